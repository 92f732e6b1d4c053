import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TestOutcome {
  readonly title: string
  readonly fullTitle: string
  /** why it failed */
  readonly message?: string
}

export interface TestRun {
  readonly passes: readonly TestOutcome[]
  readonly failures: readonly TestOutcome[]
  readonly pending: readonly TestOutcome[]
}

/**
 * Runs test files in a mocha of their own.
 *
 * @param patterns files, as on mocha's command line
 * @param env settings on top of those of this process
 * @throws Error with mocha's output when it does not get to the end
 */
export const runMocha = async (
  patterns: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<TestRun> => {
  const dir = await mkdtemp(join(tmpdir(), 'mocha-'))
  const report = join(dir, 'report.json')
  const argv = ['node_modules/mocha/bin/mocha.js', '--exit', '--reporter=json', `--reporter-option=output=${report}`]
  const child = spawn(process.execPath, [...argv, ...patterns], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const stop = (): void => void child.kill('SIGKILL')
  process.once('exit', stop)
  try {
    const [said] = await Promise.all([child.stderr.toArray(), new Promise((resolve) => child.once('close', resolve))])
    return await read(report, String(said))
  } finally {
    process.removeListener('exit', stop)
    await rm(dir, { recursive: true })
  }
}

const read = async (report: string, said: string): Promise<TestRun> => {
  const text = await readFile(report, 'utf8').catch((cause: unknown) => {
    throw new Error(`mocha did not get to the end: ${said}`, { cause })
  })
  const { passes, failures, pending } = JSON.parse(text) as Record<'passes' | 'failures' | 'pending', readonly Entry[]>
  return { passes: passes.map(toOutcome), failures: failures.map(toOutcome), pending: pending.map(toOutcome) }
}

interface Entry {
  readonly title: string
  readonly fullTitle: string
  readonly err?: { readonly message?: string }
}

const toOutcome = ({ title, fullTitle, err }: Entry): TestOutcome => ({
  title,
  fullTitle,
  ...(err?.message !== undefined && { message: err.message }),
})
