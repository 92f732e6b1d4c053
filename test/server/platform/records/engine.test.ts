import { expect } from 'chai'
import { type Engine, startEngine } from '#engine'
import { createOutboxSender } from '#server/platform/outbox/sender'
import { type BulkReceiver, startBulkReceiver } from '#server/platform/records/bulk-receiver'
import {
  elementInstanceModel,
  flowTakenModel,
  jobModel,
  processDefinitionModel,
  processInstanceModel,
} from '#server/platform/records/model'
import { connectZeebe, type ZeebeClient } from '#server/platform/zeebe/client'
import { describeOnDatabases } from '#test/support/database'
import { aJob, aTask, ids, kitOf } from '../kit.ts'

const diagram = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="p" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="ask"/>
    <bpmn:userTask id="ask"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
    <bpmn:sequenceFlow id="f2" sourceRef="ask" targetRef="end"/>
    <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>`

describeOnDatabases('record stream of the embedded engine', (open) => {
  let engine: Engine
  let receiver: BulkReceiver
  let client: ZeebeClient
  afterEach(async () => {
    await client.close()
    await engine.stop()
    await receiver.close()
  })

  it('goes from engine to tables, and a task from the tables back to the engine', async function () {
    this.timeout(30_000)
    const { database, outbox, records, tasks } = kitOf(await open())
    let arrived: () => void = () => undefined
    receiver = await startBulkReceiver({
      port: 0,
      onRecords: async (documents) => {
        await records.ingest(documents)
        arrived()
      },
    })
    const until = async (condition: () => Promise<boolean>): Promise<void> => {
      for (;;) {
        const next = new Promise<void>((resolve) => {
          arrived = resolve
        })
        if (await condition()) return
        await next
      }
    }
    engine = await startEngine({ memory: true, port: 0, exportTo: receiver.url })
    client = connectZeebe({ address: engine.address })
    await engine.core.execute('deploy', { resources: [{ name: 'p.bpmn', content: Buffer.from(diagram) }] })
    const { processInstanceKey } = await engine.core.execute('createInstance', {
      bpmnProcessId: 'p',
      variables: JSON.stringify({ caseId: ids.case }),
    })
    await until(async () => (await database.model(elementInstanceModel).count({ where: { state: 'ACTIVATED' } })) === 1)
    const instances = database.model(processInstanceModel)
    expect(await instances.findByPk(processInstanceKey)).to.include({
      caseId: ids.case,
      state: 'ACTIVE',
      bpmnProcessId: 'p',
    })
    expect((await database.model(processDefinitionModel).findOne())?.bpmnXml).to.equal(diagram)

    const job = await database.model(jobModel).findOne({ rejectOnEmpty: true })
    await tasks.upsertFromJob(aTask(), { ...aJob(job.key), processInstanceKey })
    await database.transaction(() => tasks.closeInTransaction({ caseId: ids.case }, { by: ids.anna }))
    const sender = createOutboxSender({ database, outbox, commands: client })
    await sender.flush()
    await until(async () => (await instances.findByPk(processInstanceKey))?.state === 'COMPLETED')
    await sender.stop()
    expect(await database.model(jobModel).findByPk(job.key)).to.include({ state: 'COMPLETED', ended: true })
    const flows = await database.model(flowTakenModel).findAll({ order: ['flowId'] })
    expect(flows.map(({ flowId, times }) => [flowId, times])).to.deep.equal([
      ['f1', 1],
      ['f2', 1],
    ])
  })
})
