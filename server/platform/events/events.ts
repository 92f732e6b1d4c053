import { type ChangeEvent, streamEvents } from '#contract/events'
import type { Viewer } from '../auth/viewer.ts'
import type { Change, Changes } from '../changes.ts'
import type { App } from '../http/app.ts'
import { AppError } from '../http/errors.ts'
import { mountStream, type StreamCall } from '../http/mount.ts'
import { type EventStream, openEventStream } from './event-stream.ts'
import { type Places, placesFor } from './places.ts'

export interface EventsDeps {
  readonly changes: Pick<Changes, 'subscribe' | 'since' | 'last'>
  /** whether the viewer may see the subject of a change that names no organisation: the visibility rule of cases */
  readonly maySee: (viewer: Viewer, change: Change) => Promise<boolean>
  /** streams that one user may hold open; default 20 */
  readonly streamsPerUser?: number
}

export interface Events {
  /** streams that are open now */
  readonly open: number
  /** Ends all streams; browsers connect again and resume. */
  close(): void
}

/** Changes that commit at the same time may get their positions in either order, so a resuming browser gets some twice. */
const overlap = 50

/** GET /api/events. */
export const mountEvents = (app: App, deps: EventsDeps): Events => {
  const streams = new Map<EventStream, string>()
  mountStream(app, streamEvents, async (call) => {
    const { userId } = call.viewer
    const mine = [...streams.values()].filter((owner) => owner === userId).length
    if (mine >= (deps.streamsPerUser ?? 20)) throw new AppError('TOO_MANY_REQUESTS')
    await serve(call, deps, streams)
  })
  return {
    get open() {
      return streams.size
    },
    close: () => {
      for (const stream of streams.keys()) stream.end()
    },
  }
}

const serve = async (
  call: StreamCall<typeof streamEvents>,
  deps: EventsDeps,
  streams: Map<EventStream, string>,
): Promise<void> => {
  const cleanUp: (() => void)[] = []
  const stream = openEventStream(call.response, () => {
    for (const undo of cleanUp) undo()
  })
  streams.set(stream, call.viewer.userId)
  const audience = { viewer: call.viewer }
  const places = placesFor(call.viewer, deps.changes)
  const outlet = new Outlet(stream, places, (change) => hears(audience.viewer, change, deps))
  const check = async (): Promise<void> => {
    try {
      const viewer = await call.again()
      // a browser that shows what the roles of a minute ago allowed must read its rights again
      if (viewer.roles.join() !== audience.viewer.roles.join()) return closeStream(stream)
      audience.viewer = viewer
      stream.heartbeat()
    } catch {
      closeStream(stream)
    }
  }
  const beat = setInterval(() => void check(), call.recheckMs)
  const expiry = setTimeout(() => closeStream(stream), Math.max(0, call.expiresAtMs - Date.now()))
  cleanUp.push(
    () => streams.delete(stream),
    () => clearInterval(beat),
    () => clearTimeout(expiry),
    deps.changes.subscribe((change) => outlet.live(change)),
  )
  await outlet.replay(call.request.get('last-event-id'), deps.changes)
}

const closeStream = (stream: EventStream): void => {
  stream.send('closed', {})
  stream.end()
}

/** The judicial shield first, then the organisation, then the visibility of the subject. */
const hears = async (viewer: Viewer, change: Change, { maySee }: EventsDeps): Promise<boolean> => {
  if (change.shield === 'WI' && viewer.orgType !== 'WV_WI') return false
  return change.orgId === null ? maySee(viewer, change) : change.orgId === viewer.orgId
}

/** Sends changes one after the other; live ones wait until what was missed has been sent. */
class Outlet {
  readonly #stream: EventStream
  readonly #hears: (change: Change) => Promise<boolean>
  readonly #places: Places
  readonly #replayed = new Set<string>()
  #waiting: Change[] | undefined = []
  #last: Promise<void> = Promise.resolve()

  constructor(stream: EventStream, places: Places, hearing: (change: Change) => Promise<boolean>) {
    this.#stream = stream
    this.#places = places
    this.#hears = hearing
  }

  live(change: Change): void {
    if (this.#waiting) this.#waiting.push(change)
    else this.#queue(change)
  }

  async replay(lastEventId: string | undefined, changes: Pick<Changes, 'since'>): Promise<void> {
    if (lastEventId !== undefined) await this.#sendMissed(lastEventId, changes)
    const waiting = this.#waiting ?? []
    this.#waiting = undefined
    for (const change of waiting) if (!this.#replayed.has(keyOf(change))) this.#queue(change)
    await this.#last
  }

  async #sendMissed(lastEventId: string, changes: Pick<Changes, 'since'>): Promise<void> {
    const missed = this.#places.resume(lastEventId) ? await this.#missed(changes) : undefined
    if (!missed) {
      this.#stream.send('reset', {})
      return
    }
    for (const change of missed) {
      this.#replayed.add(keyOf(change))
      this.#queue(change)
    }
  }

  async #missed(changes: Pick<Changes, 'since'>): Promise<Change[] | undefined> {
    const missed: Change[] = []
    for (const feed of this.#places.feeds) {
      const place = this.#places.at(feed)
      const found = (await changes.since(Math.max(0, place - overlap), feed)) ?? (await changes.since(place, feed))
      if (!found || found.length >= mostMissed) return undefined
      missed.push(...found)
    }
    return missed
  }

  #queue(change: Change): void {
    this.#last = this.#last.then(() => this.#send(change)).catch(() => closeStream(this.#stream))
  }

  async #send(change: Change): Promise<void> {
    if (this.#stream.ended || !(await this.#hears(change))) return
    const { topic, subjectId, at } = change
    this.#stream.send('change', { topic, subjectId, at } satisfies ChangeEvent, this.#places.after(change))
  }
}

const keyOf = ({ shield, position }: Change): string => `${shield} ${position}`

/** `since` gives no more than this at once: whoever missed as many reads everything again. */
const mostMissed = 500
