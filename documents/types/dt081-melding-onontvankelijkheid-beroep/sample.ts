import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleMinisterAppeal, sampleUnitFields } from '../sample-appeal.ts'
import { sampleAddressee, sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT081'> => ({
  letter: sampleLetter('agentschap', ['BD'], size, ['Afschrift van het beroepsschrift']),
  case: sampleCase(),
  addressee: sampleAddressee('owner', size),
  units: sampleUnitFields(size),
  appeal: sampleMinisterAppeal(size, 'INADMISSIBLE'),
})

export const samples: Samples<'DT081'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
