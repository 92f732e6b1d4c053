import { Op } from 'sequelize'
import type { Claimant, RecoveryMeasure } from '#domain/model/judicial-codes'
import type { LocalDate } from '#domain/shared/local-date'
import {
  code,
  flag,
  id,
  integer,
  json,
  localDate,
  longText,
  nullable,
  reference,
  refersTo,
  shield,
} from '../db/columns.ts'
import type { Database } from '../db/database.ts'
import { defineModel, plain, type Row } from '../db/model.ts'
import type { Term } from './model.ts'

/** Herstelvordering. Its row is shielded; that one was registered is public from `registeredOn`, and nothing else of it. */
export const recoveryClaimModel = defineModel(
  'recovery_claim',
  {
    id: id(),
    caseId: refersTo('main_procedure', reference()),
    propertyId: refersTo('property', reference()),
    unitIds: json<readonly string[]>(),
    claimant: code<Claimant>(),
    measure: code<RecoveryMeasure>(),
    termMonths: integer(),
    penaltyPerDayCents: integer(),
    grounds: longText(),
    madeOn: localDate(),
    /** until when the Hoge Raad may advise; null when it is not asked */
    councilTerm: nullable(json<Term>()),
    /** null with `councilFavourable`: it stayed silent */
    councilAdvisedOn: nullable(localDate()),
    councilFavourable: nullable(flag()),
    filedOn: nullable(localDate()),
    registeredOn: nullable(localDate()),
    registerNumber: nullable(code()),
    withdrawnOn: nullable(localDate()),
    /** its entry in the register ended */
    closedOn: nullable(localDate()),
    shield: shield(),
  },
  [{ fields: ['caseId'] }, { fields: ['propertyId', 'registeredOn'] }],
)
export type RecoveryClaimRow = Row<typeof recoveryClaimModel>

/** What everybody may know of a registered claim. */
export interface RegisteredClaim {
  readonly propertyId: string
  readonly unitIds: readonly string[]
  readonly registerNumber: string
  readonly registeredOn: LocalDate
  readonly closedOn: LocalDate | null
}

/**
 * The public register of recovery claims on these properties: which units, since when, until when.
 *
 * @source domain.md 2.3 rule 6 "public register", 5.6 step 6
 */
export const registeredClaims = async (
  database: Database,
  propertyIds: readonly string[],
): Promise<RegisteredClaim[]> => {
  const found = await database.model(recoveryClaimModel).findAll({
    where: { propertyId: [...propertyIds], registeredOn: { [Op.not]: null } },
    order: ['registeredOn', 'registerNumber'],
  })
  return found
    .map(plain)
    .flatMap(({ propertyId, unitIds, registerNumber, registeredOn, closedOn }) =>
      registeredOn === null || registerNumber === null
        ? []
        : [{ propertyId, unitIds: [...unitIds], registerNumber, registeredOn, closedOn }],
    )
}

/**
 * Whether an open registered claim is on one of these units: a report on them may then be closed with MELDING_MET_HERSTELVORDERING.
 *
 * @source domain.md 5.6 last line, 3.4.1 closedReason
 */
export const hasRegisteredClaim = async (
  database: Database,
  propertyId: string,
  unitIds: readonly string[],
): Promise<boolean> =>
  (await registeredClaims(database, [propertyId])).some(
    (claim) => claim.closedOn === null && claim.unitIds.some((id) => unitIds.includes(id)),
  )
