import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Session } from './scenario.ts'

const binaries: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'exe' }

/** The binary itself: the npm wrapper looks for updates on the network after each call. */
const binary = (): string => {
  const folder = dirname(createRequire(import.meta.url).resolve('zbctl/package.json'))
  return join(folder, 'bin', `zbctl-cli.${binaries[process.platform] ?? 'linux'}`)
}

const run = promisify(execFile)

/** Runs one command; its answer is JSON, or text. */
export const zbctl = (session: Session) => {
  const text = async (...command: readonly string[]): Promise<string> => {
    session.count()
    const { stdout } = await run(binary(), [...command, '--insecure', '--address', session.address])
    return stdout
  }
  const json = async (...command: readonly string[]): Promise<Record<string, unknown>> => {
    const parsed: unknown = JSON.parse(await text(...command))
    return Object(parsed)
  }
  /** what the command says when it fails */
  const fails = async (...command: readonly string[]): Promise<string> =>
    text(...command).then(
      () => '',
      (error: unknown) => (error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)),
    )
  return { text, json, fails }
}
