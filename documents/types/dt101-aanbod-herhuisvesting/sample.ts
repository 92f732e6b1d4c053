import type { DataOf } from '../../fields/data-of.ts'
import { unitFields } from '../../fields/case.ts'
import { offerFields } from '../../fields/rehousing.ts'
import type { Samples } from '../define.ts'
import { sampleHousehold, sampleUnit } from '../sample-household.ts'
import { sampleAddressee, sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT101'> => ({
  letter: sampleLetter('gemeente', ['DB'], size, ['Besluit van de burgemeester']),
  case: sampleCase(),
  addressee: sampleAddressee('occupant', size),
  unit: unitFields(sampleUnit(size)),
  household: sampleHousehold(size),
  offer: offerFields({
    dwelling: 'noodwoning, Modelplein 3, 8430 Middelkerke',
    availableFrom: '2026-12-01',
    conditions: size === 'minimal' ? '' : 'U kunt er hoogstens zes maanden blijven.',
  }),
})

export const samples: Samples<'DT101'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
