import { levyMeasureMachine } from '#domain/levy/status'
import { isFinal, transition } from '#domain/shared/machine'
import type { LocalDate } from '#domain/shared/local-date'
import { levyAnniversary } from '#processes/levy-anniversary/contract'
import { levyMeasure } from '#processes/levy-measure/contract'
import { inventoryRecordModel, type InventoryRecordRow } from '../platform/case-file/inventory-model.ts'
import { levyMeasureModel, type LevyMeasureRow } from '../platform/case-file/levy-model.ts'
import type { CaseRow } from '../platform/case-file/model.ts'
import { plain } from '../platform/db/model.ts'
import type { FeatureDeps } from './deps.ts'
import { publish } from './publish.ts'

/**
 * Starts the anniversaries of a record, once. In the caller's transaction.
 *
 * @param after last anniversary that is left alone; none for a record that was made just now
 */
export const startAnniversaries = async (
  deps: Pick<FeatureDeps, 'database' | 'outbox' | 'clock'>,
  main: Pick<CaseRow, 'id' | 'municipalityOrgId' | 'agencyOrgId'>,
  record: InventoryRecordRow,
  after: LocalDate | null = null,
): Promise<void> => {
  if (record.levyStartedOn !== null) return
  const levyStartedOn = deps.clock.today()
  await deps.database.model(inventoryRecordModel).update({ levyStartedOn }, { where: { id: record.id } })
  await publish(deps, levyAnniversary.messages.recordIncluded, {
    caseId: main.id,
    key: record.id,
    variables: {
      caseId: main.id,
      municipalityOrgId: main.municipalityOrgId,
      agencyOrgId: main.agencyOrgId,
      unitIds: [record.unitId],
      inventoryRecordId: record.id,
      anniversaryOn: after,
    },
  })
}

/** A record was deleted: its anniversaries end, and so does every exemption or suspension on it. In the caller's transaction. */
export const endLevy = async (deps: FeatureDeps, record: InventoryRecordRow, deletedOn: LocalDate): Promise<void> => {
  await publish(deps, levyAnniversary.messages.recordDeleted, {
    caseId: record.caseId,
    key: record.id,
    variables: {},
  })
  for (const measure of await measuresOf(deps, record.id)) {
    await endMeasure(deps, measure, deletedOn, 'De woning is geschrapt van de inventaris.')
  }
}

/**
 * Ends a measure from a day, or a request that nothing is left of to decide; one that ended already is left alone. In the caller's transaction.
 *
 * @param endedOn first day on which it no longer holds
 */
export const endMeasure = async (
  deps: FeatureDeps,
  measure: LevyMeasureRow,
  endedOn: LocalDate,
  endReason: string,
): Promise<void> => {
  if (isFinal(levyMeasureMachine, measure.status)) return
  const granted = measure.status === 'TOEGESTAAN'
  const step = transition(levyMeasureMachine, openStatus(measure), granted ? 'BEEINDIGD' : 'GEWEIGERD')
  if (!step.ok) throw new Error(`measure may not go from ${step.from} to ${step.to}`)
  const facts = granted
    ? { endedOn, endReason }
    : { withoutObject: true, decidedOn: deps.clock.today(), decisionText: endReason }
  await deps.database
    .model(levyMeasureModel)
    .update({ ...facts, status: step.status, version: measure.version + 1 }, { where: { id: measure.id } })
  const { caseId, id } = measure
  await publish(deps, levyMeasure.messages.ended, { caseId, key: id, variables: {} })
}

/** Measures of a record, oldest first. */
export const measuresOf = async (
  { database }: Pick<FeatureDeps, 'database'>,
  inventoryRecordId: string,
): Promise<LevyMeasureRow[]> =>
  (await database.model(levyMeasureModel).findAll({ where: { inventoryRecordId }, order: ['createdAt', 'id'] })).map(
    plain,
  )

// an incomplete request is a request again before it ends: the machine knows no shorter way
const openStatus = ({ status }: LevyMeasureRow): LevyMeasureRow['status'] => {
  if (status !== 'ONVOLLEDIG') return status
  const step = transition(levyMeasureMachine, status, 'AANGEVRAAGD')
  if (!step.ok) throw new Error(`measure may not go from ${step.from} to ${step.to}`)
  return step.status
}
