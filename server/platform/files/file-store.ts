import type { Database } from '../db/database.ts'
import type { MediaType } from './media-type.ts'

export interface StoredFile {
  /** SHA-256 of the content: the same content has the same id */
  readonly id: string
  readonly mediaType: MediaType
  readonly sizeBytes: number
}

export interface FileStore {
  /**
   * Keeps content. The bytes are on the disk before this returns; the row joins the caller's transaction. Content that is there
   * already is not written again.
   *
   * @throws MediaTypeError when the bytes are not of `mediaType`, the type is not allowed, or a docx is unsafe; EmptyFileError
   */
  put(content: Uint8Array, mediaType: string): Promise<StoredFile>
  /** The file with its content; undefined when no such file was put. @throws CorruptFileError when the bytes are not those of the hash */
  get(id: string): Promise<(StoredFile & { readonly content: Buffer }) | undefined>
}

export type CreateFileStore = (database: Database, folder: string) => FileStore
