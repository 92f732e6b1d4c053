import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Scenario } from './scenario.ts'

export interface Outcome {
  readonly client: Scenario['client']
  readonly title: string
  readonly calls: number
  /** absent when all went as expected */
  readonly error?: string
}

/** Outcome of each scenario against a cluster, as they end. */
export async function* outcomes(address: string): AsyncGenerator<Outcome> {
  const argv = ['--import=tsx', join(import.meta.dirname, 'child.ts'), address]
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('{')) yield JSON.parse(line)
  } finally {
    child.kill('SIGKILL')
  }
}
