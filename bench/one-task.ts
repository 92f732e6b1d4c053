import { definitions, end, flows, process, service, start } from '#test/support/bpmn-builder'
import type { EngineProcess } from './engine-process.ts'
import { GatewayClient } from './gateway-client.ts'
import { patiently } from './patiently.ts'

export const oneTaskProcess = 'bench-one-task'
const jobType = 'bench-one-task.work'

/** 300 bytes of JSON, as a file has them. */
export const variablesText = JSON.stringify({
  reference: 'OO26-000123',
  verdict: 'ONBEWOONBAAR',
  notes: 'x'.repeat(243),
})

const model = definitions(
  process(oneTaskProcess, start(), service('work', jobType), end(), flows('start', 'work', 'end')),
)

export interface OneTask {
  /** Creates an instance; settles when the client knows that it has completed. */
  readonly run: () => Promise<void>
  readonly close: () => void
}

/** The smallest process that waits for somebody, with a worker that answers at once. */
export const openOneTask = async (engine: Pick<EngineProcess, 'address'>): Promise<OneTask> => {
  const client = new GatewayClient(engine.address)
  await client.deploy('one-task.bpmn', model)
  const hangUp = client.stream(jobType, ({ key }) => {
    // a job that was not completed is seen: its instance never ends
    client.call('CompleteJob', { jobKey: key, variables: '{"verdict":"GESCHIKT"}' }).catch(() => undefined)
  })
  const request = { bpmnProcessId: oneTaskProcess, version: -1, variables: variablesText, tenantId: '<default>' }
  return {
    // the wait after a refusal counts as latency
    run: async () =>
      void (await patiently(() =>
        client.call('CreateProcessInstanceWithResult', { request, requestTimeout: '60000' }),
      )),
    close: () => {
      hangUp()
      client.close()
    },
  }
}
