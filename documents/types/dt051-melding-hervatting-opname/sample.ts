import { unitFields } from '../../fields/case.ts'
import type { DataOf } from '../../fields/data-of.ts'
import { suspensionFields } from '../../fields/minister-appeal.ts'
import type { Samples } from '../define.ts'
import { address, sampleAddressee, sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT051'> => ({
  letter: sampleLetter('agentschap', ['IB'], size, ['Afschrift van het beroepsschrift']),
  case: sampleCase(),
  addressee: sampleAddressee('owner', size),
  unit: unitFields({ reference: 'EN26-000031', type: 'ZW', address: address('01'), floor: 0 }),
  suspension: suspensionFields({
    reference: 'IV26-000088',
    list: size === 'minimal' ? 'NGW' : 'OO',
    includedOn: '2026-08-04',
    on: '2026-12-02',
    because: size === 'minimal' ? 'GOUVERNEUR' : 'BEROEP',
  }),
})

export const samples: Samples<'DT051'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
