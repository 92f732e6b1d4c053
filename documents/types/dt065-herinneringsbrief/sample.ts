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

const sample = (size: Size): DataOf<'DT065'> => ({
  letter: sampleLetter('agentschap', ['DB'], size, size === 'large' ? ['Afschrift van het advies'] : []),
  case: sampleCase(),
  addressee: sampleAddressee('mayor', size),
  request: sampleRequest(size),
  units: sampleUnits(size).map(unitFields),
  decisionTerm: sampleTerm(),
  adviceSentOn: size === 'minimal' ? '' : '16 november 2026',
  adviceSent: size !== 'minimal',
})

export const samples: Samples<'DT065'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
