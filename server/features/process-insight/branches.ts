import type { Answer } from '../../contract/endpoint.ts'
import type { getBranches } from '../../contract/process-insight.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { Database } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { type Basis, basisOf, rowsOf } from './basis.ts'
import { type SplittingGateway, splittingGateways } from './diagram-parts.ts'
import { dayKey, sizeOf, smallestGroup, type Span, toldCount, toldMedian, workdayLengths } from './figures.ts'
import type { FigureQuery } from './heatmap.ts'

type Page = Answer<typeof getBranches>

/** Of the cases that took each branch: which end they reached and how long they took. @throws NotFound when it is no gateway that splits */
export const branches = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  { processId, gatewayId }: { readonly processId: string; readonly gatewayId: string },
  query: FigureQuery,
): Promise<Page> => {
  const columns = ['key', 'state', 'startedAt', 'endedAt']
  const basis = await basisOf(database, viewer, { ...query, processId }, { columns })
  const gateway = splittingGateways(basis.definition.bpmnXml).find(({ id }) => id === gatewayId)
  if (!gateway) throw new NotFound()
  const taken = await countTaken(database, basis, gateway)
  const ends = await countEnds(database, basis, gateway)
  const all = [...taken.values()].flatMap(({ spans }) => spans)
  const { nameOf } = basis.definition
  return {
    name: nameOf(gatewayId),
    basis: { used: basis.used, of: basis.of },
    medianWorkdays: toldMedian(workdayLengths(all)),
    branches: gateway.flows.map(({ id, targetId }) => {
      const { count, spans } = taken.get(id) ?? { count: 0, spans: [] }
      return {
        flowId: id,
        name: nameOf(id) === id ? '' : nameOf(id),
        target: nameOf(targetId),
        count: toldCount(count),
        ended: toldCount(sizeOf(spans)),
        medianWorkdays: toldMedian(workdayLengths(spans)),
        ends: sharesOf(ends.get(id) ?? [], sizeOf(spans)).map((end) => ({ ...end, name: nameOf(end.elementId) })),
      }
    }),
  }
}

interface Taken {
  readonly count: number
  readonly spans: readonly Span[]
}

// a flow that was taken three times by one case is one case
const countTaken = async (database: Database, { sql }: Basis, gateway: SplittingGateway) => {
  const rows = await rowsOf<{ flowId: string; startKey: string; endKey: string | null; state: string; n: number }>(
    database,
    `SELECT f.flowId AS flowId, ${dayKey('s.startedAt')} AS startKey, ${dayKey('s.endedAt')} AS endKey, s.state AS state, COUNT(*) AS n
     FROM ${sql} AS s JOIN flow_taken AS f ON f.processInstanceKey = s.\`key\` AND f.flowId IN (${listOf(database, gateway)})
     GROUP BY f.flowId, startKey, endKey, s.state`,
  )
  const taken = new Map<string, Taken>()
  for (const { flowId, startKey, endKey, state, n } of rows) {
    const { count, spans } = taken.get(flowId) ?? { count: 0, spans: [] }
    const isEnded = state === 'COMPLETED' && endKey !== null
    const span = isEnded ? [{ startKey, endKey, count: Number(n) }] : []
    taken.set(flowId, { count: count + Number(n), spans: [...spans, ...span] })
  }
  return taken
}

interface End {
  readonly elementId: string
  readonly count: number
}

// ends of the process itself: those of its sub-processes end only these
const countEnds = async (database: Database, { sql }: Basis, gateway: SplittingGateway) => {
  const rows = await rowsOf<{ flowId: string; elementId: string; n: number }>(
    database,
    `SELECT f.flowId AS flowId, e.elementId AS elementId, COUNT(DISTINCT s.\`key\`) AS n
     FROM ${sql} AS s JOIN flow_taken AS f ON f.processInstanceKey = s.\`key\` AND f.flowId IN (${listOf(database, gateway)})
     JOIN element_instance AS e ON e.processInstanceKey = s.\`key\` AND e.elementType = 'END_EVENT' AND e.flowScopeKey = s.\`key\`
     WHERE s.state = 'COMPLETED' AND e.state = 'COMPLETED' GROUP BY f.flowId, e.elementId`,
  )
  const ends = new Map<string, End[]>()
  for (const { flowId, elementId, n } of rows)
    ends.set(flowId, [...(ends.get(flowId) ?? []), { elementId, count: Number(n) }])
  return ends
}

const sharesOf = (ends: readonly End[], ended: number) =>
  ended < smallestGroup
    ? []
    : ends
        .filter(({ count }) => count >= smallestGroup)
        .toSorted((one, other) => other.count - one.count)
        .map(({ elementId, count }) => ({ elementId, share: count / ended }))

const listOf = ({ sequelize }: Database, { flows }: SplittingGateway): string =>
  flows.map(({ id }) => sequelize.escape(id)).join(', ')
