import { expect } from 'chai'
import {
  boundary,
  call,
  definitions,
  end,
  escalation,
  eventStart,
  eventSubProcess,
  flow,
  flows,
  onEscalation,
  process,
  service,
  start,
  subProcess,
  throwEvent,
} from '#test/support/bpmn-builder'
import { onEveryStore, type World } from './world.ts'

const inner = subProcess(
  'sub',
  start('s'),
  throwEvent('throw', onEscalation('late')),
  service('rest', 'rest'),
  flows('s', 'throw', 'rest'),
)

const caught = (interrupting: boolean, ref?: string): string =>
  definitions(
    escalation('late'),
    escalation('other'),
    process(
      'p',
      start(),
      inner,
      boundary('edge', 'sub', interrupting, onEscalation(ref)),
      end('done'),
      end('aside'),
      flows('start', 'sub', 'done'),
      flow('edge', 'aside'),
    ),
  )

const escalations = (w: World): object[] =>
  w
    .records()
    .filter(({ valueType }) => valueType === 'ESCALATION')
    .map(({ intent, value }) => ({
      intent,
      code: value['escalationCode'],
      from: value['throwElementId'],
      to: value['catchElementId'],
    }))

onEveryStore('escalations', (world) => {
  it('E2: a catcher that does not interrupt runs beside; the thrower goes on', async () => {
    const w = world()
    await w.deploy(caught(false, 'late'))
    await w.create('p')
    expect(w.completedOnce('throw')).to.equal(true)
    expect(w.completedOnce('aside')).to.equal(true)
    await w.work('rest')
    expect(w.completedOnce('p')).to.equal(true)
    expect(escalations(w)).to.deep.equal([{ intent: 'ESCALATED', code: 'late', from: 'throw', to: 'edge' }])
  })

  it('E2: an interrupting catcher ends the thrower with its scope', async () => {
    const w = world()
    await w.deploy(caught(true, 'late'))
    await w.create('p')
    expect(w.trace(['TERMINATED'])).to.deep.equal(['throw TERMINATED', 'sub TERMINATED'])
    expect(w.completedOnce('aside')).to.equal(true)
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('E2: nobody catches it: a record, no incident', async () => {
    const w = world()
    await w.deploy(caught(true, 'other'))
    await w.create('p')
    await w.work('rest')
    expect(w.completedOnce('p')).to.equal(true)
    expect(w.incidents()).to.deep.equal([])
    expect(escalations(w)).to.deep.equal([{ intent: 'NOT_ESCALATED', code: 'late', from: 'throw', to: '' }])
  })

  it('E2, J7: a catcher without code catches all, but a specific one comes first', async () => {
    const w = world()
    await w.deploy(
      definitions(
        escalation('late'),
        process(
          'p',
          start(),
          inner,
          boundary('any', 'sub', false, onEscalation()),
          boundary('exact', 'sub', false, onEscalation('late')),
          end('e1'),
          end('e2'),
          flow('start', 'sub'),
          flow('any', 'e1'),
          flow('exact', 'e2'),
        ),
      ),
    )
    await w.create('p')
    expect(w.completedOnce('e2')).to.equal(true)
    expect(w.completedOnce('e1')).to.equal(false)
  })

  it('S2: an event sub-process of an outer scope catches it', async () => {
    const w = world()
    await w.deploy(
      definitions(
        escalation('late'),
        process(
          'p',
          start(),
          inner,
          flow('start', 'sub'),
          eventSubProcess('aside', eventStart('begun', true, onEscalation('late')), end('over'), flow('begun', 'over')),
        ),
      ),
    )
    await w.create('p')
    expect(w.trace(['TERMINATED'])).to.deep.equal(['throw TERMINATED', 'sub TERMINATED'])
    expect(w.completedOnce('over')).to.equal(true)
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('E2, P2: it goes on through the calling process; the end event that threw it is terminated', async () => {
    const w = world()
    await w.deploy(
      definitions(
        escalation('late'),
        process('child', start(), end('thrown', onEscalation('late')), flow('start', 'thrown')),
      ),
      'child.bpmn',
    )
    await w.deploy(
      definitions(
        escalation('late'),
        process(
          'p',
          start(),
          call('call', 'child'),
          boundary('edge', 'call', true, onEscalation('late')),
          end('done'),
          end('aside'),
          flows('start', 'call', 'done'),
          flow('edge', 'aside'),
        ),
      ),
      'p.bpmn',
    )
    await w.create('p')
    expect(w.trace(['TERMINATED'])).to.deep.equal(['thrown TERMINATED', 'child TERMINATED', 'call TERMINATED'])
    expect(w.completedOnce('aside')).to.equal(true)
  })

  it('E2: the thrown code may be computed; a fault is an incident that can be resolved', async () => {
    const w = world()
    await w.deploy(
      definitions(
        escalation('late'),
        `<bpmn:escalation id="computed" escalationCode="=code"/>`,
        process(
          'p',
          start(),
          subProcess('sub', start('s'), end('thrown', onEscalation('computed')), flow('s', 'thrown')),
          boundary('edge', 'sub', true, onEscalation('late')),
          end('done'),
          end('aside'),
          flows('start', 'sub', 'done'),
          flow('edge', 'aside'),
        ),
      ),
    )
    const key = await w.create('p')
    const [incident] = w.incidents()
    expect(incident?.type).to.equal('EXTRACT_VALUE_ERROR')
    await w.run('setVariables', { elementInstanceKey: key, variables: '{"code":"late"}', local: false })
    await w.run('resolveIncident', { incidentKey: incident?.key ?? '' })
    expect(w.completedOnce('aside')).to.equal(true)
  })
})
