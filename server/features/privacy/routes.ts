import { Op, type WhereOptions } from 'sequelize'
import {
  erasePerson,
  exportAccesses,
  exportPersonData,
  getPersonData,
  listAccesses,
  searchPersons,
} from '../../contract/privacy.ts'
import { entryColumns } from '../../platform/audit/columns.nl.ts'
import { findEntries, present } from '../../platform/audit/entries.ts'
import { entryPages } from '../../platform/audit/entry-pages.ts'
import { fullName } from '../../platform/case-file/present.ts'
import { mount, mountStream } from '../../platform/http/mount.ts'
import { sendCsv } from '../../platform/http/send-csv.ts'
import type { MountFeature } from '../deps.ts'
import { personData } from './data.ts'
import { erase } from './erase.ts'
import { findPersons, loadPerson, type PersonFile } from './load.ts'

/** Rights of the people in the files: who looked, what is kept, erasure. */
export const mountPrivacy: MountFeature = (app, deps) => {
  const { database, clock } = deps
  mount(app, searchPersons, async ({ viewer, body }) => {
    const found = await findPersons(database, viewer, body.name)
    return {
      items: found.map((person) => ({
        id: person.id,
        name: fullName(person),
        correspondenceAddress: person.correspondenceAddress,
      })),
    }
  })
  mount(app, listAccesses, async ({ viewer, params, query }) => {
    const file = await loadPerson(database, viewer, params.personId)
    const { rows, next } = await findEntries(database, viewer, readingsOf(file), query)
    return { items: await present(database, rows), next }
  })
  mountStream(app, exportAccesses, async ({ viewer, params, response, again }) => {
    const file = await loadPerson(database, viewer, params.personId)
    const pages = entryPages(database, again, readingsOf(file))
    await sendCsv(response, { fileName: `inzageverslag ${clock.today()}.csv`, columns: entryColumns, pages })
  })
  mount(app, getPersonData, ({ viewer, params }) => personData(deps, viewer, params.personId))
  mountStream(app, exportPersonData, async ({ viewer, params, response }) => {
    const { items } = await personData(deps, viewer, params.personId)
    await sendCsv(response, { fileName: `gegevens ${clock.today()}.csv`, columns: dataColumns, pages: once(items) })
  })
  mount(app, erasePerson, ({ viewer, params }) => erase(deps, viewer, params.personId))
}

// Whoever opened a file, a property or a document of it saw this person too.
const readingsOf = ({ person, propertyIds, cases }: PersonFile): WhereOptions => ({
  mode: 'R',
  [Op.or]: [
    { objectKind: 'person', objectId: person.id },
    { objectKind: 'property', objectId: [...propertyIds] },
    { caseId: cases.map(({ id }) => id) },
  ],
})

type Items = Awaited<ReturnType<typeof personData>>['items']

const dataColumns = [
  { header: 'Soort', value: ({ kind }: Items[number]) => kind },
  { header: 'Id', value: ({ id }: Items[number]) => id },
  { header: 'Gegeven', value: ({ field }: Items[number]) => field },
  { header: 'Waarde', value: ({ value }: Items[number]) => value },
] as const

async function* once<T>(page: readonly T[]): AsyncGenerator<readonly T[]> {
  yield await Promise.resolve(page)
}
