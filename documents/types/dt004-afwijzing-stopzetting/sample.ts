import type { DataOf } from '../../fields/data-of.ts'
import { unitFields } from '../../fields/case.ts'
import { lines } from '../../fields/format.ts'
import type { Samples } from '../define.ts'
import {
  sampleAddressee,
  sampleAppeal,
  sampleCase,
  sampleLetter,
  sampleRequest,
  sampleUnits,
  type Size,
} from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT004'> => ({
  letter: sampleLetter('gemeente', ['BM', 'AD'], size, size === 'large' ? ['Verslag van het plaatsbezoek'] : []),
  case: sampleCase(),
  addressee: sampleAddressee('occupant', size),
  variant: size === 'typical' ? 'STOPZETTING' : 'AFWIJZING',
  request: sampleRequest(size),
  units: sampleUnits(size).map(unitFields),
  reasons: lines(
    size === 'minimal'
      ? ['De melding is kennelijk ongegrond.']
      : [
          'De gebreken zijn hersteld: de gemeente gaf op 20 november 2026 een conformiteitsattest.',
          'De woning staat leeg en de eigenaar bezorgde een omgevingsvergunning voor de afbraak van het hele gebouw.',
        ],
  ),
  appeal: sampleAppeal(),
})

export const samples: Samples<'DT004'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
