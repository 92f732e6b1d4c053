import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleLetter, type Size } from '../sample-kit.ts'
import { sampleRefusal, sampleRefusedDwelling, sampleCertificateCase } from '../sample-certificates.ts'

const sample = (size: Size): DataOf<'DT140'> => ({
  letter: sampleLetter('gemeente', ['BM', 'AD'], size, ['Technisch verslag']),
  case: sampleCertificateCase(),
  refusal: sampleRefusal(size),
  dwelling: sampleRefusedDwelling(size),
})

export const samples: Samples<'DT140'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
