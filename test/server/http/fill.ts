import { v7 as uuid } from 'uuid'
import type { Endpoint } from '#contract/endpoint'
import { sampleOf } from '#test/support/sample'
import type { Town } from './town.ts'

/** Last name in a path of fields: `units.0.unitId` is about a unit. */
export const nameAt = (spot: string): string => spot.split('.').findLast((part) => !/^\d+$/.test(part)) ?? spot

/** Valid for the file of Gent, but for the spot. */
export const fill = (schema: Endpoint['body'], own: Town['own'], spot: string, id: string): Record<string, unknown> => {
  const made =
    schema &&
    sampleOf(schema, (format, path) => {
      if (path === spot) return id
      if (format !== 'uuid') return undefined
      const name = nameAt(path)
        .replace(/^uploaded|^requester|^invited/, '')
        .replace(/^./, (letter) => letter.toLowerCase())
      return own[name] ?? own[name.replace(/Ids$/, 'Id')] ?? uuid()
    })
  return { ...Object(made) }
}
