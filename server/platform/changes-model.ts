import * as c from './db/columns.ts'
import { defineModel } from './db/model.ts'

/** `worklist`: the list of an organisation; the others: the object with id `subjectId`. */
export const changeTopics = ['worklist', 'case', 'task', 'process'] as const
export type ChangeTopic = (typeof changeTopics)[number]

/** What changed, for browsers that watch: ids only, nothing of persons. Rows live a day. */
export const changeFeedModel = defineModel(
  'change_feed',
  {
    position: c.sequence(),
    at: c.instant(),
    topic: c.code<ChangeTopic>(20),
    subjectId: c.nullable(c.text(64)),
    orgId: c.nullable(c.reference()),
    shield: c.shield(),
  },
  [{ fields: ['at'] }],
)
