import { expect } from 'chai'
import { boundary, end, flow, onTimer, service, start, subProcess, withIo } from '#test/support/bpmn-builder'
import { hour, straight } from './models.ts'
import { onEveryStore } from './world.ts'

const one = straight([service('task', 'work')])

onEveryStore('incidents', (world) => {
  it('I1: resolving writes RESOLVED and tries again; failing again is a new incident', async () => {
    const w = world()
    await w.deploy(straight([service('task', '=type')]))
    const pi = await w.create('p')
    const [first] = w.incidents()
    w.mark()
    await w.resolve()
    expect(w.all()).to.deep.equal(['INCIDENT RESOLVED', 'INCIDENT CREATED'])
    const [second] = w.incidents()
    expect(Number(second?.key)).to.be.greaterThan(Number(first?.key))
    await w.set(pi, { type: 'work' })
    w.mark()
    await w.resolve()
    expect(w.all()).to.deep.equal(['INCIDENT RESOLVED', 'JOB CREATED', 'task ACTIVATED'])
  })

  it('I1: the record tells where it happened', async () => {
    const w = world()
    await w.deploy(one)
    const pi = await w.create('p')
    const { key } = await w.job('work')
    await w.run('failJob', { jobKey: key, retries: 0, errorMessage: 'broken' })
    const task = Number(w.keyOf('task'))
    expect(w.values('INCIDENT', 'CREATED')[0]).to.include({
      errorType: 'JOB_NO_RETRIES',
      errorMessage: 'broken',
      bpmnProcessId: 'p',
      processInstanceKey: Number(pi),
      elementId: 'task',
      elementInstanceKey: task,
      jobKey: Number(key),
      variableScopeKey: task,
    })
  })

  it('I2: without retries it is not resolved; clients are told NOT_FOUND', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const { key } = await w.job('work')
    await w.run('failJob', { jobKey: key, retries: 0 })
    const incidentKey = w.incidents()[0]?.key ?? ''
    expect(await w.refusal('resolveIncident', { incidentKey })).to.match(
      new RegExp(
        `^(NOT_FOUND|INVALID_STATE): Expected to resolve incident with key '${incidentKey}', but job with key '${key}' has no retries left. Please update the job retries and retry resolving the incident$`,
      ),
    )
    expect(w.incidents()).to.have.length(1)
    await w.run('updateJobRetries', { jobKey: key, retries: 1 })
    await w.run('resolveIncident', { incidentKey })
    expect(await w.job('work')).to.include({ key, retries: 1 })
  })

  it('I3, S17.2: an incident that does not exist, or no more, is NOT_FOUND', async () => {
    const w = world()
    await w.deploy(straight([service('task', '=type')]))
    const pi = await w.create('p')
    const { key = '' } = w.incidents()[0] ?? {}
    await w.set(pi, { type: 'work' })
    await w.run('resolveIncident', { incidentKey: key })
    for (const incidentKey of [key, '7'])
      expect(await w.refusal('resolveIncident', { incidentKey })).to.equal(
        `NOT_FOUND: Expected to resolve incident with key '${incidentKey}', but no such incident was found`,
      )
  })

  it('I3: an incident ends with its element, whether that is interrupted or cancelled', async () => {
    const w = world()
    const edge = [boundary('late', 'sub', true, onTimer('timeDuration', 'PT1H')), end('e'), flow('late', 'e')]
    await w.deploy(
      straight([subProcess('sub', start('s'), service('task', '=type'), flow('s', 'task'))], { beside: edge }),
    )
    await w.create('p')
    w.mark()
    await w.advance(hour + 1000)
    expect(w.all()).to.include.members(['INCIDENT RESOLVED', 'task TERMINATED', 'p COMPLETED'])
    const pi = await w.create('p')
    await w.run('cancelInstance', { processInstanceKey: pi })
    expect(w.incidents()).to.deep.equal([])
  })

  it('I3: an incident ends with its element, also when that completes', async () => {
    const w = world()
    await w.deploy(
      straight([service('task', 'work')], {
        beside: [
          boundary('often', 'task', false, onTimer('timeCycle', '=cycle(duration(span))')),
          end('e'),
          flow('often', 'e'),
        ],
      }),
    )
    const pi = await w.create('p', { span: 'PT1H' })
    await w.set(pi, { span: 'never' })
    await w.advance(hour + 1000)
    expect(w.incidents()[0]).to.include({ type: 'EXTRACT_VALUE_ERROR', elementId: 'task' })
    await w.work('work')
    expect(w.completedOnce('p')).to.equal(true)
    expect(w.incidents()).to.deep.equal([])
  })

  it('I1, V8: an incident on the way out keeps what has happened; nothing is done twice', async () => {
    const w = world()
    const sub = subProcess(
      'sub',
      start('s'),
      service('task', 'work'),
      flow('s', 'task'),
      withIo({ out: { x: '=assert(r, r != null, "no r")' } }),
    )
    await w.deploy(straight([sub]))
    const pi = await w.create('p')
    await w.work('work')
    expect(w.incidents()[0]).to.include({ type: 'IO_MAPPING_ERROR', elementId: 'sub' })
    await w.set(pi, { r: 1 })
    w.mark()
    await w.resolve()
    expect(w.trace()).to.deep.equal(['sub COMPLETED', 'end ACTIVATED', 'end COMPLETED', 'p COMPLETED'])
    expect(w.variables(pi)).to.deep.equal({ r: 1, x: 1 })
  })
})
