import { QueryTypes } from 'sequelize'
import type { OrgType, RoleCode } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import type { Database } from '../db/database.ts'
import { isThroughMember } from '../organisations/right-sql.ts'
import type { Account, AccountKind, AccountRight, AccountStore } from './account-store.ts'

/** Accounts and rights of the database: one query, since every request asks it. */
export const accountStore = ({ sequelize }: Database): AccountStore => ({
  findBySubject: async (subject, today): Promise<Account | undefined> => {
    const rows = await sequelize.query<Row>(sql, { type: QueryTypes.SELECT, replacements: { subject, today } })
    const [first] = rows
    // the collation of MySQL takes a and A for the same
    if (first?.subject !== subject) return undefined
    const { id, kind, firstName, lastName, email, endDate, acceptedEulas } = first
    const rights = rows.flatMap(toRight)
    return {
      id,
      subject,
      kind,
      firstName,
      lastName,
      email,
      endDate,
      rights,
      acceptedEulas: acceptedEulas?.split(',') ?? [],
    }
  },
})

interface Row {
  readonly id: string
  readonly subject: string
  readonly kind: AccountKind
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly endDate: LocalDate | null
  /** null, with all that follows, when the account has no rights at all */
  readonly role: RoleCode | null
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly orgId: string
  readonly type: OrgType
  readonly name: string
  readonly nisCode: string | null
  readonly via: string | null
  /** versions, with commas between */
  readonly acceptedEulas: string | null
}

const sql = `SELECT a.id, a.subject, a.kind, a.firstName, a.lastName, a.email, a.endDate,
    (SELECT GROUP_CONCAT(e.version) FROM eula_acceptance e WHERE e.userId = a.id) AS acceptedEulas,
    r.role, r.\`from\`, r.\`to\`, o.id AS orgId, o.type, o.name, o.nisCode, v.name AS via
  FROM user_account a
  LEFT JOIN user_right r ON r.userId = a.id AND r.withdrawnAt IS NULL AND ${isThroughMember}
  LEFT JOIN organisation o ON o.id = r.orgId
  LEFT JOIN organisation v ON v.id = r.viaOrgId
  WHERE a.subject = :subject`

const toRight = ({ role, from, to, orgId, type, name, nisCode, via }: Row): AccountRight[] =>
  role === null ? [] : [{ organisation: { id: orgId, type, name, nisCode }, role, from, to, via }]
