import { Op } from 'sequelize'
import { anniversaryOn, nextAnniversary } from '#domain/levy/anniversaries'
import { allowedMeasureActions, allowedRecordActions } from '#domain/levy/record-actions'
import type { Answer } from '../../contract/endpoint.ts'
import type { getRecord } from '../../contract/levy.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { holdersOf, realRightOf } from '../../platform/case-file/holders.ts'
import { isActive, presentRecords, recordsOf, visibleRecords } from '../../platform/case-file/inventory-records.ts'
import {
  type HolderTransferRow,
  holderTransferModel,
  levyAnniversaryModel,
  type LevyAnniversaryRow,
  type LevyMeasureRow,
} from '../../platform/case-file/levy-model.ts'
import { loadDocuments } from '../../platform/case-file/load.ts'
import { partyModel, personModel } from '../../platform/case-file/model.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import { documentSummary, fullName, propertySummary, unit as unitSummary } from '../../platform/case-file/present.ts'
import { taskSummaries } from '../../platform/case-file/task-present.ts'
import { seenTasks } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { measuresOf } from '../levy-messages.ts'
import { levyFactsOf, loadRecord, type RecordFile } from './load.ts'

type Page = Answer<typeof getRecord>

/** One record of VIVOO: what it is, its levy, who holds the right, and what is open to this viewer. @throws NotFound */
export const recordPage = async (deps: FeatureDeps, viewer: Viewer, recordId: string): Promise<Page> => {
  const { database } = deps
  const found = await loadRecord(database, viewer, recordId)
  const { file, record } = found
  const unit = file.units.find(({ id }) => id === record.unitId)
  const records = await recordsOf(database, record.unitId, visibleRecords(viewer))
  const [presented] = await presentRecords(database, [record])
  if (!unit || !presented) throw new NotFound()
  const measures = await measuresOf(deps, recordId)
  const transfers = await transfersOf(database, recordId)
  const anniversaries = await anniversariesOf(database, recordId)
  const names = await namesOf(database, { measures, transfers, anniversaries })
  const subjects = [recordId, ...measures.map(({ id }) => id), ...transfers.map(({ id }) => id)]
  return {
    record: presented,
    unit: unitSummary(unit),
    property: propertySummary(file.property, file.units.length),
    holders: holdersOf(file, unit.id).map(({ party, person }) => ({
      partyId: party.id,
      name: fullName(person),
      role: realRightOf(party) ?? 'VOLLE_EIGENAAR',
      share: party.share,
    })),
    suspensions: [...(record.suspensions ?? [])],
    nextAnniversary: await next(deps, found, measures),
    anniversaries: anniversaries.map((row) => presentAnniversary(row, measures, names)),
    measures: measures.map((row) => presentMeasure(row, viewer, names)),
    transfers: transfers.map((row) => presentTransfer(row, names)),
    otherRecords: await presentRecords(
      database,
      records.filter(({ id }) => id !== recordId),
    ),
    documents: await documents(deps, viewer, found, measures, subjects),
    tasks: await tasks(deps, viewer, file.main.id, subjects),
    actions: allowedRecordActions(
      {
        municipalityOrgId: record.municipalityOrgId,
        status: record.status,
        deletionAsked: record.deletionRequest !== null,
        unitListed: (await recordsOf(database, record.unitId)).some(isActive),
      },
      viewer,
    ).map((answer) => ({ ...answer })),
  }
}

type Names = ReadonlyMap<string, string>

const transfersOf = async (database: Database, inventoryRecordId: string): Promise<HolderTransferRow[]> =>
  (await database.model(holderTransferModel).findAll({ where: { inventoryRecordId }, order: ['createdAt'] })).map(plain)

const anniversariesOf = async (database: Database, inventoryRecordId: string): Promise<LevyAnniversaryRow[]> => {
  const order: [string, string][] = [['anniversaryOn', 'DESC']]
  return (await database.model(levyAnniversaryModel).findAll({ where: { inventoryRecordId }, order })).map(plain)
}

