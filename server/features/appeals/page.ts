import { appealActionRules } from '#domain/procedures/appeal/action-rules'
import { allowedSteps } from '#domain/procedures/steps'
import type { Answer } from '../../contract/endpoint.ts'
import type { getAppeals } from '../../contract/appeals.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import {
  appealReactionModel,
  type AppealReactionRow,
  type AppealRow,
  type AppealUnitRow,
} from '../../platform/case-file/appeal-model.ts'
import { unitsOfAppeal } from '../../platform/case-file/appeals.ts'
import { caseModel, type CaseRow } from '../../platform/case-file/model.ts'
import { fullName, term } from '../../platform/case-file/present.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { procedureBase } from '../procedure-page.ts'
import { type AppealsFile, factsOf, focusedAppeal, loadAppeals } from './load.ts'

type Page = Answer<typeof getAppeals>
type Summary = Page['appeals'][number]

/** The page of one beroepsprocedure: every beroepsschrift with what is open on it, and the common part. @throws NotFound */
export const appealsPage = async (deps: FeatureDeps, viewer: Viewer, caseId: string): Promise<Page> => {
  const { database } = deps
  const file = await loadAppeals(database, viewer, caseId)
  const ids = file.appeals.map(({ id }) => id)
  const units = await unitsOfAppeal(database, ids)
  const reactions = (
    await database.model(appealReactionModel).findAll({ where: { appealId: ids }, order: ['createdAt', 'id'] })
  ).map(plain)
  const contested = await contestedCases(deps, file)
  const answers = (row: AppealRow | undefined) =>
    allowedSteps(appealActionRules, factsOf(file, row), viewer, deps.clock.today())
  return {
    ...(await procedureBase(deps, viewer, file, answers(focusedAppeal(file)))),
    appeals: file.appeals.map((row) => ({
      ...filed(row, file, units.filter(mine(row)), contested),
      ...handled(row, file, reactions.filter(mine(row))),
      actions: answers(row).map((answer) => ({ ...answer })),
    })),
  }
}

const mine =
  ({ id }: AppealRow) =>
  ({ appealId }: { readonly appealId: string }): boolean =>
    appealId === id

const contestedCases = async ({ database }: FeatureDeps, { appeals }: AppealsFile): Promise<Map<string, CaseRow>> => {
  const ids = appeals.map(({ contestedCaseId }) => contestedCaseId)
  const found = await database.model(caseModel).findAll({ where: { id: ids } })
  return new Map(found.map((row) => [row.id, plain(row)]))
}

const filed = (
  row: AppealRow,
  { parties }: AppealsFile,
  units: readonly AppealUnitRow[],
  contested: ReadonlyMap<string, CaseRow>,
) => {
  const against = contested.get(row.contestedCaseId)
  if (!against) throw new Error('an appeal against no procedure')
  return {
    id: row.id,
    reference: row.reference,
    ground: row.ground,
    status: row.status,
    contested: { caseId: against.id, reference: against.reference, type: against.type },
    unitIds: units.map(({ unitId }) => unitId),
    submitterRole: row.submitterRole,
    submitters: namesOf(row.submitterPersonIds, parties),
    channel: row.channel,
    motivated: row.motivated,
    oralHearing: row.oralHearing,
    postedOn: row.postedOn,
    receivedOn: row.receivedOn,
    grievances: row.grievances,
    timeliness: row.timeliness,
    lastDay: row.lastDay,
    term: term(row.term),
    proposal: row.proposal && { ...row.proposal },
    judgedOn: row.judgedOn,
    inadmissibleReason: row.inadmissibleReason,
    judgement: row.judgement,
    admissibilityServedOn: row.admissibilityServedOn,
  } satisfies Partial<Summary>
}

const handled = (row: AppealRow, { parties }: AppealsFile, reactions: readonly AppealReactionRow[]) =>
  ({
    municipalView: row.municipalView,
    officialView: row.officialView,
    investigationId: row.investigationId,
    investigationNote: row.investigationNote,
    reactionTerm: row.reactionTerm && term(row.reactionTerm),
    reactions: reactions.map(({ id, personId, receivedOn, late, summary }) => ({
      id,
      party: namesOf([personId], parties)[0] ?? '',
      receivedOn,
      late,
      summary,
    })),
    hearing: hearingOf(row),
    draft: draftOf(row),
    decision: decisionOf(row),
    withdrawnOn: row.withdrawnOn,
    endedOn: row.endedOn,
  }) satisfies Partial<Summary>

const hearingOf = ({ hearingOn, hearingTime, hearingPlace, hearingSummary }: AppealRow): Summary['hearing'] =>
  hearingOn === null
    ? null
    : { on: hearingOn, time: hearingTime ?? '', place: hearingPlace ?? '', summary: hearingSummary }

const draftOf = ({ draftOutcome, draftVerdict, draftMotivation, draftSentOn }: AppealRow): Summary['draft'] =>
  draftOutcome === null
    ? null
    : {
        outcome: draftOutcome,
        verdict: draftVerdict && { ...draftVerdict },
        motivation: draftMotivation ?? '',
        sentOn: draftSentOn,
      }

const decisionOf = ({ decidedOn, outcome, verdict, decisionDocumentId }: AppealRow): Summary['decision'] =>
  outcome === null || decidedOn === null
    ? null
    : { on: decidedOn, outcome, verdict: verdict && { ...verdict }, documentId: decisionDocumentId }

const namesOf = (personIds: readonly string[], parties: AppealsFile['parties']): string[] => {
  const names = new Map(parties.map(({ person }) => [person.id, fullName(person)]))
  return personIds.flatMap((id) => names.get(id) ?? [])
}
