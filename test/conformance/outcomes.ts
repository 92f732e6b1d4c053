import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { scenarios } from './scenarios.ts'
import type { Scenario } from './scenario.ts'

export interface Outcome {
  readonly client: Scenario['client']
  readonly title: string
  readonly calls: number
  /** absent when all went as expected */
  readonly error?: string
}

/** The old grpc-js of zeebe-node now and then aborts its own process; that says nothing of the gateway. */
const mostCrashes = 3

/** Outcome of each scenario against a cluster, as they end; after a crash of the clients' process the next one goes on there. */
export async function* outcomes(address: string): AsyncGenerator<Outcome> {
  let done = 0
  for (let crashes = 0; done < scenarios.length && crashes <= mostCrashes; crashes += 1) {
    for await (const outcome of outcomesFrom(address, done)) {
      done += 1
      yield outcome
    }
  }
}

async function* outcomesFrom(address: string, first: number): AsyncGenerator<Outcome> {
  const argv = ['--import=tsx', join(import.meta.dirname, 'child.ts'), address, String(first)]
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('{')) yield JSON.parse(line)
  } finally {
    child.kill('SIGKILL')
  }
}
