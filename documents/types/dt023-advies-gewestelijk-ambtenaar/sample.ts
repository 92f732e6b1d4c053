import type { DataOf } from '../../fields/data-of.ts'

import type { Samples } from '../define.ts'
import { sampleAdvice, sampleCase, sampleInvestigation, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT023'> => ({
  letter: sampleLetter('agentschap', ['GA'], size, ['Technische verslagen', 'Samenvatting van het onderzoek']),
  case: sampleCase(),
  investigation: sampleInvestigation(size),
  advice: sampleAdvice(size),
})

export const samples: Samples<'DT023'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
