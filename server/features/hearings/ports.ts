import { type UnitStage, unitStage } from '#domain/procedures/oo/guards/unit-stage'
import { addDays } from '#domain/shared/local-date'
import { type CaseFile, loadCaseForWorker } from '../../platform/case-file/load.ts'
import { setSubStatus } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { invitationsOf } from './letters.ts'
import { hearingModel, type HearingRow } from '../../platform/case-file/hearing-model.ts'
import { findHearing } from './service.ts'

/** What the workers of oo-hearing ask of the hearings; each call may come twice and then changes nothing. */
export const hearingPorts = (deps: FeatureDeps) => ({
  hearings: {
    invitations: async (hearingId: string): Promise<readonly PreparedLetter<'DT026'>[]> => {
      const hearing = await findHearing(deps.database, hearingId)
      return invitationsOf(deps, await loadCaseForWorker(deps.database, hearing.caseId), hearing)
    },
    term: async (hearingId: string) => {
      const { offeredUntil, term } = await findHearing(deps.database, hearingId)
      return { hearingEndsOn: offeredUntil, hearingLapsesAt: term.lapsesAt }
    },
    close: (hearingId: string): Promise<{ decideDueOn: string; decisionWanted: boolean }> =>
      deps.database.transaction(async () => {
        const hearing = await findHearing(deps.database, hearingId)
        const file = await loadCaseForWorker(deps.database, hearing.caseId, { lock: true })
        // domain.md 9: task A04 is due the day after the term to react
        const decideDueOn = addDays(hearing.offeredUntil, 1)
        const decisionWanted = hearing.decisionWanted ?? isDecisionWanted(file, hearing)
        if (hearing.closedOn === null) {
          const closedOn = deps.clock.today()
          await deps.database.model(hearingModel).update({ closedOn, decisionWanted }, { where: { id: hearingId } })
          // a unit on which the mayor decided already, knowing that the hearing ran, stays where it is
          const unitIds = file.subs
            .filter((sub) => hearing.unitIds.includes(sub.unitId) && sub.status === 'HOORPLICHT_GESTART')
            .map(({ unitId }) => unitId)
          await setSubStatus(deps.database, {
            caseId: hearing.caseId,
            unitIds,
            to: 'HOORPLICHT_AFGEROND',
            on: closedOn,
          })
          await deps.changes.publish({
            topic: 'case',
            subjectId: hearing.caseId,
            orgId: null,
            shield: file.main.shield,
          })
        }
        return { decideDueOn, decisionWanted }
      }),
  },
  reactions: {
    tell: (caseId: string): Promise<void> =>
      deps.database.transaction(async () => {
        const { main } = await loadCaseForWorker(deps.database, caseId)
        await deps.changes.publish({ topic: 'case', subjectId: caseId, orgId: null, shield: main.shield })
      }),
  },
})

const isDecisionWanted = ({ subs }: CaseFile, { unitIds }: HearingRow): boolean =>
  subs.some(({ unitId, status }) => unitIds.includes(unitId) && !isSettled(unitStage[status]))

const isSettled = (stage: UnitStage): boolean => stage === 'DECIDED' || stage === 'ENDED'
