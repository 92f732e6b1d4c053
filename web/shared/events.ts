import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'
import { openStream } from './api.ts'

const event = z.object({ topics: z.array(z.string()).default([]) }).loose()

/**
 * Listens to the server's events and refetches what changed: every query whose key starts with a changed topic
 * (`tasks`, `case:<id>`) is stale. Reconnects by itself, resuming after the last event seen.
 */
export const useLiveUpdates = (): void => {
  const client = useQueryClient()
  useEffect(() => {
    const stop = new AbortController()
    let last = ''
    const listen = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        await readOnce(last, stop.signal, (id, data) => {
          last = id || last
          refetch(data)
        }).catch(() => undefined)
        if (!stop.signal.aborted) await pause(2000)
      }
    }
    const refetch = (data: string): void => {
      const parsed = event.safeParse(JSON.parse(data))
      if (!parsed.success) return
      for (const topic of parsed.data.topics) void client.invalidateQueries({ queryKey: topic.split(':') })
    }
    void listen()
    return () => stop.abort()
  }, [client])
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const readOnce = async (
  last: string,
  signal: AbortSignal,
  onEvent: (id: string, data: string) => void,
): Promise<void> => {
  const response = await openStream('/api/events', last === '' ? {} : { 'last-event-id': last }, signal)
  if (!response.ok || response.body === null) return
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let buffer = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    buffer += value
    const blocks = buffer.split('\n\n')
    buffer = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string): string =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trim() ?? ''
      if (field('data') !== '') onEvent(field('id'), field('data'))
    }
  }
}
