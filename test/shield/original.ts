import { QueryTypes } from 'sequelize'
import { v7 as uuid } from 'uuid'
import { orgTypeOf, roles } from '#domain/access/roles'
import type { RoleCode } from '#domain/model/codes'
import type { Database } from '#server/platform/db/database'
import { demoOrganisationIds } from '#server/platform/identity/demo-accounts.data'
import { eulas } from '#server/platform/eula/eula.data'
import { eulaAcceptanceModel } from '#server/platform/eula/model'
import { userAccountModel, userRightModel } from '#server/platform/organisations/model'
import { adviceSent, asked, registered, type Road, startRoad } from '../support/advice-road.ts'
import { decidedOutside, sent, validated } from '../support/decision-road.ts'
import { connect } from '#server/platform/db/connect'
import { createMigrated, type TestDatabase } from '../support/database.ts'
import { startWorld } from '../support/world.ts'
import { type Asker, type Original, tablesOf } from './twins.ts'

/** Somebody of one role, in the organisation of Gent or of his own kind. */
export interface Profile extends Asker {
  readonly role: RoleCode
}

/** What both twins begin with: cases of every stage, a user of each role, and the ids that stand in both. */
export interface Ground extends Original {
  readonly profiles: readonly Profile[]
  readonly inspectors: readonly Profile[]
  /** asked for judicial investigations, and so no stranger to them: not among the profiles */
  readonly controller: Profile
  readonly gentId: string
  readonly knownIds: ReadonlySet<string>
  close(): Promise<void>
}

const organisationOf = (role: RoleCode): string => {
  const { gent, wonenVlaanderen, wooninspectie, vlabel } = demoOrganisationIds
  const byType = { LB: gent, IGS: gent, WV_WK: wonenVlaanderen, WV_WI: wooninspectie, VLABEL: vlabel }
  return byType[orgTypeOf(role)]
}

/** Makes it with the real engine and workers. @param stages one case that has begun, or cases up to the inventory */
export const layGround = async (on: TestDatabase, stages: 'first' | 'all'): Promise<Ground> => {
  const { url, drop } = await createMigrated(on)
  const opened: Database[] = []
  const world = await startWorld(async (options = {}) => {
    const database = { ...(await connect(url, options)), url }
    opened.push(database)
    return database
  })
  const { database, deps } = world
  const road = await startRoad(world)
  await registered(road, 'Tramstelplaats')
  if (stages === 'all') await walk(road)
  const everyone: Profile[] = []
  for (const { code } of roles) everyone.push(await account(database, code))
  const controller = await account(database, 'WK_WC')
  const files = deps.files
  return {
    database,
    files,
    nowMs: world.clock.now(),
    profiles: everyone.filter(({ role }) => orgTypeOf(role) !== 'WV_WI'),
    inspectors: everyone.filter(({ role }) => orgTypeOf(role) === 'WV_WI'),
    controller,
    gentId: demoOrganisationIds.gent,
    knownIds: await idsIn(database),
    close: async () => {
      await world.close()
      for (const one of opened) await one.close()
      await drop()
    },
  }
}

const walk = async (road: Road): Promise<void> => {
  const asking = await registered(road, 'Spinnerijstraat')
  await asked(road, asking.caseId, asking.unitIds)
  const { caseId, unitIds } = await adviceSent(road, 'Molenpad')
  const run = await decidedOutside(road, caseId, unitIds)
  await sent(road, run)
  await validated(road, run)
}

const account = async (database: Database, role: RoleCode): Promise<Profile> => {
  const id = uuid()
  const orgId = organisationOf(role)
  const name = { firstName: 'Toets', lastName: role }
  await database.model(userAccountModel).create({ id, subject: id, ...name, email: `${role}@toets.example` })
  await database.model(userRightModel).create({ userId: id, orgId, role, from: '2020-01-01' })
  const acceptedAt = database.now()
  for (const { version } of eulas) await database.model(eulaAcceptanceModel).create({ userId: id, version, acceptedAt })
  return { subject: id, orgId, role }
}

export const uuidPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const idsIn = async (database: Database): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>()
  for (const table of await tablesOf(database)) {
    const rows = await database.sequelize.query<object>(`SELECT * FROM \`${table}\``, { type: QueryTypes.SELECT })
    for (const id of JSON.stringify(rows).match(uuidPattern) ?? []) ids.add(id)
  }
  return ids
}
