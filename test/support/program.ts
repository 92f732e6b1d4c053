import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** `main.ts` as a process in a group of its own, as a terminal starts it. */
export interface Program {
  readonly child: ChildProcess
  readonly pid: number
  /** all that it printed, on both streams */
  output(): string
  /** resolves when the output matches; rejects with the output when the process ends before */
  says(text: RegExp, withinMs?: number): Promise<RegExpExecArray>
  /** sends a signal to it (and to its whole group) and waits until it is gone */
  end(signal: NodeJS.Signals, toGroup?: boolean): Promise<{ readonly code: number | null; readonly tookMs: number }>
}

export const runMain = (args: readonly string[], settings: Readonly<Record<string, string>>): Program => {
  const { TEST_MARIADB_URL: _, NODE_OPTIONS: __, ...env } = process.env
  const child = spawn(process.execPath, ['--import=tsx', 'main.ts', ...args], {
    // tests bring cases of their own
    env: { ...env, WOONZAAK_DEMO: 'none', ...settings },
    // the engine alone ends with its stdin: nothing is left when the tests are killed
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const pid = child.pid ?? 0
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const abandon = (): void => signalGroup(pid, 'SIGKILL')
  process.once('exit', abandon)
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void gone.then(() => process.removeListener('exit', abandon))
  return {
    child,
    pid,
    output: () => text,
    says: (wanted, withinMs = 60_000) =>
      when(() => {
        const found = wanted.exec(text)
        if (!found && hasEnded(child)) throw new Error(`it ended with ${child.exitCode}: ${text}`)
        return found ?? undefined
      }, withinMs).catch((error: unknown) => {
        throw new Error(`it never said ${wanted}: ${text}`, { cause: error })
      }),
    end: async (signal, toGroup = false) => {
      const asked = performance.now()
      if (toGroup) signalGroup(pid, signal)
      else child.kill(signal)
      if (!hasEnded(child)) await gone
      return { code: child.exitCode, tookMs: performance.now() - asked }
    },
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

const signalGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-pid, signal)
  } catch {
    // it is gone
  }
}

/** Asks until there is an answer. */
export const when = async <T>(ask: () => T | undefined | Promise<T | undefined>, withinMs = 60_000): Promise<T> => {
  for (const end = Date.now() + withinMs; ; await sleep(30)) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms`)
  }
}

/** Processes below this one, children of children too, with their command lines. */
export const familyOf = (pid: number): { readonly pid: number; readonly command: string }[] =>
  spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .flatMap((line) => {
      const [, id, command] = /^\s*(\d+) (.*)$/.exec(line) ?? []
      return id === undefined || command === undefined ? [] : [{ pid: Number(id), command }, ...familyOf(Number(id))]
    })

export const isAlive = (pid: number): boolean => {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z')
}
