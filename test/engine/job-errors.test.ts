import { expect } from 'chai'
import {
  boundary,
  call,
  definitions,
  end,
  error,
  eventStart,
  eventSubProcess,
  flow,
  flows,
  message,
  onError,
  onMessage,
  process,
  service,
  start,
  subProcess,
} from '#test/support/bpmn-builder'
import { straight } from './models.ts'
import { onEveryStore, type World } from './world.ts'

const one = straight([service('task', 'work')])
const errors = [error('e1', 'E1'), error('e2', 'E2')]
const catching = (id: string, host: string, code?: string): string =>
  boundary(id, host, true, onError(code)) + flow(id, 'end')

const throwAt = async (w: World, errorCode: string, variables = '{}'): Promise<void> =>
  void (await w.run('throwError', { jobKey: (await w.job('work')).key, errorCode, variables }))

const uncaught = (code: string, available: string): string =>
  `Expected to throw an error event with the code '${code}' with message 'm', but it was not caught. ${available}`

onEveryStore('thrown errors', (world) => {
  const inSub = (...beside: string[]): string =>
    straight([subProcess('sub', start('s'), service('task', 'work'), end('e'), flows('s', 'task', 'e'))], {
      roots: errors,
      beside,
    })

  it('J7: a specific code beats the one that catches all, on the same activity', async () => {
    const w = world()
    await w.deploy(inSub(catching('any', 'sub'), catching('one', 'sub', 'e1')))
    for (const [code, catcher] of [
      ['E1', 'one'],
      ['OTHER', 'any'],
    ] as const) {
      await w.create('p')
      w.mark()
      await throwAt(w, code)
      expect(w.trace()).to.deep.equal([
        'task TERMINATED',
        'sub TERMINATED',
        `${catcher} ACTIVATED`,
        `${catcher} COMPLETED`,
        'end ACTIVATED',
        'end COMPLETED',
        'p COMPLETED',
      ])
      expect(w.all()).to.include('JOB ERROR_THROWN').and.not.include('JOB CANCELED')
    }
  })

  it('J7: the innermost scope wins: catching all there beats the exact code further out', async () => {
    const w = world()
    await w.deploy(
      straight(
        [
          subProcess(
            'sub',
            start('s'),
            service('task', 'work'),
            boundary('inner', 'task', true, onError()),
            end('e'),
            flows('s', 'task', 'e'),
            flow('inner', 'e'),
          ),
        ],
        { roots: errors, beside: [catching('outer', 'sub', 'e1')] },
      ),
    )
    await w.create('p')
    await throwAt(w, 'E1')
    expect(w.trace()).to.include('inner COMPLETED').and.not.include('outer ACTIVATED')
  })

  it('J7, S2: event sub-processes inside and boundary events of a scope are asked together', async () => {
    const w = world()
    await w.deploy(
      straight(
        [
          subProcess(
            'sub',
            start('s'),
            service('task', 'work'),
            flow('s', 'task'),
            eventSubProcess('esp', eventStart('caught', true, onError()), end('handled'), flow('caught', 'handled')),
          ),
        ],
        { roots: errors, beside: [catching('exact', 'sub', 'e2')] },
      ),
    )
    await w.create('p')
    await throwAt(w, 'E2')
    expect(w.trace()).to.include('exact COMPLETED').and.not.include('esp ACTIVATED')
    w.mark()
    await w.create('p')
    await throwAt(w, 'E1')
    expect(w.trace()).to.include('esp COMPLETED').and.not.include('exact ACTIVATED')
  })

  it('J7: an error leaves the called process and is caught at the call', async () => {
    const w = world()
    await w.deploy(one.replace('id="p"', 'id="child"'), 'child.bpmn')
    await w.deploy(straight([call('call', 'child')], { roots: errors, beside: [catching('failed', 'call', 'e1')] }))
    await w.create('p')
    w.mark()
    await throwAt(w, 'E1', '{"why":"w"}')
    expect(w.trace()).to.deep.equal([
      'task TERMINATED',
      'child TERMINATED',
      'call TERMINATED',
      'failed ACTIVATED',
      'failed COMPLETED',
      'end ACTIVATED',
      'end COMPLETED',
      'p COMPLETED',
    ])
    expect(w.variables(w.keyOf('failed'))).to.deep.equal({ why: 'w' })
  })

  it('J7: an uncaught error is an incident on its task; resolved, the job is activatable again', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const { key } = await w.job('work')
    w.mark()
    await w.run('throwError', { jobKey: key, errorCode: 'X', errorMessage: 'm' })
    expect(w.all()).to.deep.equal(['JOB ERROR_THROWN', 'INCIDENT CREATED'])
    expect(w.incidents()[0]).to.deep.include({
      type: 'UNHANDLED_ERROR_EVENT',
      elementId: 'task',
      message: uncaught('X', 'No error events are available in the scope.'),
    })
    expect(w.values('JOB', 'ERROR_THROWN')[0]).to.include({ elementId: 'NO_CATCH_EVENT_FOUND', errorCode: 'X' })
    await w.resolve()
    expect(await w.job('work')).to.include({ key, elementId: 'task', retries: 3 })
  })

  it('J7: the incident names the codes that somebody waits for; without a message none is told', async () => {
    const w = world()
    await w.deploy(inSub(catching('one', 'sub', 'e1'), catching('two', 'sub', 'e2')))
    await w.create('p')
    await w.run('throwError', { jobKey: (await w.job('work')).key, errorCode: 'X', errorMessage: 'm' })
    await w.create('p')
    await w.run('throwError', { jobKey: (await w.job('work')).key, errorCode: 'X' })
    const texts = w.incidents().map(({ message: text }) => text)
    expect(texts[0]).to.be.oneOf(
      ['E1, E2', 'E2, E1'].map((codes) => uncaught('X', `Available error events are [${codes}]`)),
    )
    expect(texts[1]).to.match(/with the code 'X', but it was not caught\. Available/)
  })

  it('J7, B2: the walk passes over a scope that has been taken over already', async () => {
    const w = world()
    const handler = (id: string, event: string): string =>
      eventSubProcess(
        id,
        eventStart(`${id}Start`, true, event),
        service(`${id}Task`, 'work'),
        flow(`${id}Start`, `${id}Task`),
      )
    await w.deploy(
      definitions(
        ...errors,
        message('act', '="k"'),
        process(
          'p',
          start(),
          service('first', 'first'),
          flow('start', 'first'),
          handler('acts', onMessage('act')),
          handler('catches', onError('e1')),
        ),
      ),
    )
    await w.create('p')
    await w.publish('act', 'k')
    await w.run('throwError', { jobKey: (await w.job('work')).key, errorCode: 'E1', errorMessage: 'm' })
    expect(w.trace()).to.not.include('catches ACTIVATED')
    expect(w.incidents()[0]?.message).to.equal(uncaught('E1', 'No error events are available in the scope.'))
  })
})
