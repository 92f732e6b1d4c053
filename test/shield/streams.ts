import { mask } from './compare.ts'
import type { Asker, Twin } from './twins.ts'

/** An open event stream and all that came through it. */
export interface Listener {
  readonly text: () => string
  readonly close: () => void
}

export const listenTo = async (twin: Twin, who: Asker, lastEventId?: string): Promise<Listener> => {
  const response = await twin.send(who, {
    method: 'GET',
    path: '/api/events',
    ...(lastEventId !== undefined && { headers: { 'last-event-id': lastEventId } }),
  })
  const { body } = response
  if (!response.ok || body === null) throw new Error(`no stream: ${response.status}`)
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  const read = async (): Promise<void> => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      text += decoder.decode(value, { stream: true })
    }
  }
  void read().catch(() => undefined)
  return { text: () => text, close: () => void reader.cancel().catch(() => undefined) }
}

/** What was heard: events with their places; heartbeats come by the machine's clock. */
export const heard = (listener: Listener, known: ReadonlySet<string>): string =>
  mask(
    listener
      .text()
      .split('\n\n')
      .filter((event) => event !== '' && event !== ':')
      .join('\n\n'),
    known,
  )
