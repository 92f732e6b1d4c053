import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleMinisterAppeal, sampleUnitFields } from '../sample-appeal.ts'
import { sampleAddressee, sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT083'> => ({
  letter: sampleLetter('agentschap', ['BD'], size, ['Technisch verslag van het beroepsonderzoek']),
  case: sampleCase(),
  addressee: sampleAddressee('owner', size),
  units: sampleUnitFields(size),
  appeal: sampleMinisterAppeal(size, 'INVESTIGATED'),
})

export const samples: Samples<'DT083'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
