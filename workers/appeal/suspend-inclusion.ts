import type { Contestation } from '#domain/procedures/appeal/unit-effect'
import { appeal } from '#processes/appeal/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface ContestedUnits {
  /** the units of the appeal with what is contested of each */
  contested(appealId: string): Promise<readonly Contestation[]>
}

export interface DecisionContesting {
  /** shows on the units that an appeal runs; the second time nothing changes */
  appealFiled(contested: readonly Contestation[]): Promise<void>
}

export interface ContestedSuspension {
  /** suspends each record that rests on a contested decision; the second time nothing changes */
  suspendContested(appealId: string, contested: readonly Contestation[]): Promise<void>
  /** for the records that this appeal suspended */
  suspensionLetters(appealId: string): Promise<readonly Letter<'DT050'>[]>
}

/** As long as the appeal runs, the inclusion counts for nothing; the decision itself stays in force. @source domain.md 5.3 step 2 */
export const suspendInclusion = worker(
  appeal.jobs.suspendInclusion,
  (deps: {
    appeals: ContestedUnits
    decisions: DecisionContesting
    inventory: ContestedSuspension
    rendering: Rendering
    letterDesk: LetterDesk<Letter>
  }) =>
    async ({ appealId }, { jobKey }) => {
      const contested = await deps.appeals.contested(appealId)
      await deps.decisions.appealFiled(contested)
      await deps.inventory.suspendContested(appealId, contested)
      await writeLetters(deps, await deps.inventory.suspensionLetters(appealId), jobKey)
      return {}
    },
)
