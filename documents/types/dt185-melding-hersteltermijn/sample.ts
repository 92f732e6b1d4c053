import { recoveryFields } from '../../fields/recovery.ts'
import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleCase, sampleInvestigation, sampleLetter, type Size } from '../sample-kit.ts'

const note = 'Vervang de elektrische leidingen in de keuken en herstel het dak boven de slaapkamer. '

const sample = (size: Size): DataOf<'DT185'> => ({
  letter: sampleLetter('gemeente', ['DB'], size, ['Technisch verslag']),
  case: sampleCase(),
  addressee: sampleAddressee(size === 'typical' ? 'occupant' : 'owner', size),
  variant: size === 'typical' ? 'BEWONER' : 'HZR',
  investigation: sampleInvestigation(size),
  recovery: recoveryFields({
    reportedOn: '2026-11-23',
    grantedOn: '2026-12-14',
    until: '2027-02-12',
    lastDay: '2027-02-23',
    note: size === 'minimal' ? '' : note.repeat(size === 'large' ? 10 : 1),
  }),
})

export const samples: Samples<'DT185'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
