import { expect } from 'chai'
import { z } from 'zod'
import { startEngine } from '#engine'
import { job } from '#processes/define'
import { oo } from '#processes/oo/contract'
import { readDiagrams } from '#server/platform/zeebe/diagrams'
import { fail, type Worker, worker } from '#workers/define'
import { type RunningWorkers, startWorkers } from '#workers/run'
import type { Log } from '#workers/shared/log'
import type { OpenedTask } from '#workers/shared/open-task'
import { batch } from '../processes/answers.ts'
import { FakeGateway } from './gateway.ts'

const contract = job({
  type: 'test.double',
  input: z.object({ amount: z.number() }),
  output: z.object({ doubled: z.number() }),
  errors: ['TOO_MUCH'],
})
const double = (act: (amount: number) => unknown): Worker =>
  worker(contract, () => async ({ amount }) => {
    const result = await act(amount)
    return typeof result === 'number' ? { doubled: result } : fail('TOO_MUCH', 'above the limit')
  })(undefined)

class PrivateError extends Error {
  override readonly name = 'PrivateError'
  readonly code = 'E_PRIVATE'
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('running workers', () => {
  const gateway = new FakeGateway()
  let running: RunningWorkers | undefined
  let opened: OpenedTask[] = []
  let lines: string[] = []
  const note = (facts: object, message: string): void => void lines.push(`${message} ${JSON.stringify(facts)}`)
  const log: Log = { debug: note, info: note, warn: note, error: note }

  const start = (act: (amount: number) => unknown, open = async (task: OpenedTask) => void opened.push(task)): void => {
    running = startWorkers({ address: gateway.address, workers: [double(act)], tasks: { open }, log })
  }
  const give = (key: string, variables: object, retries = 5): void =>
    gateway.give({ key, type: 'test.double', variables, retries })
  const told = async (count = 1) => {
    await gateway.until(() => gateway.told.length >= count)
    return gateway.told.at(-1)
  }

  beforeEach(async () => {
    gateway.told.length = 0
    gateway.asked.length = 0
    gateway.refusals = []
    opened = []
    lines = []
    await gateway.start()
  })
  afterEach(async () => {
    await running?.stop()
    running = undefined
    gateway.stop()
    gateway.port = 0
  })

  it('completes a job with what its handler gives, cut to the contract', async () => {
    start((amount) => amount * 2)
    give('2251799813685300', { amount: 21 })
    const answer = await told()
    expect(answer).to.include({ rpc: 'CompleteJob', jobKey: '2251799813685300' })
    expect(answer?.request['variables']).to.equal('{"doubled":42}')
  })

  it('asks only for the variables of the contract', async () => {
    start((amount) => amount)
    await gateway.until(() => gateway.asked.some((one) => one['type'] === 'test.double'))
    const request = gateway.asked.find((one) => one['type'] === 'test.double')
    expect(request?.['fetchVariable']).to.deep.equal(['amount'])
  })

  it('throws the BPMN error that the handler returns', async () => {
    start(() => 'no')
    give('1', { amount: 1 })
    const answer = await told()
    expect(answer?.rpc).to.equal('ThrowError')
    expect(answer?.request).to.include({ errorCode: 'TOO_MUCH', errorMessage: 'above the limit' })
  })

  it('fails a job with one try less, a growing pause, and no personal data', async () => {
    start(() => {
      throw new PrivateError('Jan Peeters, Kerkstraat 1')
    })
    const pauses: unknown[] = []
    for (const retries of [5, 4, 3, 2, 1]) {
      give(String(retries), { amount: 1 }, retries)
      const answer = await told(6 - retries)
      expect(answer?.rpc).to.equal('FailJob')
      expect(answer?.request).to.include({ retries: retries - 1, errorMessage: 'PrivateError E_PRIVATE' })
      pauses.push(answer?.request['retryBackOff'])
    }
    expect(pauses).to.deep.equal(['1000', '10000', '60000', '300000', '0'])
  })

  it('names the fields of variables that do not fit, not their values', async () => {
    start((amount) => amount)
    give('1', { amount: 'Jan' })
    const answer = await told()
    expect(answer?.request['errorMessage']).to.equal('Variables do not fit the contract: amount invalid_type')
  })

  it('repeats a command that the engine could not take', async () => {
    start((amount) => amount)
    gateway.refusals = [8, 14]
    give('1', { amount: 1 })
    expect((await told())?.rpc).to.equal('CompleteJob')
    expect(gateway.told).to.have.length(1)
  })

  it('forgets a job that is gone', async () => {
    start((amount) => amount)
    gateway.refusals = [5]
    give('1', { amount: 1 })
    give('2', { amount: 2 })
    await told()
    while (!lines.some((line) => line.startsWith('job was already gone'))) await turn()
    expect(gateway.told).to.have.length(1)
  })

  it('goes on when the engine has been away', async () => {
    start((amount) => amount)
    await gateway.until(() => gateway.asked.length >= 2)
    gateway.stop()
    while (running?.connected() === true) await turn()
    await gateway.start()
    give('1', { amount: 1 })
    expect((await told())?.rpc).to.equal('CompleteJob')
    expect(lines.some((line) => line.startsWith('the engine answers again'))).to.equal(true)
  })

  it('asks again when the engine forgets a poll', async () => {
    const tasks = { open: async () => undefined }
    running = startWorkers({ address: gateway.address, workers: [], tasks, log, longPollMs: 50 })
    await gateway.until(() => gateway.asked.length >= 3)
  })

  it('never has more jobs at work than asked for, and starts the next when one is done', async () => {
    let atWork = 0
    let most = 0
    const gates: (() => void)[] = []
    start(async (amount) => {
      most = Math.max(most, (atWork += 1))
      await new Promise<void>((resolve) => gates.push(resolve))
      atWork -= 1
      return amount
    })
    for (let key = 1; key <= 20; key += 1) give(String(key), { amount: key })
    while (gates.length < 8) await turn()
    for (let done = 0; done < 20; done += 1) {
      while (gates[done] === undefined) await turn()
      gates[done]?.()
    }
    await told(20)
    expect(most).to.equal(8)
  })

  it('stops within a second, also while a handler hangs', async () => {
    const begun = new Promise<void>((resolve) => {
      start(async () => {
        resolve()
        return new Promise(() => undefined)
      })
    })
    give('1', { amount: 1 })
    await begun
    const from = performance.now()
    await running?.stop()
    expect(performance.now() - from).to.be.lessThan(1000)
  })

  it('refuses two workers for one job type', () => {
    const twice = {
      address: gateway.address,
      workers: [double(Number), double(Number)],
      tasks: { open: async () => undefined },
      log,
    }
    expect(() => startWorkers(twice)).to.throw('two workers serve test.double')
  })

  describe('with user tasks', () => {
    const userTask = {
      type: 'io.camunda.zeebe:userTask',
      elementId: 'process-request',
      retries: 1,
      headers: {
        taskCode: '2',
        title: 'Verwerk verzoek OO',
        'io.camunda.zeebe:formKey': 'wizard:process-request',
        'io.camunda.zeebe:candidateGroups': '["LB_DB"]',
      },
      variables: {
        caseId: '0198c0de-0000-7000-8000-000000000001',
        taskOrgId: '0198c0de-0000-7000-8000-000000000002',
        taskDueOn: '2026-03-01',
        taskCode: null,
      },
    }

    it('opens a task and lets go of its job', async () => {
      start(Number)
      gateway.give({ ...userTask, key: '7' })
      while (opened.length === 0) await turn()
      expect(opened[0]).to.deep.include({
        jobKey: '7',
        processId: 'oo',
        elementId: 'process-request',
        code: '2',
        title: 'Verwerk verzoek OO',
        formKey: 'wizard:process-request',
        roles: ['LB_DB'],
        orgId: userTask.variables.taskOrgId,
        unitIds: [],
        dueOn: '2026-03-01',
        subjectId: undefined,
      })
      // taken for a short time, kept for an hour once the task is there
      expect(gateway.asked.find((one) => one['type'] === userTask.type)?.['timeout']).to.equal('120000')
      await gateway.until(() => gateway.told.length === 1)
      expect(gateway.told[0]).to.deep.include({ rpc: 'UpdateJobTimeout', jobKey: '7' })
      expect(gateway.told[0]?.request['timeout']).to.equal('3600000')
    })

    it('gives the task back without counting while the worklist is not there', async () => {
      start(Number, async () => Promise.reject(new Error('no database')))
      gateway.give({ ...userTask, key: '7' })
      const answer = await told()
      expect(answer?.rpc).to.equal('FailJob')
      expect(answer?.request).to.include({ retries: 1, retryBackOff: '5000', errorMessage: 'Error' })
    })

    it('makes an incident of a task that cannot be read', async () => {
      start(Number)
      gateway.give({ ...userTask, key: '7', variables: { caseId: 'x' } })
      expect((await told())?.request).to.include({ retries: 0 })
    })
  })
})

describe('running workers on the engine', () => {
  it('takes a case from its message to its first tasks', async () => {
    const engine = await startEngine({ memory: true, port: 0 })
    const resources = readDiagrams().map(({ name, xml }) => ({ name, content: Buffer.from(xml) }))
    await engine.core.execute('deploy', { resources })
    const register = worker(oo.jobs.registerRequest, () => async ({ caseId }) => {
      if (caseId !== batch.caseId) throw new Error('another case')
      return {
        mayorTermRuns: true,
        mayorDueOn: '2099-04-05',
        mayorLapsesAt: '2099-04-05T21:59:59Z',
        requestDueOn: '2099-01-19',
      }
    })(undefined)
    const log: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
    const opened: OpenedTask[] = []
    const both = new Promise<void>((resolve) => {
      const open = async (task: OpenedTask): Promise<void> => {
        if (opened.push(task) === 2) resolve()
      }
      const running = startWorkers({ address: engine.address, workers: [register], tasks: { open }, log })
      stopAll = async () => {
        await running.stop()
        await engine.stop()
      }
    })
    const variables = JSON.stringify({ ...batch, reference: 'OO26-000001', receivedOn: '2026-01-05' })
    const message = { name: 'oo-started', correlationKey: 'OO26-000001', timeToLiveMs: 0, variables }
    await engine.core.execute('publishMessage', message)
    await both
    expect(opened.map((task) => task.code)).to.have.members(['1', '2'])
    expect(opened.every((task) => task.caseId === batch.caseId && task.orgId === batch.municipalityOrgId)).to.equal(
      true,
    )
  })
  let stopAll = async (): Promise<void> => undefined
  after(async () => stopAll())
})
