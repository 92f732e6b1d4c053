import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleLetter, type Size } from '../sample-kit.ts'
import { sampleApplication, sampleFee, sampleCertificateCase } from '../sample-certificates.ts'

const sample = (size: Size): DataOf<'DT116'> => ({
  letter: sampleLetter('gemeente', ['DB'], size, ['Overschrijvingsformulier']),
  case: sampleCertificateCase(),
  addressee: sampleAddressee('owner', size),
  application: sampleApplication(size),
  fee: sampleFee('typical'),
})

export const samples: Samples<'DT116'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
