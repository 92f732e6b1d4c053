import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

/** Where LibreOffice is and how to run it. */
export interface Office {
  /** soffice.bin itself: the shell script and oosplash before it would outlive a kill */
  readonly program: string
  readonly python: string
}

const python = '/usr/bin/python3'

/**
 * LibreOffice on this machine with the python that can steer it (Debian: libreoffice-writer-nogui and python3-uno).
 *
 * @returns null when there is none: documents are then .docx only
 */
export const findOffice = (): Office | null => {
  const program = programs().find((path) => existsSync(path))
  if (program === undefined || !existsSync(python)) return null
  return spawnSync(python, ['-c', 'import uno'], { stdio: 'ignore', timeout: 10_000 }).status === 0
    ? { program, python }
    : null
}

/**
 * The same user inside: the name of LibreOffice's pipe holds the user id, so a mapped root would never be found.
 * Entering the namespace forgets that soffice must die with its worker; setpriv asks it again.
 */
const isolation: readonly string[] = ['unshare', '--map-current-user', '--net', 'setpriv', '--pdeathsig', 'KILL']

/**
 * Words before the program that take the network away from it: a document cannot fetch anything.
 * Empty where user namespaces are forbidden.
 */
export const withoutNetwork = (): readonly string[] => {
  const [command = '', ...options] = isolation
  return spawnSync(command, [...options, 'true'], { stdio: 'ignore', timeout: 10_000 }).status === 0 ? isolation : []
}

const programs = (): readonly string[] => [
  '/usr/lib/libreoffice/program/soffice.bin',
  ...(existsSync('/opt') ? readdirSync('/opt') : [])
    .filter((name) => name.startsWith('libreoffice'))
    .map((name) => `/opt/${name}/program/soffice.bin`),
]
