import { waitingModel } from './b3-model.ts'
import { serve } from './child.ts'
import { variablesText } from './one-task.ts'
import { peerEngines } from './peer.ts'

/** Heap of bpmn-engine per instance that waits at a user task. A process of its own, so that nothing else is in its heap. */
const engines = await peerEngines(waitingModel)
const kept: unknown[] = []

const start = async (count: number): Promise<void> => {
  for (let index = 0; index < count; index++)
    kept.push(await engines().execute({ variables: JSON.parse(variablesText) }))
}

const heap = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

serve(async ({ instances }) => {
  const count = Number(instances)
  await start(20)
  const before = heap()
  await start(count)
  return { heapKiB: (heap() - before) / 1024 / count }
})
