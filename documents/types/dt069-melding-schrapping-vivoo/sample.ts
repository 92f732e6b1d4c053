import { unitFields } from '../../fields/case.ts'
import type { DataOf } from '../../fields/data-of.ts'
import { deletionFields } from '../../fields/ending.ts'
import type { Samples } from '../define.ts'
import { address, sampleAddressee, sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT069'> => ({
  letter: sampleLetter('agentschap', ['IB'], size, ['Afschrift van het besluit tot opheffing']),
  case: sampleCase(),
  addressee: sampleAddressee('owner', size),
  unit: unitFields({ reference: 'EN26-000031', type: 'ZW', address: address('01'), floor: 0 }),
  deletion: deletionFields({
    reference: 'IV26-000088',
    list: size === 'minimal' ? 'OO' : 'NGW',
    includedOn: '2026-12-08',
    deletedOn: '2027-03-02',
    reason: size === 'minimal' ? 'CONFORMITEITSATTEST' : 'BESLUIT_OPGEHEVEN',
  }),
})

export const samples: Samples<'DT069'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
