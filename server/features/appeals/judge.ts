import type { InadmissibleReason } from '#domain/model/procedure-codes'
import { appeal } from '#processes/appeal/contract'
import type { dateAppealService, judgeAppeal, refuseAppeal } from '../../contract/appeals.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { brokenField } from '../procedure-start.ts'
import { publish } from '../publish.ts'
import { actOnAppeal } from './act.ts'
import type { AppealFile } from './load.ts'
import type { BodyOf, Step } from './step.ts'
import { setAppealFacts, setAppealStatus } from './status.ts'

const { judge: judgeTask, dateService } = appeal.userTasks

/** Whether the appeal is admissible: task A11. The table proposes, a person judges. @source domain.md 5.3 step 3 */
export const judge: Step<typeof judgeAppeal> = (deps, viewer, caseId, body) =>
  actOnAppeal(
    deps,
    {
      viewer,
      caseId,
      appealId: body.appealId,
      action: 'APPEAL_JUDGE',
      version: body.version,
      detail: { admissible: body.admissible, reason: body.reason },
    },
    async (file) => {
      const { admissible, motivation, postedOn } = body
      const reason = reasonOf(file, body)
      checkPosting(deps, file, postedOn)
      await setAppealStatus(deps.database, file.appeal, admissible ? 'ONTVANKELIJK' : 'ONONTVANKELIJK', {
        judgedOn: deps.clock.today(),
        judgement: motivation,
        inadmissibleReason: reason,
        ...(admissible && { admissibilityServedOn: postedOn }),
      })
      const output = judgeTask.output.parse({ admissible })
      await finishTask(deps, viewer, { caseId, subjectId: file.appeal.id, elementId: judgeTask.elementId }, output)
    },
  )

/** Until the draft went to the minister an appeal can be found inadmissible after all. @source domain.md 5.3 step 3, [P20] */
export const refuse: Step<typeof refuseAppeal> = (deps, viewer, caseId, { appealId, reason, motivation, version }) =>
  actOnAppeal(
    deps,
    { viewer, caseId, appealId, action: 'APPEAL_REFUSE', version, reason: motivation, detail: { reason } },
    async ({ appeal: row }) => {
      await setAppealStatus(deps.database, row, 'ONONTVANKELIJK', {
        judgedOn: deps.clock.today(),
        judgement: motivation,
        inadmissibleReason: reason,
      })
      await publish(deps, appeal.messages.refused, { caseId, key: row.id, variables: {} })
    },
  )

/** The day on which the letter of admissibility was posted: task 450. @source domain.md 5.3 step 3, [P19] */
export const dateServiceOf: Step<typeof dateAppealService> = (deps, viewer, caseId, { appealId, postedOn, version }) =>
  actOnAppeal(
    deps,
    { viewer, caseId, appealId, action: 'APPEAL_DATE_SERVICE', version, detail: { postedOn } },
    async (file) => {
      checkPosting(deps, file, postedOn)
      await setAppealFacts(deps.database, file.appeal, { admissibilityServedOn: postedOn })
      await finishTask(deps, viewer, { caseId, subjectId: appealId, elementId: dateService.elementId }, {})
    },
  )

// Who differs from the proposal, and who refuses for a reason of his own, says why.
const reasonOf = (
  { appeal: { proposal } }: AppealFile,
  { admissible, reason, motivation }: BodyOf<typeof judgeAppeal>,
): InadmissibleReason | null => {
  const differs = proposal !== null && proposal.admissible !== admissible
  if (motivation === '' && (differs || reason === 'ANDERE')) throw brokenField('motivation', 'MOTIVATION_MISSING')
  if (admissible) return null
  if (reason === null) throw brokenField('reason', 'REASON_REQUIRED')
  return reason
}

const checkPosting = ({ clock }: FeatureDeps, { appeal: row }: AppealFile, postedOn: string | null): void => {
  if (postedOn === null) return
  if (postedOn > clock.today()) throw brokenField('postedOn', 'DATE_IN_FUTURE')
  if (postedOn < row.receivedOn) throw brokenField('postedOn', 'DATE_BEFORE_POSTING')
}
