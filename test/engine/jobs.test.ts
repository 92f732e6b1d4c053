import { expect } from 'chai'
import {
  boundary,
  definitions,
  end,
  error,
  eventStart,
  eventSubProcess,
  flows,
  onError,
  process,
  service,
  start,
  subProcess,
} from '#test/support/bpmn-builder'
import { onEveryStore } from './world.ts'

const one = definitions(process('p', start(), service('task', 'work'), end(), flows('start', 'task', 'end')))

onEveryStore('jobs', (world) => {
  it('J2: jobs come in key order, a retried one first, and only once', async () => {
    const w = world()
    await w.deploy(one)
    for (let n = 0; n < 3; n++) await w.create('p', { n })
    const first = await w.jobs('work', 2)
    expect(first.map(({ variables }) => variables)).to.deep.equal(['{"n":0}', '{"n":1}'])
    await w.run('failJob', { jobKey: first[0]?.key ?? '', retries: 2 })
    expect((await w.jobs('work')).map(({ variables }) => variables)).to.deep.equal(['{"n":0}', '{"n":2}'])
    expect(await w.jobs('work')).to.deep.equal([])
  })

  it('J2: refuses a wrong maximum, time-out and type, in this order', async () => {
    const w = world()
    const call = { type: ' ', worker: '', timeoutMs: 0, maxJobs: 0 }
    expect(await w.refusal('activateJobs', call)).to.equal(
      "INVALID_ARGUMENT: Expected to activate job batch with max jobs to activate to be greater than zero, but it was '0'",
    )
    expect(await w.refusal('activateJobs', { ...call, maxJobs: 1 })).to.match(/timeout to be greater than zero/)
    expect(await w.refusal('activateJobs', { ...call, maxJobs: 1, timeoutMs: 1 })).to.match(/type to be present/)
  })

  it('V10: only the variables asked for', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p', { a: 1, b: 2 })
    const { jobs } = await w.run('activateJobs', {
      type: 'work',
      worker: '',
      timeoutMs: 1,
      maxJobs: 1,
      fetchVariables: ['b', 'none'],
    })
    expect(jobs[0]?.variables).to.equal('{"b":2}')
  })

  it('J5: a job whose time is over becomes activatable again, with its retries', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const job = await w.job('work')
    await w.advance(299_999)
    expect(await w.jobs('work')).to.deep.equal([])
    await w.advance(1)
    expect((await w.job('work')).key).to.equal(job.key)
    expect(w.all()).to.include('JOB TIMED_OUT')
  })

  it('J8: a new time-out counts from now; only an activated job has one', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const { key } = await w.job('work')
    await w.run('updateJobTimeout', { jobKey: key, timeoutMs: 1000 })
    await w.advance(1000)
    expect(await w.refusal('updateJobTimeout', { jobKey: key, timeoutMs: 1000 })).to.equal(
      `INVALID_STATE: Expected to update the timeout of job with key '${key}', but it is not active`,
    )
    expect(await w.jobs('work')).to.have.length(1)
  })

  it('J6: a failed job waits for its back-off', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const { key } = await w.job('work')
    await w.run('failJob', { jobKey: key, retries: 1, retryBackOffMs: 5000, variables: '{"seen":true}' })
    expect(await w.refusal('completeJob', { jobKey: key })).to.equal(
      `INVALID_STATE: Expected to complete job with key '${key}', but it is in state 'FAILED'`,
    )
    await w.advance(4999)
    expect(await w.jobs('work')).to.deep.equal([])
    await w.advance(1)
    const again = await w.job('work')
    expect(again).to.include({ key, retries: 1, variables: '{"seen":true}' })
    expect(w.variables(w.keyOf('task'))).to.deep.equal({ seen: true })
  })

  it('J6, I2: no retries is an incident, resolvable once there are retries', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const { key } = await w.job('work')
    await w.run('failJob', { jobKey: key, retries: 0, errorMessage: 'printer on fire' })
    const incident = w.incidents()[0]
    expect(incident).to.include({ type: 'JOB_NO_RETRIES', message: 'printer on fire', elementId: 'task' })
    const incidentKey = incident?.key ?? ''
    expect(await w.refusal('resolveIncident', { incidentKey })).to.match(/^NOT_FOUND: .* has no retries left/)
    expect(await w.refusal('updateJobRetries', { jobKey: key, retries: 0 })).to.match(/^INVALID_ARGUMENT/)
    await w.run('updateJobRetries', { jobKey: key, retries: 2 })
    expect(await w.jobs('work')).to.deep.equal([])
    await w.run('resolveIncident', { incidentKey })
    expect((await w.job('work')).retries).to.equal(2)
    expect(await w.refusal('resolveIncident', { incidentKey })).to.equal(
      `NOT_FOUND: Expected to resolve incident with key '${incidentKey}', but no such incident was found`,
    )
  })

  it('J1, 3.3: a job may be completed without activation, but only once', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const created = w.records().find(({ valueType }) => valueType === 'JOB')
    const jobKey = String(created?.key)
    await w.run('completeJob', { jobKey })
    expect(w.completedOnce('p')).to.equal(true)
    expect(await w.refusal('completeJob', { jobKey })).to.equal(
      `NOT_FOUND: Expected to complete job with key '${jobKey}', but no such job was found`,
    )
    expect(await w.refusal('completeJob', { jobKey: 'nonsense' })).to.match(/^NOT_FOUND/)
  })

  it('J9: a yielded job is there for the next one at once', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const { key } = await w.job('work')
    await w.run('yieldJob', { jobKey: key })
    expect((await w.job('work')).key).to.equal(key)
  })

  it('V11: a payload that is no object is refused and changes nothing', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const { key } = await w.job('work')
    expect(await w.refusal('completeJob', { jobKey: key, variables: '[1]' })).to.equal(
      "INVALID_ARGUMENT: Property 'variables' is invalid: Expected document to be a root level object, but was 'ARRAY'",
    )
    expect(await w.refusal('completeJob', { jobKey: key, variables: '{' })).to.match(
      /^INVALID_ARGUMENT: Invalid JSON value/,
    )
    await w.run('completeJob', { jobKey: key })
  })

  it('C6, C7: cancelling ends children first, cancels jobs and resolves incidents', async () => {
    const w = world()
    await w.deploy(one)
    const pi = await w.create('p')
    const { key } = await w.job('work')
    await w.run('failJob', { jobKey: key, retries: 0 })
    w.mark()
    await w.run('cancelInstance', { processInstanceKey: pi })
    expect(w.all()).to.deep.equal([
      'p TERMINATING',
      'task TERMINATING',
      'JOB CANCELED',
      'INCIDENT RESOLVED',
      'task TERMINATED',
      'p TERMINATED',
    ])
    expect(await w.refusal('cancelInstance', { processInstanceKey: pi })).to.equal(
      `NOT_FOUND: Expected to cancel a process instance with key '${pi}', but no such process was found`,
    )
    expect(await w.refusal('completeJob', { jobKey: key })).to.match(/^NOT_FOUND/)
  })
})

