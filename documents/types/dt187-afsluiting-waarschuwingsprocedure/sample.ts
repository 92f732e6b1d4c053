import { unitFields } from '../../fields/case.ts'
import type { DataOf } from '../../fields/data-of.ts'
import { recoveryFields } from '../../fields/recovery.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleCase, sampleLetter, sampleUnits, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT187'> => ({
  letter: sampleLetter('gemeente', ['DB'], size, size === 'large' ? ['Technisch verslag van de hercontrole'] : []),
  case: sampleCase(),
  addressee: sampleAddressee(size === 'typical' ? 'occupant' : 'owner', size),
  variant: size === 'typical' ? 'HERSTELD' : 'NIET_HERSTELD',
  units: sampleUnits(size).map(unitFields),
  recovery: recoveryFields({
    reportedOn: '2026-11-23',
    grantedOn: '2026-12-14',
    until: '2027-02-12',
    lastDay: '2027-02-23',
    note: '',
  }),
  inspectedOn: size === 'minimal' ? '' : '15 februari 2027',
})

export const samples: Samples<'DT187'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
