import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleLetter, type Size } from '../sample-kit.ts'
import { sampleCertificate, sampleCertificateCase } from '../sample-certificates.ts'

const sample = (size: Size): DataOf<'DT117'> => ({
  letter: sampleLetter('gemeente', ['DB'], size, ['Conformiteitsattest']),
  case: sampleCertificateCase(),
  addressee: sampleAddressee('owner', size),
  certificate: sampleCertificate(size, 'dwelling'),
})

export const samples: Samples<'DT117'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
