import { uuidPattern } from './original.ts'
import type { Twin } from './twins.ts'

/** One answer without clock, random ids and the address of its server. */
export interface Answer {
  readonly status: number
  readonly headers: string
  readonly body: string
  /** cursor of the next page, as this twin gave it */
  readonly next: string | undefined
}

/** @param known ids that stand in both twins: they must be the same, all others are made anew in each */
export const readAnswer = async (twin: Twin, response: Response, known: ReadonlySet<string>): Promise<Answer> => {
  const text = await response.text()
  const headers = [...response.headers]
    .filter(([name]) => name !== 'date')
    .map(([name, value]) => `${name}: ${name === 'x-request-id' ? 'masked' : value}`)
    .toSorted()
    .join('\n')
  const next = /"next":"([^"]+)"/.exec(text)?.[1]
  const plainCursor = next === undefined ? text : text.replace(next, decoded(next))
  return {
    status: response.status,
    headers: headers.replaceAll(twin.origin, 'origin').replaceAll(portOf(twin), 'port'),
    body: mask(plainCursor.replaceAll(twin.origin, 'origin'), known),
    next,
  }
}

/** Ids that are not in both twins become their order of appearance. */
export const mask = (text: string, known: ReadonlySet<string>): string => {
  const order = new Map<string, string>()
  return text.replaceAll(uuidPattern, (id) => {
    if (known.has(id)) return id
    const name = order.get(id) ?? `id-${order.size + 1}`
    order.set(id, name)
    return name
  })
}

/** What differs, or undefined when the answers are the same. */
export const differenceOf = (left: Answer, right: Answer): string | undefined => {
  if (left.status !== right.status) return `status ${left.status} and ${right.status}: ${right.body.slice(0, 300)}`
  if (left.headers !== right.headers) return `headers\n${left.headers}\n---\n${right.headers}`
  if (left.body === right.body) return undefined
  let at = 0
  while (left.body.charAt(at) === right.body.charAt(at)) at += 1
  const from = Math.max(0, at - 60)
  return `body at ${at}\n${left.body.slice(from, at + 200)}\n---\n${right.body.slice(from, at + 200)}`
}

// cursors of tasks hold the id of a row
const decoded = (cursor: string): string => {
  const text = Buffer.from(cursor, 'base64url').toString()
  return text.startsWith('[') ? text.replaceAll('"', "'") : cursor
}

const portOf = ({ origin }: Twin): string => new URL(origin).port
