import type { z } from 'zod'
import { wiReport } from '#processes/wi-report/contract'
import type { handleJudicialReport } from '../../contract/judicial-road.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishOnly, judicialStep } from './road.ts'

type Body = z.output<NonNullable<(typeof handleJudicialReport)['body']>>

/** Task W01. @throws NotFound, NotAllowedNow, Stale @source domain.md 5.9 */
export const handleReport = (deps: FeatureDeps, viewer: Viewer, caseId: string, { followUp, reason, version }: Body) =>
  judicialStep(
    deps,
    { viewer, caseId, version, reason, action: 'JUDICIAL_HANDLE_REPORT', detail: { followUp } },
    async () => {
      const { elementId, output } = wiReport.userTasks.handleReport
      await finishOnly(deps, viewer, caseId, [elementId], () => output.parse({ reportFollowedUp: followUp }))
    },
  )
