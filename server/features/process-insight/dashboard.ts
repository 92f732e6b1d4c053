import { Op } from 'sequelize'
import type { ProcedureType } from '#domain/model/codes'
import type { Answer } from '../../contract/endpoint.ts'
import type { getTermsDashboard } from '../../contract/process-insight.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { selectSql } from '../../platform/db/subquery.ts'
import { visibleInstances } from '../../platform/process-instances/visible.ts'
import { processInstanceModel } from '../../platform/records/model.ts'
import { taskModel } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { rowsOf } from './basis.ts'
import { soonUntil, termsWhere } from './terms.ts'

type Dashboard = Answer<typeof getTermsDashboard>
type Counts = Dashboard['total']
interface Counted {
  readonly procedure: ProcedureType
  readonly municipalityOrgId: string
  readonly counts: Partial<Counts>
}

/** What runs, what is stuck and which terms press, of what the viewer may see: each number is the total of the list behind it. */
export const dashboard = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  viewer: Viewer,
): Promise<Dashboard> => {
  const today = clock.today()
  const counted = [
    ...(await countInstances(database, viewer)),
    ...(await countTerms(database, viewer, 'overdue', today)),
    ...(await countTerms(database, viewer, 'soon', today)),
  ]
  const organisations = await loadOrganisations(database)
  const cells = new Map<string, Dashboard['rows'][number]>()
  for (const { procedure, municipalityOrgId, counts } of counted) {
    const name = `${procedure} ${municipalityOrgId}`
    const before = cells.get(name) ?? { procedure, municipality: organisations(municipalityOrgId), ...nothing }
    cells.set(name, { ...before, ...counts })
  }
  const rows = [...cells.values()].toSorted((one, other) => urgencyOf(other) - urgencyOf(one))
  return { soonUntil: soonUntil(today), total: sumOf(rows), rows }
}

const nothing: Counts = { running: 0, stuck: 0, overdue: 0, soon: 0 }

const urgencyOf = ({ stuck, overdue, soon }: Counts): number => stuck * 1_000_000 + overdue * 1000 + soon

const sumOf = (rows: readonly Counts[]): Counts =>
  rows.reduce(
    (sum, row) => ({
      running: sum.running + row.running,
      stuck: sum.stuck + row.stuck,
      overdue: sum.overdue + row.overdue,
      soon: sum.soon + row.soon,
    }),
    nothing,
  )

const countInstances = async (database: Database, viewer: Viewer): Promise<Counted[]> => {
  const where = { [Op.and]: [{ state: 'ACTIVE', municipalityOrgId: { [Op.ne]: null } }, visibleInstances(viewer)] }
  const select = selectSql(database, processInstanceModel, {
    attributes: ['key', 'caseId', 'municipalityOrgId'],
    where,
  })
  const rows = await rowsOf<{ kind: ProcedureType; municipalityOrgId: string; running: number; stuck: number }>(
    database,
    `SELECT m.type AS kind, s.municipalityOrgId AS municipalityOrgId, COUNT(*) AS running,
     SUM(CASE WHEN EXISTS (SELECT 1 FROM incident AS i WHERE i.processInstanceKey = s.\`key\` AND i.state = 'OPEN') THEN 1 ELSE 0 END) AS stuck
     FROM (${select}) AS s JOIN main_procedure AS m ON m.id = s.caseId GROUP BY m.type, s.municipalityOrgId`,
  )
  return rows.map(({ kind, municipalityOrgId, running, stuck }) => ({
    procedure: kind,
    municipalityOrgId,
    counts: { running: Number(running), stuck: Number(stuck) },
  }))
}

const countTerms = async (
  database: Database,
  viewer: Viewer,
  due: 'overdue' | 'soon',
  today: string,
): Promise<Counted[]> => {
  const select = selectSql(database, taskModel, { attributes: ['caseId'], where: termsWhere(viewer, { due }, today) })
  const rows = await rowsOf<{ kind: ProcedureType; municipalityOrgId: string; n: number }>(
    database,
    `SELECT m.type AS kind, m.municipalityOrgId AS municipalityOrgId, COUNT(*) AS n FROM (${select}) AS t
     JOIN main_procedure AS m ON m.id = t.caseId GROUP BY m.type, m.municipalityOrgId`,
  )
  return rows.map(({ kind, municipalityOrgId, n }) => ({
    procedure: kind,
    municipalityOrgId,
    counts: { [due]: Number(n) },
  }))
}
