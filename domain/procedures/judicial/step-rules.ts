import type { StepRule } from '../steps.ts'
import type { JudicialFacts } from './facts.ts'
import {
  mayClaim,
  mayDrawUpReport,
  mayExecute,
  mayHandleReport,
  mayRecordAdvice,
  mayRecordAppeal,
  mayRecordExecution,
  mayRecordProsecution,
  mayRecordRuling,
  mayRegisterClaim,
  mayReinspect,
  mayReportRepair,
} from './guards.ts'
import type { JudicialStep, JudicialStepRefusal } from './step-codes.ts'

const everybody = ['WI_VN', 'WI_AM', 'WI_VB', 'WI_WI'] as const
const manage = { verb: 'MANAGE', thing: 'JUDICIAL_FILE' } as const

/**
 * Who may take which step in a judicial file, and when. All of the inspectorate manage files; a PV is drawn up by a verbalisant or inspector, a claim and an
 * execution are the inspector's.
 *
 * @source domain.md 2.2 "WI dossier: everything", 5.6
 */
export const judicialStepRules: readonly StepRule<JudicialStep, JudicialFacts, JudicialStepRefusal>[] = [
  {
    ...manage,
    action: 'JUDICIAL_HANDLE_REPORT',
    roles: everybody,
    condition: 'het dossier loopt',
    guard: mayHandleReport,
  },
  {
    action: 'JUDICIAL_DRAW_UP_REPORT',
    verb: 'CREATE',
    thing: 'OFFICIAL_REPORT',
    roles: ['WI_VB', 'WI_WI'],
    condition: 'het onderzoek is ondertekend',
    guard: mayDrawUpReport,
  },
  {
    action: 'JUDICIAL_CLAIM',
    verb: 'CREATE',
    thing: 'RECOVERY_CLAIM',
    roles: ['WI_WI'],
    condition: 'het proces-verbaal is opgemaakt en er is nog geen vordering',
    guard: mayClaim,
  },
  {
    ...manage,
    action: 'JUDICIAL_HIGH_COUNCIL',
    roles: everybody,
    condition: 'de Hoge Raad is om advies gevraagd',
    guard: mayRecordAdvice,
  },
  {
    action: 'JUDICIAL_REGISTER_CLAIM',
    verb: 'REGISTER',
    thing: 'RECOVERY_CLAIM',
    roles: ['WI_AM', 'WI_WI'],
    condition: 'de vordering is neergelegd en nog niet ingeschreven',
    guard: mayRegisterClaim,
  },
  {
    ...manage,
    action: 'JUDICIAL_PROSECUTOR',
    roles: everybody,
    condition: 'het dossier is bij het parket',
    guard: mayRecordProsecution,
  },
  {
    ...manage,
    action: 'JUDICIAL_RULING',
    roles: everybody,
    condition: 'er is vervolgd of een burgerlijke procedure, en geen uitspraak die nog staat',
    guard: mayRecordRuling,
  },
  {
    ...manage,
    action: 'JUDICIAL_APPEAL',
    roles: everybody,
    condition: 'de uitspraak is nog niet definitief',
    guard: mayRecordAppeal,
  },
  {
    ...manage,
    action: 'JUDICIAL_REPAIR_REPORTED',
    roles: everybody,
    condition: 'de uitspraak wordt uitgevoerd en er is geen herstel gemeld',
    guard: mayReportRepair,
  },
  {
    action: 'JUDICIAL_REINSPECT',
    verb: 'CREATE',
    thing: 'JUDICIAL_INVESTIGATION',
    roles: ['WI_VN', 'WI_VB', 'WI_WI'],
    condition: 'er is herstel gemeld en er loopt geen hercontrole',
    guard: mayReinspect,
  },
  {
    action: 'JUDICIAL_EXECUTE',
    verb: 'EXECUTE',
    thing: 'COURT_RULING',
    roles: ['WI_VN', 'WI_WI'],
    condition: 'de hersteltermijn is voorbij en de uitspraak machtigt tot ambtshalve uitvoering',
    guard: mayExecute,
  },
  {
    action: 'JUDICIAL_EXECUTED',
    verb: 'EXECUTE',
    thing: 'COURT_RULING',
    roles: ['WI_VN', 'WI_WI'],
    condition: 'de ambtshalve uitvoering is opgedragen en nog niet klaar',
    guard: mayRecordExecution,
  },
]
