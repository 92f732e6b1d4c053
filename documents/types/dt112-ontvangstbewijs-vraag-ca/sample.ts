import { unitFields } from '../../fields/case.ts'
import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleUnits, sampleLetter, type Size } from '../sample-kit.ts'
import { sampleApplication, sampleDecisionTerm, sampleFee, sampleCertificateCase } from '../sample-certificates.ts'

const sample = (size: Size): DataOf<'DT112'> => ({
  letter: sampleLetter('gemeente', ['DB'], size, ['Kopie van de aanvraag']),
  case: sampleCertificateCase(),
  addressee: sampleAddressee('owner', size),
  application: sampleApplication(size),
  units: sampleUnits(size).map(unitFields),
  decisionTerm: sampleDecisionTerm(),
  fee: sampleFee(size),
})

export const samples: Samples<'DT112'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
