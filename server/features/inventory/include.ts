import { type Inclusion, inclusionOf, type NgwRecord, ngwRecordOf } from '#domain/inventory/inclusion'
import { yearOf } from '#domain/shared/local-date'
import { tellCase } from '../../platform/case-file/act.ts'
import { runningAppealsOn } from '../../platform/case-file/appeals.ts'
import { loadProcedureForWorker, type ProcedureFile, subOf } from '../../platform/case-file/load.ts'
import type { SubProcedureRow } from '../../platform/case-file/model.ts'
import { findNgwDecision, ngwDecisionFacts } from '../../platform/case-file/ngw-model.ts'
import { setSubFacts } from '../../platform/case-file/write.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { nextReference } from '../../platform/references.ts'
import type { FeatureDeps } from '../deps.ts'
import { startAnniversaries } from '../levy-messages.ts'
import { inventoryRecordModel, type InventoryRecordRow } from '../../platform/case-file/inventory-model.ts'
import { activeRecord, recordsOf } from '../../platform/case-file/inventory-records.ts'

/** What is taken up: a unit, by the decision that puts it on the list. */
export interface Included {
  readonly caseId: string
  readonly unitId: string
  readonly decisionId: string
  readonly list: 'OO' | 'NGW'
}

/** VIVOO was told to take up what the rules keep off it: retried, then an incident. */
export class InclusionRefused extends Error {
  override readonly name = 'InclusionRefused'
  readonly code = 'INCLUSION_REFUSED'
}

/**
 * Takes a unit up, once for each decision. A unit that stands on that list already gets no second record: the one it has is the answer.
 *
 * @returns undefined when the decision was lifted or annulled in the meantime
 * @throws InclusionRefused
 * @source domain.md 5.7 "Inclusion"
 */
export const includeUnit = (deps: FeatureDeps, what: Included): Promise<InventoryRecordRow | undefined> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const file = await loadProcedureForWorker(database, what.caseId, { lock: true })
    const records = await recordsOf(database, what.unitId)
    const known = records.find(({ decisionId }) => decisionId === what.decisionId) ?? activeRecord(records, what.list)
    const record = known ?? (await makeRecord(deps, file, what, records))
    if (!record) return undefined
    await startAnniversaries(deps, file.main, record)
    await setSubFacts(database, what.caseId, what.unitId, { onInventorySince: record.includedOn })
    await tellCase(deps.changes, file)
    return record
  })

/** The list that the decisions of a procedure put units on. */
export const listOf = ({ main }: Pick<ProcedureFile, 'main'>): InventoryRecordRow['list'] =>
  main.type === 'NG' ? 'NGW' : 'OO'

/** The record that the decision about this unit makes, or why it makes none. */
export const recordFor = async (
  database: Database,
  file: ProcedureFile,
  sub: SubProcedureRow,
  records: readonly InventoryRecordRow[],
): Promise<Inclusion | NgwRecord> => {
  const ngw = await findNgwDecision(database, file.main.id)
  if (ngw)
    return ngwRecordOf({ decision: ngwDecisionFacts(ngw, { hasDocument: true, awaitsSignature: false }), records })
  if (!sub.decisionVerdict || sub.decidedOn === null) throw new InclusionRefused('the unit has no such decision')
  const isValid = sub.decisionStatus === 'GELDIG'
  return inclusionOf({ decision: { isValid, verdict: sub.decisionVerdict, decidedOn: sub.decidedOn }, records })
}

const makeRecord = async (
  { database, clock, audit }: FeatureDeps,
  file: ProcedureFile,
  { caseId, unitId, decisionId }: Included,
  records: readonly InventoryRecordRow[],
): Promise<InventoryRecordRow | undefined> => {
  const sub = subOf(file, unitId)
  const { main, property } = file
  if (sub?.decisionId !== decisionId) throw new InclusionRefused('the unit has no such decision')
  const inclusion = await recordFor(database, file, sub, records)
  if (!inclusion.ok) {
    if (inclusion.reason === 'DECISION_ENDED') return undefined
    throw new InclusionRefused(inclusion.reason)
  }
  const [appeal] = await runningAppealsOn(database, decisionId)
  const normal = 'status' in inclusion ? inclusion.status : 'OPGENOMEN'
  const status = appeal ? 'GESCHORST' : normal
  const suspension = { from: clock.today(), to: null, ...(appeal && { by: appeal.id }) }
  const row = await database.model(inventoryRecordModel).create({
    reference: await nextReference(database, 'IV', yearOf(clock.today())),
    unitId,
    propertyId: property.id,
    caseId,
    decisionId,
    municipalityOrgId: main.municipalityOrgId,
    list: inclusion.list,
    status,
    includedOn: inclusion.includedOn,
    suspensions: status === 'GESCHORST' ? [suspension] : [],
    capaKeys: property.capaKeys,
    shield: main.shield,
  })
  audit.append({
    userId: null,
    orgId: null,
    role: null,
    action: 'UNIT_INCLUDED',
    objectKind: 'inventory_record',
    objectId: row.id,
    caseId,
    detail: { unitId, decisionId, list: inclusion.list, includedOn: inclusion.includedOn },
    shield: main.shield,
  })
  return plain(await row.reload())
}
