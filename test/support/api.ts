import type { Endpoint, Input, Output } from '#contract/endpoint'
import { fileResponse } from '#contract/endpoint'
import { type Problem, problem } from '#contract/problem'
import { organisationHeader } from '#contract/session'

/** A refusal of the server in a test: `error.problem.code`. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(received: Problem) {
    super(
      `${received.status} ${received.code} ${received.reason ?? ''} ${JSON.stringify(received.fields)} ${received.detail ?? ''}`,
    )
    this.problem = received
  }
}

export type Call = <T extends Endpoint>(endpoint: T, input: Input<T>) => Promise<Output<T>>

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly file?: Blob
}

/** Calls of one user over real HTTP, typed by the contract. */
export const apiOf =
  (base: string, token: () => Promise<string>, organisationId?: string): Call =>
  async (endpoint, input) => {
    const parts: Parts = input as Parts
    const response = await fetch(base + pathOf(endpoint.path, parts), {
      method: endpoint.method,
      headers: {
        authorization: `Bearer ${await token()}`,
        ...(organisationId !== undefined && { [organisationHeader]: organisationId }),
        ...(parts.body !== undefined && parts.file === undefined && { 'content-type': 'application/json' }),
      },
      ...bodyOf(parts),
    })
    if (!response.ok) throw new Refused(problem.parse(await response.json()))
    if ((endpoint.response as unknown) === fileResponse) return (await fileOf(response)) as never
    return endpoint.response.parse(response.status === 204 ? undefined : await response.json()) as never
  }

const pathOf = (path: string, { params = {}, query = {} }: Parts): string => {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  )
  return search.size === 0 ? filled : `${filled}?${search.toString()}`
}

const bodyOf = ({ body, file }: Parts): { body?: string | FormData } => {
  if (file === undefined) return body === undefined ? {} : { body: JSON.stringify(body) }
  const form = new FormData()
  for (const [name, value] of Object.entries(body as Record<string, string>)) form.set(name, value)
  form.set('file', file, 'bestand.pdf')
  return { body: form }
}

const fileOf = async (response: Response) => ({
  fileName: /filename="?([^";]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'bestand',
  mediaType: response.headers.get('content-type') ?? '',
  content: new Uint8Array(await response.arrayBuffer()),
})
