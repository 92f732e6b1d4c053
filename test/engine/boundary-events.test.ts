import { expect } from 'chai'
import {
  boundary,
  catchEvent,
  end,
  flow,
  flows,
  message,
  multi,
  onMessage,
  onTimer,
  receive,
  service,
  start,
  subProcess,
} from '#test/support/bpmn-builder'
import { hour, straight } from './models.ts'
import { onEveryStore } from './world.ts'

const edge = (interrupting: boolean, event: string): readonly string[] => [
  boundary('edge', 'task', interrupting, event),
  service('aside', 'aside'),
  end('end2'),
  flows('edge', 'aside', 'end2'),
]

onEveryStore('boundary events', (world) => {
  it('B1: an interrupting timer terminates the activity and its job, then runs in its place', async () => {
    const w = world()
    await w.deploy(straight([service('task', 'work')], { beside: edge(true, onTimer('timeDuration', 'P60D')) }))
    await w.create('p')
    w.mark()
    await w.advance(60 * 24 * hour + 1000)
    expect(w.all()).to.deep.equal([
      'TIMER TRIGGERED',
      'PROCESS_EVENT TRIGGERING',
      'task TERMINATING',
      'JOB CANCELED',
      'PROCESS_EVENT TRIGGERED',
      'task TERMINATED',
      'edge ACTIVATING',
      'edge ACTIVATED',
      'edge COMPLETING',
      'edge COMPLETED',
      'edge_aside SEQUENCE_FLOW_TAKEN',
      'aside ACTIVATING',
      'JOB CREATED',
      'aside ACTIVATED',
    ])
    await w.work('aside')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('B1: the payload is local to the event before it is activated', async () => {
    const w = world()
    await w.deploy(
      straight([service('task', 'work')], { roots: [message('note', '="k"')], beside: edge(true, onMessage('note')) }),
    )
    await w.create('p')
    w.mark()
    await w.publish('note', 'k', { n: 1 })
    const lines = w.all()
    expect(lines.slice(lines.indexOf('edge ACTIVATING'), lines.indexOf('edge ACTIVATED') + 1)).to.deep.equal([
      'edge ACTIVATING',
      'VARIABLE CREATED',
      'edge ACTIVATED',
    ])
    expect(w.variables(w.keyOf('edge'))).to.deep.equal({ n: 1 })
  })

  it('B1: what does not interrupt runs beside its activity, each time anew', async () => {
    const w = world()
    await w.deploy(
      straight([service('task', 'work')], { roots: [message('note', '="k"')], beside: edge(false, onMessage('note')) }),
    )
    await w.create('p')
    w.mark()
    await w.publish('note', 'k')
    await w.publish('note', 'k')
    expect(w.trace()).to.deep.equal(
      Array.from({ length: 2 }, () => ['edge ACTIVATED', 'edge COMPLETED', 'aside ACTIVATED']).flat(),
    )
    await w.work('work')
    expect(w.trace()).to.not.include('p COMPLETED')
    await w.work('aside')
    await w.work('aside')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('L3: boundary subscriptions open before the job is there, and close when the task completes', async () => {
    const w = world()
    await w.deploy(straight([service('task', 'work')], { beside: edge(true, onTimer('timeDuration', 'PT1H')) }))
    await w.create('p')
    const lines = w.all()
    expect(lines.slice(lines.indexOf('task ACTIVATING'))).to.deep.equal([
      'task ACTIVATING',
      'TIMER CREATED',
      'JOB CREATED',
      'task ACTIVATED',
    ])
    w.mark()
    await w.work('work', { a: 1 })
    const after = w.all()
    expect(after.slice(after.indexOf('task COMPLETING'), after.indexOf('task COMPLETED') + 1)).to.deep.equal([
      'task COMPLETING',
      'PROCESS_EVENT TRIGGERED',
      'VARIABLE CREATED',
      'TIMER CANCELED',
      'task COMPLETED',
    ])
  })

  it('I1, B1: when one subscription cannot be opened none is, and the activity has not begun', async () => {
    const w = world()
    await w.deploy(
      straight([service('task', 'work')], {
        roots: [message('note', '=id')],
        beside: [
          ...edge(true, onTimer('timeDuration', 'PT1H')),
          boundary('noted', 'task', true, onMessage('note')),
          flow('noted', 'end2'),
        ],
      }),
    )
    const pi = await w.create('p')
    expect(w.incidents()[0]).to.include({ type: 'EXTRACT_VALUE_ERROR', elementId: 'task' })
    expect(w.all()).to.not.include('TIMER CREATED').and.not.include('JOB CREATED')
    await w.set(pi, { id: 'k' })
    await w.resolve()
    await w.publish('note', 'k')
    expect(w.completedOnce('noted')).to.equal(true)
  })

  it('B2: of two interrupting events at the same time the first one wins', async () => {
    const w = world()
    await w.deploy(
      straight([subProcess('task', start('s'), receive('wait', 'inner'), flow('s', 'wait'))], {
        roots: ['a', 'b', 'inner'].map((name) => message(name, '="k"')),
        beside: [
          boundary('edgeA', 'task', true, onMessage('a')),
          boundary('edgeB', 'task', true, onMessage('b')),
          flow('edgeA', 'end'),
          flow('edgeB', 'end'),
        ],
      }),
    )
    await w.create('p')
    w.mark()
    const told = (name: string) => ['publishMessage', { name, correlationKey: 'k', timeToLiveMs: 0 }] as const
    await w.together([told('a'), told('b'), told('inner')])
    const caught = w.trace(['COMPLETED']).filter((line) => /^(edgeA|edgeB|wait) /.test(line))
    expect(caught).to.deep.equal(['edgeA COMPLETED'])
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('B1, C7: a sub-process is ended from the inside out, with all that waits in it', async () => {
    const w = world()
    await w.deploy(
      straight(
        [
          subProcess(
            'task',
            start('s'),
            subProcess('deep', start('s2'), catchEvent('wait', onTimer('timeDuration', 'P9D')), flow('s2', 'wait')),
            flow('s', 'deep'),
          ),
        ],
        { roots: [message('note', '="k"')], beside: edge(true, onMessage('note')) },
      ),
    )
    await w.create('p')
    w.mark()
    await w.publish('note', 'k')
    expect(w.all()).to.include('TIMER CANCELED')
    expect(w.trace(['TERMINATED'])).to.deep.equal(['wait TERMINATED', 'deep TERMINATED', 'task TERMINATED'])
    await w.work('aside')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('B3: a boundary event sits on the multi-instance body and ends all instances', async () => {
    const w = world()
    await w.deploy(
      straight([service('task', 'work', { loop: multi({ input: '=[1, 2, 3]' }) })], {
        beside: edge(true, onTimer('timeDuration', 'PT1H')),
      }),
    )
    await w.create('p')
    expect(w.values('TIMER', 'CREATED')).to.have.length(1)
    const body = w.records().find(({ value }) => value['bpmnElementType'] === 'MULTI_INSTANCE_BODY')
    expect(w.values('TIMER', 'CREATED')[0]).to.include({ elementInstanceKey: body?.key })
    await w.advance(hour + 1000)
    expect(w.trace(['TERMINATED'])).to.have.length(4)
    await w.work('aside')
    expect(w.completedOnce('p')).to.equal(true)
  })
})
