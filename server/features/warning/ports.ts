import { withoutEffectFrom } from '#domain/procedures/warning/course'
import { endOfDayInstant, startOfDayMs } from '#domain/shared/local-date'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { closeRepaired, closeWithoutEffect, continueAsOo, type Continuation } from './endings.ts'
import { loadWarningForWorker } from './kind.ts'
import { closingLetters, recoveryLetters } from './letters.ts'
import { askReinspection, reportLapse, settle } from './phases.ts'

/** What the workers of process `wp-recovery` ask of this feature; each may be asked twice. */
export const warningPorts = (deps: FeatureDeps) => {
  const read = (caseId: string) => loadWarningForWorker(deps.database, caseId)
  return {
    warning: {
      terms: async (caseId: string) => {
        const { request, warning } = await read(caseId)
        const { investigate, grant, conform } = warning.terms
        return {
          investigateLapsesAt: investigate.lapsesAt,
          grantDueOn: grant.dueOn,
          grantLapsesAt: grant.lapsesAt,
          conformLapsesAt: conform.lapsesAt,
          withoutEffectAt: new Date(startOfDayMs(withoutEffectFrom(request.receivedOn))).toISOString(),
        }
      },
      settle: (caseId: string, investigationId: string): Promise<boolean> => settle(deps, caseId, investigationId),
      recoveryLetters: async (caseId: string): Promise<PreparedLetter<'DT185'>[]> =>
        recoveryLetters(deps, await read(caseId)),
      recoveryLapsesAt: async (caseId: string): Promise<string> => {
        const { recoveryUntil, terms } = (await read(caseId)).warning
        return recoveryUntil === null ? terms.conform.lapsesAt : endOfDayInstant(recoveryUntil)
      },
      askReinspection: (caseId: string) => askReinspection(deps, caseId),
      reportLapse: (caseId: string): Promise<boolean> => reportLapse(deps, caseId),
      closingLetters: async (
        caseId: string,
        variant: 'HERSTELD' | 'NIET_HERSTELD',
      ): Promise<PreparedLetter<'DT187'>[]> => closingLetters(deps, await read(caseId), variant),
      closeRepaired: (caseId: string): Promise<void> => closeRepaired(deps, caseId),
      closeWithoutEffect: (caseId: string): Promise<void> => closeWithoutEffect(deps, caseId),
      continueAsOo: (caseId: string, outcome: Continuation): Promise<void> => continueAsOo(deps, caseId, outcome),
    },
  }
}
