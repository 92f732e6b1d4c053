import { z } from 'zod'
import type { Endpoint, Input, Output } from '#contract/endpoint'
import { fileResponse } from '#contract/endpoint'
import { problem, type Problem, type ProblemCode } from '#contract/problem'
import { organisationHeader, searchHeader } from '#contract/session'

/** What every call needs from the session; `startApi` sets it once. */
export interface ApiSession {
  /** a token that is valid for at least 30 s */
  readonly token: () => Promise<string>
  readonly organisationId: () => string | undefined
  /** after a 401: a new token without asking the person. @returns whether there is one */
  readonly renew: () => Promise<boolean>
  /** hears the code of every refusal: the session may have changed */
  readonly onRefused: (code: ProblemCode) => void
}

/** A refusal of the server; `problem.code` says which. */
export class ApiError extends Error {
  readonly problem: Problem
  constructor(received: Problem) {
    super(received.title)
    this.problem = received
  }
}

/** The network or the server did not answer: nothing is known of the effect, the same call may be sent again. */
export class OfflineError extends Error {}

let session: ApiSession | undefined

/** Gives the calls their token and active organisation. */
export const startApi = (given: ApiSession): void => {
  session = given
}

/**
 * Calls one endpoint of the contract.
 *
 * @throws ApiError with the problem that the server sent
 * @throws OfflineError when no answer came
 */
export const call = <T extends Endpoint>(endpoint: T, input: Input<T>): Promise<Output<T>> =>
  callWith(endpoint, requestParts.parse(input))

/**
 * The same for a form that is drawn from a description: its values fitted the contract when they were looked at.
 *
 * @throws ApiError, OfflineError
 */
export const callWith = async <T extends Endpoint>(
  endpoint: T,
  parts: z.infer<typeof requestParts>,
): Promise<Output<T>> => {
  const ask = () => send(endpoint.method, pathOf(endpoint.path, parts.params, parts.query), contentOf(parts))
  const response = await ask()
  return receive(endpoint, (await mayTryAgain(response)) ? await ask() : response)
}

const requestParts = z
  .object({ params: z.unknown(), query: z.unknown(), body: z.unknown(), file: z.instanceof(Blob).optional() })
  .partial()

/** Fetches a stream of server-sent events with the token of the session. */
export const openStream = async (
  path: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Response> => {
  const ask = async () => fetch(path, { headers: { ...headers, ...(await authorisation()) }, signal })
  const first = await ask()
  const response = (await mayTryAgain(first)) ? await ask() : first
  if (!response.ok) session?.onRefused((await problemOf(response)).code)
  return response
}

// A 401 changed nothing, so the same call may be sent with another token.
const mayTryAgain = async (response: Response): Promise<boolean> =>
  response.status === 401 && session !== undefined && (await session.renew())

const authorisation = async (): Promise<Record<string, string>> => {
  if (session === undefined) return {}
  const organisation = session.organisationId()
  return {
    authorization: `Bearer ${await session.token()}`,
    ...(organisation === undefined ? {} : { [organisationHeader]: organisation }),
  }
}

const texts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.undefined()]))

const pathOf = (path: string, params: unknown, query: unknown): string => {
  const values = texts.parse(params ?? {})
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(texts.parse(query ?? {}))) {
    if (name !== 'search' && value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  return search.size === 0 ? filled : `${filled}?${search.toString()}`
}

const bodyOf = (parts: {
  body?: unknown
  file?: Blob | undefined
}): { headers: Record<string, string>; body?: string | FormData } => {
  if (parts.file !== undefined) {
    const form = new FormData()
    for (const [name, value] of Object.entries(texts.parse(parts.body ?? {}))) form.set(name, String(value))
    form.set('file', parts.file)
    return { headers: {}, body: form }
  }
  if (parts.body === undefined) return { headers: {} }
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(parts.body) }
}

// What people search for may be a name: it travels in a header and in no address.
const contentOf = (parts: { query?: unknown; body?: unknown; file?: Blob | undefined }): ReturnType<typeof bodyOf> => {
  const { search } = texts.parse(parts.query ?? {})
  const content = bodyOf(parts)
  if (search === undefined || search === null || search === '') return content
  return { ...content, headers: { ...content.headers, [searchHeader]: encodeURIComponent(String(search)) } }
}

const send = async (
  method: string,
  path: string,
  content: { headers: Record<string, string>; body?: string | FormData },
) => {
  const headers = { ...content.headers, ...(await authorisation()) }
  try {
    return await fetch(path, { method, headers, ...(content.body === undefined ? {} : { body: content.body }) })
  } catch (cause) {
    throw new OfflineError('no answer', { cause })
  }
}

const receive = async <T extends Endpoint>(endpoint: T, response: Response): Promise<Output<T>> => {
  if (!response.ok) {
    const received = await problemOf(response)
    session?.onRefused(received.code)
    throw new ApiError(received)
  }
  return parseAs<T>(
    endpoint.response,
    endpoint.response === fileResponse ? await fileOf(response) : await jsonOf(response),
  )
}

const parseAs = <T extends Endpoint>(schema: z.ZodType, value: unknown): Output<T> => {
  const parsed: z.ZodSafeParseResult<unknown> = schema.safeParse(value)
  if (!parsed.success) throw new OfflineError('the answer does not fit the contract', { cause: parsed.error })
  return asOutput<T>(parsed.data)
}

// The schema that parsed the value is the one that Output<T> is inferred from.
// oxlint-disable-next-line typescript/consistent-type-assertions
const asOutput = <T extends Endpoint>(value: unknown): Output<T> => value as Output<T>

const jsonOf = async (response: Response): Promise<unknown> => (response.status === 204 ? undefined : response.json())

const fileOf = async (response: Response) => {
  const name = /filename\*?=(?:UTF-8'')?"?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '')
  return {
    fileName: decodeURIComponent(name?.[1] ?? 'document'),
    mediaType: response.headers.get('content-type') ?? 'application/octet-stream',
    content: new Uint8Array(await response.arrayBuffer()),
  }
}

const problemOf = async (response: Response): Promise<Problem> => {
  const parsed = problem.safeParse(await response.json().catch(() => undefined))
  if (parsed.success) return parsed.data
  return {
    type: 'about:blank',
    title: `HTTP ${response.status}`,
    status: response.status,
    code: response.status === 503 ? 'UNAVAILABLE' : 'INTERNAL',
    fields: [],
    traceId: response.headers.get('x-request-id') ?? '-',
  }
}
