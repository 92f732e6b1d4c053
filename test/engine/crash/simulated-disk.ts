import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import { MemoryStore } from '#engine'
import type { Entry, Interval, Store, Write } from '#engine/store/types'

type Random = (below: number) => number

const headerBytes = 12
const checksum = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest().subarray(0, 8)

/** A file on a disk that keeps what has been synced, and of the rest what it likes. */
export class SimulatedDisk {
  /** grows ahead of what is used */
  #bytes = Buffer.alloc(64 * 1024)
  #length = 0
  #synced = 0
  /** syncs that fail before the next one succeeds */
  failures = 0

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length)
  }

  append(bytes: Uint8Array): void {
    const length = this.#length + bytes.length
    if (length > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], 2 * length)
    this.#bytes.set(bytes, this.#length)
    this.#length = length
  }

  /** @throws Error EIO; afterwards the unsynced bytes may be there or not */
  sync(): void {
    if (this.failures > 0) {
      this.failures -= 1
      throw Object.assign(new Error('Input/output error'), { code: 'EIO' })
    }
    this.#synced = this.#length
  }

  /** The power fails: of what was not synced a part is left, and its end may be torn. */
  cut(random: Random): void {
    const kept = this.#synced + random(this.#length - this.#synced + 1)
    this.#length = kept
    if (kept > this.#synced && random(2) === 0) {
      const torn = this.#synced + random(kept - this.#synced)
      this.#bytes[torn] = (this.#bytes[torn] ?? 0) ^ (1 + random(255))
    }
    this.#synced = 0
  }

  /** Forgets what follows the last whole batch. */
  truncate(length: number): void {
    this.#length = length
    this.#synced = length
  }
}

/** A store that keeps a journal of its batches on a simulated disk; a batch that is torn does not count. */
export class SimulatedStore implements Store {
  readonly #memory = new MemoryStore()
  readonly #disk: SimulatedDisk
  readonly #random: Random
  #isOff = false

  private constructor(disk: SimulatedDisk, random: Random) {
    this.#disk = disk
    this.#random = random
  }

  /** Reads what is left on the disk. */
  static async open(disk: SimulatedDisk, random: Random): Promise<SimulatedStore> {
    const store = new SimulatedStore(disk, random)
    let at = 0
    for (let batch = readBatch(disk.bytes, at); batch; batch = readBatch(disk.bytes, at)) {
      await store.#memory.batch(deserialize(batch) as Write[])
      at += headerBytes + batch.length
    }
    disk.truncate(at)
    return store
  }

  /** From now on nothing is answered any more. */
  switchOff(): void {
    this.#isOff = true
  }

  get(column: string, key: string): unknown {
    return this.#memory.get(column, key)
  }

  range(column: string, interval: Interval): Iterable<Entry> {
    return this.#memory.range(column, interval)
  }

  async batch(writes: readonly Write[]): Promise<void> {
    await this.#moment()
    const bytes = serialize(writes)
    const header = Buffer.alloc(4)
    header.writeUInt32BE(bytes.length)
    this.#disk.append(Buffer.concat([header, checksum(bytes), bytes]))
    await this.#moment()
    this.#disk.sync()
    await this.#moment()
    await this.#memory.batch(writes)
  }

  count(column: string): number {
    return this.#memory.count(column)
  }

  async close(): Promise<void> {
    // what is on the disk stays
  }

  /** A while in which the power may fail: then it never ends. */
  async #moment(): Promise<void> {
    for (let turns = this.#random(3); turns >= 0; turns--) {
      if (this.#isOff) await new Promise(() => undefined)
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (this.#isOff) await new Promise(() => undefined)
  }
}

const readBatch = (bytes: Buffer, at: number): Buffer | undefined => {
  if (at + headerBytes > bytes.length) return undefined
  const length = bytes.readUInt32BE(at)
  const batch = bytes.subarray(at + headerBytes, at + headerBytes + length)
  return batch.length === length && checksum(batch).equals(bytes.subarray(at + 4, at + headerBytes)) ? batch : undefined
}
