import { Op } from 'sequelize'
import type { Shield } from '#domain/model/codes'
import { type ChangeTopic, changeFeedModel, shieldedFeedModel } from './changes-model.ts'
import { type Database, NoTransactionError } from './db/database.ts'
import { type EntityOf, plain } from './db/model.ts'

export type { ChangeTopic } from './changes-model.ts'

export interface NewChange {
  readonly topic: ChangeTopic
  /** id of the case, task or process instance; null for a list */
  readonly subjectId: string | null
  /** organisation whose users may hear of it; null: anyone who may see the subject */
  readonly orgId: string | null
  readonly shield?: Shield
}

export interface Change extends Required<NewChange> {
  /** grows with each change of the same shield; two changes that commit at once may arrive in either order */
  readonly position: number
  readonly at: string
}

export interface Changes {
  /**
   * Writes a change in the caller's transaction, once however often it is published there; listeners hear of it after the commit.
   * @throws NoTransactionError outside `database.transaction`
   */
  publish(change: NewChange): Promise<void>
  /** Every change of this process after its commit, and of other processes within a poll; each once. @returns unsubscribe */
  subscribe(listener: (change: Change) => void): () => void
  /**
   * Changes after `position`, oldest first, at most 500: for a browser that comes back. Undefined when they are no longer kept. What the judicial
   * shield hides has positions of its own, so that the others have no gaps.
   */
  since(position: number, shield?: Shield): Promise<readonly Change[] | undefined>
  /** The last position that this process heard of. */
  last(shield: Shield): number
  /** Forgets changes older than a day, then polls for those of other processes until `stop`. */
  start(): Promise<void>
  stop(): Promise<void>
}

export const createChanges = (database: Database, options: { readonly pollMs?: number } = {}): Changes => {
  const listeners = new Set<(change: Change) => void>()
  const heard = { NONE: new Heard(), WI: new Heard() }
  const deliver = (change: Change): void => {
    if (!heard[change.shield].isNew(change.position)) return
    for (const listener of listeners) listener(change)
  }
  const poll = async (shield: Shield): Promise<void> => {
    const rows = await after(database, shield, heard[shield].floor)
    rows.forEach(deliver)
    if (rows.length === pageSize) await poll(shield)
  }
  const poller = createPoller(() => Promise.all(shields.map(poll)), options.pollMs ?? 1000)
  return {
    publish: createPublish(database, deliver),
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async since(position, shield = 'NONE') {
      const oldest: number | null = await feedOf(database, shield).min('position')
      if (oldest === null ? position > 0 : oldest > position + 1) return undefined
      return after(database, shield, position)
    },
    last: (shield) => heard[shield].highest,
    async start() {
      await prune(database)
      for (const shield of shields) {
        const last: number | null = await feedOf(database, shield).max('position')
        const recent = await after(database, shield, (last ?? 0) - overlap)
        heard[shield].startAt(
          last ?? 0,
          recent.map(({ position }) => position),
        )
      }
      poller.start()
    },
    stop: () => poller.stop(),
  }
}

const shields = ['NONE', 'WI'] as const

const feedOf = (database: Database, shield: Shield) =>
  database.model(shield === 'NONE' ? changeFeedModel : shieldedFeedModel)

const createPublish = (database: Database, deliver: (change: Change) => void): Changes['publish'] => {
  const pending = new WeakMap<object, Map<string, NewChange>>()
  const write = async (changes: Iterable<NewChange>): Promise<void> => {
    const rows: Change[] = []
    for (const change of changes) {
      const feed = feedOf(database, change.shield ?? 'NONE')
      rows.push(toChange(await feed.create({ ...change, at: database.now() })))
    }
    database.afterCommit(() => rows.forEach(deliver))
  }
  return async (change) => {
    const transaction = database.current()
    if (!transaction) throw new NoTransactionError('changes.publish')
    const known = pending.get(transaction)
    const changes = known ?? new Map<string, NewChange>()
    changes.set(JSON.stringify([change.topic, change.subjectId, change.orgId, change.shield]), change)
    if (known) return
    pending.set(transaction, changes)
    database.beforeCommit(() => write(changes.values()))
  }
}

const createPoller = (poll: () => Promise<unknown>, everyMs: number) => {
  let timer: NodeJS.Timeout | undefined
  let polling: Promise<unknown> = Promise.resolve()
  const next = (): void => {
    timer = setTimeout(() => {
      // a database that is away for a while: the next poll finds what this one missed
      polling = poll().catch(() => undefined)
      void polling.then(() => timer && next())
    }, everyMs)
    timer.unref()
  }
  return {
    start: next,
    stop: async (): Promise<void> => {
      clearTimeout(timer)
      timer = undefined
      await polling
    },
  }
}

const after = async (database: Database, shield: Shield, position: number): Promise<Change[]> => {
  const where = { position: { [Op.gt]: position } }
  const rows = await feedOf(database, shield).findAll({ where, order: ['position'], limit: pageSize })
  return rows.map(toChange)
}

const pageSize = 500

/** Positions are given out before the commit, so a lower one may appear after a higher one: this many are looked at again. */
const overlap = 200

const keptMs = 24 * 3_600_000

/** Which changes were delivered. */
class Heard {
  #highest = 0
  readonly #recent = new Set<number>()

  get highest(): number {
    return this.#highest
  }

  get floor(): number {
    return Math.max(0, this.#highest - overlap)
  }

  startAt(highest: number, recent: readonly number[]): void {
    this.#highest = Math.max(this.#highest, highest)
    for (const position of recent) this.#recent.add(position)
  }

  isNew(position: number): boolean {
    if (position <= this.floor || this.#recent.has(position)) return false
    this.#recent.add(position)
    if (position > this.#highest) {
      this.#highest = position
      for (const old of this.#recent) if (old <= this.floor) this.#recent.delete(old)
    }
    return true
  }
}

const toChange = (row: EntityOf<(typeof changeFeedModel)['columns']>): Change => {
  const { position, at, topic, subjectId, orgId, shield } = plain(row)
  return { position, at, topic, subjectId, orgId, shield }
}

const prune = async (database: Database): Promise<void> => {
  const before = new Date(Date.parse(database.now()) - keptMs).toISOString()
  for (const shield of shields) await feedOf(database, shield).destroy({ where: { at: { [Op.lt]: before } } })
}
