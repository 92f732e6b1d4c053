import * as c from './db/columns.ts'
import { defineModel } from './db/model.ts'

/** What changed, for browsers that watch: ids only, nothing of persons. Rows live a day. */
export const changeFeedModel = defineModel(
  'change_feed',
  {
    position: c.sequence(),
    at: c.instant(),
    topic: c.code(20),
    subjectId: c.nullable(c.text(64)),
    orgId: c.nullable(c.reference()),
    shield: c.shield(),
  },
  [{ fields: ['at'] }],
)
