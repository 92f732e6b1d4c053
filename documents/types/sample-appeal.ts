/** An invented appeal for the samples. */
import { unitFields } from '../fields/case.ts'
import { type MinisterAppealFacts, ministerAppealFields } from '../fields/minister-appeal.ts'
import type { MinisterAppealFields, UnitFields } from '../fields/types.ts'
import { sampleUnits, type Size } from './sample-kit.ts'

/** How far the appeal of the sample is. */
export type AppealStage = 'FILED' | 'INADMISSIBLE' | 'INVESTIGATED' | 'HEARING' | 'DRAFTED' | 'DECIDED'

const grievances =
  'De woning werd na het onderzoek hersteld: de geiser is vervangen en de elektrische installatie is gekeurd. De burgemeester hield daar geen rekening mee. '

const motivation =
  'Het beroepsonderzoek stelt vast dat de gebreken van categorie III zijn weggewerkt. De vochtplekken in de slaapkamer blijven een gebrek van categorie II, zodat de woning ongeschikt blijft. '

export const sampleUnitFields = (size: Size): readonly UnitFields[] => sampleUnits(size).map(unitFields)

export const sampleMinisterAppeal = (size: Size, stage: AppealStage): MinisterAppealFields =>
  ministerAppealFields({ ...filed(size), ...further(size)[stage] })

const filed = (size: Size): MinisterAppealFacts => ({
  reference: 'BE26-000004-1',
  ground: size === 'minimal' ? 'STILZITTEN' : 'BESLUIT',
  contested: size === 'minimal' ? '' : 'van 4 augustus 2026 (BS26-000071)',
  submitters:
    size === 'large' ? 'Maria Voorbeeld-Staelens en Maatschappij Voorbeeldkust bv' : 'Maria Voorbeeld-Staelens',
  role: size === 'minimal' ? 'VERZOEKER' : 'HZR',
  postedOn: '2026-09-01',
  receivedOn: '2026-09-02',
  grievances: grievances.repeat(size === 'large' ? 12 : 1),
  dueOn: size === 'minimal' ? '2026-12-02' : '2027-01-02',
  oralHearing: size !== 'minimal',
  answerBy: '2026-10-20',
})

const further = (size: Size): Readonly<Record<AppealStage, Partial<MinisterAppealFacts>>> => {
  const hearing = { on: '2026-11-10', time: '14:00', place: 'Modellaan 88, 1000 Brussel, lokaal 3' } as const
  const views = size === 'minimal' ? [] : ['Standpunt van de gemeente: de beslissing steunt op het advies.', grievances]
  const outcome = {
    outcome: size === 'minimal' ? 'AFGEWEZEN' : 'HERZIEN',
    verdict: size === 'minimal' ? null : ({ oo: 'ONGESCHIKT', overcrowded: false } as const),
    motivation: motivation.repeat(size === 'large' ? 12 : 1),
  } as const
  const investigated = size === 'minimal' ? {} : { investigationReference: 'ON26-000098', views }
  return {
    FILED: {},
    INADMISSIBLE: {
      inadmissible: {
        reason: size === 'minimal' ? 'GEEN_FORMEEL_VERZOEK' : 'TE_LAAT',
        motivation: size === 'minimal' ? '' : 'De laatste dag om beroep in te stellen was 31 augustus 2026.',
      },
    },
    INVESTIGATED: investigated,
    HEARING: { ...investigated, hearing },
    DRAFTED: { ...investigated, outcome },
    DECIDED: {
      ...investigated,
      outcome: { ...outcome, on: '2026-12-14' },
      ...(size === 'minimal' && { withdrawnOn: '2026-10-01' }),
    },
  }
}
