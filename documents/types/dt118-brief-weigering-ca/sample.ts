import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleLetter, type Size } from '../sample-kit.ts'
import { sampleRefusal, sampleCertificateCase } from '../sample-certificates.ts'

const sample = (size: Size): DataOf<'DT118'> => ({
  letter: sampleLetter('gemeente', ['DB'], size, ['Weigeringsbeslissing']),
  case: sampleCertificateCase(),
  addressee: sampleAddressee('owner', size),
  refusal: sampleRefusal(size),
})

export const samples: Samples<'DT118'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
