import { formatReference, seriesFor } from '#domain/shared/reference'
import type { InvestigationReason, Verdict } from '#domain/model/codes'
import { investigationMachine, transition } from '#domain/procedures/oo/status'
import { type LocalDate, yearOf } from '#domain/shared/local-date'
import { type Database, NoTransactionError } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { nextNumber, nextReference } from '../references.ts'
import {
  investigationModel,
  type InvestigationRow,
  type ReportInput,
  reportModel,
  type ReportRow,
} from './investigation-model.ts'
import type { CaseRow } from './model.ts'

const emptyReport: ReportInput = {
  noAccess: false,
  defects: [],
  rooms: [],
  occupants: { adults: 0, children: 0 },
  smokeDetectorOnEveryFloor: false,
  epcScore: null,
  remarks: '',
  detailedReport: null,
}

/** An investigation that a procedure asks for. */
export interface AskedInvestigation {
  readonly reason: InvestigationReason
  readonly unitIds: readonly string[]
  readonly on: LocalDate
  /** who investigates, and whose draft it is: municipality, agency (default) or inspectorate */
  readonly ownerOrgId?: string
  /** last day to plan the visit where the law gives one; else the term of the task counts */
  readonly planDueOn?: LocalDate
  /** controller of the agency asked by name for a judicial investigation */
  readonly controllerUserId?: string
}

/**
 * Asks for an investigation of these units, with an empty technical report for each: the one way to make one, for every procedure. Call process
 * `investigation` with its id. Its reports share one number: `TV26-000012-001`, `TV26-000012-002`.
 *
 * @source domain.md 3.1, 3.3
 */
export const requestInvestigation = async (
  database: Database,
  main: CaseRow,
  { reason, unitIds, on, ownerOrgId, planDueOn, controllerUserId }: AskedInvestigation,
): Promise<InvestigationRow> => {
  if (!database.current()) throw new NoTransactionError('requestInvestigation')
  const year = yearOf(on)
  const row = await database.model(investigationModel).create({
    reference: await nextReference(database, seriesFor('ON', main.shield), year),
    caseId: main.id,
    ownerOrgId: ownerOrgId ?? main.agencyOrgId,
    shield: main.shield,
    reason,
    status: 'AANGEVRAAGD',
    requestedOn: on,
    planDueOn: planDueOn ?? null,
    planNote: '',
    inspectorIds: controllerUserId === undefined ? [] : [controllerUserId],
    assigneeUserId: controllerUserId ?? null,
    building: [],
  })
  const series = seriesFor('TV', main.shield)
  const number = await nextNumber(database, series, year)
  await database.model(reportModel).bulkCreate(
    unitIds.map((unitId, index) => ({
      reference: formatReference({ series, year, number, part: index + 1 }),
      investigationId: row.id,
      unitId,
      position: index + 1,
      input: emptyReport,
    })),
  )
  return plain(row)
}

/** What a signed investigation says of one unit. */
export interface UnitOutcome {
  readonly unitId: string
  readonly noAccess: boolean
  /** nothing wrong, overcrowding included: fit for a certificate as far as the visit goes */
  readonly conform: boolean
  readonly unfit: boolean
  readonly uninhabitable: boolean
  readonly overcrowded: boolean
  readonly certificatePossible: boolean
  /** null without access */
  readonly verdict: Verdict | null
}

/**
 * What a signed investigation came to, per unit in order: the one place where procedures read it.
 *
 * @returns nothing while it is not signed
 */
export const outcomesOf = async (database: Database, investigationId: string): Promise<UnitOutcome[]> => {
  const investigation = await database.model(investigationModel).findByPk(investigationId)
  if (investigation?.status !== 'ONDERTEKEND') return []
  const reports = await database.model(reportModel).findAll({ where: { investigationId }, order: ['position'] })
  return reports.map(plain).map(outcomeOf)
}

/** What one report came to. */
export const outcomeOf = ({ unitId, input, result }: ReportRow): UnitOutcome => {
  const { noAccess } = input
  const { conform, unfit, uninhabitable, overcrowded, certificatePossible, verdict } = result ?? nothingFound
  return {
    unitId,
    noAccess,
    conform: conform && !noAccess && !overcrowded,
    unfit,
    uninhabitable,
    overcrowded,
    certificatePossible,
    verdict,
  }
}

/**
 * Calls off the investigations of a case that nobody signed, when its procedure goes on without them: call it where the process leaves the call of
 * `investigation`. Inside a transaction.
 */
export const cancelInvestigations = async (database: Database, caseId: string): Promise<void> => {
  if (!database.current()) throw new NoTransactionError('cancelInvestigations')
  const rows = await database.model(investigationModel).findAll({ where: { caseId, status: [...running] }, lock: true })
  for (const row of rows) {
    const step = transition(investigationMachine, row.status, 'GEANNULEERD')
    if (step.ok) await row.update({ status: step.status, version: row.version + 1 })
  }
}

const nothingFound = {
  conform: false,
  unfit: false,
  uninhabitable: false,
  overcrowded: false,
  certificatePossible: false,
  verdict: null,
} as const

const running = ['AANGEVRAAGD', 'GEPLAND', 'IN_OPMAAK', 'GEVALIDEERD', 'HEROPEND', 'GEEN_TOEGANG'] as const
