import { adviceSent, startRoad } from '../support/advice-road.ts'
import { decidedOutside, sent, validated } from '../support/decision-road.ts'
import { assigned, polluterOf, tryShapes } from '../server/http/mass-assignment.ts'
import { openTown } from '../server/http/town.ts'

export const title =
  'columns that a request may not write, and shapes that no field wants (S4): requests, assigned, changed, broken'

export const run = async (): Promise<string> => {
  const town = await openTown('INVESTIGATION')
  const polluter = await polluterOf(town.world)
  // the road to the inventory, on which every request carries what it may not write
  const { world } = town
  const road = await startRoad({
    ...world,
    as: async (name, organisation) => polluter.actor(await world.as(name, organisation)),
  })
  const { caseId, unitIds } = await adviceSent(road, 'Weverijdreef 51')
  const runId = await decidedOutside(road, caseId, unitIds)
  await sent(road, runId)
  await validated(road, runId)
  const done = polluter.sent.size
  const { requests, broken, changed } = await tryShapes(town, polluter, true)
  const cells = [...polluter.sent.values()].reduce((sum, columns) => sum + columns, 0)
  const found = await assigned(world)
  await town.close()
  for (const line of [...broken, ...changed, ...found]) console.log(`  ${line}`)
  return `mass-assignment: ${polluter.sent.size} writing routes (${done} on a road that went on), ${cells} columns, ${found.length} assigned; ${requests} requests in other shapes, ${changed.length} changed something, ${broken.length} broke`
}
