import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { layout as knownLayout } from '../store/layout.ts'

/** One file of a backup. */
export interface BackupFile {
  readonly name: string
  readonly bytes: number
  /** hexadecimal */
  readonly sha256: string
}

/** What a backup says of itself, in `backup.json`. */
export interface Manifest {
  readonly format: 1
  /** layout of the data, see store/layout.ts */
  readonly layout: number
  /** position that the next record would have got: the backup holds all before it, and nothing after */
  readonly position: number
  /** instant, UTC */
  readonly takenAt: string
  readonly files: readonly BackupFile[]
}

/** The backup cannot be made or used; the message says why. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

export const manifestFile = 'backup.json'

/**
 * Reads a backup through and compares it with what it says of itself.
 *
 * @throws BackupError when a file is missing or has changed, or the layout is newer than this engine knows
 */
export const verifyBackup = async (dir: string): Promise<Manifest> => {
  const manifest = await readManifest(dir)
  if (manifest.layout > knownLayout) {
    throw new BackupError(
      `${dir} was written by a newer engine (layout ${manifest.layout}, this one knows ${knownLayout})`,
    )
  }
  for (const file of manifest.files) {
    const found = await describeFile(dir, file.name).catch(() => undefined)
    if (!found) throw new BackupError(`${join(dir, file.name)} is missing or cannot be read`)
    if (found.bytes !== file.bytes || found.sha256 !== file.sha256) {
      throw new BackupError(`${join(dir, file.name)} is damaged: it is not what was backed up`)
    }
  }
  return manifest
}

/** Size and checksum of a file, read in small pieces. */
export const describeFile = async (dir: string, name: string): Promise<BackupFile> => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(join(dir, name), { highWaterMark: 256 * 1024 })) {
    hash.update(piece as Buffer)
    bytes += (piece as Buffer).length
  }
  return { name, bytes, sha256: hash.digest('hex') }
}

/** Makes a file, or the names in a directory, survive a power cut. */
export const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const readManifest = async (dir: string): Promise<Manifest> => {
  const text = await readFile(join(dir, manifestFile), 'utf8').catch(() => undefined)
  if (text === undefined) throw new BackupError(`${dir} is no backup: it has no ${manifestFile}`)
  const manifest = toManifest(text)
  if (!manifest) throw new BackupError(`${join(dir, manifestFile)} cannot be read by this engine`)
  return manifest
}

/** Undefined when the text is no manifest of this format. */
const toManifest = (text: string): Manifest | undefined => {
  try {
    const { format, layout, position, takenAt, files } = JSON.parse(text) as Partial<Record<string, unknown>>
    if (format !== 1 || !Array.isArray(files) || !files.every(isFile)) return undefined
    return { format, layout: Number(layout), position: Number(position), takenAt: String(takenAt), files }
  } catch {
    return undefined
  }
}

// a name with a slash would reach out of the directory
const isFile = (value: unknown): value is BackupFile =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  /^[\w-][\w.-]*$/.test(value.name) &&
  'bytes' in value &&
  'sha256' in value
