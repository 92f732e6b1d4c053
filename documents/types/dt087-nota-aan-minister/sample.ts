import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleMinisterAppeal, sampleUnitFields } from '../sample-appeal.ts'
import { sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT087'> => ({
  letter: sampleLetter('agentschap', ['BD'], size, ['Ontwerp van ministerieel besluit']),
  case: sampleCase(),
  units: sampleUnitFields(size),
  appeal: sampleMinisterAppeal(size, 'DRAFTED'),
})

export const samples: Samples<'DT087'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
