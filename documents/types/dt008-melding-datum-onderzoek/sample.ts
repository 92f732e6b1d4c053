import type { DataOf } from '../../fields/data-of.ts'
import { unitFields } from '../../fields/case.ts'
import { appointmentFields } from '../../fields/terms.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleCase, sampleLetter, sampleUnits, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT008'> => ({
  letter: sampleLetter('agentschap', ['DB'], size, ['Formulier: toestemming om de woning te betreden']),
  case: sampleCase(),
  addressee: sampleAddressee(size === 'typical' ? 'occupant' : 'owner', size),
  variant: variants[size],
  units: sampleUnits(size).map(unitFields),
  appointment: appointmentFields({
    date: '2026-12-10',
    time: '09:30',
    inspectors: size === 'minimal' ? ['Bart Proef'] : ['Bart Proef', 'Noor Maat'],
    reason: 'adviesvraag van de burgemeester van Middelkerke',
  }),
})

const variants = { minimal: 'HZR_NIET_VERHUURD', typical: 'BEWONER', large: 'HZR_VERHUURD' } as const

export const samples: Samples<'DT008'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
