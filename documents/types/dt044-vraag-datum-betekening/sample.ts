import type { DataOf } from '../../fields/data-of.ts'
import { unitFields } from '../../fields/case.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleCase, sampleLetter, sampleUnits, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT044'> => ({
  letter: sampleLetter('agentschap', ['DB'], size, ['Besluit van de burgemeester']),
  case: sampleCase(),
  addressee: sampleAddressee('mayor', size),
  units: sampleUnits(size).map(unitFields),
  decisionDate: '20 november 2026',
  sentOn: '24 november 2026',
})

export const samples: Samples<'DT044'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
