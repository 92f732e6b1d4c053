import { z } from 'zod'
import { defineProcess, job, message, userTask } from '../define.ts'
import { batch, id, instant, localDate, none } from '../variables.ts'

/** A household and the day on which it must be gone; the instant is the end of that day in Brussels. */
export const household = z.object({ householdId: id, vacateOn: localDate, vacateAt: instant })

const input = z.object({ householdId: id })

/** Task A17, in the steps of one household. */
const step = { code: 'A17', roles: ['LB_DB'], organisation: 'municipality', output: none } as const

/** One household on its way to another dwelling: needs, offers, departure and costs, domain.md 5.8. */
export const rehousingHousehold = defineProcess({
  processId: 'rehousing-household',
  title: 'Herhuisvesting van een gezin',
  // the timer of the vacating date stands from the first moment, so its instant comes with the call
  variables: batch.extend({ rehousingId: id, ...household.shape }),
  jobs: {
    sendOffer: job({ type: 'rehousing-household.send-offer', input: input.extend({ offerId: id }), output: none }),
    writeLetter: job({
      type: 'rehousing-household.write-letter',
      input: input.extend({ letterId: id }),
      output: none,
    }),
    checkDeparture: job({
      type: 'rehousing-household.check-departure',
      input,
      output: z.object({ stillThere: z.boolean() }),
    }),
    claimCosts: job({ type: 'rehousing-household.claim-costs', input, output: none }),
    closeHousehold: job({ type: 'rehousing-household.close-household', input, output: none }),
  },
  messages: {
    offered: message({ name: 'rehousing-offered', correlation: 'householdId', payload: z.object({ offerId: id }) }),
    letterAsked: message({
      name: 'rehousing-record-letter-asked',
      correlation: 'householdId',
      payload: z.object({ letterId: id }),
    }),
    departed: message({ name: 'household-departed', correlation: 'householdId', payload: none }),
  },
  userTasks: {
    recordNeeds: userTask({ elementId: 'record-needs', ...step, wizard: 'rehousing-needs' }),
    findHousing: userTask({ elementId: 'find-housing', ...step, wizard: 'rehousing-outcome' }),
    vacate: userTask({ elementId: 'vacate-dwelling', ...step, wizard: 'rehousing-departure' }),
    settleCosts: userTask({
      elementId: 'settle-costs',
      ...step,
      wizard: 'rehousing-costs',
      output: z.object({ costsClaimed: z.boolean() }),
    }),
  },
  calls: [],
})
