import type {
  ApplicationFields,
  FeeFields,
  CertificateUnitFields,
  CertificateFields,
  RefusalFields,
  WithdrawalFields,
} from './certificate-types.ts'
import type { DecisionLiftingFields, OccupancyFields } from './after-decision.ts'
import type { CostTable, HouseholdFields, OfferFields } from './rehousing.ts'
import type {
  AddresseeFields,
  AnniversaryFields,
  DangerFields,
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
  LevyListFields,
  MeasureFields,
  RecordFields,
  TransferFields,
  LiftingFields,
  Lines,
  RecoveryFields,
  MinisterAppealFields,
  RequestFields,
  SuspensionFields,
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
/** A paper about one beroepsschrift. */
interface OfAppeal extends Base {
  readonly units: readonly UnitFields[]
  readonly appeal: MinisterAppealFields
}
type AppealLetter = OfAppeal & Addressed
/** About a household that must leave its dwelling. */
interface Rehoused extends Addressed {
  readonly unit: UnitFields
  readonly household: HouseholdFields
}

/** A letter about one record of the inventory. */
interface OnRecord extends Addressed {
  readonly unit: UnitFields
  readonly record: RecordFields
}
interface OnMeasure extends OnRecord {
  readonly measure: MeasureFields
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
  /** goes with DT047 to each holder; `grounds`: what the Flemish levy knows */
  readonly DT025: Addressed & {
    readonly unit: UnitFields
    readonly inventory: InventoryFields
    readonly grounds: Lines
  }
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
  readonly DT050: Addressed & { readonly unit: UnitFields; readonly suspension: SuspensionFields }
  readonly DT051: Addressed & { readonly unit: UnitFields; readonly suspension: SuspensionFields }
  readonly DT048: OnRecord & { readonly transfer: TransferFields }
  readonly DT049: OnRecord & { readonly remarks: Lines }
  readonly DT052: OnRecord & { readonly correction: Lines }
  readonly DT053: OnRecord & { readonly anniversary: AnniversaryFields }
  readonly DT054: OnMeasure
  readonly DT055: OnMeasure
  readonly DT057: OnMeasure
  readonly DT058: OnMeasure
  readonly DT059: OnMeasure
  readonly DT060: OnMeasure
  readonly DT061: OnMeasure
  /** of no case: the reference of the list stands in its place */
  readonly DT062: {
    readonly letter: LetterFields
    readonly case: Pick<CaseFields, 'reference'>
    readonly addressee: AddresseeFields
    readonly list: LevyListFields
  }
  readonly DT065: Addressed & {
    readonly request: RequestFields
    readonly units: readonly UnitFields[]
    readonly decisionTerm: TermFields
    readonly adviceSentOn: string
    readonly adviceSent: boolean
  }
  readonly DT068: OnRecord & { readonly reason: Lines; readonly askedReason: string }
  readonly DT069: Addressed & { readonly unit: UnitFields; readonly deletion: DeletionFields }
  readonly DT077: AppealLetter
  readonly DT078: AppealLetter
  readonly DT079: AppealLetter & { readonly variant: 'INDIENER' | 'GEMEENTE' }
  readonly DT080: AppealLetter
  readonly DT081: AppealLetter
  readonly DT082: AppealLetter
  readonly DT083: AppealLetter
  readonly DT084: AppealLetter
  readonly DT085: OfAppeal
  readonly DT086: OfAppeal
  readonly DT087: OfAppeal
  readonly DT088: OfAppeal
  readonly DT089: OfAppeal
  readonly DT090: OfAppeal
  readonly DT091: AppealLetter & { readonly variant: 'BESLUIT' | 'INTREKKING' }
  readonly DT092: AppealLetter
  readonly DT093: OfAppeal
  readonly DT094: OfAppeal
  readonly DT072: Addressed & { readonly unit: UnitFields; readonly remarks: Lines; readonly askedOn: string }
  readonly DT096: Base & { readonly units: readonly UnitFields[]; readonly danger: DangerFields }
  readonly DT098: Base & { readonly units: readonly UnitFields[]; readonly danger: DangerFields }
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
  readonly DT112: Addressed & {
    readonly application: ApplicationFields
    readonly units: readonly UnitFields[]
    readonly decisionTerm: TermFields
    readonly fee: FeeFields
  }
  readonly DT113: Base & { readonly certificate: CertificateFields }
  readonly DT114: Base & { readonly certificate: CertificateFields; readonly dwelling: CertificateUnitFields }
  readonly DT115: Base & { readonly certificate: CertificateFields }
  readonly DT116: Addressed & { readonly application: ApplicationFields; readonly fee: FeeFields }
  readonly DT117: Addressed & { readonly certificate: CertificateFields }
  readonly DT118: Addressed & { readonly refusal: RefusalFields }
  readonly DT119: Addressed & { readonly withdrawal: WithdrawalFields }
  readonly DT120: Base & { readonly withdrawal: WithdrawalFields }
  readonly DT121: Addressed & { readonly withdrawal: WithdrawalFields }
  readonly DT122: Addressed & { readonly application: ApplicationFields; readonly units: readonly UnitFields[] }
  readonly DT140: Base & { readonly refusal: RefusalFields; readonly dwelling: VerdictFields }
  readonly DT141: Base & { readonly refusal: RefusalFields }
  readonly DT100: Rehoused & { readonly note: Lines }
  readonly DT101: Rehoused & { readonly offer: OfferFields }
  readonly DT102: Rehoused & { readonly table: CostTable }
  readonly DT103: Rehoused & { readonly table: CostTable }
  readonly DT104: Rehoused & { readonly note: Lines }
  readonly DT105: Rehoused & { readonly note: Lines }
  readonly DT109: Addressed & { readonly unit: UnitFields; readonly occupancy: OccupancyFields }
  readonly DT145: Base & { readonly investigation: InvestigationFields }
  readonly DT185: Addressed & {
    readonly variant: 'BEWONER' | 'HZR'
    readonly investigation: InvestigationFields
    readonly recovery: RecoveryFields
  }
  readonly DT187: Addressed & {
    readonly variant: 'HERSTELD' | 'NIET_HERSTELD'
    readonly units: readonly UnitFields[]
    readonly recovery: RecoveryFields
    /** empty when nobody inspected again in time */
    readonly inspectedOn: string
  }
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
