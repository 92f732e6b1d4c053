import type { DataOf } from '../../fields/data-of.ts'
import { unitFields } from '../../fields/case.ts'
import { costTable } from '../../fields/rehousing.ts'
import type { Samples } from '../define.ts'
import { sampleCosts, sampleHousehold, sampleUnit } from '../sample-household.ts'
import { sampleAddressee, sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT103'> => ({
  letter: sampleLetter('gemeente', ['BM', 'AD'], size, ['Besluit van de burgemeester']),
  case: sampleCase(),
  addressee: sampleAddressee('owner', size),
  unit: unitFields(sampleUnit(size)),
  household: sampleHousehold(size),
  table: costTable(sampleCosts(size)),
})

export const samples: Samples<'DT103'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
