import { defineProcess, job } from '../define.ts'
import { none } from '../variables.ts'

/** The monthly list of anniversaries for the tax administration, domain.md 5.7 "Bridge to VLABEL"; a timer starts it. */
export const levyFeed = defineProcess({
  processId: 'levy-feed',
  title: 'Maandlijst voor de belastingdienst',
  variables: none,
  jobs: { makeList: job({ type: 'levy-feed.make-list', input: none, output: none }) },
  messages: {},
  userTasks: {},
  calls: [],
})
