import { expect } from 'chai'
import { ThrowAway } from '#engine/throw-away'
import { readDiagrams } from '#server/platform/zeebe/diagrams'
import { Game } from '#server/platform/play/game'
import { answers, batch } from '#test/processes/answers'

const files = readDiagrams()
  .filter(({ name }) =>
    [
      'oo.bpmn',
      'oo-advice.bpmn',
      'oo-hearing.bpmn',
      'oo-decision.bpmn',
      'investigation.bpmn',
      'document-signing.bpmn',
    ].includes(name),
  )
  .map(({ name, xml }) => ({ name, content: xml }))

describe('a played process', () => {
  it('x', async () => {
    const t = performance.now()
    const game = await Game.begin(
      (at, zone) => ThrowAway.open(at, zone),
      { processId: 'oo', files },
      {
        on: '2026-01-05',
        at: '09:00',
        start: { kind: 'MESSAGE', message: 'oo-started', correlationKey: 'OO26-000001' },
        variables: { ...batch, reference: 'OO26-000001', receivedOn: '2026-01-05' },
      },
    )
    console.log(performance.now() - t)
    console.dir(game.view, { depth: 4 })
    await game.take({
      do: 'COMPLETE_JOB',
      elementId: 'register-request',
      variables: answers['oo.register-request'] ?? {},
    })
    await game.take({ do: 'NEXT_TIMER' })
    const { view } = game
    console.dir({ ...view, variables: 0, messages: 0 }, { depth: 4 })
    expect(view.tasks.map((x) => x.elementId)).to.deep.equal(['watch-mayor-term', 'process-request'])
    await game.stop()
  })
})
