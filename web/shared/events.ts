import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { changeEvent, type ChangeEvent, streamEvents } from '#contract/events'
import { openStream } from './api.ts'

/**
 * Whether what a query shows may have changed. A change of a case reaches every page about something in a case: which hearing or investigation
 * belongs to it is known by the server only.
 */
export const isTouched = ({ topic, subjectId }: Pick<ChangeEvent, 'topic' | 'subjectId'>, key: QueryKey): boolean => {
  const [first, second, third] = key
  switch (topic) {
    case 'worklist':
    case 'task':
      return first === 'tasks'
    case 'process':
      return first === 'case' && third === 'process'
    case 'case':
      return first === 'case' ? second === subjectId : first !== 'tasks' && first !== 'properties'
  }
}

/**
 * Listens to the server's events and reads again what changed. Connects again by itself, from the last event seen.
 *
 * @param onClosed the server ended the stream: the token or a right did
 */
export const useLiveUpdates = (onClosed: () => void): void => {
  const client = useQueryClient()
  useEffect(() => {
    const stop = new AbortController()
    void listen(client, stop.signal, onClosed)
    return () => stop.abort()
  }, [client, onClosed])
}

const listen = async (client: QueryClient, signal: AbortSignal, onClosed: () => void): Promise<void> => {
  let last = ''
  while (!signal.aborted) {
    await readOnce(last, signal, ({ name, id, data }) => {
      last = id || last
      if (name === 'closed') onClosed()
      if (name === 'reset') void readAgain(client, () => true)
      if (name === 'change') refetch(client, data)
    }).catch(() => undefined)
    if (!signal.aborted) await pause(2000)
  }
}

const refetch = (client: QueryClient, data: string): void => {
  const change = changeEvent.safeParse(JSON.parse(data)).data
  if (change === undefined) return
  void readAgain(client, (key) => isTouched(change, key))
}

/** Reads again what is on screen and touched. The answer to a first read may be older than the change, and it is not asked twice at once: then once more. */
export const readAgain = async (client: QueryClient, touches: (key: QueryKey) => boolean): Promise<void> => {
  const first = client.getQueryCache().findAll({
    fetchStatus: 'fetching',
    predicate: ({ queryKey, state }) => state.data === undefined && touches(queryKey),
  })
  await client.invalidateQueries({ predicate: ({ queryKey }) => touches(queryKey) })
  if (first.length > 0) await client.invalidateQueries({ predicate: (query) => first.includes(query) })
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

interface ServerEvent {
  readonly name: string
  readonly id: string
  readonly data: string
}

const readOnce = async (last: string, signal: AbortSignal, onEvent: (event: ServerEvent) => void): Promise<void> => {
  const response = await openStream(streamEvents.path, last === '' ? {} : { 'last-event-id': last }, signal)
  if (!response.ok || response.body === null) return
  // What changed between reading a page and this moment was told to nobody.
  if (last === '') onEvent({ name: 'reset', id: '', data: '' })
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let buffer = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    buffer += value
    const blocks = buffer.split('\n\n')
    buffer = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = eventOf(block)
      if (event.data !== '') onEvent(event)
    }
  }
}

const eventOf = (block: string): ServerEvent => {
  const field = (name: string): string =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? ''
  return { name: field('event'), id: field('id'), data: field('data') }
}
