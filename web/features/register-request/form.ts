import { z } from 'zod'
import { mayBeWarning } from '#domain/procedures/warning/course'
import { initiators, requestChannels, requestKinds } from '#domain/model/codes'

/** What a person has filled in so far; every field may still be empty. */
export const requestForm = z.object({
  id: z.string(),
  unitIds: z.array(z.string()),
  kind: z.enum(requestKinds),
  initiator: z.enum(initiators),
  receivedOn: z.string(),
  channel: z.enum(requestChannels),
  motivated: z.boolean(),
  hasInterest: z.boolean(),
  complaint: z.string(),
  requesterPartyIds: z.array(z.string()),
  newRequester: z
    .object({
      kind: z.enum(['NATUURLIJK', 'RECHTSPERSOON']),
      name: z.string(),
      firstName: z.string(),
      correspondenceAddress: z.string(),
    })
    .nullable(),
  /** drafts of before this choice keep their meaning */
  warning: z.boolean().default(false),
})
export type RequestForm = z.infer<typeof requestForm>

const securedChannels: readonly string[] = ['AANGETEKEND', 'AANGETEKENDE_MAIL', 'TEGEN_ONTVANGSTBEWIJS']

/** A formal request: interest, motivated, and by registered letter or mail or against receipt. Source: domain.md 5.1. */
export const isFormal = (form: Pick<RequestForm, 'motivated' | 'hasInterest' | 'channel'>): boolean =>
  form.motivated && form.hasInterest && securedChannels.includes(form.channel)

/** Why a warning procedure is no choice here, in Dutch. @source domain.md 5.2 step 2 */
export const warningObstacle = (form: Pick<RequestForm, 'receivedOn'>, today: string): string | undefined =>
  form.receivedOn !== '' && !mayBeWarning(form.receivedOn, today)
    ? 'De termijn van het eerste onderzoek is voorbij, of de waarschuwingsprocedure bestond toen nog niet.'
    : undefined

/** What is still wrong per step, in Dutch. */
export const requestFaults = (form: RequestForm, today: string): readonly (readonly string[])[] => [
  [
    ...(form.receivedOn === '' ? ['Vul de datum van ontvangst in.'] : []),
    ...(form.receivedOn > today ? ['De datum van ontvangst ligt in de toekomst.'] : []),
    ...(form.complaint.trim() === '' ? ['Omschrijf de klacht.'] : []),
    ...(form.warning && warningObstacle(form, today) !== undefined
      ? ['Een waarschuwingsprocedure kan niet meer voor deze datum.']
      : []),
  ],
  form.unitIds.length === 0 ? ['Kies minstens één entiteit.'] : [],
  requesterFaults(form),
]

const requesterFaults = ({ requesterPartyIds, newRequester }: RequestForm): string[] => {
  if (newRequester === null) return requesterPartyIds.length === 0 ? ['Kies of voeg de verzoeker toe.'] : []
  return [
    ...(newRequester.name.trim() === '' ? ['Vul de naam van de nieuwe verzoeker in.'] : []),
    ...(newRequester.correspondenceAddress.trim() === '' ? ['Vul het adres van de nieuwe verzoeker in.'] : []),
  ]
}
