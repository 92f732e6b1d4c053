import type { Endpoint } from '#contract/endpoint'

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly file?: Blob
}

/** Path and query of a call. */
export const addressOf = (endpoint: Endpoint, input: Parts): string => {
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(asText(input.params?.[name])),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== null) query.set(name, asText(value))
  }
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** Body of a call as `fetch` wants it: JSON, or a form when there is a file. */
export const bodyOf = (
  input: Parts,
): { readonly body?: string | FormData; readonly headers: Readonly<Record<string, string>> } => {
  if (input.file !== undefined) {
    const form = new FormData()
    for (const [name, value] of Object.entries(input.body ?? {})) form.set(name, asText(value))
    form.set('file', input.file, 'bestand')
    return { body: form, headers: {} }
  }
  if (input.body === undefined) return { headers: {} }
  return { body: JSON.stringify(input.body), headers: { 'content-type': 'application/json' } }
}
