import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleLetter, type Size } from '../sample-kit.ts'
import { sampleCertificate, sampleCertificateCase } from '../sample-certificates.ts'

const sample = (size: Size): DataOf<'DT115'> => ({
  letter: sampleLetter('agentschap', ['GA'], size, ['Technische verslagen']),
  case: sampleCertificateCase(),
  certificate: sampleCertificate(size, 'room'),
})

export const samples: Samples<'DT115'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
