import type { DataOf } from '../../fields/data-of.ts'
import { unitFields } from '../../fields/case.ts'
import type { Samples } from '../define.ts'
import { address, sampleAddressee, sampleCase, sampleLetter, type Size } from '../sample-kit.ts'
import { sampleText } from '../sample-levy.ts'

const sample = (size: Size): DataOf<'DT072'> => ({
  letter: sampleLetter('agentschap', ['IB'], size, ['Bijlage']),
  case: sampleCase(),
  addressee: sampleAddressee('owner', size),
  unit: unitFields({ reference: 'EN26-000031', type: 'ZW', address: address('01'), floor: 0 }),
  remarks: sampleText(size),
  askedOn: '23 november 2026',
})

export const samples: Samples<'DT072'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
