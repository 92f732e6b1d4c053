import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { LmdbStore } from '#engine/store/lmdb'
import { generator } from '../mutations.ts'
import { lostOf } from './journal.ts'
import { promisesOf } from './kill.ts'
import { eventsOf, type DiskEvent } from './trace.ts'

type Random = (below: number) => number
type PageWrite = Extract<DiskEvent, { kind: 'write' }>

const sector = 512

export interface LostWrites {
  readonly cuts: number
  readonly acknowledged: number
  readonly lost: readonly string[]
}

/**
 * An engine on lmdb works while strace notes what it writes to its file and when that was synced. From the notes the file is made as it may look after
 * the power has failed at a random moment: with what was synced, and any part of what was not, in pieces of a sector. Each of these files is opened.
 *
 * @param lines what the engine acknowledges before it ends
 */
export const lostWrites = async (seed: number, lines: number, cuts: number): Promise<LostWrites> => {
  const root = await mkdtemp(join(tmpdir(), 'lost-writes-'))
  try {
    const events = await record(root, seed, lines)
    const random = generator(seed)
    const moments = Array.from({ length: cuts }, () => random(events.length)).toSorted((a, b) => a - b)
    const disk = new Disk()
    const lost: string[] = []
    let [next, acknowledged] = [0, 0]
    for (const moment of moments) {
      for (const event of events.slice(next, moment)) disk.apply(event)
      next = moment
      acknowledged = disk.told.length
      lost.push(...(await lookAt(join(root, 'after'), disk, random)))
    }
    return { cuts, acknowledged, lost: [...new Set(lost)] }
  } finally {
    await rm(root, { recursive: true })
  }
}

/** Runs the engine under strace until it has said enough. */
const record = async (root: string, seed: number, lines: number): Promise<readonly DiskEvent[]> => {
  const [dir, told, trace] = ['engine', 'told', 'trace'].map((name) => join(root, name)) as [string, string, string]
  await mkdir(dir)
  await writeFile(told, '')
  const calls = 'openat,close,lseek,pwrite64,pwritev,pwritev2,write,writev,fdatasync,fsync,ftruncate'
  const watched = ['-P', join(dir, 'state.mdb'), '-P', told]
  const command = [process.execPath, '--import=tsx', 'test/engine/crash/child.ts', dir, String(seed)]
  const child = spawn(
    'strace',
    ['-f', '-qq', '-xx', '-s', '8000000', '-e', `trace=${calls}`, ...watched, '-o', trace, ...command],
    {
      stdio: 'ignore',
      env: { ...process.env, ACKNOWLEDGED: told, LINES: String(lines) },
    },
  )
  await once(child, 'exit')
  if ((await readFile(told, 'utf8')).split('\n').length < lines) throw new Error('the engine ended too early')
  const notes: string[] = []
  for await (const line of createInterface({ input: createReadStream(trace) })) notes.push(line)
  return eventsOf(notes)
}

/** A file as the disk has it, and what is on its way there. */
class Disk {
  #image = Buffer.alloc(1 << 20)
  #length = 0
  #pending: PageWrite[] = []
  readonly #syncing = new Map<string, readonly PageWrite[]>()
  readonly told: string[] = []

  apply(event: DiskEvent): void {
    switch (event.kind) {
      case 'told':
        this.told.push(event.line)
        break
      case 'write':
        if (event.isDirect) this.#place(event, 0, event.bytes.length)
        else this.#pending.push(event)
        break
      case 'syncing':
        this.#syncing.set(event.thread, this.#pending)
        break
      case 'synced': {
        const safe = new Set(this.#syncing.get(event.thread))
        for (const write of safe) this.#place(write, 0, write.bytes.length)
        this.#pending = this.#pending.filter((write) => !safe.has(write))
      }
    }
  }

  /** What may be found after the power has failed now. */
  remains(random: Random): Buffer {
    const after = new Disk()
    after.#image = Buffer.from(this.#image)
    after.#length = this.#length
    for (const write of this.#pending) {
      for (let from = 0; from < write.bytes.length; from += sector) {
        if (random(2) === 0) after.#place(write, from, Math.min(from + sector, write.bytes.length))
      }
    }
    return after.#image.subarray(0, after.#length)
  }

  #place({ offset, bytes }: PageWrite, from: number, to: number): void {
    const end = offset + to
    if (end > this.#image.length) this.#image = Buffer.concat([this.#image], 2 * end)
    this.#image.set(bytes.subarray(from, to), offset + from)
    this.#length = Math.max(this.#length, end)
  }
}

const lookAt = async (dir: string, disk: Disk, random: Random): Promise<string[]> => {
  const file = disk.remains(random)
  // before the first sync there is no state, and nothing was promised
  if (disk.told.length === 0) return []
  await rm(dir, { recursive: true, force: true })
  await mkdir(dir)
  await writeFile(join(dir, 'state.mdb'), file)
  const store = new LmdbStore(dir)
  try {
    return lostOf(store, promisesOf(disk.told))
  } finally {
    await store.close()
  }
}
