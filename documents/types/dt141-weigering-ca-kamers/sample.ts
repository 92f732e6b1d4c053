import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleLetter, type Size } from '../sample-kit.ts'
import { sampleRefusal, sampleCertificateCase } from '../sample-certificates.ts'

const sample = (size: Size): DataOf<'DT141'> => ({
  letter: sampleLetter('agentschap', ['GA'], size, ['Technische verslagen']),
  case: sampleCertificateCase(),
  refusal: sampleRefusal(size),
})

export const samples: Samples<'DT141'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
