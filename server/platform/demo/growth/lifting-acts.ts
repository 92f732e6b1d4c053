import { liftDecisions } from '#contract/after-decision'
import { getCase } from '#contract/cases'
import { getDecisionRun } from '#contract/decisions'
import { does } from './act.ts'

/** The municipality lifts its decision: the dwelling was repaired. */
export const liftDecision = does('heft beslissing op', 45, async ({ as, id, caseId, today }) => {
  const { decisions } = await as('dossier')(getDecisionRun, { params: { decisionRunId: id('decision-run') } })
  const { version } = await as('dossier')(getCase, { params: { caseId } })
  const reason = 'De gebreken zijn hersteld; er is een conformiteitsattest.'
  const body = { decisionIds: decisions.map((decision) => decision.id), endedOn: today, reason, version }
  await as('dossier')(liftDecisions, { params: { caseId }, body })
})
