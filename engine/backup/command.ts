import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readAddress } from '../management/address.ts'
import { OptionsError } from '../option-values.ts'
import { LmdbStore } from '../store/lmdb.ts'
import { DirectoryInUse, lockDirectory } from '../store/lock.ts'
import { makeBackup } from './make.ts'
import { BackupError, verifyBackup, type Manifest } from './manifest.ts'
import { restoreBackup } from './restore.ts'

type Command = (options: Readonly<Record<string, string | undefined>>) => Promise<Manifest>

const commands: Readonly<Record<string, Command>> = {
  backup: ({ dir, to }) => backUp(required('--dir', dir), required('--to', to)),
  restore: ({ from, dir }) => restoreBackup(required('--from', from), required('--dir', dir)),
  verify: ({ from }) => verifyBackup(required('--from', from)),
}

/** Whether the first argument is `backup`, `restore` or `verify`. */
export const isBackupCommand = (name: string | undefined): boolean => name !== undefined && name in commands

/**
 * Runs `backup --dir D --to F`, `restore --from F --dir D` or `verify --from F`.
 *
 * @returns one line that says what is in the backup
 * @throws OptionsError
 * @throws BackupError
 */
export const runBackupCommand = async ([name = '', ...args]: readonly string[]): Promise<string> => {
  const { position, layout, takenAt, files } = await (commands[name] ?? unknown)(parse(args))
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return JSON.stringify({ [name]: 'done', position, layout, takenAt, bytes })
}

const unknown: Command = () => Promise.reject(new OptionsError('backup, restore or verify'))

const parse = (args: readonly string[]) => {
  const path = { type: 'string' } as const
  try {
    return parseArgs({ args: [...args], options: { dir: path, to: path, from: path }, strict: true }).values
  } catch (error) {
    throw new OptionsError(error instanceof Error ? error.message : String(error))
  }
}

const required = (name: string, value: string | undefined): string => {
  if (value !== undefined && value !== '') return value
  throw new OptionsError(`${name} is missing`)
}

/** Asks the engine that works in the directory; takes the directory itself when none does. */
const backUp = async (dir: string, to: string): Promise<Manifest> => {
  let unlock: () => void
  try {
    unlock = lockDirectory(dir)
  } catch (error) {
    if (!(error instanceof DirectoryInUse)) throw error
    return await askEngine(dir, resolve(to))
  }
  try {
    const store = new LmdbStore(dir)
    try {
      return await makeBackup({ dir, copyState: (path) => store.copyTo(path) }, to, Date.now)
    } finally {
      await store.close()
    }
  } finally {
    unlock()
  }
}

const askEngine = async (dir: string, to: string): Promise<Manifest> => {
  const address = readAddress(dir)
  if (!address) throw new BackupError(`an engine works in ${dir} and does not say where: it has no management.json`)
  const response = await fetch(`${address.url}/backups`, {
    method: 'POST',
    headers: { authorization: `Bearer ${address.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ to }),
  })
  const answer = (await response.json()) as Manifest & { readonly title?: string }
  if (!response.ok) throw new BackupError(answer.title ?? `the engine answered ${response.status}`)
  return answer
}
