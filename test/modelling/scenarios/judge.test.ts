import { expect } from 'chai'
import { judge } from '#modelling/scenarios/judge'
import type { Check } from '#modelling/scenarios/scenario'
import { checkSentence } from '#modelling/scenarios/sentence'
import type { PlayView } from '#modelling/scenarios/view'

const view: PlayView = {
  now: '2026-03-29T07:00:00.000Z',
  date: '2026-03-29',
  time: '09:00',
  instances: [
    { processId: 'oo', state: 'ACTIVE' },
    { processId: 'oo-advice', state: 'COMPLETED' },
  ],
  tokens: [{ processId: 'oo', elementId: 'ask', count: 1 }],
  passed: [
    { processId: 'oo', elementId: 'begin', count: 2 },
    { processId: 'oo-advice', elementId: 'ask', count: 1 },
  ],
  flows: [],
  tasks: [
    {
      processId: 'oo',
      elementId: 'ask',
      nth: 1,
      dueOn: '2026-04-01',
      roles: ['LB_DB'],
      formKey: null,
      variables: {},
    },
  ],
  jobs: [],
  timers: [
    { processId: 'oo', elementId: 'lapse', nth: 1, dueAt: '2026-04-05T21:59:59.000Z', on: '2026-04-05', at: '23:59' },
  ],
  messages: [],
  incidents: [],
  variables: [
    { processId: 'oo', elementId: 'oo', name: 'who', value: { b: 1, a: ['x'] } },
    { processId: 'oo', elementId: 'ask', name: 'inner', value: true },
  ],
}

const names: Readonly<Record<string, string>> = { ask: 'Vraag', begin: 'Begin', lapse: 'Termijn' }
const nameOf = (_: string, elementId: string): string => names[elementId] ?? elementId

const cases: readonly (readonly [check: Check, ok: boolean, sentence: string, came: string])[] = [
  [{ that: 'PASSED', elementId: 'begin' }, true, '“Begin” is gepasseerd.', '2 keer gepasseerd'],
  [{ that: 'PASSED', elementId: 'ask' }, false, '“Vraag” is gepasseerd.', 'het proces staat er nog'],
  [{ that: 'PASSED', elementId: 'ask', processId: 'oo-advice' }, true, '“Vraag” is gepasseerd.', '1 keer gepasseerd'],
  [{ that: 'NOT_PASSED', elementId: 'lapse' }, true, '“Termijn” is niet gepasseerd.', 'niet gepasseerd'],
  [{ that: 'NOT_PASSED', elementId: 'begin' }, false, '“Begin” is niet gepasseerd.', '2 keer gepasseerd'],
  [{ that: 'ENDED' }, false, 'Het proces is afgelopen.', 'het proces loopt nog'],
  [{ that: 'RUNS' }, true, 'Het proces loopt nog.', 'het proces loopt nog'],
  [{ that: 'OPEN', elementId: 'ask' }, true, 'De taak “Vraag” staat open.', 'open, termijn 01/04/2026'],
  [
    { that: 'OPEN', elementId: 'ask', dueOn: '2026-04-02' },
    false,
    'De taak “Vraag” staat open, termijn 02/04/2026.',
    'open, termijn 01/04/2026',
  ],
  [{ that: 'OPEN', elementId: 'begin' }, false, 'De taak “Begin” staat open.', 'niet open; wel “Vraag”'],
  [{ that: 'NOT_OPEN', elementId: 'ask' }, false, 'De taak “Vraag” staat niet open.', 'nog open'],
  [
    { that: 'TIMER', elementId: 'lapse', on: '2026-04-05' },
    true,
    'De termijn “Termijn” loopt tot 05/04/2026.',
    '05/04/2026 23:59',
  ],
  [
    { that: 'TIMER', elementId: 'ask', on: '2026-04-05' },
    false,
    'De termijn “Vraag” loopt tot 05/04/2026.',
    'er loopt geen termijn',
  ],
  [
    { that: 'VARIABLE', name: 'who', value: { a: ['x'], b: 1 } },
    true,
    'Variabele who is {"a":["x"],"b":1}.',
    '{"a":["x"],"b":1}',
  ],
  [{ that: 'VARIABLE', name: 'inner', value: true }, false, 'Variabele inner is true.', 'bestaat niet'],
  [{ that: 'DATE', on: '2026-03-28' }, false, 'Het is 28/03/2026.', 'het is 29/03/2026'],
]

describe('what must hold in a played process', () => {
  for (const [check, ok, sentence, came] of cases)
    it(`${sentence} ${ok ? 'yes' : 'no'}: ${came}`, () => {
      expect(judge(check, view, 'oo', nameOf)).to.deep.equal({ ok, came })
      expect(checkSentence(check, 'oo', nameOf)).to.equal(sentence)
    })

  it('an end is the end by its own event, unless none is named', () => {
    const ended: PlayView = { ...view, instances: [{ processId: 'oo', state: 'COMPLETED' }] }
    expect(judge({ that: 'ENDED' }, ended, 'oo', nameOf).ok).to.equal(true)
    expect(judge({ that: 'ENDED', elementId: 'begin' }, ended, 'oo', nameOf).ok).to.equal(true)
    expect(judge({ that: 'ENDED', elementId: 'lapse' }, ended, 'oo', nameOf)).to.deep.equal({
      ok: false,
      came: 'het proces is afgelopen, niet met “Termijn”',
    })
  })
})
