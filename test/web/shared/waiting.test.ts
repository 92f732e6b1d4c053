import { expect } from 'chai'
import type { WaitLine } from '#contract/process-insight'
import { waitSentence } from '#web/shared/waiting'

const agency = { id: '0198c000-0000-7000-8000-000000000002', name: 'Wonen-Vlaanderen', type: 'WV_WK' } as const
const task: Extract<WaitLine, { kind: 'TASK' }> = {
  kind: 'TASK',
  subject: 'advies',
  code: 'A02',
  title: 'Maak advies',
  organisation: agency,
  assignee: 'An Peeters',
  roles: ['WK_DB', 'WK_WC'],
  dueOn: '2026-05-14',
  units: 1,
}

describe('what a case waits for, in a sentence', () => {
  const sentences: readonly (readonly [WaitLine, string])[] = [
    [task, 'advies van Wonen-Vlaanderen: Maak advies, taak van An Peeters, termijn 14 mei 2026'],
    [
      { ...task, subject: null, assignee: null, dueOn: null, units: 3 },
      'Wonen-Vlaanderen: Maak advies (3 entiteiten), taak van een dossierbeheerder (woningkwaliteit) of woningcontroleur',
    ],
    [
      { kind: 'OUTSIDE', by: 'CITIZEN', what: 'reacties van de betrokkenen', dueOn: '2026-05-14', times: 2 },
      'burger: reacties van de betrokkenen, termijn 14 mei 2026 (2 groepen entiteiten)',
    ],
    [
      { kind: 'OUTSIDE', by: 'SUSPENDED', what: 'het antwoord van de gouverneur', dueOn: null, times: 1 },
      'geschorst tot: het antwoord van de gouverneur',
    ],
    [
      { kind: 'OUTSIDE', by: 'NOBODY', what: 'de verjaardag van de opname', dueOn: '2026-05-14', times: 1 },
      'de verjaardag van de opname, op 14 mei 2026',
    ],
    [
      { kind: 'STUCK', step: 'Maak brief', mender: 'AGENCY' },
      'herstel: vastgelopen bij “Maak brief”, de toepassingsbeheerder van Wonen in Vlaanderen herstelt dit',
    ],
    [
      { kind: 'TERM', title: 'Termijn burgemeester', dueOn: '2026-04-02' },
      '(loopt mee) Termijn burgemeester, termijn 2 april 2026',
    ],
  ]
  for (const [line, sentence] of sentences) it(sentence, () => expect(waitSentence(line)).to.equal(sentence))
})
