import { v7 as uuid } from 'uuid'
import type { registerRequest } from '#contract/cases'
import type { Input } from '#contract/endpoint'
import { getProperty, listProperties } from '#contract/properties'
import type { Actor } from './world.ts'

type Body = Input<typeof registerRequest>['body']

/** A valid request on a demo property, by a person on it: a test changes what it is about. */
export const requestOn = async (actor: Actor, search: string, change: Partial<Body> = {}): Promise<Body> => {
  const { items } = await actor.call(listProperties, { query: { search } })
  const [found] = items
  if (!found) throw new Error(`no property for ${search}`)
  const property = await actor.call(getProperty, { params: { propertyId: found.id } })
  return {
    id: uuid(),
    propertyId: property.id,
    unitIds: property.units.map(({ id }) => id),
    kind: 'VERZOEK',
    initiator: 'BELANGHEBBENDE',
    receivedOn: '2026-01-05',
    channel: 'AANGETEKEND',
    motivated: true,
    hasInterest: true,
    complaint: 'Vocht in alle kamers en geen verwarming.',
    requesterPartyIds: property.parties.slice(-1).map(({ id }) => id),
    newRequesters: [],
    ...change,
  }
}
