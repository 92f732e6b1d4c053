import type { Response } from 'express'

/** Writes server-sent events to one answer. */
export interface EventStream {
  /** `id` is what the browser sends back as Last-Event-ID */
  send(event: string, data: object, id?: string): void
  heartbeat(): void
  end(): void
  readonly ended: boolean
}

/** A reader that lets this many bytes pile up is cut off; it connects again and resumes. */
const maxBufferedBytes = 1024 * 1024

/** Starts the answer; `onEnd` runs once, whoever ends it. */
export const openEventStream = (response: Response, onEnd: () => void): EventStream => {
  response.status(200).set({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  response.flushHeaders()
  response.socket?.setNoDelay(true)
  response.once('close', onEnd)
  const write = (text: string): void => {
    if (response.writableEnded || response.destroyed) return
    response.write(text)
    if (response.writableLength > maxBufferedBytes) response.destroy()
  }
  write('retry: 2000\n\n')
  return {
    send: (event, data, id) =>
      write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    heartbeat: () => write(':\n\n'),
    end: () => {
      if (!response.writableEnded) response.end()
    },
    get ended() {
      return response.writableEnded || response.destroyed
    },
  }
}
