import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleLetter, type Size } from '../sample-kit.ts'
import { sampleWithdrawal, sampleCertificateCase } from '../sample-certificates.ts'

const sample = (size: Size): DataOf<'DT121'> => ({
  letter: sampleLetter('gemeente', ['DB'], size, ['Conformiteitsattest']),
  case: sampleCertificateCase(),
  addressee: sampleAddressee('owner', size),
  withdrawal: sampleWithdrawal(size),
})

export const samples: Samples<'DT121'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
