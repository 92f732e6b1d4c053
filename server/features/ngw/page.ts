import { ngwActionRules } from '#domain/procedures/ngw/action-rules'
import { allowedSteps } from '#domain/procedures/steps'
import type { Answer } from '../../contract/endpoint.ts'
import type { getNgw } from '../../contract/ngw.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { NgwDecisionRow } from '../../platform/case-file/ngw-model.ts'
import { term } from '../../platform/case-file/present.ts'
import type { FeatureDeps } from '../deps.ts'
import { procedureBase } from '../procedure-page.ts'
import { factsOf, loadNgw } from './load.ts'

type Page = Answer<typeof getNgw>

/** The page of one decision: facts, term, tasks, documents, and what is open to this viewer and why not. @throws NotFound */
export const ngwPage = async (deps: FeatureDeps, viewer: Viewer, caseId: string): Promise<Page> => {
  const file = await loadNgw(deps.database, viewer, caseId)
  const facts = await factsOf(deps.database, file)
  const answers = allowedSteps(ngwActionRules, facts, viewer, deps.clock.today())
  return { ...(await procedureBase(deps, viewer, file, answers)), decision: present(file.decision) }
}

const present = (row: NgwDecisionRow): Page['decision'] => ({
  status: row.status,
  decidedOn: row.decidedOn,
  grounds: row.grounds,
  measures: [...row.measures],
  measuresText: row.measuresText,
  communicationTerm: row.communicationTerm ? term(row.communicationTerm) : null,
  communicatedOn: row.communicatedToInventoryOn,
  remindedOn: row.remindedOn,
  notIncludableSince: row.notIncludableSince,
  suspendedOn: row.suspendedOn,
  liftedOn: row.liftedOn,
  annulledOn: row.annulledOn,
  endReason: row.endReason,
})
