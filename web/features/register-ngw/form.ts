import { z } from 'zod'
import { ngwMeasures } from '#domain/model/procedure-codes'

/** What a person has filled in so far; every field may still be empty. */
export const ngwForm = z.object({
  id: z.string(),
  unitIds: z.array(z.string()),
  decidedOn: z.string(),
  grounds: z.string(),
  measures: z.array(z.enum(ngwMeasures)),
  measuresText: z.string(),
  /** only the agency fills it in */
  communicatedOn: z.string(),
})
export type NgwForm = z.infer<typeof ngwForm>

/** What is still wrong per step, in Dutch. */
export const ngwFaults = (form: NgwForm, today: string): readonly (readonly string[])[] => [
  [
    ...(form.decidedOn === '' ? ['Vul de datum van het besluit in.'] : []),
    ...(form.decidedOn > today ? ['De datum van het besluit ligt in de toekomst.'] : []),
    ...(form.grounds.trim() === '' ? ['Omschrijf de gronden.'] : []),
    ...(form.measures.length === 0 ? ['Kies minstens één maatregel.'] : []),
    ...(form.measures.includes('ANDERE') && form.measuresText.trim() === '' ? ['Omschrijf de andere maatregel.'] : []),
    ...(form.communicatedOn !== '' && form.communicatedOn < form.decidedOn
      ? ['Het besluit kan niet voor zijn eigen datum bezorgd zijn.']
      : []),
  ],
  form.unitIds.length === 0 ? ['Kies minstens één entiteit.'] : [],
]
