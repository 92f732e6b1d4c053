import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleCase, sampleLetter, sampleWithoutAccess, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT010'> => ({
  letter: sampleLetter('agentschap', ['WC'], size, size === 'large' ? ['Brief met de datum van het onderzoek'] : []),
  case: sampleCase(),
  investigation: sampleWithoutAccess(size),
})

export const samples: Samples<'DT010'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
