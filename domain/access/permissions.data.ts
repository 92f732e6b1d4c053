import { type RoleCode, roleCodes } from '../model/codes.ts'
import { roles as allRoles } from './roles.ts'
import { hasRole, type Viewer } from './viewer.ts'

export type Verb =
  | 'MANAGE'
  | 'MERGE'
  | 'CREATE'
  | 'UPDATE'
  | 'LINK'
  | 'COPY'
  | 'REOPEN'
  | 'CORRECT_DATE'
  | 'LIFT'
  | 'RESOLVE'
  | 'DELETE'
  | 'ASK_DELETION'
  | 'DECIDE'
  | 'SIGN'
  | 'WITHDRAW'
  | 'REGISTER'
  | 'REPORT'
  | 'RELEASE'
  | 'EXECUTE'
  | 'CLOSE'
  | 'ASSIGN'
  | 'TAKE_OVER'
  | 'ERASE'
  | 'REDIRECT'
  | 'READ'
  | 'TAKE'
  // steps of a procedure
  | 'JUDGE'
  | 'REJECT'
  | 'ASK'
  | 'HANDLE'
  | 'PLAN'
  | 'SCORE'
  | 'VALIDATE'
  | 'MAKE'
  | 'START'
  | 'REPLACE'
  | 'SEND'
  | 'INCLUDE'
  | 'STOP'
  | 'COMMUNICATE'
  | 'SUSPEND'
  | 'RESUME'
  | 'ANNUL'
  | 'GRANT'
  | 'MEND'
  | 'CONFIRM'
  | 'PUBLISH'

export type Thing =
  | 'PROPERTY'
  | 'PARTY'
  | 'INVESTIGATION'
  | 'DECISION'
  | 'OVERCROWDING_DECISION'
  | 'APPEAL'
  | 'CERTIFICATE'
  | 'NGW_DECISION'
  | 'INVENTORY_RECORD'
  | 'LEVY_MEASURE'
  | 'HOLDER_TRANSFER'
  | 'LEVY_LIST'
  | 'REHOUSING'
  | 'OCCUPANCY_REPORT'
  | 'JUDICIAL_FILE'
  | 'JUDICIAL_OBJECT'
  | 'JUDICIAL_INVESTIGATION'
  | 'OFFICIAL_REPORT'
  | 'RECOVERY_CLAIM'
  | 'COURT_RULING'
  | 'REMARK'
  | 'DOCUMENT'
  | 'TASK'
  | 'ORGANISATION_PARAMETER'
  | 'GLOBAL_PARAMETER'
  | 'AUDIT_LOG'
  | 'MAIL'
  | 'JUDICIAL_REPORT'
  | 'ACCOUNT'
  | 'USER_RIGHT'
  | 'EMAIL'
  | 'EULA_COUNT'
  | 'ACCESS_REPORT'
  | 'PERSON_DATA'
  | 'IGS_MEMBER'
  | 'ACCESS_MATRIX'
  | 'PROCESS_INSTANCE'
  | 'PROCESS_MODEL'
  // what the steps of a procedure are done on
  | 'REQUEST'
  | 'PROCEDURE'
  | 'ADVICE_REQUEST'
  | 'ADVICE'
  | 'HEARING'
  | 'REACTION'
  | 'DECISION_DOCUMENT'
  | 'SECOND_OPINION'
  | 'RECOVERY_TERM'
  | 'REPAIR'

/** What the conditions look at, as far as the asker knows it: a condition whose fact is not given does not hold. */
export interface ThingFacts {
  /** property or unit is in use */
  readonly active?: boolean
  readonly hasOpenProcedure?: boolean
  readonly signed?: boolean
  /** an advice, decision or certificate that was sent rests on it */
  readonly usedInOutcome?: boolean
  /** the asker found it with the visibility rule */
  readonly visible?: boolean
  /** age of an investigation is at most parameter inv.link.maxAge */
  readonly young?: boolean
  readonly sentToMinister?: boolean
  readonly hasValidDecision?: boolean
  /** proces-verbaal */
  readonly isOfficialReport?: boolean
  /** roles that a task is for */
  readonly candidateRoles?: readonly RoleCode[]
}

