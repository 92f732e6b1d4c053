import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleMinisterAppeal, sampleUnitFields } from '../sample-appeal.ts'
import { sampleAddressee, sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT091'> => ({
  letter: sampleLetter('agentschap', ['BD'], size, ['Afschrift van het ministerieel besluit']),
  case: sampleCase(),
  addressee: sampleAddressee('owner', size),
  variant: size === 'minimal' ? 'INTREKKING' : 'BESLUIT',
  units: sampleUnitFields(size),
  appeal: sampleMinisterAppeal(size, 'DECIDED'),
})

export const samples: Samples<'DT091'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
