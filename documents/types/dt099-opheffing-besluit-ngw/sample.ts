import { unitFields } from '../../fields/case.ts'
import type { DataOf } from '../../fields/data-of.ts'
import { liftingFields } from '../../fields/ending.ts'
import type { Samples } from '../define.ts'
import { sampleCase, sampleLetter, sampleUnits, type Size } from '../sample-kit.ts'

const grounds =
  'De brandweer stelde vast dat de draagmuur van het achterhuis scheuren vertoont en dat het dak kan instorten. '

const sample = (size: Size): DataOf<'DT099'> => ({
  letter: sampleLetter('gemeente', ['BM', 'AD'], size, ['Verslag van de stabiliteitsingenieur']),
  case: sampleCase(),
  units: sampleUnits(size).map(unitFields),
  lifting: liftingFields({
    decidedOn: '2026-12-08',
    liftedOn: '2027-03-02',
    grounds: grounds.repeat(size === 'large' ? 8 : 1),
    measures: size === 'minimal' ? ['ONTRUIMING'] : ['ONBEWOONBAAR', 'ONTRUIMING', 'STUTTEN'],
    reason: 'De draagmuur is hersteld; een ingenieur bevestigt dat het gebouw weer stabiel is.',
    inventoried: size !== 'minimal',
  }),
})

export const samples: Samples<'DT099'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
