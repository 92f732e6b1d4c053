import { endOfDayInstant, toBrusselsDate } from '#domain/shared/local-date'
import { taskDueOn } from '#domain/legal/task-due-on'
import { appealFormOf, reactionDeadline } from '#domain/procedures/appeal/admissibility'
import type { Contestation, UnitEffect } from '#domain/procedures/appeal/unit-effect'
import { tellCase } from '../../platform/case-file/act.ts'
import type { Proposal } from '../../platform/case-file/appeal-model.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import { closeAppeal, effectsOf, keepMinisterialDecision, lapse, note } from './end.ts'
import {
  admissibleLetters,
  draftPapers,
  invitations,
  outcomeLetters,
  receiptLetters,
  refusalLetters,
  reportLetters,
} from './letters.ts'
import { type AppealFile, loadAppealForWorker } from './load.ts'
import { noticeOutcome } from './notices.ts'
import { setAppealFacts, setAppealStatus } from './status.ts'

/** What the workers of process `appeal` ask of this feature; each may be asked twice. */
export const appealPorts = (deps: FeatureDeps) => {
  const read = (appealId: string): Promise<AppealFile> => loadAppealForWorker(deps.database, appealId)
  return {
    appeals: {
      register: (appealId: string) => change(deps, appealId, (file) => registerOf(deps, file)),
      receipts: async (appealId: string) => receiptLetters(deps, await read(appealId)),
      contested: async (appealId: string) => contestationsOf(await read(appealId)),
      keepProposal: (appealId: string, proposal: Proposal): Promise<void> =>
        change(deps, appealId, async ({ appeal }) => {
          if (appeal.proposal === null) await setAppealFacts(deps.database, appeal, { proposal })
        }),
      refusals: async (appealId: string) => refusalLetters(deps, await read(appealId)),
      announcements: async (appealId: string) => admissibleLetters(deps, await read(appealId)),
      preparation: async (appealId: string) => preparationOf(deps, await read(appealId)),
      serveReport: (appealId: string) => change(deps, appealId, (file) => serveReport(deps, file)),
      reportLetters: async (appealId: string) => reportLetters(deps, await read(appealId)),
      closeFile: async (appealId: string) => {
        const { appeal } = await read(appealId)
        const today = deps.clock.today()
        return {
          oralHearing: appeal.oralHearing,
          hearingDueOn: taskDueOn('A31', today),
          draftDueOn: taskDueOn('A33', today),
        }
      },
      invitations: async (appealId: string) => invitations(deps, await read(appealId)),
      hearingReport: async (appealId: string) => {
        const { appeal } = await read(appealId)
        return { hearingReportDueOn: taskDueOn('A32', appeal.hearingOn ?? deps.clock.today()) }
      },
      draftPapers: async (appealId: string) => draftPapers(deps, await read(appealId)),
      draftSent: (appealId: string): Promise<void> =>
        change(deps, appealId, async (file) => {
          if (file.appeal.status !== 'ONTWERP_MB') return
          await touchCase(deps.database, file)
          await setAppealStatus(deps.database, file.appeal, 'BIJ_MINISTER', { draftSentOn: deps.clock.today() })
          note(deps, file, 'APPEAL_DRAFT_SENT')
        }),
      effects: (appealId: string): Promise<UnitEffect[]> => keptEffects(deps, appealId),
      close: (appealId: string): Promise<void> => closeAppeal(deps, appealId),
      lapse: (appealId: string): Promise<void> => lapse(deps, appealId),
      outcomeLetters: async (appealId: string) => outcomeLetters(deps, await read(appealId)),
      noticeOutcome: async (appealId: string): Promise<void> => noticeOutcome(deps, await read(appealId)),
    },
  }
}

const change = <T>(deps: FeatureDeps, appealId: string, work: (file: AppealFile) => Promise<T>): Promise<T> =>
  deps.database.transaction(async () => {
    const file = await loadAppealForWorker(deps.database, appealId, { lock: true })
    const result = await work(file)
    await tellCase(deps.changes, file)
    return result
  })

const registerOf = async (deps: FeatureDeps, file: AppealFile) => {
  const { appeal } = file
  if (appeal.status === 'INGEDIEND') {
    await touchCase(deps.database, file)
    await setAppealStatus(deps.database, appeal, 'ONTVANKELIJKHEID_TE_BEOORDELEN')
    note(deps, file, 'APPEAL_TO_JUDGE')
  }
  return {
    judgeDueOn: taskDueOn('A11', toBrusselsDate(Date.parse(appeal.createdAt))),
    ground: appeal.ground,
    submitter: appeal.submitterRole,
    timeliness: appeal.timeliness,
    form: appealFormOf(appeal),
  }
}

const contestationsOf = ({ appeal, appealUnits }: AppealFile): Contestation[] =>
  appealUnits.map(({ unitId, decisionId }) => ({
    unitId,
    contestedCaseId: appeal.contestedCaseId,
    ...(decisionId !== null && { decisionId }),
  }))

const preparationOf = ({ clock }: FeatureDeps, { appeal }: AppealFile) => {
  const today = clock.today()
  const viewsDueOn = taskDueOn('A12', appeal.judgedOn ?? today)
  return {
    viewsDueOn,
    viewsLapseAt: endOfDayInstant(viewsDueOn),
    investigationDueOn: taskDueOn('A30', today),
    serviceDated: appeal.admissibilityServedOn !== null,
    serviceDueOn: taskDueOn('450', today),
  }
}

const serveReport = async (deps: FeatureDeps, file: AppealFile): Promise<{ reactionsLapseAt: string }> => {
  const { appeal } = file
  if (appeal.reactionTerm) return { reactionsLapseAt: appeal.reactionTerm.lapsesAt }
  const reactionTerm = reactionDeadline(deps.clock.today())
  await touchCase(deps.database, file)
  await setAppealStatus(deps.database, appeal, 'REACTIES', { reactionTerm })
  note(deps, file, 'APPEAL_REPORT_SERVED')
  return { reactionsLapseAt: reactionTerm.lapsesAt }
}

const keptEffects = (deps: FeatureDeps, appealId: string): Promise<UnitEffect[]> =>
  deps.database.transaction(async () => {
    await loadAppealForWorker(deps.database, appealId, { lock: true })
    const effects = await effectsOf(deps, appealId)
    await keepMinisterialDecision(deps, effects)
    return effects
  })
