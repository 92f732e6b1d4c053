import type { DataOf } from '../../fields/data-of.ts'
import { decisionFields } from '../../fields/decision.ts'
import type { Samples } from '../define.ts'
import {
  address,
  sampleAppeal,
  sampleCase,
  sampleHearing,
  sampleInvestigation,
  sampleLetter,
  type Size,
} from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT034'> => ({
  letter: sampleLetter('gemeente', ['BM', 'AD'], size, ['Advies van de gewestelijk ambtenaar', 'Technisch verslag']),
  case: sampleCase(),
  investigation: firstUnit(sampleInvestigation(size)),
  decision: sampleDecision(size),
  hearing: sampleHearing(size),
  appeal: sampleAppeal(),
})

const firstUnit = (investigation: DataOf<'DT034'>['investigation']): DataOf<'DT034'>['investigation'] => ({
  ...investigation,
  units: investigation.units.slice(0, 1),
})

const sampleDecision = (size: Size): DataOf<'DT034'>['decision'] =>
  decisionFields({
    reference: 'BS26-000052',
    date: '2026-12-08',
    unit: { reference: 'EN26-000031', type: 'ZW', address: address('01'), floor: 0, adults: 2 },
    verdict: { oo: size === 'minimal' ? 'NIET_OO' : 'ONGESCHIKT_ONBEWOONBAAR', overcrowded: false },
    regime: size === 'large' ? 'TV_2020' : 'TV_202501',
    facts: [
      'Op 14 september 2026 kwam een verzoek binnen om de woning ongeschikt en onbewoonbaar te verklaren.',
      'Op 3 november 2026 onderzocht Wonen in Vlaanderen de woning.',
      'Op 16 november 2026 gaf de gewestelijk ambtenaar advies.',
    ],
    motivation: Array.from({ length: size === 'large' ? 6 : 1 }, () =>
      size === 'minimal'
        ? 'De woning voldoet aan de woningkwaliteitsnormen.'
        : 'De woning vertoont gebreken die een ernstig risico inhouden voor de veiligheid en de gezondheid van de bewoners. De vervanging van de geiser neemt het vocht en het elektrische risico niet weg.',
    ),
    measures:
      size === 'minimal'
        ? []
        : [
            { option: 'ONTRUIMING_VOOR', before: '2027-03-08' },
            { option: 'HERHUISVESTING' },
            { option: 'VERBOD_VERHURING' },
          ],
    ...(size === 'large' ? { milderMotivation: 'de elektrische installatie werd intussen gekeurd.' } : {}),
  })

export const samples: Samples<'DT034'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
