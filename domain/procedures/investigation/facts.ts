import type { InvestigationStatus, MainStatus } from '../../model/codes.ts'
import type { Investigators } from './investigators.ts'

/** What the rules must know of one investigation. */
export interface InvestigationFacts {
  readonly id: string
  /** organisation whose investigation it is */
  readonly orgId: string
  readonly unitIds: readonly string[]
  readonly status: InvestigationStatus
  /** the reason is an advice on OO: for a municipality's controller only when it is exempt */
  readonly forAdvice: boolean
  readonly investigators: Investigators
  /** controllers named on the investigation */
  readonly inspectorIds: readonly string[]
  /** each of them was designated ("aangewezen") on the day of the visit */
  readonly inspectorsDesignated: boolean
  /** in a judicial file others sign what the controller prepared */
  readonly signedByInspector: boolean
  /** errors that `validateInvestigation` still reports */
  readonly faultCount: number
}

/** The case around it, whatever its type. */
export interface InvestigatedCase {
  readonly status: MainStatus
  /** the municipality may decide without advice of the agency */
  readonly adviceExempt: boolean
}
