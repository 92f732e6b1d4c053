import { Op } from 'sequelize'
import type { RoleCode } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { type NewMail, writeMails } from '../../platform/mail/mails.ts'
import { mailDigestModel } from '../../platform/mail/model.ts'
import { holdersToday } from '../../platform/organisations/holders.ts'
import { organisationModel, type OrganisationRow, userAccountModel } from '../../platform/organisations/model.ts'
import { taskModel, type TaskRow } from '../../platform/tasks/model.ts'
import { frameOf, linesOf, textParameter } from './frame.ts'
import { digestMail } from './words.nl.ts'

export interface DigestDeps {
  readonly database: Database
  readonly clock: Clock
  /** address of the product in the browser */
  readonly publicUrl: string
}

/**
 * Writes the overviews of today for every organisation whose hour has come: one a day for each user with open tasks who wants it. Called
 * again it writes nothing twice, also when two servers call it.
 *
 * @source domain.md 9 "daily overview of tasks per organisation … no digest when empty"; 7 `mail.dailyDigest.time`
 */
export const writeDigests = async (deps: DigestDeps): Promise<void> => {
  const { database, clock } = deps
  const [day, time] = [clock.today(), brusselsTime(clock.now())]
  const written = await database.model(mailDigestModel).findAll({ where: { day: { [Op.gte]: day } } })
  const organisations = await database.model(organisationModel).findAll({
    where: { id: { [Op.notIn]: written.map(({ orgId }) => orgId) } },
    order: ['id'],
  })
  for (const organisation of organisations.map(plain)) {
    if (time >= hourOf(organisation)) await writeOf(deps, organisation, day)
  }
}

const hourOf = (organisation: OrganisationRow): string =>
  textParameter(organisation, 'mail.dailyDigest.time') ?? '06:30'

const timeFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', hour: '2-digit', minute: '2-digit' })
const brusselsTime = (instantMs: number): string => timeFormat.format(instantMs)

const onceOf = (day: LocalDate, orgId: string, userId: string): string => `digest ${day} ${orgId} ${userId}`

const writeOf = (deps: DigestDeps, organisation: OrganisationRow, day: LocalDate): Promise<void> =>
  deps.database.transaction(async () => {
    await deps.database
      .model(mailDigestModel)
      .bulkCreate([{ orgId: organisation.id, day }], { updateOnDuplicate: ['day'] })
    const tasks = await openTasks(deps.database, organisation.id)
    const readers = await readersOf(deps.database, organisation.id, day)
    const mails = readers.flatMap((reader) => mailOf(deps, organisation, { day, tasks, reader }))
    await writeMails(deps.database, mails)
  })

const openTasks = async (database: Database, orgId: string): Promise<TaskRow[]> =>
  (await database.model(taskModel).findAll({ where: { ownerOrgId: orgId, open: true } })).map(plain)

interface Reader {
  readonly userId: string
  readonly roles: ReadonlySet<RoleCode>
}

const readersOf = async (database: Database, orgId: string, day: LocalDate): Promise<Reader[]> => {
  const holders = await holdersToday(database, [orgId], day)
  const wanting = await database.model(userAccountModel).findAll({
    attributes: ['id'],
    where: { id: [...holders.keys()], dailyDigest: true },
    order: ['id'],
  })
  return wanting.map(({ id }) => ({ userId: id, roles: new Set(holders.get(id)?.roles) }))
}

const mailOf = (
  { publicUrl }: DigestDeps,
  organisation: OrganisationRow,
  { day, tasks, reader }: { readonly day: LocalDate; readonly tasks: readonly TaskRow[]; readonly reader: Reader },
): NewMail[] => {
  const { userId, roles } = reader
  const mine = tasks.filter(({ assigneeUserId }) => assigneeUserId === userId)
  const forRoles = tasks.filter(
    ({ assigneeUserId, candidateRoles }) => assigneeUserId === null && candidateRoles.some((role) => roles.has(role)),
  )
  const all = [...mine, ...forRoles]
  if (all.length === 0) return []
  const mail = digestMail({
    organisation: organisation.name,
    day,
    mine: linesOf(mine),
    roles: linesOf(forRoles),
    overdue: all.filter(({ dueOn }) => dueOn !== null && dueOn < day).length,
    ...frameOf(organisation, publicUrl),
  })
  const shield = all.some((task) => task.shield === 'WI') ? 'WI' : 'NONE'
  const once = onceOf(day, organisation.id, userId)
  return [{ kind: 'DAILY_DIGEST', orgId: organisation.id, userId, shield, once, ...mail }]
}
