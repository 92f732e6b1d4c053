import type { RoleCode } from '../model/codes.ts'

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
  | 'ASSIGN'
  | 'TAKE_OVER'
  | 'REDIRECT'
  | 'READ'

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
  | 'REHOUSING'
  | 'OCCUPANCY_REPORT'
  | 'JUDICIAL_FILE'
  | 'JUDICIAL_OBJECT'
  | 'DOCUMENT'
  | 'TASK'
  | 'ORGANISATION_PARAMETER'
  | 'GLOBAL_PARAMETER'
  | 'AUDIT_LOG'
  | 'JUDICIAL_REPORT'
  | 'ACCOUNT'
  | 'USER_RIGHT'
  | 'EMAIL'
  | 'EULA_COUNT'
  | 'IGS_MEMBER'

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
  /** what must also hold, in words; the code that does the thing checks it */
  readonly condition?: string
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
const judicial = ['WI_VN', 'WI_AM', 'WI_VB', 'WI_WI'] as const
const managers = ['LB_TB', 'WK_TB', 'WI_TB'] as const
const taskManagers = ['LB_TK', 'WK_TK'] as const

/**
 * Who may do what outside the road of a procedure. The actions of OO stand with their guards in procedures/oo/action-rules.ts and nowhere else.
 *
 * @source domain.md 2.2
 */
export const permissions = [
  { roles: files, verb: 'MANAGE', thing: 'PROPERTY', scope: 'TERRITORY', condition: 'property is not inactive' },
  {
    roles: ['LB_DB', 'WK_DB', 'WK_IB'],
    verb: 'MERGE',
    thing: 'PROPERTY',
    scope: 'TERRITORY',
    condition: 'no open procedure on it',
  },
  { roles: files, verb: 'MANAGE', thing: 'PARTY', scope: 'TERRITORY' },
  {
    roles: ['LB_WC', 'LB_DB', 'WK_WC', 'WK_DB'],
    verb: 'REOPEN',
    thing: 'INVESTIGATION',
    scope: 'OWN_ORG',
    condition: 'not used in a sent advice, decision or certificate',
  },
  {
    roles: ['LB_WC', 'WK_WC'],
    verb: 'COPY',
    thing: 'INVESTIGATION',
    scope: 'TERRITORY',
    condition: 'source is visible',
  },
  {
    roles: ['LB_DB', 'LB_WC', 'WK_DB'],
    verb: 'LINK',
    thing: 'INVESTIGATION',
    scope: 'OWN_ORG',
    condition: 'signed, younger than inv.link.maxAge',
  },
  {
    roles: ['LB_DB', 'WK_DB', 'WK_IB'],
    verb: 'CORRECT_DATE',
    thing: 'DECISION',
    scope: 'TERRITORY',
    condition: 'date received or posted, any status',
  },
  { roles: ['LB_DB', 'WK_DB', 'WK_IB'], verb: 'LIFT', thing: 'DECISION', scope: 'TERRITORY' },
  { roles: ['LB_DB', 'WK_DB'], verb: 'RESOLVE', thing: 'OVERCROWDING_DECISION', scope: 'TERRITORY' },
  {
    roles: ['WK_BD'],
    verb: 'MANAGE',
    thing: 'APPEAL',
    scope: 'ALL',
    condition: 'until the draft went to the minister',
  },
  { roles: ['LB_DB', 'LB_WC', 'WK_DB'], verb: 'CREATE', thing: 'CERTIFICATE', scope: 'TERRITORY' },
  { roles: ['LB_BM', 'LB_AD', 'WK_GA'], verb: 'SIGN', thing: 'CERTIFICATE', scope: 'OWN_ORG' },
  { roles: ['LB_DB', 'WK_DB'], verb: 'WITHDRAW', thing: 'CERTIFICATE', scope: 'OWN_ORG' },
  { roles: ['LB_DB', 'WK_IB'], verb: 'REGISTER', thing: 'NGW_DECISION', scope: 'TERRITORY' },
  { roles: ['WK_IB'], verb: 'MANAGE', thing: 'INVENTORY_RECORD', scope: 'ALL' },
  { roles: ['LB_DB', 'WK_DB'], verb: 'ASK_DELETION', thing: 'INVENTORY_RECORD', scope: 'TERRITORY' },
  { roles: ['WK_IB'], verb: 'DECIDE', thing: 'LEVY_MEASURE', scope: 'ALL' },
  { roles: ['LB_DB'], verb: 'MANAGE', thing: 'REHOUSING', scope: 'TERRITORY' },
  {
    roles: ['LB_DB', 'LB_WC'],
    verb: 'REPORT',
    thing: 'OCCUPANCY_REPORT',
    scope: 'TERRITORY',
    condition: 'a valid decision stands on the unit',
  },
  { roles: judicial, verb: 'MANAGE', thing: 'JUDICIAL_FILE', scope: 'ALL' },
  {
    roles: ['WI_VB', 'WI_WI'],
    verb: 'SIGN',
    thing: 'JUDICIAL_FILE',
    scope: 'ALL',
    condition: 'WI_VB only official reports',
  },
  { roles: ['WI_WI'], verb: 'RELEASE', thing: 'JUDICIAL_OBJECT', scope: 'ALL' },
  { roles: writers, verb: 'CREATE', thing: 'DOCUMENT', scope: 'OWN_ORG' },
  { roles: ['LB_DB', 'WK_DB'], verb: 'DELETE', thing: 'DOCUMENT', scope: 'OWN_ORG', condition: 'not signed' },
  { roles: ['LB_TK', 'WK_TK', 'WI_TB'], verb: 'ASSIGN', thing: 'TASK', scope: 'OWN_ORG' },
  {
    roles: ['LB_DB', 'LB_WC', 'WK_DB', 'WK_WC', 'WK_IB', 'WK_BD', 'WI_VN', 'WI_WI'],
    verb: 'CREATE',
    thing: 'TASK',
    scope: 'TERRITORY',
  },
  { roles: ['LB_TB', 'WK_TB', 'WI_TB'], verb: 'UPDATE', thing: 'ORGANISATION_PARAMETER', scope: 'OWN_ORG' },
  { roles: ['WK_TB'], verb: 'UPDATE', thing: 'GLOBAL_PARAMETER', scope: 'ALL' },
  { roles: ['LB_AU', 'WK_AU', 'VB_AU'], verb: 'READ', thing: 'AUDIT_LOG', scope: 'OWN_ORG' },
  { roles: [...judicial, 'WI_LZ', 'WI_TB'], verb: 'READ', thing: 'JUDICIAL_REPORT', scope: 'ALL' },
  { roles: [...managers, ...taskManagers], verb: 'READ', thing: 'ACCOUNT', scope: 'ADMINISTERED' },
  {
    roles: managers,
    verb: 'MANAGE',
    thing: 'USER_RIGHT',
    scope: 'ADMINISTERED',
    condition: 'gives nothing to himself; the end of the last application manager is confirmed',
  },
  {
    roles: managers,
    verb: 'REDIRECT',
    thing: 'EMAIL',
    scope: 'ADMINISTERED',
    condition: 'to a colleague in the same organisation; every user his own as well',
  },
  {
    roles: [...managers, ...taskManagers],
    verb: 'TAKE_OVER',
    thing: 'TASK',
    scope: 'OWN_ORG',
    condition: 'the colleague holds a role of the task',
  },
  { roles: managers, verb: 'READ', thing: 'EULA_COUNT', scope: 'ADMINISTERED' },
  { roles: ['WK_TB'], verb: 'MANAGE', thing: 'IGS_MEMBER', scope: 'ALL' },
] as const satisfies readonly Permission[]
