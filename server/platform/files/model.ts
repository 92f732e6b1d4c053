import * as c from '../db/columns.ts'
import type { MediaType } from './media-type.ts'
import { defineModel, type Row } from '../db/model.ts'

/** Content of a file in the store, by its hash. Who owns it and who may see it stands with the document that refers to it. */
export const fileModel = defineModel('file', {
  /** SHA-256 of the content, 64 hexadecimal digits */
  id: c.primary(c.sha256()),
  mediaType: c.code<MediaType>(100),
  sizeBytes: c.integer(),
  createdAt: c.createdAt(),
})
export type FileRow = Row<typeof fileModel>
