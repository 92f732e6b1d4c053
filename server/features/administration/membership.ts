import type { z } from 'zod'
import { holdsOn, overlap } from '#domain/access/manage-rights'
import type { LocalDate } from '#domain/shared/local-date'
import type { Answer } from '#contract/endpoint'
import type { addIgsMember, endIgsMember, listIgs } from '#contract/administration'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { who } from '../../platform/case-file/act.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound, RuleBroken } from '../../platform/http/errors.ts'
import { igsMemberModel, type IgsMemberRow, organisationModel } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'

/** @throws RuleBroken NOT_A_MEMBER when the organisation is no member of the IGS on that day */
export const checkMembership = async (
  database: Database,
  igsId: string,
  memberOrgId: string,
  on: LocalDate,
): Promise<void> => {
  const rows = await database.model(igsMemberModel).findAll({ where: { igsId, memberOrgId, withdrawnAt: null } })
  if (!rows.some((row) => holdsOn(plain(row), on))) throw new RuleBroken('NOT_A_MEMBER')
}

/** Every IGS with its members of today and later, by name. */
export const igsWithMembers = async ({ database, clock }: FeatureDeps): Promise<Answer<typeof listIgs>> => {
  const today = clock.today()
  const organisations = await database.model(organisationModel).findAll({ order: ['name'] })
  const byId = new Map(organisations.map(({ id, name, type }) => [id, { id, name, type }]))
  const members = await database.model(igsMemberModel).findAll({ where: { withdrawnAt: null } })
  const items = [...byId.values()]
    .filter(({ type }) => type === 'IGS')
    .map((igs) => ({
      ...igs,
      members: members
        .map(plain)
        .filter(({ igsId, to }) => igsId === igs.id && (to === null || to >= today))
        .flatMap((row) => {
          const organisation = byId.get(row.memberOrgId)
          return organisation ? [toMember(row, organisation, today)] : []
        })
        .sort((left, right) => left.organisation.name.localeCompare(right.organisation.name, 'nl')),
    }))
  return { items }
}

type Member = Answer<typeof listIgs>['items'][number]['members'][number]

const toMember = (row: IgsMemberRow, organisation: Member['organisation'], today: LocalDate): Member => {
  const { id, from, to } = row
  return { id, organisation, from, to, current: holdsOn(row, today) }
}

/** @throws NotFound for an unknown IGS; RuleBroken */
export const addMember = (
  { database, clock, audit }: FeatureDeps,
  viewer: Viewer,
  { igsId }: z.output<NonNullable<(typeof addIgsMember)['params']>>,
  { orgId: memberOrgId, from }: z.output<NonNullable<(typeof addIgsMember)['body']>>,
): Promise<void> =>
  database.transaction(async () => {
    const organisations = database.model(organisationModel)
    // its lock keeps two managers from making the same membership
    const igs = await organisations.findOne({ where: { id: igsId, type: 'IGS' }, lock: true })
    if (!igs) throw new NotFound()
    if (!(await organisations.findOne({ where: { id: memberOrgId, type: 'LB' } }))) {
      throw new RuleBroken('ROLE_NOT_OF_ORGANISATION')
    }
    if (from < clock.today()) throw new RuleBroken('DATE_IN_PAST')
    const rows = await database.model(igsMemberModel).findAll({ where: { igsId, memberOrgId } })
    if (rows.map(plain).some((row) => row.withdrawnAt === null && overlap(row, { from, to: null }))) {
      throw new RuleBroken('RIGHT_OVERLAPS')
    }
    const before = rows.find((row) => row.from === from)
    if (before) await before.update({ to: null, withdrawnAt: null })
    else await database.model(igsMemberModel).create({ igsId, memberOrgId, from, to: null })
    const detail = { orgId: memberOrgId, from }
    audit.append({ ...who(viewer), action: 'IGS_MEMBER_ADD', objectKind: 'organisation', objectId: igsId, detail })
  })

/** @throws NotFound; RuleBroken */
export const endMember = (
  { database, clock, audit }: FeatureDeps,
  viewer: Viewer,
  { igsId, memberId }: z.output<NonNullable<(typeof endIgsMember)['params']>>,
  { to }: z.output<NonNullable<(typeof endIgsMember)['body']>>,
): Promise<void> =>
  database.transaction(async () => {
    const member = await database.model(igsMemberModel).findOne({ where: { id: memberId, igsId }, lock: true })
    if (!member || member.withdrawnAt !== null) throw new NotFound()
    checkLastDay(to, member.to, clock.today())
    await member.update(to !== null && to >= member.from ? { to } : { withdrawnAt: database.now() })
    const detail = { orgId: member.memberOrgId, from: member.from, to: to ?? clock.today() }
    audit.append({ ...who(viewer), action: 'IGS_MEMBER_END', objectKind: 'organisation', objectId: igsId, detail })
  })

/** @param to last day wanted; null: now. @throws RuleBroken DATE_IN_PAST; NOT_EARLIER when it would end before */
export const checkLastDay = (to: LocalDate | null, before: LocalDate | null, today: LocalDate): void => {
  if (to === null) return
  if (to < today) throw new RuleBroken('DATE_IN_PAST')
  if (before !== null && to >= before) throw new RuleBroken('NOT_EARLIER')
}
