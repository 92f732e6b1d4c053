import { expect } from 'chai'
import { openThrowAway } from '#engine/throw-away'
import type { PlayStep } from '#modelling/scenarios/scenario'
import { createPlaygrounds, playLimits, type Playgrounds } from '#server/platform/play/playgrounds'
import type { OpenPlayEngine } from '#server/platform/play/port'
import { answers, caseId, id } from '#test/processes/answers'
import { begin, ooStarted, plainStart, playedOf, timerProcess } from './games.ts'
import { rejection } from './rejection.ts'

const [anna, ben] = [id(1), id(2)]
const draftId = id(3)
const waits = timerProcess('<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P10D</bpmn:timeDuration>')

describe('playgrounds', () => {
  let now = 0
  let open = 0
  let grounds: Playgrounds
  // counts the engines that are up
  const opening: OpenPlayEngine = async (startMs, timeZone) => {
    const engine = await openThrowAway(startMs, timeZone)
    open += 1
    const stop = engine.stop.bind(engine)
    engine.stop = async () => {
      open -= 1
      await stop()
    }
    return engine
  }
  const start = (ownerId: string) => grounds.start({ ownerId, draftId, given: plainStart('2026-01-05'), played: waits })

  beforeEach(() => {
    now = 1_000_000
    open = 0
    grounds = createPlaygrounds(opening, { ...playLimits, perPerson: 2, inAll: 3, steps: 5 }, () => now)
  })
  afterEach(async () => {
    await grounds.close()
    expect(open, 'engines left behind').to.equal(0)
  })

  it('a game is found by its player alone, on its draft', async () => {
    const { id: playId } = await start(anna)
    expect(grounds.find(anna, draftId, playId)?.id).to.equal(playId)
    expect(grounds.find(ben, draftId, playId)).to.equal(undefined)
    expect(grounds.find(anna, id(9), playId)).to.equal(undefined)
    expect(grounds.list(ben, draftId)).to.deep.equal([])
  })

  it('a further game of one person ends his oldest', async () => {
    const plays = [await start(anna), await start(anna), await start(anna)]
    expect(grounds.list(anna, draftId).map((play) => play.id)).to.deep.equal([plays[2]?.id, plays[1]?.id])
    expect(open).to.equal(2)
  })

  it('when all places are taken a further person waits', async () => {
    await Promise.all([start(anna), start(anna), start(ben)])
    expect(await rejection(start(id(4)))).to.deep.include({ code: 'TOO_MANY_REQUESTS' })
    expect(open).to.equal(3)
  })

  it('also when many start at once', async () => {
    await Promise.allSettled(Array.from({ length: 8 }, (_, n) => start(id(10 + n))))
    expect(open).to.equal(3)
  })

  it('what nobody touches is stopped, and what is too old', async () => {
    const idle = await start(anna)
    now += playLimits.idleMs + 1
    await grounds.sweep()
    expect(grounds.find(anna, draftId, idle.id)).to.equal(undefined)
    expect(open).to.equal(0)
    const old = await start(anna)
    for (let passed = 0; passed <= playLimits.ageMs; passed += playLimits.idleMs) {
      now += playLimits.idleMs
      const play = grounds.find(anna, draftId, old.id)
      if (play) await grounds.rewind(play, 0).catch(() => undefined)
    }
    now += 1
    await grounds.sweep()
    expect(open).to.equal(0)
  })

  it('takes no more steps than there may be', async () => {
    const play = await start(anna)
    const day: PlayStep = { do: 'WAIT_DAYS', days: 1 }
    expect(
      await rejection(
        grounds.take(
          play,
          Array.from({ length: 6 }, () => day),
        ),
      ),
    ).to.deep.include({
      code: 'TOO_LARGE',
    })
    expect(play.history).to.have.length(5)
  })

  it('a step that ran away leaves the game as it was before it', async () => {
    const cycle = `<bpmn:subProcess id="often" triggeredByEvent="true"><bpmn:startEvent id="tick" isInterrupting="false"><bpmn:timerEventDefinition id="t2"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R/PT1S</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent></bpmn:subProcess>`
    const played = timerProcess('<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P10D</bpmn:timeDuration>', cycle)
    const play = await grounds.start({ ownerId: anna, draftId, given: plainStart('2026-01-05'), played })
    const before = play.view
    expect(await rejection(grounds.take(play, [{ do: 'WAIT_DAYS', days: 1 }]))).to.deep.include({
      code: 'TOO_MANY_TIMERS',
    })
    expect(play.view).to.deep.equal(before)
    expect(play.history).to.deep.equal([])
  })

  it('going back is the same as a fresh game of the steps that stay', async () => {
    const played = await playedOf('oo')
    const play = await grounds.start({ ownerId: anna, draftId, given: ooStarted, played })
    const steps: PlayStep[] = [
      { do: 'COMPLETE_JOB', elementId: 'register-request', variables: answers['oo.register-request'] ?? {} },
      {
        do: 'PUBLISH',
        message: 'advice-asked',
        correlationKey: caseId,
        variables: { adviceRequestId: id(100), unitIds: [id(11)] },
      },
      { do: 'WAIT_DAYS', days: 83 },
      { do: 'NEXT_TIMER' },
    ]
    await grounds.take(play, steps)
    const whole = play.view
    for (const count of [3, 2, 0]) {
      await grounds.rewind(play, count)
      const fresh = await begin(played, ooStarted)
      for (const step of steps.slice(0, count)) await fresh.take(step)
      expect(play.view, `after ${count} steps`).to.deep.equal(fresh.view)
      await fresh.stop()
    }
    await grounds.take(play, steps)
    expect(play.view).to.deep.equal(whole)
  })

  it('two clicks at once are two steps, one after the other', async () => {
    const play = await start(anna)
    await Promise.all([1, 2].map((days) => grounds.take(play, [{ do: 'WAIT_DAYS', days }])))
    expect(play.view.date).to.equal('2026-01-08')
    expect(play.history.map(({ on }) => on)).to.deep.equal(['2026-01-06', '2026-01-08'])
  })
})
