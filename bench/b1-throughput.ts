import * as contenders from './b1-contenders.ts'
import { tasksPerInstance } from './b1-model.ts'
import { withDirectory } from './child.ts'
import { startEcho } from './echo.ts'
import { line, median, spread } from './figures.ts'
import { countFsyncs } from './fsyncs.ts'
import { beClient, circumstances } from './machine.ts'
import { pool, seconds } from './pool.ts'

export const title = 'engine throughput: completed tasks/s, lmdb with fsync over gRPC, against bpmn-engine 25 in memory'

interface Size {
  readonly instances: number
  /** bpmn-engine's rate does not depend on the number */
  readonly peerInstances: number
  readonly echoes: number
  readonly warmUp: number
  /** of the control of growth, in process */
  readonly many: number
}

const pairs = 5
const quick: Size = { instances: 200, peerInstances: 50, echoes: 4000, warmUp: 300, many: 0 }
const full: Size = { instances: 2000, peerInstances: 300, echoes: 30_000, warmUp: 500, many: 20_000 }

/** Ratios of tasks/s, ours to the peer's, pair by pair: A B A B. */
export const run = (isFull: boolean): Promise<string> => withDirectory((dir) => compared(dir, isFull ? full : quick))

const compared = async (dir: string, size: Size): Promise<string> => {
  const sdk = await contenders.overSdk(dir)
  const bare = await contenders.overBareGrpc(dir)
  const inside = await contenders.inProcess(dir)
  const peer = await contenders.bpmnEngine()
  const echo = await startEcho(dir)
  beClient()
  console.log(`B1 ${size.instances} instances x ${tasksPerInstance} service tasks, ${pairs} pairs; ${circumstances()}`)
  for (const one of [sdk, bare, inside, peer]) await one.run(size.warmUp)
  const rows: Row[] = []
  for (let pair = 0; pair < pairs; pair++) {
    rows.push({
      sdk: await measured(sdk, size.instances),
      peer: await measured(peer, size.peerInstances),
      inside: await measured(inside, size.instances),
      bare: await measured(bare, size.instances),
      echo: size.echoes / (await seconds(() => pool(size.echoes, 64, echo.echo))),
    })
  }
  const last = told(rows)
  await grown(inside, size)
  await synced(dir, sdk)
  if (size === full) await longPolling(dir, size)
  await Promise.all([sdk, bare, inside].map((one) => one.stop()))
  await echo.stop()
  return last
}

interface Figures {
  readonly rate: number
  /** microseconds of CPU per task */
  readonly cpu: number
}

interface Row {
  readonly sdk: Figures
  readonly peer: Figures
  readonly inside: Figures
  readonly bare: Figures
  readonly echo: number
}

const measured = async (contender: contenders.Contender, instances: number): Promise<Figures> => {
  const tasks = instances * tasksPerInstance
  const cpuBefore = contender.cpuMs()
  const took = await seconds(() => contender.run(instances))
  return { rate: tasks / took, cpu: ((contender.cpuMs() - cpuBefore) * 1000) / tasks }
}

const told = (rows: readonly Row[]): string => {
  const figures = (name: 'sdk' | 'peer' | 'inside' | 'bare', what: string): void => {
    const rate = median(rows.map((row) => row[name].rate))
    const cpu = median(rows.map((row) => row[name].cpu))
    line(what, `${rate.toFixed(0)} tasks/s ${cpu.toFixed(0)} us CPU`)
  }
  figures('sdk', 'engine over gRPC, @camunda8/sdk streaming')
  figures('bare', 'engine over gRPC, bare grpc-js streaming')
  figures('inside', 'engine in process, client and lmdb included')
  figures('peer', 'bpmn-engine 25 in memory')
  line('grpc-js echo of 300 B, 64 in flight', `${median(rows.map(({ echo }) => echo)).toFixed(0)} calls/s`)
  line('(a) bare gRPC / bpmn-engine', spread(rows.map(({ bare, peer }) => bare.rate / peer.rate)), '3')
  line('(a) in process / bpmn-engine', spread(rows.map(({ inside, peer }) => inside.rate / peer.rate)), '10')
  line('(a) CPU of bpmn-engine / in process', spread(rows.map(({ inside, peer }) => peer.cpu / inside.cpu)), '10')
  line('(a) CPU of bpmn-engine / engine process', spread(rows.map(({ sdk, peer }) => peer.cpu / sdk.cpu)))
  line('(b) sdk / echo', spread(rows.map(({ sdk, echo }) => sdk.rate / echo)), '0.35')
  line('(b) bare gRPC / echo', spread(rows.map(({ bare, echo }) => bare.rate / echo)), '0.35')
  const ratios = spread(rows.map(({ sdk, peer }) => sdk.rate / peer.rate))
  line('(a) sdk / bpmn-engine', ratios, '3')
  return `B1 ${ratios}`
}

/** Every answer waits for the disk: seen from outside. */
const synced = async (dir: string, { engine, run: work }: contenders.Contender): Promise<void> => {
  const instances = 10
  const count = engine && (await countFsyncs(engine.pid, dir, () => work(instances)))
  line(`fdatasync calls of ${instances} instances, seen by strace`, String(count ?? 'not counted'))
}

/** Whether ten times the instances go as fast. */
const grown = async (inside: contenders.Contender, size: Size): Promise<void> => {
  if (size.many > 0) {
    const few = await measured(inside, size.instances)
    const many = await measured(inside, size.many)
    line(`in process, ${size.many} instances / ${size.instances}`, (many.rate / few.rate).toFixed(2), '0.85 to 1.15')
  }
}

const longPolling = async (dir: string, size: Size): Promise<void> => {
  const polling = await contenders.overZeebeNode(dir)
  await polling.run(size.warmUp)
  const { rate, cpu } = await measured(polling, size.instances)
  line(polling.name, `${rate.toFixed(0)} tasks/s ${cpu.toFixed(0)} us CPU`)
  await polling.stop()
}
