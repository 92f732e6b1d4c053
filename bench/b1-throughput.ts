import { bpmnEngine, inProcess, overGrpc, type Contender } from './b1-contenders.ts'

export const title = 'engine throughput: completed tasks/s, lmdb with fsync over gRPC, against bpmn-engine 25 in memory'

interface Size {
  readonly instances: number
  readonly rounds: number
  readonly warmUp: number
}

const quick: Size = { instances: 200, rounds: 2, warmUp: 50 }
const full: Size = { instances: 2000, rounds: 4, warmUp: 200 }

/** Ratios of tasks/s, ours to the peer's, pair by pair: A B A B. */
export const run = async (isFull: boolean): Promise<string> => {
  const size = isFull ? full : quick
  const [ours, embedded, peer] = [await overGrpc(), await inProcess(), await bpmnEngine()]
  console.log(
    `B1 ${size.instances} instances x 10 service tasks, ${size.rounds} rounds, warm-up ${size.warmUp} instances`,
  )
  for (const { round } of [ours, embedded, peer]) await round(size.warmUp)
  const grpc: number[] = []
  const inside: number[] = []
  for (let round = 0; round < size.rounds; round++) {
    const a = await measured('engine over gRPC, @camunda8/sdk streaming', ours, size)
    const b = await measured('bpmn-engine 25 in memory', peer, size)
    const c = await measured('engine in process', embedded, size)
    grpc.push(a / b)
    inside.push(c / b)
  }
  await Promise.all([ours.stop(), embedded.stop()])
  console.log(`in process: ${summary(inside)} (goal 10)`)
  console.log('over gRPC: goal 3')
  return `B1 ${summary(grpc)}`
}

const measured = async (name: string, { round }: Contender, { instances }: Size): Promise<number> => {
  const rate = await round(instances)
  console.log(`${name.padEnd(44)} ${rate.toFixed(0).padStart(7)} tasks/s`)
  return rate
}

/** `mean min max` */
const summary = (ratios: readonly number[]): string => {
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
  return [mean, Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2)).join(' ')
}
