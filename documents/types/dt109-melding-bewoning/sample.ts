import type { DataOf } from '../../fields/data-of.ts'
import { occupancyFields } from '../../fields/after-decision.ts'
import { unitFields } from '../../fields/case.ts'
import type { Samples } from '../define.ts'
import { sampleUnit } from '../sample-household.ts'
import { sampleAddressee, sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT109'> => ({
  letter: sampleLetter('gemeente', ['DB'], size, ['Besluit van de burgemeester']),
  case: sampleCase(),
  addressee: sampleAddressee('agency', size),
  unit: unitFields(sampleUnit(size)),
  occupancy: occupancyFields({
    kind: size === 'minimal' ? 'TE_HUUR' : 'BEWONING',
    foundOn: '2026-11-20',
    evidence: size === 'minimal' ? 'ADVERTENTIE' : 'PLAATSBEZOEK',
    ...(size !== 'minimal' && { persons: 3 }),
    note:
      size === 'minimal'
        ? ''
        : 'Op de bel staat een nieuwe naam; er brandt licht op de verdieping. '.repeat(size === 'large' ? 12 : 1),
    decisionReference: 'BS26-000017',
    decidedOn: '2026-09-14',
    verdict: { oo: 'ONGESCHIKT_ONBEWOONBAAR', overcrowded: false },
  }),
})

export const samples: Samples<'DT109'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