/**
 * One sentence of the matrix: these roles may do this to that, within this scope.
 * - `TERRITORY`: a municipality in its own municipality, others everywhere
 * - `OWN_ORG`: only what the own organisation made
 * - `ADMINISTERED`: of the own organisation; the agency's application manager everywhere but in the housing inspectorate
 * - `ALL`: everywhere
 */
export interface Permission {
  readonly roles: readonly RoleCode[]
  readonly verb: Verb
  readonly thing: Thing
  readonly scope: 'TERRITORY' | 'OWN_ORG' | 'ADMINISTERED' | 'ALL'
  /** what must also hold, in Dutch for auditors */
  readonly condition?: string
  /** judges the condition; `canDo` asks it. Absent where the code that does the thing judges itself. */
  readonly holds?: (facts: ThingFacts, viewer: Viewer) => boolean
}

const files = [
  'LB_WC',
  'LB_DB',
  'WK_WC',
  'WK_DB',
  'WK_IB',
  'WK_AM',
  'WK_BD',
  'WI_VN',
  'WI_AM',
  'WI_VB',
  'WI_WI',
] as const
const writers = [
  'LB_DB',
  'LB_WC',
  'WK_DB',
  'WK_WC',
  'WK_IB',
  'WK_BD',
  'WK_AM',
  'WI_VN',
  'WI_AM',
  'WI_VB',
  'WI_WI',
] as const
// who only reads has no tasks
const workers = roleCodes.filter((code) => allRoles.some((role) => role.code === code && !role.readOnly))
const judicial = ['WI_VN', 'WI_AM', 'WI_VB', 'WI_WI'] as const
const managers = ['LB_TB', 'WK_TB', 'WI_TB'] as const
const taskManagers = ['LB_TK', 'WK_TK'] as const

/**
 * Who may do what outside the road of a procedure. The actions of OO and NGW stand with their guards in procedures/<procedure>/action-rules.ts and nowhere else.
 *
 * @source domain.md 2.2
 */
