import { allowedSteps } from '#domain/procedures/steps'
import { rehousingRules } from '#domain/procedures/rehousing/action-rules'
import type { Answer } from '../../contract/endpoint.ts'
import type { getRehousing } from '../../contract/rehousing.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { HouseholdRow, RehousingRow } from '../../platform/case-file/rehousing-model.ts'
import type { FeatureDeps } from '../deps.ts'
import { procedureBase } from '../procedure-page.ts'
import { factsOf, loadRehousing, type RehousingFile, type Target } from './load.ts'

type Page = Answer<typeof getRehousing>
type Shown = Page['rehousings'][number]

/** Everybody who must leave, with what is open for each household and why not. @throws NotFound */
export const rehousingPage = async (deps: FeatureDeps, viewer: Viewer, caseId: string): Promise<Page> => {
  const file = await loadRehousing(deps.database, viewer, caseId)
  const actionsOn = (target: Target) =>
    allowedSteps(rehousingRules, factsOf(file, target), viewer, deps.clock.today())
      .filter(({ action }) => (action === 'REHOUSING_LIST') === 'rehousingId' in target)
      .map((answer) => ({ ...answer, targets: [], warnings: [] }))
  return {
    ...(await procedureBase(deps, viewer, file, [])),
    rehousings: file.rehousings.map((row) => present(file, row, actionsOn)),
  }
}

const present = (file: RehousingFile, row: RehousingRow, actionsOn: (target: Target) => Shown['actions']): Shown => ({
  id: row.id,
  unitIds: [...row.unitIds],
  vacateOn: row.vacateOn,
  startedOn: row.startedOn,
  listedOn: row.listedOn,
  closedOn: row.closedOn,
  actions: actionsOn({ rehousingId: row.id }),
  households: file.households
    .filter(({ rehousingId }) => rehousingId === row.id)
    .map((household) => ({ ...householdOf(file, household), actions: actionsOn({ householdId: household.id }) })),
})

const householdOf = (
  { offers, costs }: RehousingFile,
  row: HouseholdRow,
): Omit<Shown['households'][number], 'actions'> => ({
  id: row.id,
  unitId: row.unitId,
  partyIds: [...row.partyIds],
  adults: row.adults,
  children: row.children,
  vacateOn: row.vacateOn,
  status: row.status,
  need: row.need,
  meetsSocialConditions: row.meetsSocialConditions,
  needsNote: row.needsNote,
  outcome: row.outcome,
  departedOn: row.departedOn,
  costsClaimed: row.costsClaimed,
  offers: offers
    .filter(({ householdId }) => householdId === row.id)
    .map(({ id, dwelling, availableFrom, conditions, offeredOn }) => ({
      id,
      dwelling,
      availableFrom,
      conditions,
      offeredOn,
    })),
  costs: costs
    .filter(({ householdId }) => householdId === row.id)
    .map(({ kind, description, cents }) => ({ kind, description, cents })),
})
