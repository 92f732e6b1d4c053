import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleMinisterAppeal, sampleUnitFields } from '../sample-appeal.ts'
import { sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT085'> => ({
  letter: sampleLetter('agentschap', ['BD'], size, ['Afschrift van het beroepsschrift']),
  case: sampleCase(),
  units: sampleUnitFields(size),
  appeal: sampleMinisterAppeal(size, 'HEARING'),
})

export const samples: Samples<'DT085'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
