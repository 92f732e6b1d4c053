import { newSession } from './scenario.ts'
import { scenarios } from './scenarios.ts'

/**
 * Runs the scenarios from number `process.argv[3]` on against `process.argv[2]` and prints one JSON line for each. A process of its own, because the
 * clients keep timers for most of a minute after they are closed, and zeebe-node's grpc-js can take its process down.
 */
for (const { client, title, run } of scenarios.slice(Number(process.argv[3] ?? 0))) {
  let calls = 0
  const error = await run(newSession(process.argv[2] ?? '', () => (calls += 1))).then(
    () => undefined,
    (reason: unknown) => (reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)),
  )
  process.stdout.write(`${JSON.stringify({ client, title, calls, error })}\n`)
}
process.exit(0)