onEveryStore('errors', (world) => {
  const nested = definitions(
    error('e1', 'E1'),
    error('e2', 'E2'),
    process(
      'p',
      start(),
      subProcess('sub', start('subStart'), service('task', 'work'), end('subEnd'), flows('subStart', 'task', 'subEnd')),
      boundary('one', 'sub', true, onError('e1')),
      boundary('any', 'sub', true, onError()),
      end(),
      flows('start', 'sub', 'end'),
      flows('one', 'end'),
      flows('any', 'end'),
    ),
  )

  it('J7: a specific code beats the one that catches all, in the nearest scope that catches', async () => {
    const w = world()
    await w.deploy(nested)
    for (const [code, catcher] of [
      ['E1', 'one'],
      ['OTHER', 'any'],
    ] as const) {
      await w.create('p')
      const { key } = await w.job('work')
      w.mark()
      await w.run('throwError', { jobKey: key, errorCode: code, variables: '{"why":"w"}' })
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

  it('V7: error variables stay with the boundary event unless they are mapped', async () => {
    const w = world()
    await w.deploy(nested)
    const pi = await w.create('p')
    await w.run('throwError', { jobKey: (await w.job('work')).key, errorCode: 'E1', variables: '{"why":"w"}' })
    expect(w.variables(pi)).to.deep.equal({})
    expect(w.variables(w.keyOf('one'))).to.deep.equal({ why: 'w' })
  })

  it('J7: an uncaught error is an incident that makes the job activatable again', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const { key } = await w.job('work')
    await w.run('throwError', { jobKey: key, errorCode: 'X', errorMessage: 'm' })
    expect(w.incidents()[0]).to.deep.include({
      type: 'UNHANDLED_ERROR_EVENT',
      message:
        "Expected to throw an error event with the code 'X' with message 'm', but it was not caught. No error events are available in the scope.",
    })
    expect(w.records().at(-2)?.value).to.include({ elementId: 'NO_CATCH_EVENT_FOUND' })
    expect(await w.refusal('completeJob', { jobKey: key })).to.match(/ERROR_THROWN/)
    await w.run('resolveIncident', { incidentKey: w.incidents()[0]?.key ?? '' })
    expect(await w.job('work')).to.include({ key, elementId: 'task' })
  })

  it('E1, S2: an error end event is caught by an event sub-process of an outer scope', async () => {
    const w = world()
    await w.deploy(
      definitions(
        error('e1', 'E1'),
        process(
          'p',
          start(),
          subProcess(
            'sub',
            start('subStart'),
            service('task', 'work'),
            end('fail', onError('e1')),
            flows('subStart', 'task', 'fail'),
          ),
          service('beside', 'beside'),
          flows('start', 'sub'),
          flows('start', 'beside'),
          eventSubProcess('esp', eventStart('caught', true, onError('e1')), end('handled'), flows('caught', 'handled')),
        ),
      ),
    )
    await w.create('p')
    w.mark()
    await w.work('work')
    expect(w.trace()).to.deep.equal([
      'task COMPLETED',
      'fail ACTIVATED',
      'beside TERMINATED',
      'fail TERMINATED',
      'sub TERMINATED',
      'esp ACTIVATED',
      'caught ACTIVATED',
      'caught COMPLETED',
      'handled ACTIVATED',
      'handled COMPLETED',
      'esp COMPLETED',
      'p COMPLETED',
    ])
  })

  it('E1: an uncaught error end event stays ACTIVATING with an incident', async () => {
    const w = world()
    await w.deploy(
      definitions(error('e1', 'E1'), process('p', start(), end('fail', onError('e1')), flows('start', 'fail'))),
    )
    const pi = await w.create('p')
    expect(w.incidents()[0]).to.include({ type: 'UNHANDLED_ERROR_EVENT', elementId: 'fail' })
    expect(w.trace()).to.not.include('fail ACTIVATED')
    await w.run('cancelInstance', { processInstanceKey: pi })
    expect(w.trace()).to.include.members(['fail TERMINATED', 'p TERMINATED'])
  })
})
