import { openSqlite } from '../support/database.ts'
import { cellsOf, runCells, unprovenKinds, withoutSample } from '../support/matrix/cells.ts'
import { createMatrix, type Matrix } from '../support/matrix/matrix.ts'
import { seedCases } from '../support/matrix/seed.ts'
import { startWorld } from '../support/world.ts'

export const title = 'who may call what on what, over HTTP against the declared tables: cells, deviations'

interface Count {
  readonly cells: number
  readonly deviations: number
}

const phase = async (matrix: Matrix, name: string, isLast = false): Promise<Count> => {
  const samples = await matrix.samples()
  const missing = [...withoutSample(matrix.world.app.endpoints, samples), ...unprovenKinds(samples)]
  if (missing.length > 0) throw new Error(`without a sample: ${missing.join(', ')}`)
  const began = performance.now()
  const { origin, deps } = matrix.world
  const cells = cellsOf(matrix.actors, samples).filter(({ sample }) => isLast || sample.once !== true)
  const { made, deviations } = await runCells(origin, deps.clock.today(), cells)
  for (const deviation of deviations.slice(0, 40)) console.log(`  ${deviation}`)
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`${name}: ${made} cells, ${deviations.length} deviations, ${seconds} s`)
  return { cells: made, deviations: deviations.length }
}

export const run = async (): Promise<string> => {
  const opened: { drop?: () => Promise<void> } = {}
  const world = await startWorld(async (options) => {
    const database = await openSqlite(options)
    opened.drop = database.drop
    return database
  })
  try {
    const matrix = await createMatrix(world, seedCases)
    const counts: Count[] = []
    await matrix.shield('WI')
    counts.push(await phase(matrix, 'judicial'))
    await matrix.shield('NONE')
    await matrix.usesSystem(false)
    counts.push(await phase(matrix, 'municipality outside the system'))
    await matrix.usesSystem(true)
    counts.push(await phase(matrix, 'administrative', true))
    const cells = counts.reduce((sum, one) => sum + one.cells, 0)
    const deviations = counts.reduce((sum, one) => sum + one.deviations, 0)
    return `access-matrix: ${matrix.actors.length} actors, ${world.app.endpoints.length} endpoints, ${cells} cells, ${deviations} deviations`
  } finally {
    await world.close()
    await opened.drop?.()
  }
}
