import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { coverage, passedIn, reportOf } from '../processes/coverage.ts'
import { runMocha } from '../support/mocha-run.ts'

export const title =
  'elements and sequence flows of every diagram that tests of processes and journeys pass: passed, all'

export const run = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'passed-'))
  try {
    const { failures } = await runMocha(await files(), { BPMN_PASSED: folder })
    for (const { fullTitle, message } of failures) console.log(`fails: ${fullTitle}: ${message}`)
    const { lines, missing, figure } = reportOf(await coverage(passedIn(folder)))
    for (const line of [...lines, ...missing]) console.log(line)
    if (failures.length > 0 || missing.length > 0) throw new Error(figure)
    return figure
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Tests of the diagrams, and the journeys that need no browser and kill nothing. */
const files = async (): Promise<string[]> => {
  const folders = ['test/processes', 'test/journeys']
  const names = await Promise.all(folders.map((folder) => readdir(folder)))
  return folders.flatMap((folder, index) =>
    (names[index] ?? [])
      .filter((name) => name.endsWith('.test.ts') && !/\.browser\.|^kills\./.test(name))
      .map((name) => join(folder, name)),
  )
}
