export interface SaverState {
  readonly state: 'idle' | 'saving' | 'failed'
  readonly savedAt?: string
  /** why the last save failed */
  readonly error?: unknown
}

export interface Saver<T> {
  /** keeps the newest value and sends it after a pause in typing */
  readonly keep: (value: T) => void
  /** sends at once what has not been sent; resolves when nothing is under way, also after a failure */
  readonly flush: () => Promise<void>
  /** forgets what has not been sent; resolves when nothing is under way */
  readonly drop: () => Promise<void>
}

const pauseMs = 800
const retryMs = 5000

/**
 * Sends the newest value after a pause in typing, one request at a time, again after a failure.
 *
 * @param send answers the instant of saving
 * @param isFinal whether sending the same again would fail again: then it waits for the next value
 */
export const createSaver = <T>(
  send: (value: T) => Promise<string>,
  tell: (state: SaverState) => void,
  isFinal: (error: unknown) => boolean = () => false,
): Saver<T> => {
  let pending: { readonly value: T } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> | undefined

  const plan = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  const sendOne = async (value: T): Promise<void> => {
    tell({ state: 'saving' })
    try {
      tell({ state: 'idle', savedAt: await send(value) })
      if (pending !== undefined) plan(pauseMs)
    } catch (error) {
      tell({ state: 'failed', error })
      pending ??= { value }
      if (!isFinal(error)) plan(retryMs)
    }
  }

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    if (underWay !== undefined) await underWay
    if (pending === undefined || underWay !== undefined) return underWay
    const { value } = pending
    pending = undefined
    underWay = sendOne(value).finally(() => {
      underWay = undefined
    })
    return underWay
  }

  return {
    keep: (value) => {
      pending = { value }
      plan(pauseMs)
    },
    flush,
    drop: async () => {
      clearTimeout(timer)
      pending = undefined
      await underWay
    },
  }
}
