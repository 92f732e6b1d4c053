import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Database } from '../db/database.ts'
import { checkMediaType, type MediaType } from './media-type.ts'
import { fileModel } from './model.ts'

export interface StoredFile {
  /** SHA-256 of the content: the same content has the same id */
  readonly id: string
  readonly mediaType: MediaType
  readonly sizeBytes: number
}

export interface FileStore {
  /**
   * Keeps content. The bytes are on the disk before this returns; the row joins the caller's transaction. Content that is there
   * already is written over itself: the time that it takes must not tell whether somebody else has this file.
   *
   * @throws MediaTypeError when the bytes are not of `mediaType`, the type is not allowed, there are none, or a docx is unsafe
   */
  put(content: Uint8Array, mediaType: string): Promise<StoredFile>
  /** The file with its content; undefined when no such file was put. @throws CorruptFileError */
  get(id: string): Promise<(StoredFile & { readonly content: Buffer }) | undefined>
  /**
   * Forgets a file that nothing refers to any more: its row in the caller's transaction, its bytes after the commit.
   * @throws NoTransactionError outside `database.transaction`
   */
  remove(id: string): Promise<void>
}

/** The bytes of a file are gone, or are no longer those of its hash. */
export class CorruptFileError extends Error {
  override readonly name = 'CorruptFileError'
  readonly id: string
  constructor(id: string, options?: ErrorOptions) {
    super(`file ${id} is missing or damaged`, options)
    this.id = id
  }
}

/** @param folder content-addressed: `ab/cd/<sha256>`; made when missing, may be shared by several processes */
export const createFileStore = (database: Database, folder: string): FileStore => {
  const files = database.model(fileModel)
  const pathOf = (id: string): string => join(folder, id.slice(0, 2), id.slice(2, 4), id)
  return {
    async put(content, declared) {
      const mediaType = checkMediaType(content, declared)
      const id = hashOf(content)
      await write(pathOf(id), content)
      const row = { id, mediaType, sizeBytes: content.length }
      await files.bulkCreate([row], { ignoreDuplicates: true })
      return row
    },
    async get(id) {
      const row = await files.findByPk(id)
      if (!row) return undefined
      const content = await readFile(pathOf(id)).catch((cause: unknown) => {
        throw new CorruptFileError(id, { cause })
      })
      if (hashOf(content) !== id) throw new CorruptFileError(id)
      const { mediaType, sizeBytes } = row
      return { id, mediaType, sizeBytes, content }
    },
    async remove(id) {
      database.afterCommit(() => rm(pathOf(id), { force: true }))
      await files.destroy({ where: { id } })
    },
  }
}

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

// A crash leaves a whole file or none under the final name: bytes, then name, each forced to the disk.
const write = async (path: string, content: Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  const parent = await open(dirname(path))
  try {
    await parent.sync()
  } finally {
    await parent.close()
  }
}