/** Names by id of a person and by id of a party, those of earlier holders included. */
const namesOf = async (
  database: Database,
  {
    measures,
    transfers,
    anniversaries,
  }: {
    readonly measures: readonly LevyMeasureRow[]
    readonly transfers: readonly HolderTransferRow[]
    readonly anniversaries: readonly LevyAnniversaryRow[]
  },
): Promise<Names> => {
  const partyIds = [
    ...measures.flatMap(({ requesterPartyIds }) => requesterPartyIds),
    ...transfers.map(({ oldPartyId }) => oldPartyId),
  ]
  const parties = await database.model(partyModel).findAll({ where: { id: partyIds } })
  const personIds = [
    ...parties.map(({ personId }) => personId),
    ...transfers.map(({ newPersonId }) => newPersonId),
    ...anniversaries.flatMap(({ holders }) => holders.map(({ personId }) => personId)),
  ]
  const persons = await database.model(personModel).findAll({ where: { id: [...new Set(personIds)] } })
  const byPerson = new Map(persons.map((person) => [person.id, fullName(plain(person))]))
  return new Map([
    ...byPerson,
    ...parties.map(({ id, personId }): [string, string] => [id, byPerson.get(personId) ?? '']),
  ])
}

const presentAnniversary = (
  row: LevyAnniversaryRow,
  measures: readonly LevyMeasureRow[],
  names: Names,
): Page['anniversaries'][number] => ({
  on: row.anniversaryOn,
  leviable: row.leviable,
  reason: row.reason,
  measureReference: measures.find(({ id }) => id === row.measureId)?.reference ?? null,
  holders: row.holders.map(({ personId, role, share }) => ({ name: names.get(personId) ?? '', role, share })),
  evaluatedOn: row.evaluatedOn,
  correctedOn: row.correctedOn,
})

const presentMeasure = (row: LevyMeasureRow, viewer: Viewer, names: Names): Page['measures'][number] => ({
  id: row.id,
  reference: row.reference,
  kind: row.kind,
  ground: row.ground,
  status: row.status,
  withoutObject: row.withoutObject,
  requesters: row.requesterPartyIds.map((id) => names.get(id) ?? ''),
  requestedOn: row.requestedOn,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  decidedOn: row.decidedOn,
  decisionText: row.decisionText,
  missingText: row.missingText,
  completeBy: row.completeBy,
  endedOn: row.endedOn,
  endReason: row.endReason,
  version: row.version,
  actions: allowedMeasureActions(row, viewer).map((answer) => ({ ...answer })),
})

const presentTransfer = (row: HolderTransferRow, names: Names): Page['transfers'][number] => ({
  id: row.id,
  status: row.status,
  transferredOn: row.transferredOn,
  from: names.get(row.oldPartyId) ?? '',
  to: names.get(row.newPersonId) ?? '',
  role: row.role,
  share: row.share,
  decisionText: row.decisionText,
})

const next = async (
  { database, clock }: FeatureDeps,
  { record }: RecordFile,
  measures: readonly LevyMeasureRow[],
): Promise<Page['nextAnniversary']> => {
  if (!isActive(record)) return null
  const granted = measures.filter(({ startsOn }) => startsOn !== null)
  const on = nextAnniversary(record.includedOn, clock.today())
  const { leviable, reason = null } = anniversaryOn(on, await levyFactsOf(database, record, granted))
  return { on, leviable, reason }
}

const documents = async (
  { database }: FeatureDeps,
  viewer: Viewer,
  { file, record }: RecordFile,
  measures: readonly LevyMeasureRow[],
  subjects: readonly string[],
): Promise<Page['documents']> => {
  const organisations = await loadOrganisations(database)
  const about = {
    [Op.or]: [{ subjectId: [...subjects, record.decisionId] }, { id: measures.map((row) => row.formDocumentId) }],
  }
  const rows = await loadDocuments(database, viewer, file.main.id, about)
  return rows
    .filter(({ unitId }) => unitId === null || unitId === record.unitId)
    .map((row) => documentSummary(row, organisations(row.ownerOrgId)))
}

const tasks = async (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  subjects: readonly string[],
): Promise<Page['tasks']> => {
  const scope = { kind: 'case', caseId, open: true } as const
  const open = await deps.tasks.list({ scope, visible: seenTasks(viewer), limit: 200 })
  return taskSummaries(
    deps.database,
    viewer,
    open.items.filter(({ subjectId }) => subjectId !== null && subjects.includes(subjectId)),
  )
}
