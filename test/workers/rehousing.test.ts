import { expect } from 'chai'
import type { Letter } from '#workers/shared/letter'
import { closeRehousing } from '#workers/rehousing/close-rehousing'
import { openRehousing } from '#workers/rehousing/open-rehousing'
import { checkDeparture } from '#workers/rehousing-household/check-departure'
import { claimCosts } from '#workers/rehousing-household/claim-costs'
import { closeHousehold } from '#workers/rehousing-household/close-household'
import { sendOffer } from '#workers/rehousing-household/send-offer'
import { writeLetter } from '#workers/rehousing-household/write-letter'
import { id } from '../processes/answers.ts'
import { desk } from './desk.ts'

const context = { jobKey: '96', processInstanceKey: '1', elementId: 'step', headers: {} }
const [rehousingId, householdId] = [id(80), id(81)]

describe('workers of re-housing', () => {
  it('tell by when the households should be known, and note the end', async () => {
    const closed: string[] = []
    const rehousings = {
      listDueOn: () => Promise.resolve('2026-01-12'),
      close: (about: string) => {
        closed.push(about)
        return Promise.resolve()
      },
    }
    expect(await openRehousing({ rehousings }).handle({ rehousingId }, context)).to.deep.equal({
      listDueOn: '2026-01-12',
    })
    await closeRehousing({ rehousings }).handle({ rehousingId }, context)
    await closeHousehold({ households: rehousings }).handle({ householdId }, context)
    expect(closed).to.deep.equal([rehousingId, householdId])
  })

  it('say whether the household is still there', async () => {
    for (const stillThere of [true, false]) {
      const households = { isStillThere: () => Promise.resolve(stillThere) }
      expect(await checkDeparture({ households }).handle({ householdId }, context)).to.deep.equal({ stillThere })
    }
  })

  it('file offers, letters that were asked and claims, once for each job', async () => {
    const filed = desk()
    const households = {
      offerLetters: (_: string, offerId: string) =>
        Promise.resolve([filed.letter('DT101', offerId)] as Letter<'DT101'>[]),
      askedLetters: (_: string, letterId: string) => Promise.resolve([filed.letter('DT104', letterId)] as Letter[]),
      claimLetters: () => Promise.resolve([filed.letter('DT103', householdId)] as Letter<'DT103'>[]),
    }
    await sendOffer({ households, ...filed }).handle({ householdId, offerId: id(91) }, context)
    await writeLetter({ households, ...filed }).handle({ householdId, letterId: id(92) }, context)
    await claimCosts({ households, ...filed }).handle({ householdId }, context)
    expect(filed.kept).to.deep.equal([`96 DT101 ${id(91)}`, `96 DT104 ${id(92)}`, `96 DT103 ${householdId}`])
  })
})
