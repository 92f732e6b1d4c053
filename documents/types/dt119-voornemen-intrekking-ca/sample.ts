import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleLetter, type Size } from '../sample-kit.ts'
import { sampleWithdrawal, sampleCertificateCase } from '../sample-certificates.ts'

const sample = (size: Size): DataOf<'DT119'> => ({
  letter: sampleLetter('gemeente', ['BM'], size, ['Technisch verslag']),
  case: sampleCertificateCase(),
  addressee: sampleAddressee('owner', size),
  withdrawal: sampleWithdrawal(size),
})

export const samples: Samples<'DT119'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
