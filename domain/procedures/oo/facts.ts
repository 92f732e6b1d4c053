import type { AdviceStatus, DecisionStatus, MainStatus, RoleCode, SubStatus, Verdict } from '../../model/codes.ts'
import type { LocalDate } from '../../shared/local-date.ts'
import type { InvestigationFacts } from '../investigation/facts.ts'

/**
 * What the rules must know of a case to say which actions are open. Plain data, loaded by the server; facts that a screen does not need may be left
 * out only where a field is optional. Ids are those of the database rows.
 *
 * @source domain.md 3.4, 5.1
 */
export interface OoFacts {
  readonly municipality: MunicipalityFacts
  readonly property: PropertyFacts
  /** undefined while nothing is registered yet: then only OO_REGISTER can be open */
  readonly procedure?: ProcedureFacts
  /** every active unit of the property that the case may concern */
  readonly units: readonly UnitFacts[]
  readonly adviceRequests: readonly AdviceRequestFacts[]
  readonly investigations: readonly InvestigationFacts[]
  readonly hearings: readonly HearingFacts[]
  readonly decisions: readonly DecisionFacts[]
}

export interface MunicipalityFacts {
  readonly orgId: string
  /** exempt ("ontvoogd") today: its own controllers' reports suffice */
  readonly adviceExempt: boolean
  /** parameter `advice.route`; counts only when exempt */
  readonly adviceRoute: 'WVL' | 'EIGEN'
  readonly usesSystem: boolean
  /** parameter `signing.order` */
  readonly signingOrder: 'BM_AD' | 'AD_BM' | 'PARALLEL'
}

export interface PropertyFacts {
  readonly active: boolean
}

export interface ProcedureFacts {
  readonly status: MainStatus
  readonly procedureInfo: 'GEWOON' | 'WAARSCHUWING'
  readonly startedByOrgId: string
  readonly requestJudged: boolean
  /** last day of the mayor's term; undefined when there is none (initiative of the mayor after an earlier investigation) */
  readonly mayorDueOn?: LocalDate
  /** somebody confirmed that nobody appealed against the rejection or the stop */
  readonly noAppealConfirmed?: boolean
}

export interface UnitFacts {
  readonly unitId: string
  /** undefined: no deelprocedure yet */
  readonly subStatus?: SubStatus
  /** another OO procedure runs on this unit */
  readonly hasOtherRunningOo?: boolean
  /** an active record on the list VIVOO-OO exists */
  readonly onInventory?: boolean
}

export interface AdviceRequestFacts {
  readonly id: string
  readonly unitIds: readonly string[]
  /** undefined: not handled yet by the agency */
  readonly route?: 'ONDERZOEK' | 'GEWEIGERD'
  readonly investigationId?: string
  readonly advice?: {
    readonly id: string
    readonly status: AdviceStatus
    /** units it speaks of: those of the request that gave access */
    readonly unitIds: readonly string[]
  }
}

export interface HearingFacts {
  readonly id: string
  readonly unitIds: readonly string[]
  readonly offeredUntil: LocalDate
  readonly closed: boolean
}

export interface DecisionFacts {
  readonly id: string
  readonly runId: string
  readonly unitId: string
  readonly status: DecisionStatus
  readonly verdict: Verdict
  /** roles that have signed */
  readonly signedBy: readonly RoleCode[]
  /** the request proved unfounded: such a decision is not sent to Wonen in Vlaanderen */
  readonly unfounded?: boolean
  readonly decidedOn?: LocalDate
}
