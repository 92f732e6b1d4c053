import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inspectState, stateFile } from '../store/lmdb.ts'
import { lockDirectory } from '../store/lock.ts'
import { BackupError, describeFile, sync, verifyBackup, type Manifest } from './manifest.ts'
import { refuseUsed } from './make.ts'

/**
 * Lays the data of a backup into a directory for an engine to start on. The backup is verified before, the copy after; the state appears under its
 * name last, so that a restore that was interrupted is never taken for an engine's data.
 *
 * @param dir does not exist yet, or is empty
 * @throws BackupError
 */
export const restoreBackup = async (from: string, dir: string): Promise<Manifest> => {
  const manifest = await verifyBackup(from)
  await refuseUsed(dir)
  await mkdir(dir, { recursive: true })
  const unlock = lockDirectory(dir)
  try {
    for (const { name, sha256 } of manifest.files) {
      const draft = `${name}.partial`
      await copyFile(join(from, name), join(dir, draft))
      await sync(join(dir, draft))
      const copied = await describeFile(dir, draft)
      if (copied.sha256 !== sha256) throw new BackupError(`${join(dir, name)} could not be written as it was`)
    }
    const others = manifest.files.filter(({ name }) => name !== stateFile)
    for (const { name } of others) await rename(join(dir, `${name}.partial`), join(dir, name))
    await rename(join(dir, `${stateFile}.partial`), join(dir, stateFile))
    await sync(dir)
    await checkState(dir, manifest)
    return manifest
  } catch (error) {
    for (const { name } of manifest.files) {
      await rm(join(dir, name), { force: true })
      await rm(join(dir, `${name}.partial`), { force: true })
    }
    throw error
  } finally {
    unlock()
  }
}

const checkState = async (dir: string, { layout, position }: Manifest): Promise<void> => {
  const found = await inspectState(dir)
  if (found.layout !== layout || found.position !== position) {
    throw new BackupError(`the backup says position ${position}, its data say ${found.position}: it cannot be trusted`)
  }
}
