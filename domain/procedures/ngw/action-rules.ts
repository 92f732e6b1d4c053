import type { StepRule } from '../steps.ts'
import type { NgwAction, NgwRefusal } from './action-codes.ts'
import type { NgwFacts } from './facts.ts'
import { mayAnnul, mayCommunicate, mayLift, mayRegisterNgw, mayReplace, mayResume, maySuspend } from './guards.ts'

const thing = 'NGW_DECISION'

/**
 * Who may do what with an NGW decision, and when. Roles of a municipality count only in the municipality of the property, roles of the agency everywhere.
 *
 * @source domain.md 2.2 (register, lift), 5.5; section 9 task A15; the governor's steps belong to who keeps the inventory [N]
 */
export const ngwActionRules: readonly StepRule<NgwAction, NgwFacts, NgwRefusal>[] = [
  {
    action: 'NGW_REGISTER',
    verb: 'REGISTER',
    thing,
    roles: ['LB_DB', 'WK_IB'],
    condition: 'het pand is actief en heeft entiteiten',
    guard: mayRegisterNgw,
  },
  {
    action: 'NGW_COMMUNICATE',
    verb: 'COMMUNICATE',
    thing,
    roles: ['LB_DB'],
    condition: 'het besluit zit in het dossier, is nog niet bezorgd en de termijn van drie maanden loopt nog',
    guard: mayCommunicate,
  },
  {
    action: 'NGW_SUSPEND',
    verb: 'SUSPEND',
    thing,
    roles: ['WK_IB'],
    condition: 'het besluit is geldig en niet geschorst',
    guard: maySuspend,
  },
  {
    action: 'NGW_RESUME',
    verb: 'RESUME',
    thing,
    roles: ['WK_IB'],
    condition: 'het besluit is geschorst door een klacht bij de gouverneur',
    guard: mayResume,
  },
  {
    action: 'NGW_LIFT',
    verb: 'LIFT',
    thing,
    roles: ['LB_DB', 'WK_DB', 'WK_IB'],
    condition: 'het besluit is niet opgeheven en niet vernietigd',
    guard: mayLift,
  },
  {
    action: 'NGW_ANNUL',
    verb: 'ANNUL',
    thing,
    roles: ['WK_IB'],
    condition: 'het besluit is niet opgeheven en niet vernietigd',
    guard: mayAnnul,
  },
  {
    action: 'NGW_REPLACE',
    verb: 'REPLACE',
    thing,
    roles: ['LB_DB'],
    condition: 'een besluit of opheffing wacht op een handtekening op papier',
    guard: mayReplace,
  },
]
