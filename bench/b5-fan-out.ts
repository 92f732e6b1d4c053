import { EventEmitter } from 'node:events'
import { roomsModel, roomsOf, roomsProcess, serviceType, userType } from './b5-model.ts'
import { startChild, withDirectory } from './child.ts'
import { startEngineProcess } from './engine-process.ts'
import { line, median, percentile, rounded, spread } from './figures.ts'
import { GatewayClient } from './gateway-client.ts'
import { beClient, circumstances, clientCore } from './machine.ts'
import { peerEngines, peerServices, type PeerApi } from './peer.ts'
import { seconds } from './pool.ts'

export const title =
  'multi-instance fan-out while other work goes on: ms per element, and p99 of the other work; against bpmn-engine'

interface Size {
  readonly rooms: readonly number[]
  /** of each size so often, that the figures do not hang on one instance */
  readonly elements: number
  readonly idleSeconds: number
  readonly peerRooms: readonly number[]
}

const pairs = 5
const quick: Size = { rooms: [5, 140, 1000, 10_000], elements: 700, idleSeconds: 5, peerRooms: [140] }
const full: Size = { rooms: [5, 140, 1000, 10_000], elements: 5000, idleSeconds: 30, peerRooms: [5, 140, 1000] }
const othersPerSecond = 20

/** Ratio of ms per element at 140, ours with other work going on to the peer's without. */
export const run = (isFull: boolean): Promise<string> =>
  withDirectory(async (dir) => {
    const size = isFull ? full : quick
    const engine = await startEngineProcess(dir)
    const [rooms, other, peer] = [await openRooms(engine.address), await openOthers(engine.address), await openPeer()]
    beClient()
    console.log(`B5 ${othersPerSecond} other instances/s; ${circumstances()}`)
    await rooms.run(140)
    await peer(20)
    const idle = percentile(await other.runFor(size.idleSeconds), 99)
    line('p99 of other work while nothing else runs', `${rounded(idle)} ms`)
    const perElement = new Map<number, number>()
    for (const count of size.rooms) {
      const cpuBefore = engine.cpuMs()
      const { ms, others, elements } = await withOthers(count, Math.ceil(size.elements / count), rooms.run, other)
      perElement.set(count, ms)
      const cpu = ((engine.cpuMs() - cpuBefore) * 1000) / elements
      line(`${count} rooms: per element, engine's CPU`, `${rounded(ms)} ms ${cpu.toFixed(0)} us`)
      line('  p99 of other work / idle', rounded(percentile(others, 99) / idle), '3')
    }
    line('per element at 10,000 / at 140', rounded((perElement.get(10_000) ?? 0) / (perElement.get(140) ?? 0)), '1.5')
    const ratios = await comparedWithPeer(size, rooms.run, peer)
    await other.close()
    rooms.close()
    await engine.stop()
    return `B5 ${ratios}`
  })

type Run = (count: number) => Promise<void>

interface Outcome {
  /** per element */
  readonly ms: number
  /** latencies of the other work meanwhile */
  readonly others: readonly number[]
  readonly elements: number
}

const withOthers = async (count: number, times: number, rooms: Run, other: Others): Promise<Outcome> => {
  await other.start()
  const took = await seconds(async () => {
    for (let time = 0; time < times; time++) await rooms(count)
  })
  return { ms: (took * 1000) / (count * times), others: await other.end(), elements: count * times }
}

const comparedWithPeer = async ({ peerRooms }: Size, ours: Run, peer: Run): Promise<string> => {
  let last = ''
  for (const count of peerRooms) {
    const rows: { ours: number; peer: number }[] = []
    for (let pair = 0; pair < pairs; pair++)
      rows.push({ ours: await seconds(() => ours(count)), peer: await seconds(() => peer(count)) })
    line(
      `${count} rooms: bpmn-engine, per element`,
      `${rounded((median(rows.map((row) => row.peer)) * 1000) / count)} ms`,
    )
    const ratios = spread(rows.map((row) => row.ours / row.peer))
    line('  ours / peer', ratios, '3')
    if (count === 140) last = ratios
  }
  return last
}

interface Rooms {
  readonly run: Run
  readonly close: () => void
}

/** Both tasks of each room are worked at once, over gRPC; their workers ask for their own room, not for the list of all. */
const openRooms = async (address: string): Promise<Rooms> => {
  const client = new GatewayClient(address)
  await client.deploy('rooms.bpmn', roomsModel)
  const hangUps = [serviceType, userType].map((type) =>
    client.stream(type, ({ key }) => void client.call('CompleteJob', { jobKey: key, variables: '' }), ['room']),
  )
  return {
    run: async (count) => {
      const variables = JSON.stringify({ rooms: roomsOf(count) })
      const request = { bpmnProcessId: roomsProcess, version: -1, variables, tenantId: '<default>' }
      await client.call('CreateProcessInstanceWithResult', { request, requestTimeout: '600000' })
    },
    close: () => {
      for (const hangUp of hangUps) hangUp()
      client.close()
    },
  }
}

interface Others {
  /** latencies of so many seconds */
  readonly runFor: (seconds: number) => Promise<readonly number[]>
  readonly start: () => Promise<void>
  /** latencies since `start` */
  readonly end: () => Promise<readonly number[]>
  readonly close: () => Promise<void>
}

const openOthers = async (address: string): Promise<Others> => {
  const child = startChild('bench/b5-other.ts', [address], clientCore)
  await child.ready
  const ask = async (request: object): Promise<readonly number[]> => {
    const answer = await child.ask(request)
    if (typeof answer !== 'object' || answer === null || !('latencies' in answer)) return []
    return Array.isArray(answer.latencies) ? answer.latencies.map(Number) : []
  }
  return {
    runFor: (forSeconds) => ask({ perSecond: othersPerSecond, forSeconds }),
    start: async () => void (await ask({ perSecond: othersPerSecond })),
    end: () => ask({}),
    close: () => child.kill('SIGKILL'),
  }
}

const openPeer = async (): Promise<Run> => {
  const engines = await peerEngines(roomsModel)
  return async (count) => {
    const listener = new EventEmitter()
    listener.on('activity.wait', (task: PeerApi) => setImmediate(() => task.signal()))
    const engine = engines()
    const ended = engine.waitFor('end')
    await engine.execute({ variables: { rooms: roomsOf(count) }, services: peerServices, listener })
    await ended
  }
}