export const permissions = [
  {
    roles: files,
    verb: 'MANAGE',
    thing: 'PROPERTY',
    scope: 'TERRITORY',
    condition: 'het pand is niet inactief',
    holds: ({ active }) => active === true,
  },
  {
    roles: ['LB_DB', 'WK_DB', 'WK_IB'],
    verb: 'MERGE',
    thing: 'PROPERTY',
    scope: 'TERRITORY',
    condition: 'er loopt geen procedure op',
    holds: ({ hasOpenProcedure }) => hasOpenProcedure === false,
  },
  { roles: files, verb: 'MANAGE', thing: 'PARTY', scope: 'TERRITORY' },
  {
    roles: ['LB_WC', 'LB_DB', 'WK_WC', 'WK_DB'],
    verb: 'REOPEN',
    thing: 'INVESTIGATION',
    scope: 'OWN_ORG',
    condition: 'nog niet gebruikt in een verstuurd advies, een beslissing of een conformiteitsattest',
    holds: ({ usedInOutcome }) => usedInOutcome === false,
  },
  {
    roles: ['LB_WC', 'WK_WC'],
    verb: 'COPY',
    thing: 'INVESTIGATION',
    scope: 'TERRITORY',
    condition: 'het bronverslag is zichtbaar voor de gebruiker',
    holds: ({ visible }) => visible === true,
  },
  {
    roles: ['LB_DB', 'LB_WC', 'WK_DB'],
    verb: 'LINK',
    thing: 'INVESTIGATION',
    scope: 'OWN_ORG',
    condition: 'ondertekend en niet ouder dan de parameter inv.link.maxAge toelaat',
    holds: ({ signed, young }) => signed === true && young === true,
  },
  {
    roles: ['WK_BD'],
    verb: 'MANAGE',
    thing: 'APPEAL',
    scope: 'ALL',
    condition: 'tot het ontwerp naar de minister is gestuurd',
    holds: ({ sentToMinister }) => sentToMinister === false,
  },
  { roles: ['WK_IB'], verb: 'MANAGE', thing: 'INVENTORY_RECORD', scope: 'ALL' },
  { roles: ['LB_DB', 'WK_DB'], verb: 'ASK_DELETION', thing: 'INVENTORY_RECORD', scope: 'TERRITORY' },
  { roles: ['WK_IB'], verb: 'REGISTER', thing: 'LEVY_MEASURE', scope: 'ALL' },
  { roles: ['WK_IB'], verb: 'DECIDE', thing: 'LEVY_MEASURE', scope: 'ALL' },
  { roles: ['LB_DB', 'WK_DB', 'WK_IB'], verb: 'REGISTER', thing: 'HOLDER_TRANSFER', scope: 'TERRITORY' },
  { roles: ['WK_IB'], verb: 'HANDLE', thing: 'HOLDER_TRANSFER', scope: 'ALL' },
  {
    roles: ['VB_LZ', 'WK_IB'],
    verb: 'READ',
    thing: 'LEVY_LIST',
    scope: 'ALL',
    condition: 'de maandelijkse lijst voor de belastingdienst',
  },
  { roles: judicial, verb: 'MANAGE', thing: 'JUDICIAL_FILE', scope: 'ALL' },
  {
    roles: ['WI_VB', 'WI_WI'],
    verb: 'SIGN',
    thing: 'JUDICIAL_FILE',
    scope: 'ALL',
    condition: 'een verbalisant alleen processen-verbaal',
    holds: ({ isOfficialReport }, viewer) => hasRole(viewer, ['WI_WI']) || isOfficialReport === true,
  },
  { roles: [...judicial, 'WI_LZ', 'WI_TB'], verb: 'READ', thing: 'JUDICIAL_FILE', scope: 'ALL' },
  { roles: ['WI_WI'], verb: 'CLOSE', thing: 'JUDICIAL_FILE', scope: 'ALL' },
  { roles: ['WI_VN', 'WI_VB', 'WI_WI'], verb: 'CREATE', thing: 'JUDICIAL_INVESTIGATION', scope: 'ALL' },
  { roles: writers, verb: 'CREATE', thing: 'REMARK', scope: 'TERRITORY' },
  { roles: ['WI_WI'], verb: 'RELEASE', thing: 'JUDICIAL_OBJECT', scope: 'ALL' },
  { roles: writers, verb: 'CREATE', thing: 'DOCUMENT', scope: 'OWN_ORG' },
  {
    roles: ['LB_DB', 'WK_DB'],
    verb: 'DELETE',
    thing: 'DOCUMENT',
    scope: 'OWN_ORG',
    condition: 'niet ondertekend',
    holds: ({ signed }) => signed === false,
  },
  { roles: ['LB_TK', 'WK_TK', 'WI_TB'], verb: 'ASSIGN', thing: 'TASK', scope: 'OWN_ORG' },
  {
    roles: workers,
    verb: 'TAKE',
    thing: 'TASK',
    scope: 'OWN_ORG',
    condition: 'de taak is voor een van de eigen rollen',
    holds: ({ candidateRoles = [] }, viewer) => hasRole(viewer, candidateRoles),
  },
  {
    roles: ['LB_DB', 'LB_WC', 'WK_DB', 'WK_WC', 'WK_IB', 'WK_BD', 'WI_VN', 'WI_WI'],
    verb: 'CREATE',
    thing: 'TASK',
    scope: 'TERRITORY',
  },
  { roles: ['LB_TB', 'WK_TB', 'WI_TB'], verb: 'UPDATE', thing: 'ORGANISATION_PARAMETER', scope: 'OWN_ORG' },
  { roles: ['LB_TB', 'WK_TB', 'WI_TB'], verb: 'READ', thing: 'MAIL', scope: 'OWN_ORG' },
  { roles: ['WK_TB'], verb: 'UPDATE', thing: 'GLOBAL_PARAMETER', scope: 'ALL' },
  {
    roles: ['LB_AU', 'WK_AU', 'VB_AU', 'WI_TB'],
    verb: 'READ',
    thing: 'AUDIT_LOG',
    scope: 'OWN_ORG',
    condition:
      'WI_TB bij gebrek aan een auditor van de inspectie; leest ook wat anderen in gerechtelijke dossiers deden',
  },
  { roles: ['LB_AU', 'WK_AU', 'VB_AU', ...managers], verb: 'READ', thing: 'ACCESS_MATRIX', scope: 'ALL' },
  { roles: [...judicial, 'WI_LZ', 'WI_TB'], verb: 'READ', thing: 'JUDICIAL_REPORT', scope: 'ALL' },
  { roles: [...managers, ...taskManagers], verb: 'READ', thing: 'ACCOUNT', scope: 'ADMINISTERED' },
  {
    roles: managers,
    verb: 'MANAGE',
    thing: 'USER_RIGHT',
    scope: 'ADMINISTERED',
    condition: 'niemand geeft zichzelf een recht; het einde van de laatste toepassingsbeheerder wordt bevestigd',
  },
  {
    roles: managers,
    verb: 'REDIRECT',
    thing: 'EMAIL',
    scope: 'ADMINISTERED',
    condition: 'naar een collega van dezelfde organisatie; elke gebruiker ook zijn eigen mail',
  },
  {
    roles: [...managers, ...taskManagers],
    verb: 'TAKE_OVER',
    thing: 'TASK',
    scope: 'OWN_ORG',
    condition: 'de collega heeft een rol van de taak',
  },
  { roles: managers, verb: 'READ', thing: 'EULA_COUNT', scope: 'ADMINISTERED' },
  {
    roles: ['LB_AU', 'WK_AU', 'VB_AU', 'WI_TB'],
    verb: 'READ',
    thing: 'ACCESS_REPORT',
    scope: 'OWN_ORG',
    condition: 'voor de functionaris voor gegevensbescherming; elke organisatie zegt wie er bij haar las',
  },
  {
    roles: managers,
    verb: 'READ',
    thing: 'PERSON_DATA',
    scope: 'TERRITORY',
    condition: 'op vraag van de persoon zelf (AVG art. 15)',
  },
  {
    roles: ['WK_TB'],
    verb: 'ERASE',
    thing: 'PERSON_DATA',
    scope: 'ALL',
    condition: 'na de bewaartermijn, geen lopende procedure, niet op VIVOO (AVG art. 17)',
  },
  { roles: ['WK_TB'], verb: 'MANAGE', thing: 'IGS_MEMBER', scope: 'ALL' },
  { roles: [...managers, ...taskManagers], verb: 'READ', thing: 'PROCESS_INSTANCE', scope: 'TERRITORY' },
  { roles: ['WK_TB', 'WI_TB'], verb: 'MEND', thing: 'PROCESS_INSTANCE', scope: 'ALL' },
  {
    roles: ['WK_TB', 'WI_TB'],
    verb: 'CONFIRM',
    thing: 'PROCESS_INSTANCE',
    scope: 'ALL',
    condition: 'een ander dan wie de bewerking vraagt',
  },
  { roles: ['WK_TB', 'WK_TK', 'WI_TB'], verb: 'READ', thing: 'PROCESS_MODEL', scope: 'ALL' },
  { roles: ['WK_TB', 'WK_TK', 'WI_TB'], verb: 'UPDATE', thing: 'PROCESS_MODEL', scope: 'ALL' },
  {
    roles: ['WK_TB', 'WI_TB'],
    verb: 'PUBLISH',
    thing: 'PROCESS_MODEL',
    scope: 'ALL',
    condition: 'een ander dan wie het ontwerp indient',
  },
] as const satisfies readonly Permission[]
