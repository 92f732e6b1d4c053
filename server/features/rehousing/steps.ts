import type { z } from 'zod'
import type { RehousingAction } from '#domain/procedures/rehousing/action-codes'
import type { RehousingStatus } from '#domain/model/procedure-codes'
import { rehousingMachine } from '#domain/procedures/rehousing/status'
import { addDays, startOfDayMs } from '#domain/shared/local-date'
import { transition } from '#domain/shared/machine'
import { rehousing } from '#processes/rehousing/contract'
import { rehousingHousehold } from '#processes/rehousing-household/contract'
import type {
  listHouseholds,
  makeOffer,
  recordDeparture,
  recordNeeds,
  recordOutcome,
  settleCosts,
  writeRehousingLetter,
} from '../../contract/rehousing.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import {
  costModel,
  householdModel,
  type HouseholdRow,
  offerModel,
  rehousingLetterModel,
  rehousingModel,
} from '../../platform/case-file/rehousing-model.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { brokenField } from '../procedure-start.ts'
import { takeStep } from '../procedure-step.ts'
import { publish } from '../publish.ts'
import { householdOf, kindOf, type RehousingFile, rehousingOf } from './load.ts'

type Body<E extends { readonly body?: z.ZodType }> = z.output<NonNullable<E['body']>>
type Step<E extends { readonly body?: z.ZodType }> = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: Body<E>,
) => Promise<Record<string, never>>

/** Who lives there: closes the first task A17, and each household goes its own way. @source domain.md 5.8 step 2 */
export const list: Step<typeof listHouseholds> = (deps, viewer, caseId, { rehousingId, households, version }) =>
  takeStep(
    deps,
    kindOf({ rehousingId }),
    { viewer, caseId, version, action: 'REHOUSING_LIST', detail: { households: households.map(({ id }) => id) } },
    async (file) => {
      const { database, clock } = deps
      const { unitIds } = rehousingOf(file, rehousingId)
      const parties = new Set(file.parties.map(({ party }) => party.id))
      for (const [index, household] of households.entries()) {
        const field = `households.${index}`
        if (!unitIds.includes(household.unitId)) throw brokenField(`${field}.unitId`, 'UNKNOWN_UNIT')
        if (household.partyIds.some((id) => !parties.has(id))) throw brokenField(`${field}.partyIds`, 'UNKNOWN_PARTY')
        await database.model(householdModel).create({
          ...household,
          caseId,
          rehousingId,
          position: index + 1,
          status: rehousingMachine.initial,
          needsNote: '',
        })
      }
      await database.model(rehousingModel).update({ listedOn: clock.today() }, { where: { id: rehousingId } })
      const { elementId, output } = rehousing.userTasks.listHouseholds
      const dated = households.map(({ id, vacateOn }) => ({
        householdId: id,
        vacateOn,
        // the last second of the day in Brussels, also in a night of 23 or 25 hours
        vacateAt: new Date(startOfDayMs(addDays(vacateOn, 1)) - 1000).toISOString(),
      }))
      await finishTask(deps, viewer, { caseId, subjectId: rehousingId, elementId }, output.parse({ households: dated }))
    },
  )

/** @source domain.md 5.8 steps 2 and 3 */
export const needs: Step<typeof recordNeeds> = (deps, viewer, caseId, body) =>
  onHousehold(deps, viewer, caseId, body, 'REHOUSING_NEEDS', async ({ id, need }) => {
    const { need: asked, meetsSocialConditions, note } = body
    await change(deps, id, { need: asked, meetsSocialConditions, needsNote: note })
    // a correction finds its task done
    if (need === null) await finish(deps, viewer, caseId, id, rehousingHousehold.userTasks.recordNeeds.elementId)
  })

/** Each offer becomes a letter. The same browser-made id twice is one offer. @source domain.md 5.8 steps 3 and 4 */
export const offer: Step<typeof makeOffer> = (deps, viewer, caseId, body) =>
  onHousehold(deps, viewer, caseId, body, 'REHOUSING_OFFER', async (household, file) => {
    const { offerId, dwelling, availableFrom, conditions } = body
    if (file.offers.some(({ id }) => id === offerId)) return
    await deps.database.model(offerModel).create({
      id: offerId,
      caseId,
      householdId: household.id,
      dwelling,
      availableFrom,
      conditions,
      offeredOn: deps.clock.today(),
    })
    if (household.status === 'OPEN') await move(deps, household, 'AANGEBODEN')
    await publish(deps, rehousingHousehold.messages.offered, { caseId, key: household.id, variables: { offerId } })
  })

