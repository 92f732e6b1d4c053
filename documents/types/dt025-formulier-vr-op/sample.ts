import type { DataOf } from '../../fields/data-of.ts'
import { unitFields } from '../../fields/case.ts'
import { lines } from '../../fields/format.ts'
import type { Samples } from '../define.ts'
import { samples as inclusion } from '../dt047-melding-opname-vivoo/sample.ts'
import { address, sampleAddressee, sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT025'> => ({
  letter: sampleLetter('agentschap', ['IB'], size, size === 'large' ? ['Lijst van bewijsstukken'] : []),
  case: sampleCase(),
  addressee: sampleAddressee('owner', size),
  unit: unitFields({ reference: 'EN26-000031', type: 'ZW', address: address('01'), floor: 0 }),
  inventory: inclusion[size].inventory,
  grounds: lines(['Enige woning, bewoond als hoofdverblijfplaats', 'Vernield of beschadigd door een ramp']),
})

export const samples: Samples<'DT025'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
