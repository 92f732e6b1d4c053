import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Counts the calls of fdatasync and fsync that a process makes meanwhile; seen from outside, so that they cannot be claimed.
 * Only for a control run: it slows the process down.
 *
 * @returns undefined where strace is missing or may not look
 */
export const countFsyncs = async (
  pid: number,
  dir: string,
  work: () => Promise<unknown>,
): Promise<number | undefined> => {
  const out = join(dir, 'strace')
  const argv = ['-f', '-e', 'trace=fdatasync,fsync', '-o', out, '-p', String(pid)]
  const strace = spawn('strace', argv, { stdio: ['ignore', 'ignore', 'pipe'] })
  const attached = await Promise.race([
    once(strace.stderr, 'data').then(([text]) => /attached/.test(String(text))),
    once(strace, 'error').then(() => false),
    once(strace, 'exit').then(() => false),
  ])
  await work()
  if (!attached) return undefined
  const gone = once(strace, 'exit')
  strace.kill('SIGINT')
  await gone
  const lines = (await readFile(out, 'utf8')).split('\n')
  return lines.filter((line) => /(fdatasync|fsync)(\(| resumed).*= 0/.test(line)).length
}
