import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { CarboneAnswer, CarboneJob } from './carbone-child.ts'
import { RenderError } from './errors.ts'
import { CrashError, type Link } from './worker-pool.ts'

const child = fileURLToPath(new URL('carbone-child.ts', import.meta.url))
/** by path: the child may run in any directory */
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const heapMb = 512

/**
 * A forked process with Carbone. Not a worker thread: a template that exhausts the heap aborts the whole process (documents.md 0.3).
 */
export const carboneLink = (onStart?: (pid: number) => void): Link<CarboneJob, Buffer> => {
  const process = fork(child, [], {
    execArgv: [`--import=${loader}`, `--max-old-space-size=${heapMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  if (process.pid !== undefined) onStart?.(process.pid)
  const gone = new Promise<never>((_, reject) => {
    process.once('error', (cause) => reject(new CrashError('cannot start the renderer', { cause })))
    process.once('exit', (code, signal) => reject(new CrashError(`the renderer ended: ${signal ?? code}`)))
  })
  gone.catch(() => undefined)
  const answer = (): Promise<CarboneAnswer> =>
    Promise.race([gone, new Promise<CarboneAnswer>((resolve) => process.once('message', resolve))])
  return {
    ready: answer().then(() => undefined),
    run: async (job) => {
      const message = answer()
      process.send(job, () => undefined)
      const result = await message
      if ('docx' in result) return Buffer.from(result.docx)
      throw new RenderError('TEMPLATE', 'error' in result ? result.error : 'unexpected answer')
    },
    stop: async () => {
      if (process.exitCode !== null || process.signalCode !== null || process.pid === undefined) return
      const exited = once(process, 'exit')
      process.kill('SIGKILL')
      await exited
    },
  }
}
