import { v7 as uuidv7 } from 'uuid'
import { appeal } from '#processes/appeal/contract'
import type {
  askAppealInvestigation,
  giveAppealView,
  planAppealHearing,
  recordAppealHearing,
  registerAppealReaction,
} from '../../contract/appeals.ts'
import { appealReactionModel } from '../../platform/case-file/appeal-model.ts'
import { requestInvestigation } from '../../platform/case-file/investigations.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { brokenField } from '../procedure-start.ts'
import { actOnAppeal } from './act.ts'
import type { AppealFile } from './load.ts'
import { setAppealFacts, setAppealStatus } from './status.ts'
import type { Step } from './step.ts'

const { municipalView, officialView, askInvestigation, planHearing, recordHearing } = appeal.userTasks

/** Municipality and regional official say what they think of the appeal: task A12 of the own organisation. @source domain.md 5.3 step 4 */
export const giveView: Step<typeof giveAppealView> = (deps, viewer, caseId, { appealId, view, version }) =>
  actOnAppeal(deps, { viewer, caseId, appealId, action: 'APPEAL_GIVE_VIEW', version }, async ({ appeal: row }) => {
    const isMunicipality = viewer.orgType === 'LB'
    const { elementId } = isMunicipality ? municipalView : officialView
    await setAppealFacts(deps.database, row, isMunicipality ? { municipalView: view } : { officialView: view })
    await finishTask(deps, viewer, { caseId, subjectId: row.id, elementId }, {})
  })

/** An investigation of the dwelling as it is now, or the reason why none is needed: task A30. @source domain.md 5.3 step 5 */
export const ask: Step<typeof askAppealInvestigation> = (deps, viewer, caseId, { appealId, wanted, note, version }) =>
  actOnAppeal(
    deps,
    { viewer, caseId, appealId, action: 'APPEAL_ASK_INVESTIGATION', version, detail: { wanted } },
    async (file) => {
      if (!wanted && note === '') throw brokenField('note', 'REASON_REQUIRED')
      const investigationId = wanted ? await makeInvestigation(deps, file) : undefined
      if (!wanted) await setAppealFacts(deps.database, file.appeal, { investigationNote: note })
      const output = askInvestigation.output.parse({ investigationWanted: wanted, investigationId })
      const which = { caseId, subjectId: appealId, elementId: askInvestigation.elementId }
      await finishTask(deps, viewer, which, {
        investigationWanted: output.investigationWanted,
        investigationId: output.investigationId ?? null,
      })
    },
  )

const makeInvestigation = async (deps: FeatureDeps, file: AppealFile): Promise<string> => {
  const { id } = await requestInvestigation(deps.database, file.main, {
    reason: 'BEROEP',
    unitIds: file.appealUnits.map(({ unitId }) => unitId),
    on: deps.clock.today(),
  })
  await setAppealStatus(deps.database, file.appeal, 'ONDERZOEK', { investigationId: id })
  return id
}

/** What a party says of the appeal or the report, late or not. @source domain.md 5.3 step 5 "reaction term", 6 DT086 */
export const react: Step<typeof registerAppealReaction> = (deps, viewer, caseId, body) =>
  actOnAppeal(
    deps,
    { viewer, caseId, appealId: body.appealId, action: 'APPEAL_REACT', version: body.version },
    async ({ appeal: row, parties }) => {
      const { personId, receivedOn, summary } = body
      if (!parties.some(({ person }) => person.id === personId)) throw brokenField('personId', 'UNKNOWN_PARTY')
      if (receivedOn > deps.clock.today()) throw brokenField('receivedOn', 'RECEIVED_IN_FUTURE')
      if (receivedOn < row.postedOn) throw brokenField('receivedOn', 'DATE_BEFORE_POSTING')
      await deps.database.model(appealReactionModel).create({
        id: uuidv7(),
        appealId: row.id,
        personId,
        receivedOn,
        late: row.reactionTerm !== null && receivedOn > row.reactionTerm.dueOn,
        summary,
      })
    },
  )

/** The submitter asked to be heard: task A31. @source domain.md 5.3 step 6 */
export const planHearingOf: Step<typeof planAppealHearing> = (deps, viewer, caseId, body) =>
  actOnAppeal(
    deps,
    {
      viewer,
      caseId,
      appealId: body.appealId,
      action: 'APPEAL_PLAN_HEARING',
      version: body.version,
      detail: { on: body.on },
    },
    async ({ appeal: row }) => {
      const { on, time, place } = body
      if (on < deps.clock.today()) throw brokenField('on', 'VISIT_IN_PAST')
      if (on > row.term.dueOn) throw brokenField('on', 'OUTSIDE_LEGAL_RANGE')
      await setAppealFacts(deps.database, row, { hearingOn: on, hearingTime: time, hearingPlace: place })
      await finishTask(deps, viewer, { caseId, subjectId: row.id, elementId: planHearing.elementId }, {})
    },
  )

/** What was said at the hearing: task A32. @source domain.md 5.3 step 6, 6 DT085 */
export const recordHearingOf: Step<typeof recordAppealHearing> = (
  deps,
  viewer,
  caseId,
  { appealId, summary, version },
) =>
  actOnAppeal(deps, { viewer, caseId, appealId, action: 'APPEAL_RECORD_HEARING', version }, async ({ appeal: row }) => {
    if (row.hearingOn !== null && row.hearingOn > deps.clock.today()) throw brokenField('summary', 'DATE_IN_FUTURE')
    await setAppealFacts(deps.database, row, { hearingSummary: summary })
    await finishTask(deps, viewer, { caseId, subjectId: row.id, elementId: recordHearing.elementId }, {})
  })
