import type { DataOf } from '../../fields/data-of.ts'

import type { Samples } from '../define.ts'
import { sampleAddressee, sampleAdvice, sampleCase, sampleLetter, sampleTerm, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT024'> => ({
  letter: sampleLetter('agentschap', ['DB'], size, [
    'Advies AD26-000044',
    'Technische verslagen',
    'Samenvatting van het onderzoek',
  ]),
  case: sampleCase(),
  addressee: sampleAddressee('mayor', size),
  advice: sampleAdvice(size),
  decisionTerm: sampleTerm(),
})

export const samples: Samples<'DT024'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
