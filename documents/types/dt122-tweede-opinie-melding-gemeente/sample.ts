import { unitFields } from '../../fields/case.ts'
import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleUnits, sampleLetter, type Size } from '../sample-kit.ts'
import { sampleApplication, sampleCertificateCase } from '../sample-certificates.ts'

const sample = (size: Size): DataOf<'DT122'> => ({
  letter: sampleLetter('agentschap', ['DB'], size, ['Kopie van de aanvraag']),
  case: sampleCertificateCase(),
  addressee: sampleAddressee('mayor', size),
  application: sampleApplication(size),
  units: sampleUnits(size).map(unitFields),
})

export const samples: Samples<'DT122'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
