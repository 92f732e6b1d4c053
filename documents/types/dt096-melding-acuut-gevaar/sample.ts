import type { DataOf } from '../../fields/data-of.ts'
import { unitFields } from '../../fields/case.ts'
import { dangerFields } from '../../fields/levy.ts'
import type { Samples } from '../define.ts'
import { sampleCase, sampleLetter, sampleUnits, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT096'> => ({
  letter: sampleLetter('gemeente', [], size),
  case: sampleCase(),
  units: sampleUnits(size).map(unitFields),
  danger: dangerFields({
    decidedOn: '2026-11-23',
    grounds: 'De draagmuur vertoont scheuren en kan instorten.',
    measures: size === 'minimal' ? ['ONBEWOONBAAR'] : ['ONBEWOONBAAR', 'ONTRUIMING', 'STUTTEN'],
    measuresText: size === 'minimal' ? '' : 'De brandweer heeft de voordeur verzegeld.',
  }),
})

export const samples: Samples<'DT096'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
