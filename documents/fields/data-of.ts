import type { DecisionLiftingFields, OccupancyFields } from './after-decision.ts'
import type { CostTable, HouseholdFields, OfferFields } from './rehousing.ts'
import type {
  AddresseeFields,
  AdviceFields,
  AppealFields,
  AppointmentFields,
  CaseFields,
  DecisionFields,
  DeletionFields,
  HearingFields,
  InventoryFields,
  InvestigationFields,
  JudicialFields,
  LetterFields,
  LiftingFields,
  Lines,
  RequestFields,
  TermFields,
  UnitFields,
  UnitReportFields,
  VerdictFields,
} from './types.ts'

interface Base {
  readonly letter: LetterFields
  readonly case: CaseFields
}
/** Documents of a judicial file. */
interface Judicial {
  readonly units: readonly UnitFields[]
  readonly judicial: JudicialFields
}
interface Addressed extends Base {
  readonly addressee: AddresseeFields
}
/** About a household that must leave its dwelling. */
interface Rehoused extends Addressed {
  readonly unit: UnitFields
  readonly household: HouseholdFields
}

/** The snapshot that each document type prints; keys are the codes of domain.md section 6. */
export interface DocumentData {
  readonly DT002: Addressed & {
    readonly request: RequestFields
    readonly units: readonly UnitFields[]
    readonly decisionTerm: TermFields
  }
  readonly DT004: Addressed & {
    readonly variant: 'AFWIJZING' | 'STOPZETTING'
    readonly request: RequestFields
    readonly units: readonly UnitFields[]
    readonly reasons: Lines
    readonly appeal: AppealFields
  }
  readonly DT008: Addressed & {
    readonly variant: 'BEWONER' | 'HZR_VERHUURD' | 'HZR_NIET_VERHUURD'
    readonly units: readonly UnitFields[]
    readonly appointment: AppointmentFields
  }
  readonly DT010: Base & { readonly investigation: InvestigationFields }
  readonly DT011: Base & { readonly investigation: InvestigationFields; readonly report: UnitReportFields }
  readonly DT016: Addressed & {
    readonly request: RequestFields
    readonly units: readonly UnitFields[]
    readonly parties: readonly PartyFields[]
    readonly decisionTerm: TermFields
    readonly remarks: Lines
  }
  readonly DT023: Base & { readonly investigation: InvestigationFields; readonly advice: AdviceFields }
  readonly DT024: Addressed & { readonly advice: AdviceFields; readonly decisionTerm: TermFields }
  readonly DT026: Addressed & {
    readonly variant: 'BEWONER' | 'HZR'
    readonly investigation: InvestigationFields
    /** conclusions of the advice, or of the investigation where no advice is needed */
    readonly verdicts: readonly VerdictFields[]
    /** some unit is unfit or worse: the letter announces that the mayor may decide so */
    readonly unfit: boolean
    readonly basis: string
    readonly hearing: HearingFields
  }
  readonly DT034: Base & {
    readonly investigation: InvestigationFields
    readonly decision: DecisionFields
    readonly hearing: HearingFields
    readonly appeal: AppealFields
  }
  readonly DT035: Addressed & {
    readonly decisions: readonly VerdictFields[]
    readonly decisionDate: string
    readonly inventoried: boolean
    readonly appeal: AppealFields
  }
  readonly DT038: Base & { readonly unit: UnitFields; readonly lifting: DecisionLiftingFields }
  readonly DT042: Addressed & {
    readonly decisions: readonly VerdictFields[]
    readonly decisionDate: string
    readonly reason: string
    readonly note: Lines
    readonly correctBefore: string
  }
  readonly DT043: Addressed & {
    readonly decisions: readonly VerdictFields[]
    readonly decisionDate: string
    readonly inventoried: boolean
    /** empty while nobody knows when it was posted */
    readonly appealUntil: string
  }
  readonly DT044: Addressed & {
    readonly units: readonly UnitFields[]
    readonly decisionDate: string
    readonly sentOn: string
  }
  /** in the words of who writes */
  readonly DT039: Addressed & { readonly text: Lines }
  readonly DT040: Addressed & { readonly text: Lines }
  readonly DT047: Addressed & { readonly unit: UnitFields; readonly inventory: InventoryFields }
  readonly DT065: Addressed & {
    readonly request: RequestFields
    readonly units: readonly UnitFields[]
    readonly decisionTerm: TermFields
    readonly adviceSentOn: string
    readonly adviceSent: boolean
  }
  readonly DT069: Addressed & { readonly unit: UnitFields; readonly deletion: DeletionFields }
  readonly DT099: Base & { readonly units: readonly UnitFields[]; readonly lifting: LiftingFields }
  readonly DT125: Base & Judicial
  readonly DT126: Addressed & Judicial
  readonly DT127: Base & Judicial
  readonly DT128: Addressed & Judicial
  readonly DT129: Addressed & Judicial
  readonly DT131: Addressed & Judicial
  readonly DT132: Base & Judicial
  readonly DT133: Base & Judicial
  readonly DT134: Addressed & Judicial
  readonly DT135: Addressed & Judicial
  readonly DT136: Addressed & Judicial
  readonly DT137: Base & Judicial
  readonly DT100: Rehoused & { readonly note: Lines }
  readonly DT101: Rehoused & { readonly offer: OfferFields }
  readonly DT102: Rehoused & { readonly table: CostTable }
  readonly DT103: Rehoused & { readonly table: CostTable }
  readonly DT104: Rehoused & { readonly note: Lines }
  readonly DT105: Rehoused & { readonly note: Lines }
  readonly DT109: Addressed & { readonly unit: UnitFields; readonly occupancy: OccupancyFields }
  readonly DT145: Base & { readonly investigation: InvestigationFields }
}

export interface PartyFields {
  readonly name: string
  /** "eigenaar (1/2)" */
  readonly role: string
  readonly address: string
}

export type DocumentCode = keyof DocumentData
/** The data that `renderDocx(code, ...)` wants. */
export type DataOf<C extends DocumentCode> = DocumentData[C]
