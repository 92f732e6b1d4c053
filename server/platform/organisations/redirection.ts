import { Op } from 'sequelize'
import { holdsOn } from '#domain/access/manage-rights'
import { addDays, type LocalDate } from '#domain/shared/local-date'
import { RuleBroken } from '../http/errors.ts'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { holdersToday } from './holders.ts'
import { emailRedirectionModel, userAccountModel } from './model.ts'

export interface NewRedirection {
  readonly userId: string
  readonly orgId: string
  /** null: no redirection from today on */
  readonly toUserId: string | null
  readonly from: LocalDate
  readonly until: LocalDate | null
}

/**
 * Sends mails about tasks of one organisation to a colleague there; the redirection before ends the day before this one starts. Inside a
 * transaction; the caller checks who may.
 *
 * @throws RuleBroken SAME_USER, NOT_A_COLLEAGUE, DATE_IN_PAST, ENDS_BEFORE_START
 */
export const setRedirection = async (database: Database, wanted: NewRedirection, today: LocalDate): Promise<void> => {
  const { userId, orgId, toUserId, until } = wanted
  const from = toUserId === null ? today : wanted.from
  if (from < today) throw new RuleBroken('DATE_IN_PAST')
  if (toUserId !== null && until !== null && until < from) throw new RuleBroken('ENDS_BEFORE_START')
  if (toUserId === userId) throw new RuleBroken('SAME_USER')
  if (toUserId !== null && !(await holdersToday(database, [orgId], today)).has(toUserId)) {
    throw new RuleBroken('NOT_A_COLLEAGUE')
  }
  const redirections = database.model(emailRedirectionModel)
  const last = addDays(from, -1)
  const open = { [Op.or]: [{ [Op.is]: null }, { [Op.gt]: last }] }
  await redirections.update({ to: last }, { where: { userId, orgId, to: open } })
  if (toUserId !== null) await redirections.create({ userId, orgId, toUserId, from, to: until })
}

/**
 * Where a mail to a user about tasks of an organisation goes today: his own address, or that of the colleague at the end of the
 * redirections. A colleague who left gets no mail of others, and two who redirect to each other get their own.
 *
 * @returns undefined for an unknown user, or one whose account has ended
 */
export const mailAddress = async (
  database: Database,
  userId: string,
  orgId: string,
  today: LocalDate,
): Promise<string | undefined> => {
  const rows = await database.model(emailRedirectionModel).findAll({ where: { orgId }, order: ['createdAt', 'id'] })
  const holders = await holdersToday(database, [orgId], today)
  const open = rows.map(plain).filter((row) => holdsOn(row, today) && holders.has(row.toUserId))
  const next = new Map(open.map((row) => [row.userId, row.toUserId]))
  const account = await database.model(userAccountModel).findByPk(endOf(userId, next))
  const ended = !account || (account.endDate !== null && account.endDate < today)
  return ended ? undefined : account.email
}

const endOf = (userId: string, next: ReadonlyMap<string, string>): string => {
  const passed = new Set<string>()
  for (let at = userId; ;) {
    const to = next.get(at)
    if (to === undefined) return at
    if (to === userId || passed.has(to)) return userId
    passed.add(to)
    at = to
  }
}
