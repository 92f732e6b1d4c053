import { taskDueOn } from '#domain/legal/task-due-on'
import type { Contestation, UnitEffect } from '#domain/procedures/appeal/unit-effect'
import { inventoryMachine, transition } from '#domain/procedures/oo/status'
import { vivooRecord } from '#processes/vivoo-record/contract'
import { tellCase } from '../../platform/case-file/act.ts'
import { appealUnitModel } from '../../platform/case-file/appeal-model.ts'
import { loadProcedureForWorker } from '../../platform/case-file/load.ts'
import { setSubFacts } from '../../platform/case-file/write.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'
import { ended, noteRecord } from './end.ts'
import { inventoryRecordModel, type InventoryRecordRow } from '../../platform/case-file/inventory-model.ts'
import { isActive } from '../../platform/case-file/inventory-records.ts'

/** Suspends the record of each contested decision for as long as an appeal runs; the second time nothing changes. @source domain.md 5.3 step 2 */
export const suspendContested = (
  deps: FeatureDeps,
  appealId: string,
  contested: readonly Contestation[],
): Promise<void> =>
  inCases(deps, contested, async (record) => {
    const step = transition(inventoryMachine, record.status, 'GESCHORST')
    if (!step.ok) return
    const suspensions = [...(record.suspensions ?? []), { from: deps.clock.today(), to: null, by: appealId }]
    await deps.database
      .model(inventoryRecordModel)
      .update({ status: step.status, suspensions }, { where: { id: record.id } })
    noteRecord(deps, record, 'RECORD_SUSPENDED', { unitId: record.unitId, on: deps.clock.today() })
  })

/**
 * What the end of an appeal does to the inventory: a record counts again with its own day, never counted, or gives way to one from the day of the
 * ministerial decision.
 *
 * @source domain.md 5.3 steps 10 and 11; scenario 34
 */
export const afterAppeal = async (deps: FeatureDeps, effects: readonly UnitEffect[]): Promise<void> => {
  await inCases(deps, effects, async (record, effect) => {
    if (effect.record.kind === 'RESUME') await resume(deps, record)
    if (effect.record.kind === 'ANNUL' || effect.record.kind === 'INCLUDE') await annul(deps, record, effect)
  })
  for (const effect of effects) {
    if (effect.record.kind === 'RESUME' || effect.record.kind === 'NONE') continue
    await callOff(deps, effect)
    if (effect.record.kind === 'INCLUDE') await askInclusion(deps, effect)
  }
}

/** The records that rest on contested decisions, with the appeal's effect or contestation. */
export const recordsContested = async (
  { database }: Pick<FeatureDeps, 'database'>,
  contested: readonly Contestation[],
): Promise<InventoryRecordRow[]> => {
  const decisionIds = contested.flatMap(({ decisionId }) => decisionId ?? [])
  const found = await database
    .model(inventoryRecordModel)
    .findAll({ where: { decisionId: decisionIds }, order: ['id'] })
  return found.map(plain)
}

const inCases = <C extends Contestation>(
  deps: FeatureDeps,
  contested: readonly C[],
  work: (record: InventoryRecordRow, about: C) => Promise<void>,
): Promise<void> =>
  deps.database.transaction(async () => {
    const records = await recordsContested(deps, contested)
    for (const caseId of new Set(records.map((record) => record.caseId))) {
      const file = await loadProcedureForWorker(deps.database, caseId, { lock: true })
      // read again behind the lock
      for (const record of (await recordsContested(deps, contested)).filter((one) => one.caseId === caseId)) {
        const about = contested.find(({ decisionId }) => decisionId === record.decisionId)
        if (about && isActive(record)) await work(record, about)
      }
      await tellCase(deps.changes, file)
    }
  })

const resume = async (deps: FeatureDeps, record: InventoryRecordRow): Promise<void> => {
  const step = transition(inventoryMachine, record.status, 'OPGENOMEN')
  if (!step.ok) return
  const on = deps.clock.today()
  await deps.database
    .model(inventoryRecordModel)
    .update({ status: step.status, suspensions: ended(record, on) }, { where: { id: record.id } })
  noteRecord(deps, record, 'RECORD_RESUMED', { unitId: record.unitId, on })
}

const annul = async (deps: FeatureDeps, record: InventoryRecordRow, { on }: UnitEffect): Promise<void> => {
  const step = transition(inventoryMachine, record.status, 'GEANNULEERD')
  if (!step.ok) return
  const deletionReason = 'BESLUIT_VERNIETIGD'
  await deps.database
    .model(inventoryRecordModel)
    .update(
      { status: step.status, deletedOn: on, deletionReason, suspensions: ended(record, on) },
      { where: { id: record.id } },
    )
  await setSubFacts(deps.database, record.caseId, record.unitId, { onInventorySince: null })
  noteRecord(deps, record, 'UNIT_DELETED', {
    unitId: record.unitId,
    list: record.list,
    deletedOn: on,
    deletionReason,
  })
}

// A task to take the unit up by the decision that is no more would end in a refusal.
const callOff = (deps: FeatureDeps, { decisionId, contestedCaseId }: UnitEffect): Promise<void> =>
  deps.database.transaction(async () => {
    if (decisionId === undefined) return
    const known = await deps.database.model(inventoryRecordModel).count({ where: { decisionId } })
    if (known > 0) return
    await publish(deps, vivooRecord.messages.inclusionWithdrawn, {
      caseId: contestedCaseId,
      key: decisionId,
      variables: {},
    })
  })

const askInclusion = (deps: FeatureDeps, { unitId, ministerial }: UnitEffect): Promise<void> =>
  deps.database.transaction(async () => {
    if (!ministerial) return
    const { database, clock } = deps
    const { main } = await loadProcedureForWorker(database, ministerial.caseId, { lock: true })
    const asked = { inclusionRequestedOn: clock.today() }
    const [count] = await database
      .model(appealUnitModel)
      .update(asked, { where: { id: ministerial.decisionId, inclusionRequestedOn: null } })
    if (count === 0) return
    await publish(deps, vivooRecord.messages.inclusionRequested, {
      caseId: main.id,
      key: ministerial.decisionId,
      variables: {
        caseId: main.id,
        municipalityOrgId: main.municipalityOrgId,
        agencyOrgId: main.agencyOrgId,
        unitIds: [unitId],
        unitId,
        decisionId: ministerial.decisionId,
        list: 'OO',
        checkDueOn: taskDueOn('A07', clock.today()),
      },
    })
  })
