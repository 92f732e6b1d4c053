import type { VisibleObject } from '#domain/access/can-see'
import type { OoFacts } from '#domain/procedures/oo/facts'
import { adviceRequestModel, type AdviceRequestRow } from '#server/features/advice/model'
import { decisionRunModel, mayorDecisionModel } from '#server/platform/case-file/decision-model'
import { inventoryRecordModel, type InventoryRecordRow } from '#server/platform/case-file/inventory-model'
import { documentModel, type DocumentRow } from '#server/platform/case-file/document-model'
import { hearingModel, type HearingRow } from '#server/platform/case-file/hearing-model'
import { investigationModel, type InvestigationRow } from '#server/platform/case-file/investigation-model'
import { type CaseFile, loadCaseForWorker } from '#server/platform/case-file/load'
import { isSent } from '#server/platform/case-file/present'
import type { Database } from '#server/platform/db/database'
import { plain } from '#server/platform/db/model'
import { taskModel, type TaskRow } from '#server/platform/tasks/model'
import type { World } from '../world.ts'
import type { Find } from './sample.ts'
import type { SeededCase } from './seed.ts'

/** A row with what its address names: the rule must show all of it, else the address is unknown. */
export interface Thing<Row> {
  readonly row: Row
  readonly names: readonly VisibleObject[]
}

export interface Run {
  readonly id: string
  readonly decisionIds: readonly string[]
  readonly isShared: boolean
}

interface Rows {
  readonly documents: readonly DocumentRow[]
  readonly tasks: readonly TaskRow[]
  readonly investigations: readonly InvestigationRow[]
  readonly requests: readonly AdviceRequestRow[]
  readonly hearings: readonly HearingRow[]
  readonly runs: readonly Run[]
  readonly records: readonly InventoryRecordRow[]
}

/** One case with all that hangs from it, as the rules see it now. */
export type Things = SeededCase & {
  readonly file: CaseFile
  readonly facts: OoFacts
  readonly property: VisibleObject
  readonly procedure: VisibleObject
} & { readonly [Kind in keyof Rows]: readonly Thing<Rows[Kind][number]>[] }

/** Reads a case again: its shield, its statuses and its facts. */
export const thingsOf = async ({ database, deps }: World, seeded: SeededCase): Promise<Things> => {
  const file = await loadCaseForWorker(database, seeded.caseId)
  return { ...seeded, file, facts: await deps.loadFacts(file), ...named(file, await readRows(database, seeded.caseId)) }
}

/** Open tasks of the case, as answers name them. */
export const openTasks = ({ tasks }: Things): Find[] => tasks.filter(({ row }) => row.open).flatMap(asFind)

/** Documents of the case, as answers name them; `subjectIds` narrows. What was deleted is nobody's. */
export const documentsIn = ({ documents }: Things, subjectIds?: readonly (string | null)[]): Find[] =>
  documents
    .filter(({ row }) => row.status !== 'VERWIJDERD')
    .filter(({ row }) => subjectIds === undefined || subjectIds.includes(row.subjectId))
    .flatMap(asFind)

const asFind = ({ row, names }: Thing<{ readonly id: string }>): Find[] => {
  const object = names.at(-1)
  return object ? [{ id: row.id, object }] : []
}

const named = (file: CaseFile, rows: Rows) => {
  const { shield, municipalityOrgId } = file.main
  const place = { municipalityOrgId, ownerOrgId: municipalityOrgId, inventoried: file.inventoried }
  const procedure: VisibleObject = { ...place, kind: 'PROCEDURE', shield }
  const thing = <Row>(row: Row, object: VisibleObject): Thing<Row> => ({ row, names: [procedure, object] })
  return {
    property: { ...place, kind: 'PROPERTY', shield: file.property.shield } as const,
    procedure,
    documents: rows.documents.map((row) => thing(row, { ...place, kind: 'DOCUMENT', ...documentFields(row) })),
    tasks: rows.tasks.map((row) => ({
      row,
      names: [{ ...place, kind: 'TASK', ...owned(row), assigneeUserId: row.assigneeUserId } as const],
    })),
    investigations: rows.investigations.map((row) =>
      thing(row, { ...place, kind: 'INVESTIGATION', ...owned(row), shared: row.status === 'ONDERTEKEND' }),
    ),
    // asked by the one organisation and handled by the other
    requests: rows.requests.map((row) => thing(row, { ...place, kind: 'ADVICE', shield, shared: true })),
    hearings: rows.hearings.map((row) => thing(row, procedure)),
    runs: rows.runs.map((row) => thing(row, { ...place, kind: 'DECISION', shield, shared: row.isShared })),
    records: rows.records.map((row) => ({
      row,
      names: [{ ...place, kind: 'INVENTORY', inventoried: true, shield: row.shield } as const],
    })),
  }
}

const owned = ({ ownerOrgId, shield }: Pick<TaskRow, 'ownerOrgId' | 'shield'>) => ({ ownerOrgId, shield })

// What a letter is about, as far as the tax administration needs it (domain.md 2.3 rule 5).
const subjects: Readonly<Record<string, string>> = {
  DT034: 'DECISION',
  DT035: 'DECISION',
  DT046: 'INVENTORY',
  DT047: 'INVENTORY',
  DT048: 'INVENTORY',
  DT052: 'INVENTORY',
  DT068: 'INVENTORY',
  DT069: 'INVENTORY',
  DT025: 'LEVY_MEASURE',
  DT053: 'LEVY_MEASURE',
  DT054: 'LEVY_MEASURE',
  DT055: 'LEVY_MEASURE',
  DT057: 'LEVY_MEASURE',
  DT058: 'LEVY_MEASURE',
  DT059: 'LEVY_MEASURE',
  DT060: 'LEVY_MEASURE',
  DT061: 'LEVY_MEASURE',
}

/** A document as the rule sees it. */
export const visibleDocument = (
  place: Pick<VisibleObject, 'municipalityOrgId' | 'ownerOrgId' | 'inventoried'>,
  row: DocumentRow,
): VisibleObject => ({ ...place, kind: 'DOCUMENT', ...documentFields(row) })

const documentFields = (row: DocumentRow) => ({
  ...owned(row),
  shared: row.shared,
  releasedTo: row.releasedScope,
  subjectKind: subjects[row.code] ?? null,
})

const readRows = async (database: Database, caseId: string): Promise<Rows> => {
  const where = { caseId }
  const order = ['createdAt', 'id']
  return {
    documents: (await database.model(documentModel).findAll({ where, order })).map(plain),
    tasks: (await database.model(taskModel).findAll({ where, order })).map(plain),
    investigations: (await database.model(investigationModel).findAll({ where, order })).map(plain),
    requests: (await database.model(adviceRequestModel).findAll({ where, order })).map(plain),
    hearings: (await database.model(hearingModel).findAll({ where, order })).map(plain),
    records: (await database.model(inventoryRecordModel).findAll({ where, order })).map(plain),
    runs: await readRuns(database, caseId),
  }
}

const readRuns = async (database: Database, caseId: string): Promise<Run[]> => {
  const runs = await database.model(decisionRunModel).findAll({ where: { caseId, withdrawn: false } })
  const decisions = await database.model(mayorDecisionModel).findAll({ where: { caseId } })
  return runs.map(({ id }) => {
    const own = decisions.filter(({ runId }) => runId === id)
    return { id, decisionIds: own.map((one) => one.id), isShared: own.every(({ status }) => isSent(status)) }
  })
}
