import type { DataOf } from '../../fields/data-of.ts'
import { unitFields } from '../../fields/case.ts'
import { inventoryFields } from '../../fields/decision.ts'
import type { Samples } from '../define.ts'
import { address, sampleAddressee, sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT047'> => ({
  letter: sampleLetter('agentschap', ['IB'], size, ['Formulier: aanvraag van een vrijstelling of opschorting']),
  case: sampleCase(),
  addressee: sampleAddressee('owner', size),
  unit: unitFields({ reference: 'EN26-000031', type: 'ZW', address: address('01'), floor: 0 }),
  inventory: inventoryFields({
    reference: 'IV26-000088',
    list: 'OO',
    includedOn: '2026-12-08',
    capakeys: size === 'minimal' ? [] : ['35013B0129/00F003', '35013B0130/00_000'],
    municipality: 'Gemeente Middelkerke',
    decisionDate: '2026-12-08',
    firstAnniversary: '2027-12-08',
    flemishLevy: size !== 'minimal',
  }),
})

export const samples: Samples<'DT047'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
