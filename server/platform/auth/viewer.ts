import type { OrgType, RoleCode } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import type { Organisation } from '#contract/session'
import { AppError } from '../http/errors.ts'
import { eulaOn } from '../eula/eula.ts'
import type { Account } from './account-store.ts'

/** The roles that one user holds today in one organisation. */
export interface Rights {
  readonly organisation: Organisation
  /** sorted, at least one */
  readonly roles: readonly RoleCode[]
  /** names of the IGS through which roles are held here, sorted */
  readonly via: readonly string[]
}

/** Who asks, and for which organisation. Every service and every visibility rule gets this and nothing of the token. */
export interface Viewer {
  /** id of the user account */
  readonly userId: string
  /** subject of the token */
  readonly accountId: string
  readonly orgId: string
  readonly orgType: OrgType
  /** municipality, else null */
  readonly nisCode: string | null
  /** held today in the active organisation; at least one */
  readonly roles: readonly RoleCode[]
  readonly active: Rights
  /** all organisations in which the user holds a right today */
  readonly rights: readonly Rights[]
  /** whether the user accepted the EULA in force: until then nothing else is open */
  readonly eulaAccepted: boolean
  readonly person: { readonly firstName: string; readonly lastName: string; readonly email: string }
}

/** Whether the viewer holds one of `roles` in the active organisation. */
export const hasRole = (viewer: Viewer, roles: readonly RoleCode[]): boolean =>
  roles.some((role) => viewer.roles.includes(role))

/**
 * The account as viewer for one organisation.
 *
 * @param wanted id of the organisation asked for; undefined takes the first by name
 * @param today rights count from their first to their last day, both included
 * @throws AppError NO_RIGHTS when the account has ended or holds no right today, ORGANISATION_NOT_YOURS when none in `wanted`
 */
export const toViewer = (account: Account, wanted: string | undefined, today: LocalDate): Viewer => {
  const rights = rightsOf(account, today)
  const active = wanted === undefined ? rights[0] : rights.find(({ organisation }) => organisation.id === wanted)
  if (rights.length === 0) throw new AppError('NO_RIGHTS')
  if (!active) throw new AppError('ORGANISATION_NOT_YOURS')
  const { firstName, lastName, email } = account
  return {
    userId: account.id,
    accountId: account.subject,
    orgId: active.organisation.id,
    orgType: active.organisation.type,
    nisCode: active.organisation.nisCode,
    roles: active.roles,
    active,
    rights,
    eulaAccepted: isAccepted(account, today),
    person: { firstName, lastName, email },
  }
}

const isAccepted = ({ kind, acceptedEulas }: Account, today: LocalDate): boolean => {
  // who manages the application accepted for it
  if (kind === 'APPLICATION') return true
  const eula = eulaOn(today)
  return eula === undefined || acceptedEulas.includes(eula.version)
}

const rightsOf = (account: Account, today: LocalDate): Rights[] => {
  if (account.endDate !== null && account.endDate < today) return []
  const byOrganisation = new Map<string, { organisation: Organisation; roles: Set<RoleCode>; via: Set<string> }>()
  for (const { organisation, role, from, to, via } of account.rights) {
    if (from > today || (to !== null && to < today)) continue
    const entry = byOrganisation.get(organisation.id) ?? { organisation, roles: new Set(), via: new Set() }
    byOrganisation.set(organisation.id, entry)
    entry.roles.add(role)
    if (via !== null) entry.via.add(via)
  }
  return [...byOrganisation.values()]
    .map(({ organisation, roles, via }) => ({
      organisation,
      roles: [...roles].sort(byText),
      via: [...via].sort(byText),
    }))
    .sort((left, right) => byText(left.organisation.name, right.organisation.name))
}

const byText = (left: string, right: string): number => (left < right ? -1 : Number(left > right))
