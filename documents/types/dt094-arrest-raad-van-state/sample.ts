import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleMinisterAppeal, sampleUnitFields } from '../sample-appeal.ts'
import { sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT094'> => ({
  letter: sampleLetter('agentschap', [], size),
  case: sampleCase(),
  units: sampleUnitFields(size),
  appeal: sampleMinisterAppeal(size, 'DECIDED'),
})

export const samples: Samples<'DT094'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
