import { expect } from 'chai'
import type { PlayStep } from '#modelling/scenarios/scenario'
import type { Game } from '#server/platform/play/game'
import { answers, caseId, id } from '#test/processes/answers'
import { rejection } from './rejection.ts'
import { begin, ooStarted, plainStart, playedOf, timerProcess } from './games.ts'

const registered: PlayStep = {
  do: 'COMPLETE_JOB',
  elementId: 'register-request',
  variables: answers['oo.register-request'] ?? {},
}
const duration = (text: string): string =>
  `<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${text}</bpmn:timeDuration>`

describe('a game on a throw-away engine', () => {
  const games: Game[] = []
  const started = async (...given: Parameters<typeof begin>): Promise<Game> => {
    const game = await begin(...given)
    games.push(game)
    return game
  }
  afterEach(async () => {
    await Promise.all(games.splice(0).map((game) => game.stop()))
  })

  it('shows tasks with role and legal date, jobs, timers and messages with their key', async () => {
    const game = await started(await playedOf('oo'), ooStarted)
    expect(game.view.jobs.map(({ type }) => type)).to.deep.equal(['oo.register-request'])
    await game.take(registered)
    const { tasks, timers, messages, flows, instances } = game.view
    expect(tasks.map(({ elementId, dueOn, roles }) => [elementId, dueOn, roles])).to.deep.equal([
      ['process-request', '2026-01-19', ['LB_DB']],
      ['watch-mayor-term', '2026-04-05', ['LB_DB']],
    ])
    expect(timers).to.deep.equal([
      {
        processId: 'oo',
        elementId: 'mayor-term-lapsed',
        nth: 1,
        dueAt: '2026-04-05T21:59:59.000Z',
        on: '2026-04-05',
        at: '23:59',
      },
    ])
    expect(messages).to.deep.include({
      processId: 'oo',
      elementId: 'advice-asked',
      message: 'advice-asked',
      correlationKey: caseId,
    })
    expect(flows).to.deep.include({ processId: 'oo', flowId: 'split-work--process-request' })
    expect(instances).to.deep.equal([{ processId: 'oo', state: 'ACTIVE' }])
  })

  it('plays the processes that are called, and tells two on one element apart by their age', async () => {
    const game = await started(await playedOf('oo'), ooStarted)
    await game.take(registered)
    for (const n of [100, 200])
      await game.take({
        do: 'PUBLISH',
        message: 'advice-asked',
        correlationKey: caseId,
        variables: { adviceRequestId: id(n), unitIds: [id(n + 1)] },
      })
    const jobs = game.view.jobs.filter(({ processId }) => processId === 'oo-advice')
    expect(jobs.map(({ nth, variables }) => [nth, variables['adviceRequestId']])).to.deep.equal([
      [1, id(100)],
      [2, id(200)],
    ])
    const variables = answers['oo-advice.register-request'] ?? {}
    await game.take({ do: 'COMPLETE_JOB', elementId: 'register-request', processId: 'oo-advice', nth: 2, variables })
    expect(game.view.tasks.map((task) => task.variables['adviceRequestId']))
      .to.include(id(200))
      .and.not.include(id(100))
    expect(game.view.instances.map(({ processId }) => processId)).to.deep.equal(['oo', 'oo-advice', 'oo-advice'])
  })

  it('refuses what nobody waits for, and stands as before', async () => {
    const game = await started(await playedOf('oo'), ooStarted)
    const before = game.view
    for (const step of [
      { do: 'COMPLETE_TASK', elementId: 'process-request', variables: {} },
      { do: 'COMPLETE_TASK', elementId: 'register-request', variables: {} },
      { do: 'PUBLISH', message: 'advice-asked', correlationKey: 'other', variables: {} },
    ] satisfies PlayStep[])
      expect(await rejection(game.take(step))).to.deep.include({ code: 'NOT_WAITING' })
    expect(await rejection(game.take({ do: 'NEXT_TIMER' }))).to.deep.include({ code: 'NO_TIMER' })
    expect(await rejection(game.take({ do: 'MOVE_TO', on: '2026-01-04', at: '09:00' }))).to.deep.include({
      code: 'TIME_BACK',
    })
    expect(game.view).to.deep.equal(before)
  })

  it('says in the words of the engine what is wrong with a file', async () => {
    const played = timerProcess(duration('PT1'))
    expect(await rejection(begin(played, plainStart('2026-01-05')))).to.deep.include({ code: 'ENGINE' })
  })

  it('a job that fails is an incident; resolved it can be done again', async () => {
    const game = await started(await playedOf('oo'), ooStarted)
    await game.take({ do: 'FAIL_JOB', elementId: 'register-request', message: 'Geen verbinding.' })
    expect(game.view.incidents.map(({ elementId, message }) => [elementId, message])).to.deep.equal([
      ['register-request', 'Geen verbinding.'],
    ])
    expect(game.view.jobs).to.deep.equal([])
    await game.take({ do: 'RESOLVE_INCIDENT', elementId: 'register-request' })
    expect(game.view.incidents).to.deep.equal([])
    await game.take(registered)
    expect(game.view.tasks).to.have.length(2)
  })

  it('an error that nobody catches is an incident, one that is caught goes its way', async () => {
    const game = await started(await playedOf('oo'), ooStarted)
    await game.take({ do: 'THROW_ERROR', elementId: 'register-request', errorCode: 'NOBODY' })
    expect(game.view.incidents.map(({ type }) => type)).to.deep.equal(['UNHANDLED_ERROR_EVENT'])
  })

  it('an expression without its variable is an incident; with the variable set it goes on', async () => {
    const game = await started(timerProcess(duration('=term')), plainStart('2026-01-05'))
    expect(game.view.incidents.map(({ elementId }) => elementId)).to.deep.equal(['pause'])
    await game.take({ do: 'SET_VARIABLES', variables: { term: 'P3D' } })
    await game.take({ do: 'RESOLVE_INCIDENT', elementId: 'pause' })
    expect(game.view.timers.map(({ on }) => on)).to.deep.equal(['2026-01-08'])
  })

  describe('its clock', () => {
    it('a day is a day on the clocks of Brussels, also when it has 23 hours', async () => {
      const game = await started(timerProcess(duration('P10D')), plainStart('2026-03-28'))
      expect(game.view.now).to.equal('2026-03-28T08:00:00.000Z')
      await game.take({ do: 'WAIT_DAYS', days: 1 })
      expect([game.view.now, game.view.time]).to.deep.equal(['2026-03-29T07:00:00.000Z', '09:00'])
    })

    it('or 25', async () => {
      const game = await started(timerProcess(duration('P10D')), plainStart('2026-10-24'))
      await game.take({ do: 'WAIT_DAYS', days: 1 })
      expect([game.view.now, game.view.time]).to.deep.equal(['2026-10-25T08:00:00.000Z', '09:00'])
    })

    it('goes to the next timer exactly', async () => {
      const game = await started(timerProcess(duration('PT90M')), plainStart('2026-01-05'))
      await game.take({ do: 'NEXT_TIMER' })
      expect(game.view.now).to.equal('2026-01-05T09:30:00.000Z')
      expect(game.view.instances).to.deep.equal([{ processId: 'wait', state: 'COMPLETED' }])
    })

    it('stops at each timer on its way: what one starts reckons from its own moment', async () => {
      const second = `<bpmn:subProcess id="later" triggeredByEvent="true"><bpmn:startEvent id="tick" isInterrupting="false"><bpmn:outgoing>f3</bpmn:outgoing><bpmn:timerEventDefinition id="t2"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P2D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent><bpmn:sequenceFlow id="f3" sourceRef="tick" targetRef="nap" /><bpmn:intermediateCatchEvent id="nap"><bpmn:incoming>f3</bpmn:incoming><bpmn:timerEventDefinition id="t3"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent></bpmn:subProcess>`
      const game = await started(timerProcess(duration('P30D'), second), plainStart('2026-01-05'))
      await game.take({ do: 'WAIT_DAYS', days: 4 })
      expect(game.view.timers.map(({ elementId, on }) => [elementId, on])).to.deep.equal([
        ['pause', '2026-02-04'],
        ['nap', '2026-01-10'],
      ])
    })
  })
})
