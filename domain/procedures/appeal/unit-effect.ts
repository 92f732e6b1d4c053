import type { Verdict } from '../../model/codes.ts'
import type { LocalDate } from '../../shared/local-date.ts'
import type { AppealEffects } from './effects.ts'

/** One unit of an appeal with what is contested of it. */
export interface Contestation {
  readonly unitId: string
  /** procedure whose decision, silence, stop, inclusion or refusal is contested */
  readonly contestedCaseId: string
  /** decision about this unit; undefined against inaction, a stop or a refusal */
  readonly decisionId?: string
}

/** What the end of an appeal does to one unit. */
export interface UnitEffect extends Contestation, AppealEffects {
  /** day on which the appeal ended: of the ministerial decision, or of the end without one */
  readonly on: LocalDate
  /** what the minister decided about the unit in the mayor's place */
  readonly ministerial?: {
    /** beroepsprocedure, to which the decision belongs */
    readonly caseId: string
    /** one appeal per unit and decision: its id is that of the ministerial decision about the unit */
    readonly decisionId: string
    readonly verdict: Verdict
  }
}
