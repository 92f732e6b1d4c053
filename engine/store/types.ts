/** One stored entry. Values are plain data and never changed in place. */
export interface Entry {
  readonly key: string
  readonly value: unknown
}

/** Half-open interval of keys: `from <= key < to`. */
export interface Interval {
  readonly from: string
  readonly to: string
}

export interface Reader {
  get(column: string, key: string): unknown
  /** Entries in key order. The reader must not be changed while the caller iterates. */
  range(column: string, interval: Interval): Iterable<Entry>
}

/** One write; an absent value removes the key. */
export interface Write {
  readonly column: string
  readonly key: string
  readonly value?: unknown
}

/** There was no room for a batch; nothing of it has been written, and a later one may succeed. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull'
}

/** What the engine asks of a place that keeps its state. */
export interface Store extends Reader {
  /**
   * Writes all or nothing; settles when the writes are on the disk.
   *
   * @throws DiskFull when there is no room. After any other error nobody knows what is on the disk
   */
  batch(writes: readonly Write[]): Promise<void>
  /** Entries of a column, without walking it. */
  count(column: string): number
  close(): Promise<void>
}
