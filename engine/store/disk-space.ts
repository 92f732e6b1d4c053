import { statfs } from 'node:fs/promises'

export interface DiskOptions {
  /** below this nothing new is taken: what is left is for the work that must go on */
  readonly minimumBytes: number
  /** default: what the file system of the directory says */
  readonly freeBytes?: () => Promise<number>
  readonly intervalMs?: number
}

/** So often that a command is refused within a second after the disk has filled. */
const defaultIntervalMs = 500

/** Watches how much room is left for the state, so that commands are refused before a batch finds none. */
export class DiskSpace {
  readonly minimumBytes: number
  readonly #read: () => Promise<number>
  readonly #timer: NodeJS.Timeout
  readonly #listeners = new Set<(isFull: boolean) => void>()
  #freeBytes = Infinity
  #isFull = false

  constructor(options: DiskOptions & { readonly freeBytes: () => Promise<number> }) {
    this.minimumBytes = options.minimumBytes
    this.#read = options.freeBytes
    this.#timer = setInterval(() => void this.check(), options.intervalMs ?? defaultIntervalMs)
    this.#timer.unref()
  }

  get isFull(): boolean {
    return this.#isFull
  }

  /** As last seen. */
  get freeBytes(): number {
    return this.#freeBytes
  }

  onChange(listener: (isFull: boolean) => void): void {
    this.#listeners.add(listener)
  }

  /** A batch found no room, whatever the figures say; they are asked again at the next check. */
  noteFull(): void {
    this.#set(true)
  }

  /** Looks now; also done by itself twice a second. */
  async check(): Promise<void> {
    try {
      this.#freeBytes = await this.#read()
    } catch {
      // a file system that does not answer this may still take writes
      return
    }
    this.#set(this.#freeBytes < this.minimumBytes)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #set(isFull: boolean): void {
    if (isFull === this.#isFull) return
    this.#isFull = isFull
    for (const listener of this.#listeners) listener(isFull)
  }
}

/** Bytes that the user of this process may still write where the directory lies. */
export const freeBytesOf = async (dir: string): Promise<number> => {
  const { bavail, bsize } = await statfs(dir)
  return bavail * bsize
}
