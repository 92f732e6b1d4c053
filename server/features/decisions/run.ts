import type { DecisionStatus, SubStatus } from '#domain/model/codes'
import { decisionMachine, transition } from '#domain/procedures/oo/status'
import { setSubFacts, setSubStatus } from '../../platform/case-file/write.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound, Stale } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import {
  decisionRunModel,
  type DecisionRunRow,
  mayorDecisionModel,
  type MayorDecisionRow,
} from '../../platform/case-file/decision-model.ts'

/** One run of the wizard with its decisions, in the order of the units. */
export interface Run {
  readonly run: DecisionRunRow
  readonly decisions: readonly MayorDecisionRow[]
}

/** The run, withdrawn or not. @throws NotFound */
export const findRun = async (database: Database, decisionRunId: string): Promise<Run> => {
  const run = await database.model(decisionRunModel).findByPk(decisionRunId)
  if (!run) throw new NotFound()
  const decisions = await database
    .model(mayorDecisionModel)
    .findAll({ where: { runId: decisionRunId }, order: ['position'] })
  return { run: plain(run), decisions: decisions.map(plain) }
}

/** The run for a person, who knows nothing of withdrawn ones. @throws NotFound */
export const findLiveRun = async (database: Database, decisionRunId: string): Promise<Run> => {
  const found = await findRun(database, decisionRunId)
  if (found.run.withdrawn) throw new NotFound()
  return found
}

/** Counts the run's version up. @throws Stale when somebody changed it since */
export const takeVersion = async (database: Database, run: DecisionRunRow, version: number): Promise<void> => {
  const [count] = await database
    .model(decisionRunModel)
    .update({ version: version + 1 }, { where: { id: run.id, version } })
  if (count === 0) throw new Stale({ version: run.version })
}

export const unitIdsOf = ({ decisions }: Run): string[] => decisions.map(({ unitId }) => unitId)

/** A decision may not go where a step wants it: retried, then an incident. */
export class DecisionStatusRefused extends Error {
  override readonly name = 'DecisionStatusRefused'
  readonly code = 'DECISION_STATUS_REFUSED'
}

const subStatus = {
  TER_ONDERTEKENING: 'BESLISSING_TER_ONDERTEKENING',
  TER_MANUELE_ONDERTEKENING: 'BESLISSING_TER_MANUELE_ONDERTEKENING',
  TE_VERSTUREN: 'BESLISSING_TE_VERSTUREN',
  VERSTUURD: 'BESLISSING_VERSTUURD',
  GELDIG: 'BESLISSING_GELDIG',
  ONGELDIG: 'BESLISSING_ONGELDIG',
} as const satisfies Partial<Record<DecisionStatus, SubStatus>>

type Facts = Partial<Omit<MayorDecisionRow, 'id' | 'runId' | 'caseId' | 'unitId' | 'status'>>

/**
 * Moves the decisions of a run, and the sub-procedures of their units with them; what every screen shows of a decision follows.
 *
 * @param factsOf what else the step knows of one decision
 * @throws DecisionStatusRefused, StatusRefused
 */
export const moveDecisions = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  found: Run,
  to: keyof typeof subStatus,
  factsOf: (decision: MayorDecisionRow) => Facts = () => ({}),
): Promise<void> => {
  const { caseId } = found.run
  for (const decision of found.decisions) {
    const step = transition(decisionMachine, decision.status, to)
    if (!step.ok) throw new DecisionStatusRefused(`decision may not go from ${decision.status} to ${to}`)
    const facts = factsOf(decision)
    await database.model(mayorDecisionModel).update({ ...facts, status: to }, { where: { id: decision.id } })
    await setSubFacts(database, caseId, decision.unitId, {
      decisionStatus: to,
      ...(facts.decidedOn !== undefined && { decidedOn: facts.decidedOn }),
    })
  }
  await setSubStatus(database, { caseId, unitIds: unitIdsOf(found), to: subStatus[to], on: clock.today() })
}
