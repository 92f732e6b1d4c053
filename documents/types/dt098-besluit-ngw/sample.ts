import type { DataOf } from '../../fields/data-of.ts'
import { unitFields } from '../../fields/case.ts'
import { dangerFields } from '../../fields/levy.ts'
import type { Samples } from '../define.ts'
import { sampleCase, sampleLetter, sampleUnits, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT098'> => ({
  letter: sampleLetter('gemeente', ['BM', 'AD'], size, ['Verslag van de brandweer']),
  case: sampleCase(),
  units: sampleUnits(size).map(unitFields),
  danger: dangerFields({
    decidedOn: '2026-11-23',
    grounds: 'De draagmuur vertoont scheuren en kan instorten.',
    measures: size === 'minimal' ? ['ONBEWOONBAAR'] : ['ONBEWOONBAAR', 'ONTRUIMING', 'STUTTEN'],
    measuresText: size === 'minimal' ? '' : 'De brandweer heeft de voordeur verzegeld.',
  }),
})

export const samples: Samples<'DT098'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
