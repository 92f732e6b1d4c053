import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onCore } from './machine.ts'

/** A process of its own that runs a file of this folder or of the engine. */
export interface Child {
  readonly pid: number
  /** first line of its output */
  readonly ready: Promise<unknown>
  /** One request, one answer; only of files that use `serve`. */
  readonly ask: (request: object) => Promise<unknown>
  readonly kill: (signal: NodeJS.Signals) => Promise<void>
}

/** @param core the one that it runs on */
export const startChild = (
  file: string,
  argv: readonly string[],
  core: number,
  flags: readonly string[] = [],
): Child => {
  const [command = '', ...rest] = onCore(core, [process.execPath, ...flags, '--import=tsx', file, ...argv])
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] })
  if (!child.stdout) throw new Error(`${file} has no output`)
  const early = endedEarly(child, file)
  const ready = once(child.stdout, 'data').then(([line]) => JSON.parse(String(line)) as unknown)
  const waiting: ((answer: unknown) => void)[] = []
  child.on('message', (answer: unknown) => waiting.shift()?.(answer))
  return {
    pid: child.pid ?? -1,
    ready: Promise.race([ready, early]),
    ask: async (request) => {
      const answer = new Promise<unknown>((resolve) => waiting.push(resolve))
      child.send(request)
      return await Promise.race([answer, early])
    },
    kill: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    },
  }
}

/** Fails whoever waits for a child that is gone. */
const endedEarly = (child: ChildProcess, file: string): Promise<never> => {
  const ended = once(child, 'exit').then(([code, signal]): never => {
    throw new Error(`${file} has ended: ${String(code ?? signal)}`)
  })
  // nobody may be waiting: most children are meant to end
  ended.catch(() => undefined)
  return ended
}

/** The other side of `ask`: answers one request after the other, and ends with its parent. */
export const serve = (answer: (request: Readonly<Record<string, unknown>>) => Promise<object>): void => {
  process.on('message', (request: Readonly<Record<string, unknown>>) => {
    void answer(request).then((reply) => process.send?.(reply))
  })
  process.on('disconnect', () => process.exit(0))
  process.stdout.write('{"ready":true}\n')
}

/** A directory that is there as long as the work. */
export const withDirectory = async <T>(work: (dir: string) => Promise<T>): Promise<T> => {
  const dir = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    return await work(dir)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
