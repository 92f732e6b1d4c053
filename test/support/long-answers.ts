import { streamEvents } from '#contract/events'
import { organisationHeader } from '#contract/session'

interface Place {
  readonly origin: string
  readonly token: string
  readonly organisation: string
}

/** A long answer that is being read. */
export interface Feed {
  readonly status: number
  /** the first bytes came, or none will */
  readonly begun: Promise<void>
  readonly ended: Promise<void>
  /** `said-closed`: ended after the event `closed`; `whole`: ended by itself; `broken`: the connection was cut */
  state(): 'open' | 'said-closed' | 'whole' | 'broken'
  stop(): void
}

export const openFeed = (place: Place): Promise<Feed> => open(place, streamEvents.path)

export const openExport = (place: Place): Promise<Feed> => open(place, '/api/test/export')

const open = async ({ origin, token, organisation }: Place, path: string): Promise<Feed> => {
  const abort = new AbortController()
  const response = await fetch(`${origin}${path}`, {
    headers: { authorization: `Bearer ${token}`, [organisationHeader]: organisation },
    signal: abort.signal,
  })
  let state: ReturnType<Feed['state']> = 'open'
  let begin: () => void = () => undefined
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const read = async (): Promise<void> => {
    let text = ''
    try {
      for await (const chunk of response.body ?? []) {
        text += Buffer.from(chunk).toString()
        begin()
      }
      state = text.includes('event: closed') ? 'said-closed' : 'whole'
    } catch {
      state = 'broken'
    }
    begin()
  }
  return {
    status: response.status,
    begun,
    ended: read(),
    state: () => state,
    stop: () => abort.abort(),
  }
}
