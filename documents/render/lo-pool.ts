import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { RenderError } from './errors.ts'
import type { Office } from './office.ts'
import { createPool, CrashError, type Link, type Pool } from './worker-pool.ts'

const script = fileURLToPath(new URL('lo_worker.py', import.meta.url))
const stopGraceMs = 1_500
const maxMemoryMb = 900

/** PDF/A-2b; photos were made small at upload, so they pass unchanged. */
const filter = { SelectPdfVersion: 2, ReduceImageResolution: false }

export interface OfficePoolOptions {
  readonly office: Office
  /** command words before soffice, see `withoutNetwork` */
  readonly prefix: readonly string[]
  readonly size: number
  readonly timeoutMs: number
  readonly onStart?: (pid: number) => void
}

/** LibreOffice processes that turn .docx into PDF/A-2b. */
export const officePool = (options: OfficePoolOptions): Pool<Uint8Array, Buffer> =>
  createPool({ size: options.size, timeoutMs: options.timeoutMs, recycleAfter: 500, start: () => officeLink(options) })

const officeLink = (options: OfficePoolOptions): Link<Uint8Array, Buffer> => {
  const directory = newDirectory()
  const worker = spawn(options.office.python, [script, directory, ...options.prefix, options.office.program], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: officeEnvironment(),
  })
  worker.stderr.resume()
  worker.stdin.on('error', () => undefined)
  if (worker.pid !== undefined) options.onStart?.(worker.pid)
  const answer = answers(worker)
  let memoryMb = 0
  return {
    ready: answer().then(() => undefined),
    run: async (docx) => {
      const { pdf, mb } = await convert(worker, answer, directory, docx)
      memoryMb = mb
      return pdf
    },
    worn: () => memoryMb > maxMemoryMb,
    stop: async () => {
      await end(worker)
      await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    },
  }
}

interface Answer {
  readonly ok?: boolean
  /** memory of soffice after the job */
  readonly mb?: number
  readonly error?: string
}

const convert = async (
  worker: ChildProcessWithoutNullStreams,
  answer: () => Promise<Answer>,
  directory: string,
  docx: Uint8Array,
): Promise<{ pdf: Buffer; mb: number }> => {
  const [input, output] = [join(directory, 'in.docx'), join(directory, 'out.pdf')]
  await writeFile(input, docx)
  const reply = answer()
  worker.stdin.write(`${JSON.stringify({ in: input, out: output, filter })}\n`)
  const { ok, error, mb = 0 } = await reply
  if (ok !== true) throw new RenderError('CONVERSION', error ?? 'no PDF')
  const pdf = await readFile(output)
  await Promise.all([rm(input), rm(output)])
  return { pdf, mb }
}

const answers = (worker: ChildProcessWithoutNullStreams): (() => Promise<Answer>) => {
  const gone = new Promise<never>((_, reject) => {
    worker.once('error', (cause) => reject(new CrashError('cannot start python', { cause })))
    worker.once('exit', (code, signal) => reject(new CrashError(`the office worker ended: ${signal ?? code}`)))
  })
  gone.catch(() => undefined)
  const replies = createInterface({ input: worker.stdout })
  return () =>
    Promise.race([gone, new Promise<Answer>((resolve) => replies.once('line', (line) => resolve(JSON.parse(line))))])
}

/** Closing stdin lets the worker end its soffice; one that is stuck is killed, and its soffice dies with it. */
const end = async (worker: ChildProcessWithoutNullStreams): Promise<void> => {
  if (worker.exitCode !== null || worker.signalCode !== null || worker.pid === undefined) return
  const exited = once(worker, 'exit')
  worker.stdin.end()
  const timer = setTimeout(() => worker.kill('SIGKILL'), stopGraceMs)
  await exited
  clearTimeout(timer)
}

/** Nothing of our own environment (passwords, addresses) is for LibreOffice to see. */
const officeEnvironment = (): NodeJS.ProcessEnv => ({ PATH: '/usr/bin:/bin', HOME: tmpdir(), LANG: 'C.UTF-8' })

const newDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'woonzaak-office-'))
  try {
    mkdirSync(join(directory, 'profile/user'), { recursive: true })
    writeFileSync(join(directory, 'profile/user/registrymodifications.xcu'), hardening)
    return directory
  } catch (error) {
    rmSync(directory, { recursive: true, force: true })
    throw error
  }
}

const item = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`

/** No macros, no links that are updated or followed. */
const hardening = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${item('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true')}
${item('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true')}
${item('Office.Common/Security/Scripting', 'MacroSecurityLevel', '3')}
${item('Office.Writer/Content/Update', 'Link', '0')}
</oor:items>
`
