import { unitFields } from '../../fields/case.ts'
import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleJudicial } from '../sample-judicial.ts'
import { sampleCase, sampleLetter, sampleUnits, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT125'> => ({
  letter: sampleLetter('agentschap', ['WI'], size, size === 'large' ? ['Technisch verslag'] : []),
  case: sampleCase(),
  units: sampleUnits(size).map(unitFields),
  judicial: sampleJudicial('DT125', size),
})

export const samples: Samples<'DT125'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
