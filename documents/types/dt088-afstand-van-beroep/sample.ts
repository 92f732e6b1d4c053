import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleMinisterAppeal, sampleUnitFields } from '../sample-appeal.ts'
import { sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT088'> => ({
  letter: sampleLetter('agentschap', [], size),
  case: sampleCase(),
  units: sampleUnitFields(size),
  appeal: sampleMinisterAppeal(size, 'FILED'),
})

export const samples: Samples<'DT088'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
