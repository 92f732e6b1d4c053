import { expect } from 'chai'
import {
  boundary,
  definitions,
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
  subProcess,
  user,
} from '#test/support/bpmn-builder'
import { hour, minute, straight } from './models.ts'
import { onEveryStore, type World } from './world.ts'

const one = straight([service('task', 'work')])
const userTask = 'io.camunda.zeebe:userTask'

const keyOfJob = (w: World): string => String(w.records().findLast(({ valueType }) => valueType === 'JOB')?.key)

onEveryStore('jobs', (world) => {
  it('J1, 3.3: a job may be completed, failed and thrown for without activation, by whom it may', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const jobKey = keyOfJob(w)
    await w.run('failJob', { jobKey, retries: 2 })
    await w.run('throwError', { jobKey, errorCode: 'X' })
    await w.resolve()
    await w.run('completeJob', { jobKey })
    expect(w.completedOnce('p')).to.equal(true)
    expect(w.all()).to.not.include('JOB_BATCH ACTIVATED')
  })

  it('J1, S17.2: a job that is gone or never was is NOT_FOUND for every command', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const { key: done } = await w.work('work')
    const text = (verb: string, key: string) =>
      `NOT_FOUND: Expected to ${verb} job with key '${key}', but no such job was found`
    for (const jobKey of [done, '7']) {
      expect(await w.refusal('completeJob', { jobKey })).to.equal(text('complete', jobKey))
      expect(await w.refusal('failJob', { jobKey, retries: 1 })).to.equal(text('fail', jobKey))
      expect(await w.refusal('throwError', { jobKey, errorCode: 'X' })).to.equal(text('throw an error for', jobKey))
      expect(await w.refusal('updateJobRetries', { jobKey, retries: 1 })).to.equal(text('update retries for', jobKey))
      expect(await w.refusal('updateJobTimeout', { jobKey, timeoutMs: 1 })).to.equal(
        text('update the timeout of', jobKey),
      )
    }
  })

  it('J1, 3.3, S17.5: a failed job, or one with an uncaught error, takes new retries and nothing else', async () => {
    const w = world()
    await w.deploy(one)
    const refuses = async (jobKey: string, state: string) => {
      const text = (verb: string) =>
        `INVALID_STATE: Expected to ${verb} job with key '${jobKey}', but it is in state '${state}'`
      expect(await w.refusal('completeJob', { jobKey })).to.equal(text('complete'))
      expect(await w.refusal('failJob', { jobKey, retries: 1 })).to.equal(text('fail'))
      expect(await w.refusal('throwError', { jobKey, errorCode: 'X' })).to.equal(text('throw an error for'))
      expect(await w.refusal('updateJobTimeout', { jobKey, timeoutMs: 1 })).to.match(
        /^INVALID_STATE: .* but it is not active$/,
      )
      await w.run('updateJobRetries', { jobKey, retries: 5 })
    }
    await w.create('p')
    const { key: failed } = await w.job('work')
    await w.run('failJob', { jobKey: failed, retries: 0 })
    await refuses(failed, 'FAILED')
    await w.create('p')
    const { key: thrown } = await w.job('work')
    await w.run('throwError', { jobKey: thrown, errorCode: 'X' })
    await refuses(thrown, 'ERROR_THROWN')
    expect(await w.jobs('work')).to.deep.equal([])
  })

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

  it('J2: an activation sets worker and deadline; a blank worker is fine', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const before = w.clock.now()
    const { jobs } = await w.run('activateJobs', { type: 'work', worker: '', timeoutMs: hour, maxJobs: 1 })
    expect(jobs[0]).to.include({
      worker: '',
      type: 'work',
      elementId: 'task',
      bpmnProcessId: 'p',
      processDefinitionVersion: 1,
    })
    expect(Number(jobs[0]?.deadline)).to.be.within(before + hour - minute, before + hour + minute)
  })

  it('J2, S17.3: names the first thing that is wrong: maximum, time-out, type', async () => {
    const w = world()
    const call = { type: ' ', worker: '', timeoutMs: 0, maxJobs: 0 }
    const text = (what: string) => `INVALID_ARGUMENT: Expected to activate job batch with ${what}`
    expect(await w.refusal('activateJobs', call)).to.equal(
      text("max jobs to activate to be greater than zero, but it was '0'"),
    )
    expect(await w.refusal('activateJobs', { ...call, maxJobs: 1 })).to.equal(
      text("timeout to be greater than zero, but it was '0'"),
    )
    expect(await w.refusal('activateJobs', { ...call, maxJobs: 1, timeoutMs: 1 })).to.equal(
      text('type to be present, but it was blank'),
    )
  })

  it('J2: an answer holds 4 MB at most; what is left comes with the next one', async () => {
    const w = world()
    await w.deploy(one)
    for (let n = 0; n < 3; n++) await w.create('p', { text: `${n}`.repeat(1_500_000) })
    const { engine } = w
    const call = { type: 'work', worker: '', timeoutMs: hour, maxJobs: 10 }
    const first = await engine.core.execute('activateJobs', call)
    expect([first.jobs.length, first.truncated]).to.deep.equal([2, true])
    const second = await engine.core.execute('activateJobs', call)
    expect([second.jobs.length, second.truncated]).to.deep.equal([1, false])
  })

  it('J3: a job that alone is too large is an incident; resolved, it is activatable again', async () => {
    const w = world()
    await w.deploy(one)
    const pi = await w.create('p')
    await w.set(pi, { a: 'a'.repeat(2_100_000) })
    await w.set(pi, { b: 'b'.repeat(2_100_000) })
    expect(await w.jobs('work')).to.deep.equal([])
    expect(w.incidents()[0]).to.include({ type: 'MESSAGE_SIZE_EXCEEDED', elementId: 'task' })
    expect(await w.refusal('completeJob', { jobKey: keyOfJob(w) })).to.match(/^INVALID_STATE/)
    await w.set(pi, { b: '' })
    expect(await w.jobs('work')).to.deep.equal([])
    await w.resolve()
    expect(await w.jobs('work')).to.have.length(1)
  })

  it('J5: a job whose time is over becomes activatable again, with its retries', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const job = await w.job('work')
    await w.advance(4 * minute)
    expect(await w.jobs('work')).to.deep.equal([])
    w.mark()
    await w.advance(minute)
    expect(w.all()).to.deep.equal(['JOB TIMED_OUT'])
    expect(await w.job('work')).to.include({ key: job.key, retries: 3 })
  })

  it('J6: with retries left a failed job is there at once', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const { key } = await w.job('work')
    w.mark()
    await w.run('failJob', { jobKey: key, retries: 7, errorMessage: 'once more' })
    expect(w.all()).to.deep.equal(['JOB FAILED'])
    expect(w.values('JOB', 'FAILED')[0]).to.include({ retries: 7, errorMessage: 'once more' })
    expect(await w.job('work')).to.include({ key, retries: 7 })
  })

  it('J6: a failed job waits for its back-off', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const { key } = await w.job('work')
    await w.run('failJob', { jobKey: key, retries: 1, retryBackOffMs: hour })
    expect(await w.refusal('completeJob', { jobKey: key })).to.equal(
      `INVALID_STATE: Expected to complete job with key '${key}', but it is in state 'FAILED'`,
    )
    await w.advance(hour - minute)
    expect(await w.jobs('work')).to.deep.equal([])
    await w.advance(minute + 1000)
    expect(w.all()).to.include('JOB RECURRED_AFTER_BACKOFF')
    expect(await w.job('work')).to.include({ key, retries: 1 })
  })

  it('J6, I2: without retries left it is an incident, with its message or a standing one, however long', async () => {
    const w = world()
    await w.deploy(one)
    for (const errorMessage of ['printer on fire', '', 'x'.repeat(20_000)]) {
      await w.create('p')
      await w.run('failJob', { jobKey: (await w.job('work')).key, retries: errorMessage === '' ? -1 : 0, errorMessage })
    }
    expect(w.incidents().map(({ type, message: text }) => `${type} ${text}`)).to.deep.equal([
      'JOB_NO_RETRIES printer on fire',
      'JOB_NO_RETRIES No more retries left.',
      `JOB_NO_RETRIES ${'x'.repeat(10_000)}`,
    ])
    expect(w.all().slice(-2)).to.deep.equal(['JOB FAILED', 'INCIDENT CREATED'])
  })

  it('J8, I2: retries are given in any state, and resolve nothing by themselves', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const { key } = await w.job('work')
    await w.run('updateJobRetries', { jobKey: key, retries: 9 })
    await w.run('failJob', { jobKey: key, retries: 0 })
    for (const retries of [0, -1])
      expect(await w.refusal('updateJobRetries', { jobKey: key, retries })).to.equal(
        `INVALID_ARGUMENT: Expected to update retries for job with key '${key}' with a positive amount of retries, but the amount given was '${retries}'`,
      )
    await w.run('updateJobRetries', { jobKey: key, retries: 2 })
    expect(w.values('JOB', 'RETRIES_UPDATED').map(({ retries }) => retries)).to.deep.equal([9, 2])
    expect(await w.jobs('work')).to.deep.equal([])
    await w.resolve()
    expect((await w.job('work')).retries).to.equal(2)
  })

  it('J8: a new time-out counts from now; only a job with a deadline has one', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const inactive = (key: string) =>
      `INVALID_STATE: Expected to update the timeout of job with key '${key}', but it is not active`
    const waiting = keyOfJob(w)
    expect(await w.refusal('updateJobTimeout', { jobKey: waiting, timeoutMs: hour })).to.equal(inactive(waiting))
    const { key } = await w.job('work')
    await w.advance(4 * minute)
    await w.run('updateJobTimeout', { jobKey: key, timeoutMs: hour })
    await w.advance(hour - minute)
    expect(await w.jobs('work')).to.deep.equal([])
    await w.advance(minute + 1000)
    expect(await w.refusal('updateJobTimeout', { jobKey: key, timeoutMs: hour })).to.equal(inactive(key))
    expect(await w.jobs('work')).to.have.length(1)
  })

  it('J9: a yielded job is there for the next one at once', async () => {
    const w = world()
    await w.deploy(one)
    await w.create('p')
    const { key } = await w.job('work')
    await w.run('yieldJob', { jobKey: key })
    expect(w.values('JOB', 'YIELDED')).to.have.length(1)
    expect((await w.job('work')).key).to.equal(key)
    await w.run('completeJob', { jobKey: key })
    expect(await w.refusal('yieldJob', { jobKey: key })).to.match(/^NOT_FOUND/)
  })

  it('J10: three tries, or as many as are asked for; type and retries may be computed', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          service('a', 'work'),
          service('b', 'work', { retries: '7' }),
          service('c', '="wo" + "rk"', { retries: '=n * 2' }),
          ...['a', 'b', 'c'].map((id) => flow('start', id)),
        ),
      ),
    )
    await w.create('p', { n: 5 })
    expect((await w.jobs('work')).map(({ elementId, retries }) => `${elementId} ${retries}`)).to.deep.equal([
      'a 3',
      'b 7',
      'c 10',
    ])
  })

  it('J10, 3.2: a user task is a job with one try and its assignment in headers', async () => {
    const w = world()
    const assignment = { assignee: '=who', candidateGroups: 'sales, legal', candidateUsers: '=users' }
    await w.deploy(straight([user('task', assignment, { dueDate: '=due', followUpDate: '=missing' }, 'form-1')]))
    await w.create('p', { who: 'lb', users: ['a', 'b'], due: '2026-03-01T12:00:00+01:00' })
    const job = await w.work(userTask)
    expect(job.retries).to.equal(1)
    expect(JSON.parse(job.customHeaders)).to.deep.equal({
      'io.camunda.zeebe:assignee': 'lb',
      'io.camunda.zeebe:candidateGroups': '["sales","legal"]',
      'io.camunda.zeebe:candidateUsers': '["a","b"]',
      'io.camunda.zeebe:dueDate': '2026-03-01T12:00:00+01:00',
      'io.camunda.zeebe:formKey': 'form-1',
    })
  })

  it('3.2, J10: what is null or empty is no header; a date that cannot be read is an incident', async () => {
    const w = world()
    await w.deploy(straight([user('task', { assignee: '=who' }, { dueDate: '=due' })]))
    await w.create('p', { who: null, due: '' })
    expect((await w.work(userTask)).customHeaders).to.equal('{}')
    await w.create('p', { due: 'tomorrow' })
    expect(w.incidents()[0]).to.include({ type: 'EXTRACT_VALUE_ERROR', elementId: 'task' })
  })

  it('J11: a job of a scope that has been taken over meanwhile completes alone', async () => {
    const w = world()
    const many = Array.from({ length: 11 }, (_, index) => `many${index}`)
    await w.deploy(
      definitions(
        message('act', '="k"'),
        process(
          'p',
          start(),
          ...many.map((id) => service(id, 'many', { loop: multi({ input: '=items' }) }) + flow('start', id)),
          subProcess('sub', start('s'), service('task', 'work'), flow('s', 'task')),
          flow('start', 'sub'),
          eventSubProcess('esp', eventStart('hit', true, onMessage('act')), service('h', 'h'), flows('hit', 'h')),
        ),
      ),
    )
    await w.create('p', { items: Array.from({ length: 100 }, (_, index) => index) })
    const { key } = await w.job('work')
    w.mark()
    // ending 1 100 instances takes more than one command: the completion comes before the turn of the task
    await w.together([
      ['publishMessage', { name: 'act', correlationKey: 'k', timeToLiveMs: 0 }],
      ['completeJob', { jobKey: key, variables: '{"late":1}' }],
    ])
    expect(w.all()).to.include('JOB COMPLETED').and.not.include('VARIABLE CREATED')
    expect(w.trace().filter((line) => /^(task|sub) /.test(line))).to.deep.equal(['task TERMINATED', 'sub TERMINATED'])
    expect(w.trace()).to.include('h ACTIVATED')
  })

  it('C7, J1: a job whose task is interrupted is cancelled and gone', async () => {
    const w = world()
    await w.deploy(
      straight([service('task', 'work')], {
        beside: [boundary('late', 'task', true, onTimer('timeDuration', 'PT1H')), end('e'), flow('late', 'e')],
      }),
    )
    await w.create('p')
    const { key } = await w.job('work')
    await w.advance(hour + 1000)
    expect(w.all()).to.include('JOB CANCELED')
    expect(await w.refusal('completeJob', { jobKey: key })).to.match(/^NOT_FOUND/)
  })
})
