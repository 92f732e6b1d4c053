import { ZBClient } from 'zeebe-node'
import { jobType, model, processId, tasksPerInstance, variables } from './b1-model.ts'
import { serve } from './child.ts'
import { patiently } from './patiently.ts'
import { countdown, pool } from './pool.ts'

/** A long-polling worker of zeebe-node against the gateway at `process.argv[2]`. A process of its own, because its grpc-js can take its process down. */
const client = new ZBClient(process.argv[2] ?? '', { useTLS: false, loglevel: 'NONE', retry: false })
await client.deployProcess({ name: 'b1.bpmn', definition: Buffer.from(model) })
let tick: () => void = () => undefined
client.createWorker({
  taskType: jobType,
  timeout: 60_000,
  maxJobsToActivate: 120,
  taskHandler: async (job) => {
    const answer = await job.complete({ verdict: 'GESCHIKT' })
    tick()
    return answer
  },
})

serve(async ({ instances }) => {
  const left = countdown(Number(instances) * tasksPerInstance)
  tick = left.tick
  await pool(Number(instances), 64, () =>
    patiently(() => client.createProcessInstance({ bpmnProcessId: processId, variables })),
  )
  await left.done
  return {}
})
