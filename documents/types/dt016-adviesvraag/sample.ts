import type { DataOf } from '../../fields/data-of.ts'
import { unitFields } from '../../fields/case.ts'
import { lines } from '../../fields/format.ts'
import { partyFields } from '../../fields/parties.ts'
import type { Samples } from '../define.ts'
import {
  address,
  sampleAddressee,
  sampleCase,
  sampleLetter,
  sampleRequest,
  sampleTerm,
  sampleUnits,
  type Size,
} from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT016'> => ({
  letter: sampleLetter('gemeente', ['DB'], size, ['Verzoek van 14 september 2026', 'Foto’s van de bewoner']),
  case: sampleCase(),
  addressee: sampleAddressee('agency', size),
  request: sampleRequest(size),
  units: sampleUnits(size).map(unitFields),
  parties: parties(size),
  decisionTerm: sampleTerm(),
  remarks: lines(
    size === 'minimal'
      ? []
      : [
          'De sleutel van de kelder ligt bij de huisbewaarder.',
          'De bewoner van bus 02 is alleen ’s avonds bereikbaar.',
        ],
  ),
})

const parties = (size: Size): DataOf<'DT016'>['parties'] =>
  Array.from({ length: size === 'large' ? 9 : 2 }, (_, index) =>
    partyFields({
      name: index === 0 ? 'Voorbeeld-Staelens' : 'Proefmans',
      firstName: index === 0 ? 'Maria' : 'Karel',
      roles: index === 0 ? ['VOLLE_EIGENAAR', 'VERHUURDER'] : ['HUURDER', 'VERZOEKER'],
      ...(index === 0 ? { share: '1/2' } : {}),
      address: address(index === 0 ? undefined : '01'),
    }),
  )

export const samples: Samples<'DT016'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
