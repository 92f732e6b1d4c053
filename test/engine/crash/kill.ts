import { spawn } from 'node:child_process'

/**
 * Starts the child on a directory and kills it without warning after so many lines.
 *
 * @param now epoch milliseconds at which its clock starts
 * @returns the whole lines that it has said: what it has told its clients
 */
export const runUntilKilled = async (dir: string, seed: number, now: number, lines: number): Promise<string[]> => {
  const argv = ['--import=tsx', 'test/engine/crash/child.ts', dir, String(seed), String(now)]
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    if (text.split('\n').length > lines) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('close', resolve))
  // the last line may have been cut
  return text.split('\n').slice(0, -1)
}

/** Lines of the child that are promises to its clients. */
export const promisesOf = (lines: readonly string[]): string[] => lines.filter((line) => line !== 'ready')
