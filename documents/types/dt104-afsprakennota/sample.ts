import type { DataOf } from '../../fields/data-of.ts'
import { unitFields } from '../../fields/case.ts'
import { lines } from '../../fields/format.ts'
import type { Samples } from '../define.ts'
import { sampleHousehold, sampleUnit } from '../sample-household.ts'
import { sampleAddressee, sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT104'> => ({
  letter: sampleLetter('gemeente', ['DB'], size, ['Besluit van de burgemeester']),
  case: sampleCase(),
  addressee: sampleAddressee('occupant', size),
  unit: unitFields(sampleUnit(size)),
  household: sampleHousehold(size),
  note:
    size === 'minimal'
      ? []
      : lines(['Het gezin heeft een kind met een beperking.', 'Een woning op de begane grond is nodig.']),
})

export const samples: Samples<'DT104'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
