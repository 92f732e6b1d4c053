import { rehousingHousehold } from '#processes/rehousing-household/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface OfferLetters {
  offerLetters(householdId: string, offerId: string): Promise<readonly Letter<'DT101'>[]>
}

/** Offers the household another dwelling by letter. @source domain.md 5.8 step 3, 6 DT101 */
export const sendOffer = worker(
  rehousingHousehold.jobs.sendOffer,
  (deps: { households: OfferLetters; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ householdId, offerId }, { jobKey }) => {
      await writeLetters(deps, await deps.households.offerLetters(householdId, offerId), jobKey)
      return {}
    },
)
