import type { OrgType, RoleCode } from '#domain/model/codes'
import * as c from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** Historised fact: holds from `from` up to and including `to`. */
export interface Period {
  readonly from: string
  readonly to: string | null
}

/** Organisatie. `nisCode` only for a municipality, `ovoCode` for the agencies. */
export const organisationModel = defineModel(
  'organisation',
  {
    id: c.id(),
    type: c.code<OrgType>(10),
    name: c.text(),
    nisCode: c.nullable(c.unique(c.text(5))),
    kboNumber: c.nullable(c.text(10)),
    ovoCode: c.nullable(c.unique(c.text(20))),
    /** ontvoogd: decides without the advice of the agency */
    adviceExempt: c.json<readonly Period[]>(),
    /** organisatieparameters by key, domain.md section 7 */
    parameters: c.json<Readonly<Record<string, unknown>>>(),
    street: c.nullable(c.text()),
    houseNumber: c.nullable(c.text(20)),
    postalCode: c.nullable(c.text(10)),
    municipality: c.nullable(c.text()),
    email: c.nullable(c.text()),
    phone: c.nullable(c.text(40)),
    version: c.version(),
    createdAt: c.createdAt(),
    updatedAt: c.updatedAt(),
  },
  [{ fields: ['type'] }],
)
export type OrganisationRow = Row<typeof organisationModel>

/** User account; `subject` is the `sub` of the token. */
export const userAccountModel = defineModel(
  'user_account',
  {
    id: c.id(),
    subject: c.unique(c.text(100)),
    kind: c.withDefault(c.code<'PERSON' | 'APPLICATION'>(12), 'PERSON'),
    firstName: c.text(100),
    lastName: c.text(100),
    email: c.text(),
    phone: c.nullable(c.text(40)),
    emailOnTask: c.withDefault(c.flag(), true),
    dailyDigest: c.withDefault(c.flag(), true),
    /** last day on which the account may be used */
    endDate: c.nullable(c.localDate()),
    version: c.version(),
    createdAt: c.createdAt(),
    updatedAt: c.updatedAt(),
  },
  [{ fields: ['lastName', 'firstName', 'id'] }],
)
export type UserAccountRow = Row<typeof userAccountModel>

/** One role of a user in one organisation, from its first to its last day; rights end, they are never deleted. */
export const userRightModel = defineModel(
  'user_right',
  {
    id: c.id(),
    userId: c.refersTo('user_account', c.reference()),
    orgId: c.refersTo('organisation', c.reference()),
    role: c.code<RoleCode>(10),
    from: c.localDate(),
    to: c.nullable(c.localDate()),
    /** IGS through which it is held: it counts while the municipality is a member */
    viaOrgId: c.nullable(c.reference()),
    /** instant at which it stopped, before the end of its last day */
    withdrawnAt: c.nullable(c.instant()),
    createdAt: c.createdAt(),
  },
  [{ fields: ['userId', 'orgId', 'role', 'from'], unique: true }, { fields: ['orgId', 'role'] }],
)
export type UserRightRow = Row<typeof userRightModel>

/** A municipality is a member of an IGS (intergemeentelijke samenwerking) from its first to its last day. */
export const igsMemberModel = defineModel(
  'igs_member',
  {
    id: c.id(),
    igsId: c.refersTo('organisation', c.reference()),
    memberOrgId: c.refersTo('organisation', c.reference()),
    from: c.localDate(),
    to: c.nullable(c.localDate()),
    /** instant at which it stopped, before the end of its last day */
    withdrawnAt: c.nullable(c.instant()),
    createdAt: c.createdAt(),
  },
  [{ fields: ['igsId', 'memberOrgId', 'from'], unique: true }],
)
export type IgsMemberRow = Row<typeof igsMemberModel>

/** Mails about tasks of one organisation go to the address of another user, from the first to the last day. */
export const emailRedirectionModel = defineModel(
  'email_redirection',
  {
    id: c.id(),
    userId: c.refersTo('user_account', c.reference()),
    orgId: c.refersTo('organisation', c.reference()),
    toUserId: c.refersTo('user_account', c.reference()),
    from: c.localDate(),
    to: c.nullable(c.localDate()),
    createdAt: c.createdAt(),
  },
  [{ fields: ['userId', 'orgId'] }],
)
export type EmailRedirectionRow = Row<typeof emailRedirectionModel>
