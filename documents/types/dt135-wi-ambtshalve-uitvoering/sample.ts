import { unitFields } from '../../fields/case.ts'
import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleJudicial, sampleJudicialAddressee } from '../sample-judicial.ts'
import { sampleCase, sampleLetter, sampleUnits, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT135'> => ({
  letter: sampleLetter('agentschap', ['WI'], size, size === 'large' ? ['Technisch verslag'] : []),
  case: sampleCase(),
  addressee: sampleJudicialAddressee('contractor', size),
  units: sampleUnits(size).map(unitFields),
  judicial: sampleJudicial('DT135', size),
})

export const samples: Samples<'DT135'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
