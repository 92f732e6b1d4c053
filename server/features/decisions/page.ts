import { invalidReasonsOf } from '#domain/decision/validation'
import type { RoleCode } from '#domain/model/codes'
import { allowedActions, focusOn } from '#domain/procedures/oo/actions'
import type { OoFacts } from '#domain/procedures/oo/facts'
import type { getDecisionRun } from '../../contract/decisions.ts'
import type { Answer } from '../../contract/endpoint.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadBases } from '../../platform/case-file/basis.ts'
import type { DocumentRow } from '../../platform/case-file/document-model.ts'
import { type Heard, heardOn, loadHearings } from '../../platform/case-file/hearings.ts'
import { type CaseFile, loadCase, loadDocuments, unitsInCase } from '../../platform/case-file/load.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import { caseUnit, documentSummary, isSent } from '../../platform/case-file/present.ts'
import { canSee } from '../../platform/case-file/visibility.ts'
import { NotFound } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { type Bases, basisOfUnit } from './basis.ts'
import { documentsOf } from './documents.ts'
import type { MayorDecisionRow } from '../../platform/case-file/decision-model.ts'
import { findLiveRun, type Run } from './run.ts'

/** One run with its decisions, documents and open actions. @throws NotFound */
export const runPage = async (
  deps: FeatureDeps,
  viewer: Viewer,
  decisionRunId: string,
): Promise<Answer<typeof getDecisionRun>> => {
  const { database, clock } = deps
  const found = await findLiveRun(database, decisionRunId)
  const { run, decisions } = found
  const file = await loadCase(database, viewer, run.caseId)
  mayReadRun(viewer, file, found)
  const facts = await deps.loadFacts(file)
  const organisations = await loadOrganisations(database)
  const documents = await loadDocuments(database, viewer, run.caseId, { subjectId: run.id })
  const check = await checkerOf(deps, file, found, facts)
  const units = new Map(unitsInCase(file).map(({ unit, sub }) => [unit.id, caseUnit(unit, sub, viewer)]))
  return {
    id: run.id,
    caseId: run.caseId,
    version: run.version,
    decisionDate: run.decisionDate,
    signingFlow: run.signingFlow,
    legalBase: run.legalBase,
    decisions: decisions.flatMap((decision) => {
      const unit = units.get(decision.unitId)
      return unit ? [{ ...present(decision), unit, findings: check(decision) }] : []
    }),
    documents: documents.map((row) => documentSummary(row, organisations(row.ownerOrgId))),
    actions: allowedActions(focusOn(facts, [run.id]), viewer, clock.today()).map((answer) =>
      answer.open ? { ...answer, targets: [...answer.targets], warnings: [...answer.warnings] } : answer,
    ),
  }
}

/** What was not sent yet is the municipality's own. @throws NotFound @source domain.md 2.3 rule 2 */
export const mayReadRun = (viewer: Viewer, { main, inventoried }: CaseFile, { decisions }: Run): void => {
  const isVisible = canSee(viewer, {
    kind: 'DECISION',
    municipalityOrgId: main.municipalityOrgId,
    ownerOrgId: main.municipalityOrgId,
    shield: main.shield,
    shared: decisions.every(({ status }) => isSent(status)),
    inventoried,
  })
  if (!isVisible) throw new NotFound()
}

const present = (row: MayorDecisionRow) => ({
  id: row.id,
  reference: row.reference,
  verdict: row.verdict,
  options: [...row.options],
  motivation: row.motivation,
  status: row.status,
  decidedOn: row.decidedOn,
  postedOn: row.postedOn,
  sentOn: row.sentOn,
  invalidReason: row.invalidReason,
  invalidNote: row.invalidNote,
  appealUntil: row.appealParties?.dueOn ?? null,
})

const both: readonly RoleCode[] = ['LB_BM', 'LB_AD']

// What the rules find wrong with a decision that waits for the agency; a person decides.
const checkerOf = async ({ database }: FeatureDeps, file: CaseFile, { run, decisions }: Run, facts: OoFacts) => {
  const documents = await documentsOf(database, run.id, 'DT034')
  const bases = await loadBases(
    database,
    run.caseId,
    file.subs.map(({ unitId }) => unitId),
  )
  const heard = await loadHearings(database, run.caseId)
  const signed = facts.decisions.find(({ runId }) => runId === run.id)?.signedBy ?? []
  const signedBy = run.signingFlow === 'DIGITAAL' ? signed : both
  return (decision: MayorDecisionRow) =>
    decision.status === 'VERSTUURD' && decisions.includes(decision)
      ? findingsOf(decision, { documents, bases, heard, facts, signedBy })
      : []
}

const findingsOf = (
  { unitId, verdict, decidedOn, postedOn }: MayorDecisionRow,
  known: {
    readonly documents: readonly DocumentRow[]
    readonly bases: Bases
    readonly heard: readonly Heard[]
    readonly facts: OoFacts
    readonly signedBy: readonly RoleCode[]
  },
) => {
  const { documents, facts, signedBy } = known
  const basis = basisOfUnit(facts, known.bases, unitId)
  const heard = heardOn(known.heard, unitId)
  return [
    ...invalidReasonsOf({
      hasDocument: documents.some((document) => document.unitId === unitId),
      signedBy,
      isUnitKnown: facts.units.some((unit) => unit.unitId === unitId),
      verdict,
      ...(basis && { basis }),
      isHearingEvidenced: heard !== undefined && (heard.hearing.closedOn !== null || heard.reactions.length > 0),
      ...(decidedOn !== null && { decidedOn }),
      ...(postedOn !== null && { postedOn }),
    }),
  ]
}
