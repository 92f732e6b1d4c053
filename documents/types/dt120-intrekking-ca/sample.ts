import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleLetter, type Size } from '../sample-kit.ts'
import { sampleWithdrawal, sampleCertificateCase } from '../sample-certificates.ts'

const sample = (size: Size): DataOf<'DT120'> => ({
  letter: sampleLetter('gemeente', ['BM', 'AD'], size, ['Technisch verslag']),
  case: sampleCertificateCase(),
  withdrawal: sampleWithdrawal(size),
})

export const samples: Samples<'DT120'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
