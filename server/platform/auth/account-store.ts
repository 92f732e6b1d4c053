import type { RoleCode } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import type { Organisation } from '#contract/session'

/** One role in one organisation; `from` and `to` are the first and the last day on which it holds. */
export interface AccountRight {
  readonly organisation: Organisation
  readonly role: RoleCode
  readonly from: LocalDate
  readonly to: LocalDate | null
  /** name of the IGS through which it is held; null when the organisation itself gave it */
  readonly via: string | null
}

/** An application signs in with a secret of its own; its rights stand in the database like those of a person. */
export type AccountKind = 'PERSON' | 'APPLICATION'

export interface Account {
  /** id of the user account */
  readonly id: string
  /** subject of the token */
  readonly subject: string
  readonly kind: AccountKind
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  /** last day on which the account may be used */
  readonly endDate: LocalDate | null
  readonly rights: readonly AccountRight[]
  /** versions of the EULA that the user accepted */
  readonly acceptedEulas: readonly string[]
}

export interface AccountStore {
  /**
   * The account of this subject, with its rights, also those of the past and the future. Left out: rights that were withdrawn, and
   * those through an IGS of which the municipality is no member today.
   */
  findBySubject(subject: string, today: LocalDate): Promise<Account | undefined>
}
