import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** What an engine without a database does when it starts: reads its state and keeps it. */
const state = new Map<string, unknown>()
for await (const line of createInterface({ input: createReadStream(process.argv[2] ?? '') })) {
  const [column, key, value]: [string, string, unknown] = JSON.parse(line)
  state.set(`${column} ${key}`, value)
}
process.stdout.write(`${JSON.stringify({ entries: state.size })}\n`)
process.on('disconnect', () => process.exit(0))
