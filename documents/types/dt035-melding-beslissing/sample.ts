import type { DataOf } from '../../fields/data-of.ts'
import { verdictFields } from '../../fields/decision.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleAppeal, sampleCase, sampleLetter, sampleVerdicts, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT035'> => ({
  letter: sampleLetter('gemeente', ['BM', 'AD'], size, ['Besluit van de burgemeester']),
  case: sampleCase(),
  addressee: sampleAddressee('owner', size),
  decisions: sampleVerdicts(size).map(verdictFields),
  decisionDate: '8 december 2026',
  inventoried: size !== 'minimal',
  appeal: sampleAppeal(),
})

export const samples: Samples<'DT035'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
