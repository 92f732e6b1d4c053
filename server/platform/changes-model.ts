import * as c from './db/columns.ts'
import { defineModel } from './db/model.ts'

/** `worklist`: the list of an organisation; the others: the object with id `subjectId`. */
export const changeTopics = ['worklist', 'case', 'task', 'process'] as const
export type ChangeTopic = (typeof changeTopics)[number]

const columns = () => ({
  position: c.sequence(),
  at: c.instant(),
  topic: c.code<ChangeTopic>(20),
  subjectId: c.nullable(c.text(64)),
  orgId: c.nullable(c.reference()),
  shield: c.shield(),
})

/** What changed, for browsers that watch: ids only, nothing of persons. Rows live a day. */
export const changeFeedModel = defineModel('change_feed', columns(), [{ fields: ['at'] }])

/** The same of what the judicial shield hides: a feed of its own, so that positions of the other one have no gaps. */
export const shieldedFeedModel = defineModel('change_feed_shielded', columns(), [{ fields: ['at'] }])
