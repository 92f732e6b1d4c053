import { appealTerms } from '#domain/legal/oo-terms'
import type { PartyRole } from '#domain/model/codes'
import type { AppealGround, SubmitterRole } from '#domain/model/procedure-codes'
import {
  appealTimeliness,
  type AppealTimeliness,
  type Contested,
  submitterRoleOf,
} from '#domain/procedures/appeal/admissibility'
import { mayorDecisionModel } from '../../platform/case-file/decision-model.ts'
import { type LinkedPerson, loadProcedureForWorker, type PropertyFile } from '../../platform/case-file/load.ts'
import {
  caseModel,
  type CaseRow,
  requestModel,
  type RequestRow,
  type SubProcedureRow,
} from '../../platform/case-file/model.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { brokenField } from '../procedure-start.ts'

/** What a person says of the letter. */
export interface Letter {
  readonly ground: AppealGround
  readonly contestedCaseId: string
  readonly unitIds: readonly string[]
  readonly postedOn: string
  readonly servedOn: string | null
  readonly byOfficial: boolean
  readonly submitterPersonIds: readonly string[]
}

/** What is contested, and how the letter stands to it. */
export interface ContestedFile extends AppealTimeliness {
  readonly main: CaseRow
  /** those of the property and of the contested procedure */
  readonly parties: readonly LinkedPerson[]
  readonly submitterRole: SubmitterRole
  /** decision about each unit, in the order of the units */
  readonly decisionIds: readonly (string | null)[]
}

const typeOf = {
  BESLUIT: 'OO',
  STILZITTEN: 'OO',
  STOPZETTING: 'OO',
  OPNAME_INVENTARIS: 'NG',
  WEIGERING_CA: 'CA',
} as const satisfies Record<AppealGround, CaseRow['type']>

/**
 * Finds what a letter contests: a decision for each unit where there are decisions, and the days that count.
 *
 * @throws RuleBroken NOTHING_CONTESTED, SERVICE_DATE_MISSING
 * @source domain.md 5.3
 */
export const contestedBy = async (database: Database, file: PropertyFile, letter: Letter): Promise<ContestedFile> => {
  const { ground, contestedCaseId } = letter
  const where = { id: contestedCaseId, propertyId: file.property.id, type: typeOf[ground], shield: 'NONE' }
  if (!(await database.model(caseModel).findOne({ where }))) throw brokenField('contestedCaseId', 'NOTHING_CONTESTED')
  const { main, subs, parties } = await loadProcedureForWorker(database, contestedCaseId)
  if (ground === 'STOPZETTING' && !stopped.includes(main.status))
    throw brokenField('contestedCaseId', 'NOTHING_CONTESTED')
  const decisionIds = decisionsOf(letter, subs)
  const found = await database.model(requestModel).findByPk(main.id)
  const request = found ? plain(found) : null
  const submitterRole = roleOf(parties, letter, request)
  const facts: Contested = {
    ground,
    postedOn: letter.postedOn,
    submitterRole,
    ...(await daysOf(database, letter, main, decisionIds)),
    ...(request && { request: { formal: request.formal, receivedOn: request.receivedOn } }),
  }
  return { main, parties, submitterRole, decisionIds, ...appealTimeliness(facts) }
}

const stopped: readonly CaseRow['status'][] = ['STOPGEZET', 'AFGEWEZEN']
const againstDecisions: readonly AppealGround[] = ['BESLUIT', 'OPNAME_INVENTARIS']

// One appeal per unit and decision: every unit of the letter is in the procedure, and has a decision where decisions are contested.
const decisionsOf = (
  { ground, unitIds }: Letter,
  subs: readonly Pick<SubProcedureRow, 'unitId' | 'decisionId'>[],
): (string | null)[] => {
  const known = new Map(subs.map(({ unitId, decisionId }) => [unitId, decisionId]))
  if (unitIds.some((id) => !known.has(id))) throw brokenField('unitIds', 'NOTHING_CONTESTED')
  if (!againstDecisions.includes(ground)) return unitIds.map(() => null)
  const decisionIds = unitIds.map((id) => known.get(id) ?? null)
  if (decisionIds.includes(null)) throw brokenField('unitIds', 'NOTHING_CONTESTED')
  return decisionIds
}

const roleOf = (
  parties: readonly LinkedPerson[],
  { byOfficial, submitterPersonIds }: Letter,
  request: RequestRow | null,
): SubmitterRole => {
  if (byOfficial) return 'GEWESTELIJK_AMBTENAAR'
  const mine = parties.filter(({ person }) => submitterPersonIds.includes(person.id))
  const requesters = request?.requesterPartyIds ?? []
  const roles: PartyRole[] = mine.flatMap(({ party }) => [...party.roles])
  return submitterRoleOf(
    roles,
    mine.some(({ party }) => requesters.includes(party.id)),
  )
}

type Days = Pick<Contested, 'partyLastDay' | 'agencyLastDay' | 'servedOn'>

// Of several decisions the last day counts: the letter is in time while one of them can be contested.
const daysOf = async (
  database: Database,
  { ground, servedOn }: Letter,
  main: CaseRow,
  decisionIds: readonly (string | null)[],
): Promise<Days> => {
  if (ground === 'STILZITTEN') return {}
  if (ground !== 'BESLUIT') {
    const on = servedOn ?? (ground === 'STOPZETTING' ? main.closedOn : null)
    if (on === null) throw brokenField('servedOn', 'SERVICE_DATE_MISSING')
    return { servedOn: on }
  }
  const ids = decisionIds.flatMap((id) => id ?? [])
  const decisions = (await database.model(mayorDecisionModel).findAll({ where: { id: ids } })).map(plain)
  if (decisions.length === 0 || decisions.some(({ sentOn }) => sentOn === null))
    throw brokenField('contestedCaseId', 'NOTHING_CONTESTED')
  const terms = decisions.map(({ postedOn, sentOn }) =>
    appealTerms({
      ...(servedOn !== null && { servedOn }),
      ...(postedOn !== null && { postedOn }),
      ...(sentOn !== null && { receivedByWvOn: sentOn }),
    }),
  )
  const partyLastDay = lastOf(terms.map(({ parties }) => parties?.dueOn))
  const agencyLastDay = lastOf(terms.map(({ wv }) => wv?.dueOn))
  return { ...(partyLastDay !== undefined && { partyLastDay }), ...(agencyLastDay !== undefined && { agencyLastDay }) }
}

const lastOf = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1)
