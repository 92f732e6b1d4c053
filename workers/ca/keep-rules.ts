import type { z } from 'zod'
import { ca } from '#processes/ca/contract'
import { worker } from '../define.ts'

type Kept = z.output<typeof ca.jobs.keepRules.input>

export interface RuleKeeper {
  /** keeps what the tables said of each unit */
  keepRules(caseId: string, validities: Kept['validities'], rules: Kept['documentRules']): Promise<void>
}

/** Keeps how long each certificate holds, which document a unit gets and who is told. @source domain.md 5.4 steps 4 and 6 */
export const keepRules = worker(
  ca.jobs.keepRules,
  (deps: { certificates: RuleKeeper }) =>
    async ({ caseId, validities, documentRules }) => {
      await deps.certificates.keepRules(caseId, validities, documentRules)
      return {}
    },
)
