import type { DataOf } from '../../fields/data-of.ts'
import { decisionLiftingFields } from '../../fields/after-decision.ts'
import { unitFields } from '../../fields/case.ts'
import type { Samples } from '../define.ts'
import { sampleUnit } from '../sample-household.ts'
import { sampleCase, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT038'> => ({
  letter: sampleLetter('gemeente', ['BM', 'AD'], size, ['Besluit van de burgemeester']),
  case: sampleCase(),
  unit: unitFields(sampleUnit(size)),
  lifting: decisionLiftingFields({
    reference: 'BS26-000017',
    decidedOn: '2026-11-20',
    liftedOn: '2027-03-02',
    verdict:
      size === 'minimal' ? { oo: 'NIET_OO', overcrowded: true } : { oo: 'ONGESCHIKT', overcrowded: size === 'large' },
    reason: 'Het conformiteitsattest van 2 maart 2027 toont aan dat de gebreken hersteld zijn. '.repeat(
      size === 'large' ? 20 : 1,
    ),
    inventoried: size !== 'minimal',
    resolved: size === 'minimal',
  }),
})

export const samples: Samples<'DT038'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
