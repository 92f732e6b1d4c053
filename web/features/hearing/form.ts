import { z } from 'zod'
import type { getCase } from '#contract/cases'
import type { Output } from '#contract/endpoint'
import { hearingModes } from '#domain/model/codes'
export { addDays } from '#domain/shared/local-date'

export type CaseFile = Output<typeof getCase>

export const hearingForm = z.object({
  id: z.string(),
  unitIds: z.array(z.string()),
  startedOn: z.string(),
  offeredUntil: z.string(),
  mode: z.enum(hearingModes),
  hearingOn: z.string(),
  hearingTime: z.string(),
  place: z.string(),
  invitedPartyIds: z.array(z.string()),
})
export type HearingForm = z.infer<typeof hearingForm>

/** What is still wrong per step, in Dutch. */
export const hearingFaults = (form: HearingForm) => ({
  units: form.unitIds.length === 0 ? ['Kies minstens één entiteit.'] : [],
  term: [
    ...(form.startedOn === '' ? ['Vul de startdatum in.'] : []),
    ...(form.offeredUntil <= form.startedOn ? ['De laatste dag om te reageren moet na de startdatum liggen.'] : []),
    ...(form.mode === 'MONDELING' && form.hearingOn === '' ? ['Vul de dag van de hoorzitting in.'] : []),
  ],
  parties: form.invitedPartyIds.length === 0 ? ['Nodig minstens één betrokkene uit.'] : [],
})
