import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMocha } from '../support/mocha-run.ts'
import { startOwnBroker } from '../engine/worlds/own-broker.ts'

export const title = 'scenarios of the engine against it as a broker: through gRPC, record stream and management port'

/** Files that hold scenarios; the others test the engine in ways that no broker has. */
const scenarioFiles = async (): Promise<readonly string[]> => {
  const folder = 'test/engine'
  const names = (await readdir(folder)).filter((name) => name.endsWith('.test.ts'))
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return names.filter((_, index) => texts[index]?.includes('onEveryStore(')).map((name) => join(folder, name))
}

export const run = async (): Promise<string> => {
  const broker = await startOwnBroker()
  try {
    const { passes, failures, pending } = await runMocha(await scenarioFiles(), broker.env)
    for (const { fullTitle } of pending) console.log(`needs the engine in its own process: ${fullTitle}`)
    const scenarios = passes.filter(({ fullTitle }) => fullTitle.includes(' (broker)'))
    if (failures.length > 0)
      throw new Error(failures.map(({ fullTitle, message }) => `${fullTitle}: ${message}`).join('\n'))
    return `${scenarios.length} scenarios pass on a broker, ${pending.length} need the engine in process`
  } finally {
    await broker.stop()
  }
}
