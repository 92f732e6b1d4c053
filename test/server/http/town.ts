import { getCase } from '#contract/cases'
import { uploadDocument } from '#contract/documents'
import type { Database } from '#server/platform/db/database'
import { adviceToSign, asked, handled, registered, type Road, startRoad, taskOf } from '#test/support/advice-road'
import { demoOrganisationIds } from '#server/platform/identity/demo-accounts.data'
import { openSqlite } from '#test/support/database'
import { allRows } from '#test/support/rows'
import { startWorld, type World } from '#test/support/world'

/** Ids by table. */
export type Ids = ReadonlyMap<string, readonly string[]>

/** A file of Gent, one of Middelkerke that Gent may not know of, and one that is under the judicial shield. */
export interface Town {
  readonly world: World
  readonly road: Road
  /** of the file of Gent, by the name that parameters and fields have */
  readonly own: Readonly<Record<string, string>>
  readonly strangers: Ids
  readonly judicial: Ids
  close(): Promise<void>
}

const pdf = (): Blob => new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' })

/** How far the files of the town have come: the further, the more kinds of objects there are. */
export type HowFar = 'INVESTIGATION' | 'ADVICE'

export const openTown = async (howFar: HowFar): Promise<Town> => {
  let drop: () => Promise<void> = () => Promise.resolve()
  const world = await startWorld(async (options) => {
    const database = await openSqlite(options)
    drop = database.drop
    return database
  })
  const close = async (): Promise<void> => {
    await world.close()
    await drop()
  }
  try {
    const road = await startRoad(world)
    const own = await fileOfGent(road, howFar)
    const neighbours = { ...road, gent: await world.as('middelkerke-dossier') }
    const strangers = await madeBy(world.database, async () => {
      const { caseId } = await walk(neighbours, 'Zeebriesstraat 21', howFar)
      await upload(neighbours, caseId)
      return caseId
    })
    for (const [table, ids] of await accountsOf(world.database, demoOrganisationIds.middelkerke))
      strangers.set(table, ids)
    const judicial = await madeBy(world.database, async () => {
      const { caseId } = await walk(road, 'Spinnerijstraat 8', 'INVESTIGATION')
      await upload(road, caseId)
      return caseId
    })
    await shield(world.database, judicial)
    return { world, road, own, strangers, judicial, close }
  } catch (error) {
    await close()
    throw error
  }
}

const upload = ({ gent }: Road, caseId: string) =>
  gent.call(uploadDocument, { params: { caseId }, body: { title: 'Foto', code: '' }, file: pdf() })

const walk = async (road: Road, search: string, howFar: HowFar) => {
  if (howFar === 'ADVICE') return adviceToSign(road, search)
  const { caseId, unitIds } = await registered(road, search)
  const adviceRequestId = await asked(road, caseId, unitIds)
  return { caseId, unitIds, adviceRequestId, investigationId: await handled(road, adviceRequestId), adviceId: '' }
}

const fileOfGent = async (road: Road, howFar: HowFar): Promise<Town['own']> => {
  const { unitIds, ...ids } = await walk(road, 'Kolkstraat 27', howFar)
  const { propertyId, parties } = await road.gent.call(getCase, { params: { caseId: ids.caseId } })
  const documentId = (await upload(road, ids.caseId)).id
  const taskId = await taskOf(road.official, ids.caseId, howFar === 'ADVICE' ? '9' : '7')
  return { ...ids, propertyId, documentId, taskId, unitId: unitIds[0] ?? '', partyId: parties[0]?.id ?? '' }
}

// What was not there before, and the property with all that hangs on it, which the demonstration had already.
const madeBy = async (database: Database, work: () => Promise<string>): Promise<Map<string, readonly string[]>> => {
  const before = await idsIn(database)
  const caseId = await work()
  const after = await idsIn(database)
  const made = new Map([...after].map(([table, ids]) => [table, ids.filter((id) => !before.get(table)?.includes(id))]))
  const rows = await allRows(database)
  const rowsOf = (table: string) => rows.get(table) ?? []
  const propertyId = String(rowsOf('main_procedure').find(({ id }) => id === caseId)?.['propertyId'])
  made.set('property', [propertyId])
  for (const table of ['unit', 'party']) {
    const mine = rowsOf(table).filter((row) => row['propertyId'] === propertyId)
    made.set(table, [...(made.get(table) ?? []), ...mine.map(({ id }) => String(id))])
    const persons = mine.flatMap(({ personId }) => (typeof personId === 'string' ? [personId] : []))
    if (persons.length > 0) made.set('person', persons)
  }
  return new Map([...made].filter(([table, ids]) => ids.length > 0 && !/audit|oidc/.test(table)))
}

const accountsOf = async (database: Database, orgId: string): Promise<Map<string, string[]>> => {
  const rows = await allRows(database)
  const rights = (rows.get('user_right') ?? []).filter((right) => right['orgId'] === orgId)
  // one who works in Gent too is no stranger there
  const elsewhere = new Set(
    (rows.get('user_right') ?? []).filter((right) => right['orgId'] !== orgId).map(({ userId }) => userId),
  )
  const alone = rights.filter(({ userId }) => !elsewhere.has(userId))
  return new Map([
    ['user_right', alone.map(({ id }) => String(id))],
    ['user_account', alone.map(({ userId }) => String(userId))],
  ])
}

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

const idsIn = async (database: Database): Promise<Map<string, string[]>> => {
  const rows = await allRows(database)
  return new Map(
    [...rows].map(([table, content]) => [table, content.map(({ id }) => String(id)).filter((id) => uuid.test(id))]),
  )
}

// As the inspectorate would have made it: the whole file stands under the shield.
const shield = async (database: Database, ids: Ids): Promise<void> => {
  const rows = await allRows(database)
  for (const [table, mine] of ids) {
    if (!('shield' in (rows.get(table)?.[0] ?? {}))) continue
    await database.sequelize.query(`UPDATE \`${table}\` SET shield = 'WI' WHERE id IN (:mine)`, {
      replacements: { mine: [...mine] },
    })
  }
}
