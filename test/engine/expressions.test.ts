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
  service,
  start,
  user,
} from '#test/support/bpmn-builder'
import { hour, minute, straight } from './models.ts'
import { onEveryStore } from './world.ts'

const missing = (name: string): string => `[NO_VARIABLE_FOUND] No variable found with name '${name}'`
const warned = (...warnings: string[]): string =>
  ` The evaluation reported the following warnings:\n${warnings.join('\n')}`
const wrong = (expression: string, expected: string, was: string): string =>
  `Expected result of the expression '${expression}' to be '${expected}', but was '${was}'.`

onEveryStore('expressions', (world) => {
  it('X1: text with = is an expression, also over several lines; other text is static', async () => {
    const w = world()
    const types = ['=kind + "-a"', '=if true\n then "b"\n else "c"', 'kind']
    await w.deploy(
      definitions(
        process('p', start(), ...types.map((type, index) => service(`t${index}`, type) + flow('start', `t${index}`))),
      ),
    )
    await w.create('p', { kind: 'k' })
    expect(w.values('JOB', 'CREATED').map(({ type }) => type)).to.deep.equal(['k-a', 'b', 'kind'])
  })

  it('X1: a static text that is a number is a number; a lone = is text', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          service('number', '123'),
          service('equals', '='),
          flow('start', 'number'),
          flow('start', 'equals'),
        ),
      ),
    )
    await w.create('p')
    expect(w.incidents().map(({ elementId, message: text }) => [elementId, text])).to.deep.equal([
      ['number', wrong('123', 'STRING', 'NUMBER')],
    ])
    expect(w.values('JOB', 'CREATED').map(({ type }) => type)).to.deep.equal(['='])
  })

  it('X1: an assignee of digits is the text that was written', async () => {
    const w = world()
    await w.deploy(straight([user('task', { assignee: '42' })]))
    await w.create('p')
    const [job] = w.values('JOB', 'CREATED')
    expect(job?.['customHeaders']).to.deep.equal({ 'io.camunda.zeebe:assignee': '42' })
  })

  it('X2: a condition on a missing variable is an incident, not false', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          element('exclusiveGateway', 'g', { default: 'g_b' }),
          end('a'),
          end('b'),
          flows('start', 'g', 'b'),
          flow('g', 'a', '=x > 1'),
        ),
      ),
    )
    await w.create('p')
    expect(w.incidents()[0]).to.deep.include({
      type: 'EXTRACT_VALUE_ERROR',
      elementId: 'g',
      message: wrong('x > 1', 'BOOLEAN', 'NULL') + warned(missing('x')),
    })
  })

  it('X2, I1: each place says which type it needs, and works once it gets it', async () => {
    const w = world()
    const places = [
      service('type', '=type'),
      service('retries', 'work', { retries: '=retries' }),
      service('list', 'work', { loop: multi({ input: '=list' }) }),
      user('assignee', { assignee: '=assignee' }),
      user('names', { candidateGroups: '=names' }),
      user('due', {}, { dueDate: '=due' }),
      catchEvent('span', onTimer('timeDuration', '=span')),
      catchEvent('date', onTimer('timeDate', '=date')),
    ]
    const ids = ['type', 'retries', 'list', 'assignee', 'names', 'due', 'span', 'date']
    await w.deploy(definitions(process('p', start(), ...places, ...ids.map((id) => flow('start', id)))))
    const wrongly = { type: 1, retries: 'x', list: {}, assignee: 1, names: 'x', due: 1, span: true, date: [] }
    const pi = await w.create('p', wrongly)
    expect(w.incidents().map(({ elementId, message: text }) => [elementId, text])).to.have.deep.members([
      ['type', wrong('type', 'STRING', 'NUMBER')],
      ['retries', wrong('retries', 'NUMBER', 'STRING')],
      ['list', wrong('list', 'ARRAY', 'OBJECT')],
      ['assignee', wrong('assignee', 'STRING', 'NUMBER')],
      ['names', wrong('names', 'ARRAY', 'STRING')],
      ['due', "Expected result of the expression 'due' to be one of '[DATE_TIME, STRING]', but was 'NUMBER'"],
      ['span', "Expected result of the expression 'span' to be one of '[DURATION, PERIOD, STRING]', but was 'BOOLEAN'"],
      ['date', "Expected result of the expression 'date' to be one of '[DATE_TIME, STRING]', but was 'ARRAY'"],
    ])
    await w.set(pi, {
      type: 'any',
      retries: 5,
      list: [],
      assignee: 'lb',
      names: ['a'],
      due: '2030-01-01T00:00:00Z',
      span: 'PT1H',
      date: '2020-01-01T00:00:00Z',
    })
    for (const { key } of w.incidents()) await w.run('resolveIncident', { incidentKey: key })
    expect(w.incidents()).to.deep.equal([])
    expect(
      w.values('JOB', 'CREATED').map(({ type, retries }) => `${String(type)} ${String(retries)}`),
    ).to.include.members(['any 3', 'work 5'])
  })

  it('X2: a timer on a missing variable tells the warning too', async () => {
    const w = world()
    await w.deploy(straight([catchEvent('wait', onTimer('timeDuration', '=span'))]))
    await w.create('p')
    expect(w.incidents()[0]?.message).to.equal(
      `Expected result of the expression 'span' to be one of '[DURATION, PERIOD, STRING]', but was 'NULL'.${warned(missing('span'))}`,
    )
  })

  const waiting = straight([catchEvent('wait', onMessage('go'))], { roots: [message('go', '=id')] })

  it('X3: a correlation key is text or a number, and a number meets its text', async () => {
    const w = world()
    await w.deploy(waiting)
    for (const id of ['7', 7]) await w.create('p', { id })
    await w.publish('go', '7')
    await w.publish('go', '7')
    expect(w.trace(['COMPLETED']).filter((line) => line === 'p COMPLETED')).to.have.length(2)
  })

  it('X3: any other correlation key is an incident that names the expression', async () => {
    const w = world()
    await w.deploy(waiting)
    const text = (was: string): string =>
      `Failed to extract the correlation key for 'id': The value must be either a string or a number, but was '${was}'.`
    await w.create('p', { id: true })
    await w.create('p', { id: [1] })
    await w.create('p')
    expect(w.incidents().map(({ type, message: told }) => [type, told])).to.deep.equal([
      ['EXTRACT_VALUE_ERROR', text('BOOLEAN')],
      ['EXTRACT_VALUE_ERROR', text('ARRAY')],
      ['EXTRACT_VALUE_ERROR', text('NULL') + warned(missing('id'))],
    ])
  })

  it('X4: cycle() makes repeating intervals, for ever or so many times', async () => {
    const w = world()
    const edge = (id: string, text: string): string =>
      boundary(id, 'task', false, onTimer('timeCycle', text)) + flow(id, 'end')
    await w.deploy(
      straight([service('task', 'work')], {
        beside: [edge('twice', '=cycle(2, duration("PT1H"))'), edge('always', '=cycle(span)')],
      }).replace('=cycle(span)', '=cycle(duration(span))'),
    )
    await w.create('p', { span: 'PT90M' })
    expect(w.values('TIMER', 'CREATED').map(({ repetitions }) => repetitions)).to.deep.equal([2, -1])
    for (let count = 0; count < 6; count++) await w.advance(hour + minute)
    const fired = w.trace(['COMPLETED'])
    expect(fired.filter((line) => line === 'twice COMPLETED')).to.have.length(2)
    expect(fired.filter((line) => line === 'always COMPLETED')).to.have.length(4)
  })

  it('X4: what cannot be computed is null', async () => {
    const w = world()
    const sources = { a: '=1 / 0', b: '=missing + 1', c: '=null > 1', d: '=number("x")', e: '="1" + 1' }
    await w.deploy(straight([service('task', 'work', { in: sources })]))
    await w.create('p')
    expect(JSON.parse((await w.job('work')).variables)).to.deep.equal({ a: null, b: null, c: null, d: null, e: null })
  })

  it('X5: an expression sees the locals of its element, after the input mappings', async () => {
    const w = world()
    await w.deploy(straight([service('task', '=kind', { in: { kind: '="local"' } })]))
    await w.create('p', { kind: 'outer' })
    expect(w.values('JOB', 'CREATED').map(({ type }) => type)).to.deep.equal(['local'])
  })

  it('X5: the correlation key of a boundary event is looked up outside of its activity', async () => {
    const w = world()
    await w.deploy(
      straight([service('task', 'work', { in: { id: '="inside"' } })], {
        roots: [message('note', '=id')],
        beside: [boundary('edge', 'task', true, onMessage('note')), flow('edge', 'end')],
      }),
    )
    await w.create('p', { id: 'outside' })
    await w.publish('note', 'inside')
    expect(w.trace()).to.not.include('edge COMPLETED')
    await w.publish('note', 'outside')
    expect(w.completedOnce('edge')).to.equal(true)
  })

  it('X5: event sub-processes open when the start event of their scope has completed, and see its variables', async () => {
    const w = world()
    await w.deploy(
      definitions(
        message('begin'),
        message('act', '=id'),
        process(
          'p',
          start('go', onMessage('begin')),
          service('task', 'work'),
          flow('go', 'task'),
          eventSubProcess('esp', eventStart('hit', false, onMessage('act')), end('e'), flow('hit', 'e')),
        ),
      ),
    )
    w.mark()
    await w.publish('begin', '', { id: 'k' })
    const order = w.all().filter((line) => /go COMPLETED|PROCESS_MESSAGE|VARIABLE/.test(line))
    expect(order).to.deep.equal([
      'VARIABLE CREATED',
      'VARIABLE CREATED',
      'PROCESS_MESSAGE_SUBSCRIPTION CREATED',
      'go COMPLETED',
    ])
    await w.publish('act', 'k')
    expect(w.completedOnce('esp')).to.equal(true)
  })
})
