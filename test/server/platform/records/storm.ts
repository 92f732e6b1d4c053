import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Dice } from '#test/engine/random/dice'
import type { Play } from '#test/processes/play'
import { batch, caseId } from '#test/processes/answers'

/** One record as a broker exports it, as JSON text with whole keys. */
export interface Exported {
  readonly position: number
  readonly text: string
  readonly instanceKey: string
  /** of the instance that called this one; -1 for none */
  readonly parentKey: string
}

/** Everything that the engine of this play has told. */
export const exportedOf = (play: Play): Exported[] => {
  const all: Exported[] = []
  for (;;) {
    const records = play.engine.core.records.read((all.at(-1)?.position ?? 0) + 1, 1000)
    if (records.length === 0) return all
    for (const record of records) {
      const { processInstanceKey = -1, parentProcessInstanceKey = -1 } = record.value
      all.push({
        position: record.position,
        text: JSON.stringify(record),
        instanceKey: String(processInstanceKey),
        parentKey: String(parentProcessInstanceKey),
      })
    }
  }
}

/** Some cases with tasks, timers, calls, event sub-processes and ends. */
export const playCases = async (play: Play): Promise<void> => {
  await play.publish('ngw-registered', 'NG26-000001', { ...batch, reference: 'NG26-000001' })
  await play.complete('communicate-decision')
  await play.publish('ngw-suspended', caseId)
  for (const [n, outcome] of ['ADVIES', 'AFGEWEZEN', 'ADVIES'].entries()) {
    const reference = `OO26-00000${n}`
    const own = { ...batch, caseId: caseId.replace(/.$/, String(n)), reference, receivedOn: '2026-01-05' }
    await play.publish('oo-started', reference, own)
    await play.complete('process-request', { requestOutcome: outcome })
  }
  await play.moveTo('2026-04-06T00:00:00Z')
  await play.publish('procedure-closed', caseId.replace(/.$/, '2'))
}

/**
 * The same records as a broker of several partitions tells them: an instance lives on one partition with those that it calls, definitions come on the first; each
 * partition counts positions of its own.
 */
export const partitioned = (records: readonly Exported[], partitions: number): Exported[][] => {
  const streams = Array.from({ length: partitions }, (): Exported[] => [])
  const homes = new Map([['-1', 0]])
  for (const record of records) {
    const caller = (record.parentKey === '-1' ? undefined : homes.get(record.parentKey)) ?? homes.size % partitions
    const home = homes.get(record.instanceKey) ?? caller
    homes.set(record.instanceKey, home)
    const stream = streams[home] ?? []
    const position = stream.length + 1
    const document: object = { ...JSON.parse(record.text), position, partitionId: home + 1 }
    stream.push({ ...record, position, text: JSON.stringify(document) })
  }
  return streams
}

const bulkOf = (records: readonly Exported[], partition: number): string =>
  records
    .flatMap(({ position, text }) => [`{"index":{"_id":"${partition}-${position}","routing":"${partition}"}}`, text])
    .join('\n') + '\n'

const send = (url: string, body: string, hangUp: boolean): Promise<number> =>
  new Promise((resolve) => {
    const call = request(`${url}/_bulk`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' } })
    call.once('response', (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
    })
    call.once('error', () => resolve(0))
    call.end(body, () => {
      // as a broker that is killed before it hears the answer
      if (hangUp) setTimeout(() => call.destroy(), 5)
    })
  })

export interface Tally {
  bulks: number
  refused: number
  unheard: number
  replayed: number
}

/**
 * Sends every stream as its exporter would, at the same time: in order, at least once. The dice choose the size of a bulk, broken connections, a replay from an
 * older position (a broker that was restored), a document twice in a bulk. What is not confirmed is sent again.
 */
export const storm = async (
  url: () => string,
  streams: readonly (readonly Exported[])[],
  dice: Dice,
  tally: Tally,
): Promise<void> => {
  const exporter = async (stream: readonly Exported[], partition: number): Promise<void> => {
    for (let sent = 0; sent < stream.length;) {
      const from = dice.once(10) ? Math.max(0, sent - dice.below(50)) : sent
      tally.replayed += sent - from
      const upTo = Math.min(stream.length, sent + 1 + dice.below(60))
      const some = stream.slice(from, upTo)
      const again = dice.once(10) ? some.slice(0, 3) : []
      const hangUp = dice.once(10)
      const status = await send(url(), bulkOf([...some, ...again], partition), hangUp)
      tally.bulks += 1
      if (status === 200) sent = upTo
      else if (status === 0) tally.unheard += 1
      else tally.refused += 1
      if (status !== 200) await sleep(5)
    }
  }
  await Promise.all(streams.map((stream, index) => exporter(stream, index + 1)))
}
