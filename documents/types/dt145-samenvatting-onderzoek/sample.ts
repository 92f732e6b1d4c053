import type { DataOf } from '../../fields/data-of.ts'

import type { Samples } from '../define.ts'
import { sampleCase, sampleInvestigation, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT145'> => ({
  letter: sampleLetter('agentschap', ['WC'], size, size === 'large' ? ['Fotoverslag', 'Grondplan'] : []),
  case: sampleCase(),
  investigation: sampleInvestigation(size),
})

export const samples: Samples<'DT145'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
