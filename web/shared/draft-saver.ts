export interface SaverState {
  readonly state: 'idle' | 'saving' | 'failed'
  readonly savedAt?: string
}

export interface Saver<T> {
  /** keeps the newest value and sends it after a pause in typing */
  readonly keep: (value: T) => void
  /** sends at once what has not been sent */
  readonly flush: () => Promise<void>
  /** forgets what has not been sent */
  readonly drop: () => void
}

const pauseMs = 800
const retryMs = 5000

/**
 * Sends the newest value after a pause in typing, one request at a time, again after a failure.
 *
 * @param send answers the instant of saving
 */
export const createSaver = <T>(send: (value: T) => Promise<string>, tell: (state: SaverState) => void): Saver<T> => {
  let pending: { readonly value: T } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending = false

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    if (pending === undefined || sending) return
    const { value } = pending
    pending = undefined
    sending = true
    tell({ state: 'saving' })
    try {
      tell({ state: 'idle', savedAt: await send(value) })
    } catch {
      pending ??= { value }
      tell({ state: 'failed' })
    } finally {
      sending = false
      if (pending !== undefined) timer = setTimeout(() => void flush(), retryMs)
    }
  }

  return {
    keep: (value) => {
      pending = { value }
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), pauseMs)
    },
    flush,
    drop: () => {
      clearTimeout(timer)
      pending = undefined
    },
  }
}
