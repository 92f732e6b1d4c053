import type { RehousingFacts } from '#domain/procedures/rehousing/facts'
import { rehousingRules } from '#domain/procedures/rehousing/action-rules'
import type { RehousingAction, RehousingRefusal } from '#domain/procedures/rehousing/action-codes'
import type { Viewer } from '../../platform/auth/viewer.ts'
import {
  loadProcedure,
  loadProcedureForWorker,
  type LoadOptions,
  type ProcedureFile,
} from '../../platform/case-file/load.ts'
import {
  costModel,
  type CostRow,
  householdModel,
  type HouseholdRow,
  offerModel,
  type OfferRow,
  rehousingModel,
  type RehousingRow,
} from '../../platform/case-file/rehousing-model.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound } from '../../platform/http/errors.ts'
import type { ProcedureKind } from '../procedure-step.ts'

/** A case with everybody who must leave, in order. */
export interface RehousingFile extends ProcedureFile {
  readonly rehousings: readonly RehousingRow[]
  readonly households: readonly HouseholdRow[]
  readonly offers: readonly OfferRow[]
  readonly costs: readonly CostRow[]
}

/** @throws NotFound when the case is not there, not visible, or nobody has to leave: the same answer */
export const loadRehousing = async (
  database: Database,
  viewer: Viewer,
  caseId: string,
  options?: LoadOptions,
): Promise<RehousingFile> => withPeople(database, await loadProcedure(database, viewer, caseId, options))

/** The file of a household for a step of its process. @throws NotFound */
export const loadHousehold = async (
  database: Database,
  householdId: string,
  options?: LoadOptions,
): Promise<{ readonly file: RehousingFile; readonly household: HouseholdRow }> => {
  const row = await database.model(householdModel).findByPk(householdId)
  if (!row) throw new NotFound()
  const file = await withPeople(database, await loadProcedureForWorker(database, row.caseId, options))
  return { file, household: householdOf(file, householdId) }
}

/** @throws NotFound */
export const householdOf = ({ households }: RehousingFile, householdId: string): HouseholdRow => {
  const found = households.find(({ id }) => id === householdId)
  if (!found) throw new NotFound()
  return found
}

/** @throws NotFound */
export const rehousingOf = ({ rehousings }: RehousingFile, rehousingId: string): RehousingRow => {
  const found = rehousings.find(({ id }) => id === rehousingId)
  if (!found) throw new NotFound()
  return found
}

/** What a step is about: the list of a whole re-housing, or one household of it. */
export type Target = { readonly rehousingId: string } | { readonly householdId: string }

/** The road of a step on this target. */
export const kindOf = (
  target: Target,
): ProcedureKind<RehousingFile, RehousingAction, RehousingFacts, RehousingRefusal> => ({
  objectKind: 'rehousing',
  rules: rehousingRules,
  load: loadRehousing,
  factsOf: async (_, file) => factsOf(file, target),
})

/** What the rules look at. @throws NotFound when the target is not of this case */
export const factsOf = (file: RehousingFile, target: Target): RehousingFacts => {
  const { municipalityOrgId } = file.main
  if ('rehousingId' in target)
    return { municipalityOrgId, rehousing: { listed: rehousingOf(file, target.rehousingId).listedOn !== null } }
  const { status, need, outcome, departedOn } = householdOf(file, target.householdId)
  return {
    municipalityOrgId,
    rehousing: { listed: true },
    household: {
      status,
      ...(need !== null && { need }),
      ...(outcome !== null && { outcome }),
      ...(departedOn !== null && { departedOn }),
    },
  }
}

const withPeople = async (database: Database, file: ProcedureFile): Promise<RehousingFile> => {
  const where = { caseId: file.main.id }
  const rehousings = await database.model(rehousingModel).findAll({ where, order: ['startedOn', 'id'] })
  if (rehousings.length === 0) throw new NotFound()
  const households = await database.model(householdModel).findAll({ where, order: ['rehousingId', 'position'] })
  const offers = await database.model(offerModel).findAll({ where, order: ['offeredOn', 'id'] })
  const costs = await database.model(costModel).findAll({ where, order: ['householdId', 'position'] })
  return {
    ...file,
    rehousings: rehousings.map(plain),
    households: households.map(plain),
    offers: offers.map(plain),
    costs: costs.map(plain),
  }
}
