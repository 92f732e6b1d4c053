import { expect } from 'chai'
import {
  boundary,
  catchEvent,
  definitions,
  element,
  end,
  eventStart,
  eventSubProcess,
  flow,
  flows,
  message,
  multi,
  onMessage,
  onTimer,
  process,
  receive,
  service,
  start,
  subProcess,
  user,
} from '#test/support/bpmn-builder'
import { source, target } from './migrate-models.ts'
import { onEveryStore, type World } from './world.ts'

const hour = 3_600_000

type Ids = Readonly<Record<string, string>>

const to = async (w: World, xml: string, key: string, ids: Ids) => {
  const { processes } = await w.deploy(xml, 'target.bpmn')
  return {
    processInstanceKey: key,
    targetProcessDefinitionKey: processes[0]?.processDefinitionKey ?? '',
    mappings: Object.entries(ids).map(([sourceElementId, targetElementId]) => ({ sourceElementId, targetElementId })),
  }
}

onEveryStore('migration (Y2)', (world) => {
  it('Y2: elements, job, variables and mapped events keep their keys; the way goes on in the target', async () => {
    const w = world()
    await w.deploy(source)
    const key = await w.create('p', { key: 'k' })
    const job = await w.job('work')
    const command = await to(w, target, key, { sub: 'sub2', a: 'a2', stop: 'stop2' })
    w.mark()
    await w.run('migrateInstance', command)
    expect(w.all()).to.deep.equal([
      'q MIGRATED',
      'VARIABLE MIGRATED',
      'sub2 MIGRATED',
      'TIMER CANCELED',
      'PROCESS_MESSAGE_SUBSCRIPTION MIGRATED',
      'TIMER CREATED',
      'a2 MIGRATED',
      'JOB MIGRATED',
      'PROCESS_INSTANCE_MIGRATION MIGRATED',
    ])
    await w.run('completeJob', { jobKey: job.key })
    await w.work('b')
    expect(w.completedOnce('q')).to.equal(true)
  })

  it('Y2: a job keeps its type and is handed out with the new place', async () => {
    const w = world()
    await w.deploy(source)
    const key = await w.create('p', { key: 'k' })
    await w.run('migrateInstance', await to(w, target, key, { sub: 'sub2', a: 'a2' }))
    const job = await w.job('work')
    expect([job.elementId, job.bpmnProcessId, job.processDefinitionVersion]).to.deep.equal(['a2', 'q', 1])
  })

  it('Y2: an event of the target that nothing is mapped to opens; one of the source that goes nowhere closes', async () => {
    const w = world()
    await w.deploy(source)
    const key = await w.create('p', { key: 'k' })
    await w.run('migrateInstance', await to(w, target, key, { sub: 'sub2', a: 'a2', stop: 'stop2' }))
    await w.advance(hour)
    expect(w.trace(['COMPLETED'])).to.include('new COMPLETED')
    await w.publish('m', 'k')
    expect(w.completedOnce('stop2')).to.equal(true)
    expect(w.completedOnce('q')).to.equal(true)
  })

  it('Y2, I1: an incident goes along and can be resolved in the target', async () => {
    const w = world()
    const one = (type: string) =>
      definitions(process('p', start(), service('a', type), end(), flows('start', 'a', 'end')))
    await w.deploy(one('=missing'), 'target.bpmn')
    const key = await w.create('p')
    const [incident] = w.incidents()
    await w.run('migrateInstance', await to(w, one('mended'), key, { a: 'a' }))
    await w.run('resolveIncident', { incidentKey: incident?.key ?? '' })
    await w.work('mended')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('Y2, M5: the key that an instance was started with goes along', async () => {
    const w = world()
    const started = (id: string) =>
      definitions(
        message('begin'),
        process(id, start('got', onMessage('begin')), service('a', 'work'), flow('got', 'a')),
      )
    await w.deploy(started('p'))
    await w.publish('begin', 'k')
    const command = await to(w, started('q'), w.keyOf('p'), { a: 'a' })
    await w.run('migrateInstance', command)
    await w.publish('begin', 'k')
    // p is free again, q is held by the migrated instance
    expect(w.trace(['ACTIVATED']).filter((line) => line === 'p ACTIVATED')).to.have.length(2)
    expect(w.trace(['ACTIVATED'])).not.to.include('q ACTIVATED')
  })

  it('Y2: refuses what it cannot do, and changes nothing', async () => {
    const w = world()
    await w.deploy(source)
    const key = await w.create('p', { key: 'k' })
    const refusal = async (xml: string, ids: Ids, of = key) => w.refusal('migrateInstance', await to(w, xml, of, ids))
    const all = { sub: 'sub2', a: 'a2' }
    expect(await refusal(target, all, '1')).to.match(/^NOT_FOUND: .* no process instance found with key '1'/)
    expect(
      await w.refusal('migrateInstance', { processInstanceKey: key, targetProcessDefinitionKey: '9', mappings: [] }),
    ).to.match(/^NOT_FOUND: .* no process definition found with key '9'/)
    expect(await refusal(target, { ...all, gone: 'a2' })).to.match(/^INVALID_ARGUMENT: .* source element id 'gone'/)
    expect(await refusal(target, { ...all, stop: 'gone' })).to.match(/^INVALID_ARGUMENT: .* target element id 'gone'/)
    expect(await refusal(target, { sub: 'sub2' })).to.match(/^INVALID_STATE: .* active element with id 'a'/)
    expect(await refusal(target, { sub: 'sub2', a: 'sub2' })).to.match(/different type 'SUB_PROCESS'/)
    const flat = definitions(
      process('q', start(), subProcess('sub2', start('s')), service('a2', 'x'), flow('start', 'a2')),
    )
    expect(await refusal(flat, all)).to.match(/the flow scope of active element with id 'a' is changed/)
    const detached = definitions(
      message('m', '=key'),
      process(
        'q',
        start(),
        subProcess(
          'sub2',
          start('s'),
          service('a2', 'x'),
          boundary('stop2', 'a2', true, onMessage('m')),
          end('e'),
          flow('stop2', 'e'),
        ),
      ),
    )
    expect(await refusal(detached, { ...all, stop: 'stop2' })).to.match(/detach the catch event from the element/)
    const twice = { processInstanceKey: key, targetProcessDefinitionKey: '', mappings: [] }
    const command = { ...twice, ...(await to(w, target, key, all)) }
    expect(
      await w.refusal('migrateInstance', {
        ...command,
        mappings: [...command.mappings, { sourceElementId: 'a', targetElementId: 'b' }],
      }),
    ).to.match(/^INVALID_ARGUMENT: .* duplicate source element ids '\[a\]'/)
    expect(w.trace(['MIGRATED'])).to.deep.equal([])
  })

  const unsupported: readonly [string, string][] = [
    ['RECEIVE_TASK', receive('x', 'm')],
    ['INTERMEDIATE_CATCH_EVENT', catchEvent('x', onMessage('m'))],
    ['MULTI_INSTANCE_BODY', service('x', 'work', { loop: multi({ input: '=[1]' }) })],
  ]
  for (const [type, content] of unsupported) {
    it(`Y2: a ${type} cannot migrate in 8.5`, async () => {
      const w = world()
      const xml = definitions(message('m', '=key'), process('p', start(), content, flow('start', 'x')))
      await w.deploy(xml, 'target.bpmn')
      const key = await w.create('p', { key: 'k' })
      expect(await w.refusal('migrateInstance', await to(w, xml, key, { x: 'x' }))).to.match(
        new RegExp(`^INVALID_STATE: .* The migration of a ${type} is not supported`),
      )
    })
  }

  it('Y2: event sub-processes cannot migrate in 8.5', async () => {
    const w = world()
    const aside = eventSubProcess(
      'aside',
      eventStart('got', false, onTimer('timeDuration', 'PT1H')),
      end('e'),
      flow('got', 'e'),
    )
    const xml = definitions(process('p', start(), user('x'), flow('start', 'x'), aside))
    await w.deploy(xml, 'target.bpmn')
    const key = await w.create('p')
    expect(await w.refusal('migrateInstance', await to(w, xml, key, { x: 'x' }))).to.match(
      /has one or more event subprocesses/,
    )
  })
})

const joining = definitions(
  process(
    'p',
    start(),
    element('inclusiveGateway', 'fork', { default: 'fork_c' }),
    service('a', 'a'),
    service('b', 'b'),
    service('c', 'c'),
    element('inclusiveGateway', 'join'),
    end(),
    flow('start', 'fork'),
    flow('fork', 'a', '=x'),
    flow('fork', 'b', '=y'),
    flow('fork', 'c'),
    flows('a', 'join', 'end'),
    flow('b', 'join'),
    flow('c', 'join'),
  ),
)

onEveryStore(
  'compat 8.6',
  (world) => {
    it('G2: a join of an inclusive gateway waits for the tokens that can still come, and for no others', async () => {
      const w = world()
      await w.deploy(joining)
      await w.create('p', { x: true, y: true })
      await w.work('b')
      expect(w.completedOnce('join')).to.equal(false)
      await w.work('a')
      expect(w.completedOnce('join')).to.equal(true)
      expect(w.completedOnce('p')).to.equal(true)
      await w.create('p', { x: false, y: true })
      await w.work('b')
      expect(w.trace(['COMPLETED']).filter((line) => line === 'p COMPLETED')).to.have.length(2)
    })

    it('G2: a token that ends elsewhere is no longer waited for', async () => {
      const w = world()
      await w.deploy(
        definitions(
          process(
            'p',
            start(),
            element('inclusiveGateway', 'fork', {}),
            service('a', 'a'),
            service('b', 'b'),
            boundary('gone', 'b', true, onTimer('timeDuration', 'PT1H')),
            element('inclusiveGateway', 'join'),
            end(),
            end('elsewhere'),
            flow('start', 'fork'),
            flow('fork', 'a', '=true'),
            flow('fork', 'b', '=true'),
            flows('a', 'join', 'end'),
            flow('b', 'join'),
            flow('gone', 'elsewhere'),
          ),
        ),
      )
      await w.create('p')
      await w.work('a')
      expect(w.completedOnce('join')).to.equal(false)
      await w.advance(hour)
      expect(w.completedOnce('join')).to.equal(true)
      expect(w.completedOnce('p')).to.equal(true)
    })

    it('G2: what can no longer reach the join does not hold it up, though it goes on for months', async () => {
      const w = world()
      await w.deploy(
        definitions(
          process(
            'p',
            start(),
            element('parallelGateway', 'fork'),
            service('a', 'a'),
            element('exclusiveGateway', 'way', { default: 'way_b' }),
            service('b', 'b'),
            service('long', 'long'),
            element('inclusiveGateway', 'join'),
            end(),
            flows('start', 'fork', 'a', 'join', 'end'),
            flow('fork', 'way'),
            flow('way', 'long', '=true'),
            flow('way', 'b'),
            flow('b', 'join'),
          ),
        ),
      )
      await w.create('p')
      await w.work('a')
      expect(w.completedOnce('join')).to.equal(true)
    })

    it('Y2: a task in an event sub-process goes along with its job, term and incident; the way goes by the task that was added', async () => {
      const w = world()
      const model = (type: string, ...added: string[]) =>
        definitions(
          message('m', '=key'),
          process(
            'p',
            start(),
            user('ask'),
            boundary('lapsed', 'ask', false, onTimer('timeDuration', 'PT5H')),
            end('told'),
            end(),
            ...(added.length === 0 ? [flow('ask', 'end')] : added),
            flow('start', 'ask'),
            flow('lapsed', 'told'),
            eventSubProcess(
              'aside',
              eventStart('got', false, onMessage('m')),
              service('note', type),
              boundary('late', 'note', false, onTimer('timeDuration', 'PT3H')),
              end('noted'),
              end('known'),
              flows('got', 'note', 'noted'),
              flow('late', 'known'),
            ),
          ),
        )
      await w.deploy(model('=missing'), 'target.bpmn')
      const key = await w.create('p', { key: 'k' })
      await w.publish('m', 'k')
      const [incident] = w.incidents()
      await w.advance(hour)
      const ids = Object.fromEntries(['ask', 'lapsed', 'aside', 'got', 'note', 'late'].map((id) => [id, id]))
      const added = [service('more', 'more'), flows('ask', 'more', 'end')]
      await w.run('migrateInstance', await to(w, model('mended', ...added), key, ids))
      await w.run('resolveIncident', { incidentKey: incident?.key ?? '' })
      await w.publish('m', 'k')
      await w.advance(4 * hour)
      // counted from the start of the task, not from the migration
      expect(w.trace(['COMPLETED']).filter((line) => line === 'told COMPLETED')).to.have.length(1)
      await w.work('mended')
      await w.work('mended')
      await w.work('io.camunda.zeebe:userTask')
      await w.work('more')
      expect(w.completedOnce('p')).to.equal(true)
    })

    it('Y2: event sub-processes, waiting events and multi-instance migrate', async () => {
      const w = world()
      const aside = (ids: Ids) =>
        eventSubProcess(
          ids['aside'] ?? 'aside',
          eventStart(ids['got'] ?? 'got', false, onMessage('m')),
          service(ids['note'] ?? 'note', 'note'),
          flow(ids['got'] ?? 'got', ids['note'] ?? 'note'),
        )
      const model = (id: string, ids: Ids) =>
        definitions(
          message('m', '=key'),
          process(
            id,
            start(),
            service(ids['each'] ?? 'each', 'each', { loop: multi({ input: '=[1, 2]' }) }),
            catchEvent(ids['wait'] ?? 'wait', onTimer('timeDuration', 'PT5H')),
            end(),
            flows('start', ids['each'] ?? 'each', ids['wait'] ?? 'wait', 'end'),
            aside(ids),
          ),
        )
      await w.deploy(model('p', {}))
      const key = await w.create('p', { key: 'k' })
      await w.publish('m', 'k')
      await w.work('each')
      const ids = { each: 'each2', wait: 'wait2', aside: 'aside2', got: 'got2', note: 'note2' }
      await w.run('migrateInstance', await to(w, model('q', ids), key, ids))
      await w.publish('m', 'k')
      await w.work('note')
      await w.work('note')
      await w.work('each')
      const back = Object.fromEntries(Object.entries(ids).map(([a, b]) => [b, a]))
      await w.run('migrateInstance', await to(w, model('p', {}), key, back))
      await w.advance(5 * hour)
      expect(w.completedOnce('p')).to.equal(true)
    })
  },
  { compat: '8.6' },
)
