import { addDays } from '#domain/shared/local-date'
import { rehousingMachine } from '#domain/procedures/rehousing/status'
import { transition } from '#domain/shared/machine'
import { tellCase } from '../../platform/case-file/act.ts'
import { loadProcedureForWorker } from '../../platform/case-file/load.ts'
import { householdModel, rehousingLetterModel, rehousingModel } from '../../platform/case-file/rehousing-model.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { claimLetters, recordLetters, offerLetters } from './letters.ts'
import { loadHousehold } from './load.ts'

/** What the workers of rehousing and rehousing-household ask of this feature; each may be asked twice. */
export const rehousingPorts = (deps: FeatureDeps) => ({
  rehousings: {
    listDueOn: (rehousingId: string): Promise<string> => listDueOn(deps, rehousingId),
    close: (rehousingId: string): Promise<void> => close(deps, rehousingId),
  },
  households: {
    offerLetters: async (householdId: string, offerId: string): Promise<PreparedLetter<'DT101'>[]> => {
      const { file, household } = await loadHousehold(deps.database, householdId)
      return offerLetters(deps, file, household, offerId)
    },
    isStillThere: async (householdId: string): Promise<boolean> =>
      (await loadHousehold(deps.database, householdId)).household.departedOn === null,
    claimLetters: async (householdId: string): Promise<PreparedLetter<'DT103'>[]> => {
      const { file, household } = await loadHousehold(deps.database, householdId)
      return claimLetters(deps, file, household)
    },
    askedLetters: async (householdId: string, letterId: string): Promise<PreparedLetter[]> => {
      const { file, household } = await loadHousehold(deps.database, householdId)
      const asked = await deps.database.model(rehousingLetterModel).findByPk(letterId, { rejectOnEmpty: true })
      return recordLetters(deps, file, household, asked)
    },
    close: (householdId: string): Promise<void> => closeHousehold(deps, householdId),
  },
})

/** A week to find out who lives there, or less when they must leave sooner [N]. */
const listWithinDays = 7

const listDueOn = async ({ database, clock }: FeatureDeps, rehousingId: string): Promise<string> => {
  const { vacateOn } = await database.model(rehousingModel).findByPk(rehousingId, { rejectOnEmpty: true })
  const usual = addDays(clock.today(), listWithinDays)
  if (vacateOn === null || vacateOn > usual) return usual
  return vacateOn < clock.today() ? clock.today() : vacateOn
}

const close = (deps: FeatureDeps, rehousingId: string): Promise<void> =>
  deps.database.transaction(async () => {
    const { database, clock, audit } = deps
    const row = await database.model(rehousingModel).findByPk(rehousingId, { rejectOnEmpty: true, lock: true })
    if (row.closedOn !== null) return
    const file = await loadProcedureForWorker(database, row.caseId, { lock: true })
    await touchCase(database, file)
    await row.update({ closedOn: clock.today() })
    audit.append({
      userId: null,
      orgId: null,
      role: null,
      action: 'REHOUSING_CLOSED',
      objectKind: 'rehousing',
      objectId: rehousingId,
      caseId: row.caseId,
      shield: file.main.shield,
    })
    await tellCase(deps.changes, file)
  })

const closeHousehold = (deps: FeatureDeps, householdId: string): Promise<void> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const { file } = await loadHousehold(database, householdId, { lock: true })
    const household = await database.model(householdModel).findByPk(householdId, { rejectOnEmpty: true, lock: true })
    const step = transition(rehousingMachine, household.status, 'AFGESLOTEN')
    if (!step.ok) return
    await touchCase(database, file)
    await household.update({ status: step.status, closedOn: clock.today() })
    await tellCase(deps.changes, file)
  })
