import type { VisibleObject } from '#domain/access/can-see'
import {
  erasePerson,
  exportAccesses,
  exportPersonData,
  getPersonData,
  listAccesses,
  searchPersons,
} from '#contract/privacy'
import { type EndpointSamples, sample } from './sample.ts'
import type { Things } from './things.ts'

/** People on the property of each case; their cases run, so that nobody is erased. */
export const privacySamples = (cases: readonly Things[]): readonly EndpointSamples[] => {
  const people = cases.flatMap(({ name, property, file }) => {
    const linked = file.parties.find(({ party }) => party.caseId === null)
    const object: VisibleObject = { ...property, kind: 'PARTY', shield: linked?.party.shield ?? 'NONE' }
    return linked ? [{ on: name, person: linked.person, object }] : []
  })
  const onPerson = (
    endpoint: typeof listAccesses | typeof exportAccesses | typeof getPersonData | typeof erasePerson,
  ) =>
    people.map(({ on, person: { id: personId }, object }) =>
      sample<typeof endpoint>(endpoint, on, { params: { personId } }, { names: [object] }),
    )
  return [
    {
      endpoint: searchPersons,
      samples: people.map(({ on, person, object }) =>
        sample(searchPersons, on, { body: { name: person.name } }, { finds: [{ id: person.id, object }] }),
      ),
    },
    { endpoint: listAccesses, samples: onPerson(listAccesses), unnamed: ['AUDIT'] },
    { endpoint: exportAccesses, samples: onPerson(exportAccesses), unnamed: ['AUDIT'] },
    { endpoint: getPersonData, samples: onPerson(getPersonData), unnamed: ['PROCEDURE', 'DOCUMENT'] },
    { endpoint: exportPersonData, samples: onPerson(exportPersonData), unnamed: ['PROCEDURE', 'DOCUMENT'] },
    { endpoint: erasePerson, samples: onPerson(erasePerson), unnamed: ['PROCEDURE'] },
  ]
}
