import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a running engine is managed, for those who can read its directory. */
export interface ManagementAddress {
  readonly url: string
  /** opens what is guarded */
  readonly token: string
}

const fileOf = (dir: string): string => join(dir, 'management.json')

/** @returns takes the file away again */
export const publishAddress = (dir: string, address: ManagementAddress): (() => void) => {
  // the mode of a file that is there already would stay
  writeFileSync(fileOf(dir), '', { mode: 0o600 })
  chmodSync(fileOf(dir), 0o600)
  writeFileSync(fileOf(dir), JSON.stringify(address))
  return () => rmSync(fileOf(dir), { force: true })
}

/** Undefined when no engine has left its address. */
export const readAddress = (dir: string): ManagementAddress | undefined => {
  try {
    const { url, token } = JSON.parse(readFileSync(fileOf(dir), 'utf8')) as Partial<ManagementAddress>
    return url === undefined || token === undefined ? undefined : { url, token }
  } catch {
    return undefined
  }
}
