import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleLetter, type Size } from '../sample-kit.ts'
import { sampleCertificate, sampleDwelling, sampleCertificateCase } from '../sample-certificates.ts'

const sample = (size: Size): DataOf<'DT114'> => ({
  letter: sampleLetter('gemeente', ['BM', 'AD'], size, ['Technisch verslag']),
  case: sampleCertificateCase(),
  certificate: sampleCertificate(size, 'dwelling'),
  dwelling: sampleDwelling(size),
})

export const samples: Samples<'DT114'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
