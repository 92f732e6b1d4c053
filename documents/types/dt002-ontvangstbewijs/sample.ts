import type { DataOf } from '../../fields/data-of.ts'
import { unitFields } from '../../fields/case.ts'
import type { Samples } from '../define.ts'
import {
  sampleAddressee,
  sampleCase,
  sampleLetter,
  sampleRequest,
  sampleTerm,
  sampleUnits,
  type Size,
} from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT002'> => ({
  letter: sampleLetter('gemeente', ['DB'], size, size === 'large' ? ['Kopie van uw verzoek'] : []),
  case: sampleCase(),
  addressee: sampleAddressee('occupant', size),
  request: sampleRequest(size),
  units: sampleUnits(size).map(unitFields),
  decisionTerm: sampleTerm(),
})

export const samples: Samples<'DT002'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