/** It took an offer, found something itself, or wants no help. @source domain.md 5.8 step 4 */
export const outcome: Step<typeof recordOutcome> = (deps, viewer, caseId, body) =>
  onHousehold(deps, viewer, caseId, body, 'REHOUSING_OUTCOME', async (household) => {
    await move(deps, household, body.outcome, { outcome: body.outcome, outcomeOn: deps.clock.today() })
    await finish(deps, viewer, caseId, household.id, rehousingHousehold.userTasks.findHousing.elementId)
  })

/** It left: the costs can be settled, and nobody has to vacate the dwelling any more. @source domain.md 5.8 step 5 */
export const departure: Step<typeof recordDeparture> = (deps, viewer, caseId, body) =>
  onHousehold(deps, viewer, caseId, body, 'REHOUSING_DEPARTURE', async (household) => {
    const { departedOn } = body
    if (departedOn > deps.clock.today()) throw brokenField('departedOn', 'DATE_IN_FUTURE')
    await move(deps, household, 'KOSTEN', { departedOn })
    await publish(deps, rehousingHousehold.messages.departed, { caseId, key: household.id, variables: {} })
    const { elementId } = rehousingHousehold.userTasks.vacate
    await deps.tasks.closeInTransaction(
      { caseId, subjectId: household.id, elementId },
      { by: viewer.userId, variables: {} },
    )
  })

/** What the municipality paid, and whether the landlord pays it back. @source domain.md 5.8 step 6 */
export const costs: Step<typeof settleCosts> = (deps, viewer, caseId, body) =>
  onHousehold(deps, viewer, caseId, body, 'REHOUSING_COSTS', async (household) => {
    const { claim, costs: paid } = body
    if (claim && paid.length === 0) throw brokenField('costs', 'COSTS_MISSING')
    for (const [index, { kind, description, cents }] of paid.entries())
      await deps.database.model(costModel).create({
        caseId,
        householdId: household.id,
        position: index + 1,
        kind,
        description,
        cents,
      })
    await change(deps, household.id, { costsClaimed: claim })
    const { elementId, output } = rehousingHousehold.userTasks.settleCosts
    await finishTask(
      deps,
      viewer,
      { caseId, subjectId: household.id, elementId },
      output.parse({ costsClaimed: claim }),
    )
  })

/** A letter on demand: a worker writes it in a moment. The same browser-made id twice is one letter. */
export const letter: Step<typeof writeRehousingLetter> = (deps, viewer, caseId, body) =>
  onHousehold(deps, viewer, caseId, body, 'REHOUSING_LETTER', async (household) => {
    const { letterId, code, receiver, note } = body
    const letters = deps.database.model(rehousingLetterModel)
    if (await letters.findByPk(letterId)) return
    const askedOn = deps.clock.today()
    await letters.create({ id: letterId, caseId, householdId: household.id, code, receiver, note, askedOn })
    await publish(deps, rehousingHousehold.messages.letterAsked, {
      caseId,
      key: household.id,
      variables: { letterId },
    })
  })

const onHousehold = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  { householdId, version }: { readonly householdId: string; readonly version: number },
  action: RehousingAction,
  work: (household: HouseholdRow, file: RehousingFile) => Promise<void>,
): Promise<Record<string, never>> =>
  takeStep(deps, kindOf({ householdId }), { viewer, caseId, version, action, detail: { householdId } }, (file) =>
    work(householdOf(file, householdId), file),
  )

const change = async ({ database }: FeatureDeps, id: string, facts: Partial<HouseholdRow>): Promise<void> => {
  await database.model(householdModel).update(facts, { where: { id } })
}

/** @throws NotAllowedNow when the machine has no such step: nothing can be accepted that was not offered */
const move = async (
  deps: FeatureDeps,
  { id, status }: HouseholdRow,
  to: RehousingStatus,
  facts: Partial<HouseholdRow> = {},
): Promise<void> => {
  const step = transition(rehousingMachine, status, to)
  if (!step.ok) throw new NotAllowedNow('NO_OFFER')
  await change(deps, id, { ...facts, status: step.status })
}

const finish = async (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  subjectId: string,
  elementId: string,
): Promise<void> => {
  await finishTask(deps, viewer, { caseId, subjectId, elementId }, {})
}
