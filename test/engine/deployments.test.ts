import { expect } from 'chai'
import {
  definitions,
  end,
  flows,
  message,
  onMessage,
  onTimer,
  process,
  service,
  start,
} from '#test/support/bpmn-builder'
import { day, hour, minute, straight } from './models.ts'
import { onEveryStore } from './world.ts'

const version = (type: string): string => straight([service('task', type)])
const file = (name: string, xml: string) => ({ name, content: Buffer.from(xml) })

onEveryStore('deployments', (world) => {
  it('D1: all resources or none; the type follows from the suffix', async () => {
    const w = world()
    const refusal = await w.refusal('deploy', { resources: [file('good.bpmn', version('a')), file('bad.txt', 'x')] })
    expect(refusal).to.equal(
      "INVALID_ARGUMENT: Expected to deploy new resources, but encountered the following errors:\n'bad.txt': unknown resource type",
    )
    expect(await w.refusal('createInstance', { bpmnProcessId: 'p' })).to.match(/^NOT_FOUND/)
    const { processes } = await w.run('deploy', {
      resources: [file('one.bpmn', version('a')), file('two.xml', version('b').replace('id="p"', 'id="q"'))],
    })
    expect(processes.map(({ bpmnProcessId, resourceName }) => `${bpmnProcessId} ${resourceName}`)).to.deep.equal([
      'p one.bpmn',
      'q two.xml',
    ])
  })

  it('D1: a request without resources is refused', async () => {
    expect(await world().refusal('deploy', { resources: [] })).to.equal(
      'INVALID_ARGUMENT: Expected to deploy at least one resource, but none given',
    )
  })

  it('D2, D3: the same bytes and name as the latest version are a duplicate; A, B, A gives 1, 2, 3', async () => {
    const w = world()
    const first = await w.deploy(version('a'))
    w.mark()
    const same = await w.deploy(version('a'))
    expect(same.processes).to.deep.equal(first.processes)
    expect(same.key).to.not.equal(first.key)
    expect(w.all()).to.deep.equal(['DEPLOYMENT CREATED'])
    const versions = [
      await w.deploy(version('b')),
      await w.deploy(version('a')),
      await w.deploy(version('a'), 'other.bpmn'),
    ]
    expect(versions.map(({ processes }) => processes[0]?.version)).to.deep.equal([2, 3, 4])
  })

  it('D2: all processes of a file share its checksum', async () => {
    const w = world()
    const both = (type: string) =>
      definitions(process('p', start(), service('t1', 'same')), process('q', start('s2'), service('t2', type)))
    await w.deploy(both('a'))
    const { processes } = await w.deploy(both('b'))
    expect(processes.map(({ bpmnProcessId, version: number }) => [bpmnProcessId, number])).to.deep.equal([
      ['p', 2],
      ['q', 2],
    ])
  })

  it('D4: processes that are not executable are passed over', async () => {
    const w = world()
    const drawn = '<bpmn:process id="drawn" isExecutable="false"><bpmn:complexGateway id="g"/></bpmn:process>'
    const { processes } = await w.deploy(definitions(process('p', start()), drawn))
    expect(processes.map(({ bpmnProcessId }) => bpmnProcessId)).to.deep.equal(['p'])
  })

  const begin = (type: string): string =>
    definitions(
      message('begin'),
      process('p', start('go', onMessage('begin')), service('task', type), end(), flows('go', 'task', 'end')),
    )

  it('D5: a new version takes the message starts over', async () => {
    const w = world()
    await w.deploy(begin('old'))
    w.mark()
    await w.deploy(begin('new'))
    expect(w.all()).to.deep.equal([
      'PROCESS CREATED',
      'MESSAGE_START_EVENT_SUBSCRIPTION DELETED',
      'MESSAGE_START_EVENT_SUBSCRIPTION CREATED',
      'DEPLOYMENT CREATED',
    ])
    await w.publish('begin', '')
    expect(await w.jobs('old')).to.deep.equal([])
    expect(await w.jobs('new')).to.have.length(1)
  })

  it('D5: a version without message start is started by no message; a message that waits starts no new version', async () => {
    const w = world()
    await w.deploy(begin('old'))
    await w.deploy(version('plain'))
    await w.publish('begin', '', {}, day)
    await w.deploy(begin('new'))
    expect(await w.jobs('old')).to.deep.equal([])
    expect(await w.jobs('new')).to.deep.equal([])
    expect(w.all()).to.not.include('p ACTIVATING')
  })

  it('T5, D5: a timer start event fires for the latest version only', async () => {
    const w = world()
    const timed = (type: string) =>
      definitions(
        process(
          'p',
          start('go', onTimer('timeCycle', 'R/PT1H')),
          service('task', type),
          end(),
          flows('go', 'task', 'end'),
        ),
      )
    await w.deploy(timed('old'))
    await w.advance(hour + minute)
    w.mark()
    await w.deploy(timed('new'))
    expect(w.all()).to.deep.equal(['PROCESS CREATED', 'TIMER CANCELED', 'TIMER CREATED', 'DEPLOYMENT CREATED'])
    await w.advance(2 * hour + minute)
    expect(await w.jobs('old')).to.have.length(1)
    expect(await w.jobs('new')).to.have.length(2)
  })

  it('D5, S17.6: a timer start that cannot be planned refuses the whole deployment', async () => {
    const w = world()
    const xml = definitions(process('p', start('go', onTimer('timeDate', '=now() + missing'))))
    expect(await w.refusal('deploy', { resources: [file('p.bpmn', xml), file('q.bpmn', version('a'))] })).to.match(
      /^(PROCESSING_ERROR: Expected to create timer for start event, but encountered the following error: |INVALID_ARGUMENT)/,
    )
    expect(w.all()).to.deep.equal([])
  })

  it('D6: a running instance keeps its version', async () => {
    const w = world()
    await w.deploy(version('a'))
    await w.create('p')
    await w.deploy(version('b'))
    await w.create('p')
    expect((await w.work('a')).processDefinitionVersion).to.equal(1)
    expect((await w.work('b')).processDefinitionVersion).to.equal(2)
  })
})
