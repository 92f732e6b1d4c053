import { listCases } from '#contract/cases'
import { listInventory } from '#contract/inventory'
import { listProperties } from '#contract/properties'
import { listTasks } from '#contract/tasks'
import { type EndpointSamples, sample } from './sample.ts'
import { openTasks, type Things } from './things.ts'

/** Searches for what is known: who may see it finds it, for others it is not there. */
export const listSamples = (cases: readonly Things[]): readonly EndpointSamples[] => [
  {
    endpoint: listCases,
    samples: cases.map(({ name, caseId, procedure, file }) =>
      sample(
        listCases,
        name,
        { query: { search: file.main.reference } },
        { finds: [{ id: caseId, object: procedure }] },
      ),
    ),
  },
  {
    endpoint: listProperties,
    samples: cases.map(({ name, property, file }) =>
      sample(
        listProperties,
        name,
        { query: { search: file.property.reference } },
        { finds: [{ id: file.property.id, object: property }] },
      ),
    ),
  },
  {
    endpoint: listInventory,
    samples: cases.flatMap(({ name, records }) =>
      records.flatMap(({ row, names: [object] }) =>
        object
          ? sample(listInventory, name, { query: { search: row.reference } }, { finds: [{ id: row.id, object }] })
          : [],
      ),
    ),
  },
  {
    endpoint: listTasks,
    samples: [
      sample(listTasks, 'my roles', { query: {} }),
      ...cases.map((things) =>
        sample(
          listTasks,
          things.name,
          { query: { caseId: things.caseId, scope: 'organisation' } },
          { finds: openTasks(things).map((find) => ({ ...find, ownOnly: true })) },
        ),
      ),
    ],
  },
]
