import { inclusionOf } from '#domain/inventory/inclusion'
import { yearOf } from '#domain/shared/local-date'
import { tellCase } from '../../platform/case-file/act.ts'
import { type CaseFile, loadCaseForWorker, subOf } from '../../platform/case-file/load.ts'
import { setSubFacts } from '../../platform/case-file/write.ts'
import { plain } from '../../platform/db/model.ts'
import { nextReference } from '../../platform/references.ts'
import type { FeatureDeps } from '../deps.ts'
import { inventoryRecordModel, type InventoryRecordRow } from './model.ts'
import { activeRecord, recordsOf } from './records.ts'

/** What is taken up: a unit, by the decision that puts it on the list. */
export interface Included {
  readonly caseId: string
  readonly unitId: string
  readonly decisionId: string
}

/** VIVOO was told to take up what the rules keep off it: retried, then an incident. */
export class InclusionRefused extends Error {
  override readonly name = 'InclusionRefused'
  readonly code = 'INCLUSION_REFUSED'
}

/**
 * Takes a unit up, once for each decision. A unit that stands on list OO already gets no second record: the one it has is the answer.
 *
 * @throws InclusionRefused
 * @source domain.md 5.7 "Inclusion"
 */
export const includeUnit = (deps: FeatureDeps, what: Included): Promise<InventoryRecordRow> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const file = await loadCaseForWorker(database, what.caseId, { lock: true })
    const records = await recordsOf(database, what.unitId)
    const known = records.find(({ decisionId }) => decisionId === what.decisionId) ?? activeRecord(records)
    const record = known ?? (await makeRecord(deps, file, what, records))
    await setSubFacts(database, what.caseId, what.unitId, { onInventorySince: record.includedOn })
    await tellCase(deps.changes, file)
    return record
  })

const makeRecord = async (
  { database, clock, audit }: FeatureDeps,
  file: CaseFile,
  { caseId, unitId, decisionId }: Included,
  records: readonly InventoryRecordRow[],
): Promise<InventoryRecordRow> => {
  const sub = subOf(file, unitId)
  const { main, property } = file
  if (!sub?.decisionVerdict || sub.decidedOn === null || sub.decisionId !== decisionId) {
    throw new InclusionRefused('the unit has no such decision')
  }
  const isValid = sub.decisionStatus === 'GELDIG'
  const decision = { isValid, verdict: sub.decisionVerdict, decidedOn: sub.decidedOn }
  const inclusion = inclusionOf({ decision, records })
  if (!inclusion.ok) throw new InclusionRefused(inclusion.reason)
  const row = await database.model(inventoryRecordModel).create({
    reference: await nextReference(database, 'IV', yearOf(clock.today())),
    unitId,
    propertyId: property.id,
    caseId,
    decisionId,
    municipalityOrgId: main.municipalityOrgId,
    list: inclusion.list,
    status: 'OPGENOMEN',
    includedOn: inclusion.includedOn,
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
    detail: { unitId, decisionId, includedOn: inclusion.includedOn },
    shield: main.shield,
  })
  return plain(row)
}
