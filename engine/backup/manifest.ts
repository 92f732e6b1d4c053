import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { layout as knownLayout } from '../store/layout.ts'

const backupFile = z.object({
  // a name with a slash would reach out of the directory
  name: z.string().regex(/^[\w-][\w.-]*$/),
  bytes: z.int(),
  /** hexadecimal */
  sha256: z.string(),
})

const manifestSchema = z.object({
  format: z.literal(1),
  /** layout of the data, see store/layout.ts */
  layout: z.int(),
  /** position that the next record would have got: the backup holds all before it, and nothing after */
  position: z.int(),
  /** instant, UTC */
  takenAt: z.string(),
  files: z.array(backupFile).min(1),
})

/** One file of a backup. */
export type BackupFile = Readonly<z.output<typeof backupFile>>

/** What a backup says of itself, in `backup.json`. */
export type Manifest = Readonly<z.output<typeof manifestSchema>>

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
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    throw new BackupError(`${join(dir, manifestFile)} cannot be read by this engine`)
  }
}
