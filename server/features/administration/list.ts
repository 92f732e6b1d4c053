import { QueryTypes } from 'sequelize'
import type { z } from 'zod'
import type { Answer } from '#contract/endpoint'
import { type exportUsers, listUsers } from '#contract/administration'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { eulaOn } from '../../platform/eula/eula.ts'
import { loadHeldRights } from '../../platform/organisations/held-rights.ts'
import { type KnownOrganisation, knownOrganisations } from '../../platform/organisations/known.ts'
import { countsToday } from '../../platform/organisations/right-sql.ts'
import type { FeatureDeps } from '../deps.ts'

type Filter = z.output<NonNullable<(typeof exportUsers)['query']>>
type Query = z.output<NonNullable<(typeof listUsers)['query']>>
export type UserSummary = Answer<typeof listUsers>['items'][number]

/** Users with a right in an organisation that the viewer knows, by family name; only those rights are shown. */
export const findUsers = async (
  deps: FeatureDeps,
  viewer: Viewer,
  { cursor, limit, ...filter }: Query,
): Promise<Answer<typeof listUsers>> => {
  const known = await knownOrganisations(deps.database, viewer)
  const rows = await select(deps, known, filter, { after: readCursor(cursor), limit: limit + 1 })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const total = cursor === undefined ? await count(deps, known, filter) : undefined
  return {
    items: await present(deps, known, items),
    next: rows.length > limit && last ? toCursor(last) : null,
    ...(total !== undefined && { total }),
  }
}

/** The same, all of them, a page at a time. */
export async function* everyUser(deps: FeatureDeps, viewer: Viewer, filter: Filter): AsyncGenerator<UserSummary[]> {
  let cursor: string | undefined
  do {
    const page = await findUsers(deps, viewer, { ...filter, limit: 200, cursor })
    yield page.items
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}

interface Row {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly acceptedAt: string | null
}

type Position = readonly [lastName: string, firstName: string, id: string]

const select = (
  { database, clock }: FeatureDeps,
  known: ReadonlyMap<string, KnownOrganisation>,
  filter: Filter,
  { after, limit }: { readonly after: Position | undefined; readonly limit: number },
): Promise<Row[]> => {
  const orgIds = idsOf(known, filter)
  if (orgIds.length === 0) return Promise.resolve([])
  const today = clock.today()
  return database.sequelize.query<Row>(
    `SELECT a.id, a.firstName, a.lastName, a.email,
        (SELECT e.acceptedAt FROM eula_acceptance e WHERE e.userId = a.id AND e.version = :version) AS acceptedAt
      FROM user_account a WHERE ${conditions(filter)} ${after ? `AND ${beyond}` : ''}
      ORDER BY a.lastName, a.firstName, a.id LIMIT :limit`,
    {
      type: QueryTypes.SELECT,
      replacements: {
        ...valuesOf(filter, orgIds, today),
        version: eulaOn(today)?.version ?? '',
        limit,
        ...(after && { lastName: after[0], firstName: after[1], id: after[2] }),
      },
    },
  )
}

const count = async (
  { database, clock }: FeatureDeps,
  known: ReadonlyMap<string, KnownOrganisation>,
  filter: Filter,
): Promise<number> => {
  const orgIds = idsOf(known, filter)
  if (orgIds.length === 0) return 0
  const [row] = await database.sequelize.query<{ n: number }>(
    `SELECT COUNT(*) AS n FROM user_account a WHERE ${conditions(filter)}`,
    { type: QueryTypes.SELECT, replacements: valuesOf(filter, orgIds, clock.today()) },
  )
  return Number(row?.n ?? 0)
}

const beyond = `(a.lastName > :lastName OR (a.lastName = :lastName AND (a.firstName > :firstName
  OR (a.firstName = :firstName AND a.id > :id))))`

const conditions = ({ search, who }: Filter): string =>
  [
    `EXISTS (SELECT 1 FROM user_right r WHERE r.userId = a.id AND r.orgId IN (:orgIds)
      ${who === 'current' ? `AND (a.endDate IS NULL OR a.endDate >= :today) AND ${countsToday}` : ''})`,
    ...wordsOf(search).map((_, at) => `(a.firstName LIKE :w${at} OR a.lastName LIKE :w${at} OR a.email LIKE :w${at})`),
  ].join(' AND ')

const wordsOf = (search = ''): string[] =>
  search
    .replaceAll(/[%_\\]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)

const valuesOf = ({ search }: Filter, orgIds: readonly string[], today: string) => ({
  orgIds: [...orgIds],
  today,
  ...Object.fromEntries(wordsOf(search).map((word, at) => [`w${at}`, `%${word}%`])),
})

const idsOf = (known: ReadonlyMap<string, KnownOrganisation>, { orgId }: Filter): string[] =>
  [...known.keys()].filter((id) => orgId === undefined || id === orgId)

const present = async (
  { database, clock }: FeatureDeps,
  known: ReadonlyMap<string, KnownOrganisation>,
  rows: readonly Row[],
): Promise<UserSummary[]> => {
  const ids = rows.map(({ id }) => id)
  const rights = await loadHeldRights(database, known, ids, clock.today())
  return rows.map(({ id, firstName, lastName, email, acceptedAt }) => {
    const current = (rights.get(id) ?? []).filter(({ state }) => state === 'NOW')
    return { id, firstName, lastName, email, rights: current, eulaAcceptedAt: acceptedAt }
  })
}

const toCursor = ({ lastName, firstName, id }: Row): string =>
  Buffer.from(JSON.stringify([lastName, firstName, id])).toString('base64url')

// A made-up cursor is no cursor: the list starts at its beginning.
const readCursor = (cursor: string | undefined): Position | undefined => {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString())
    if (!Array.isArray(parsed) || parsed.length !== 3) return undefined
    const [lastName, firstName, id] = parsed.map(String)
    return lastName === undefined || firstName === undefined || id === undefined ? undefined : [lastName, firstName, id]
  } catch {
    return undefined
  }
}
