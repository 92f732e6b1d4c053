import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleLetter, type Size } from '../sample-kit.ts'
import { sampleCertificate, sampleCertificateCase } from '../sample-certificates.ts'

const sample = (size: Size): DataOf<'DT113'> => ({
  letter: sampleLetter('gemeente', ['BM', 'AD'], size, ['Technische verslagen']),
  case: sampleCertificateCase(),
  certificate: sampleCertificate(size, 'room'),
})

export const samples: Samples<'DT113'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
