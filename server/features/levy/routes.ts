import {
  askRecordLetter,
  completeMeasure,
  completeReview,
  decideMeasure,
  decideTransfer,
  endMeasure,
  exportLevyFeed,
  getLevySubject,
  getRecord,
  listLevyFeeds,
  registerTransfer,
  requestMeasure,
} from '../../contract/levy.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { feedFile, feeds } from './feed-file.ts'
import { complete, decide, end } from './measure-steps.ts'
import { recordPage } from './page.ts'
import { askLetterOfRecord } from './record-letter.ts'
import { request } from './request.ts'
import { completeA10, levySubject } from './review.ts'
import { decide as decideOnTransfer, register } from './transfers.ts'

/** The levy on records of VIVOO: their page, exemptions and suspensions, new holders, letters, and the list for the tax administration. */
export const mountLevy: MountFeature = (app, deps) => {
  mount(app, getRecord, ({ viewer, params }) => recordPage(deps, viewer, params.recordId))
  mount(app, requestMeasure, ({ viewer, params, body }) => request(deps, viewer, params.recordId, body))
  mount(app, completeMeasure, ({ viewer, params, body }) => complete(deps, viewer, params.measureId, body))
  mount(app, decideMeasure, ({ viewer, params, body }) => decide(deps, viewer, params.measureId, body))
  mount(app, endMeasure, ({ viewer, params, body }) => end(deps, viewer, params.measureId, body))
  mount(app, completeReview, ({ viewer, params }) => completeA10(deps, viewer, params.taskId))
  mount(app, registerTransfer, ({ viewer, params, body }) => register(deps, viewer, params.recordId, body))
  mount(app, decideTransfer, ({ viewer, params, body }) => decideOnTransfer(deps, viewer, params.transferId, body))
  mount(app, askRecordLetter, ({ viewer, params, body }) => askLetterOfRecord(deps, viewer, params.recordId, body))
  mount(app, getLevySubject, ({ viewer, params }) => levySubject(deps, viewer, params.subjectId))
  mount(app, listLevyFeeds, () => feeds(deps))
  mount(app, exportLevyFeed, ({ viewer, params, query }) => feedFile(deps, viewer, params.feedId, query.format))
}
