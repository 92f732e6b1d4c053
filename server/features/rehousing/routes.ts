import {
  getRehousing,
  listHouseholds,
  makeOffer,
  recordDeparture,
  recordNeeds,
  recordOutcome,
  settleCosts,
  writeRehousingLetter,
} from '../../contract/rehousing.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { rehousingPage } from './page.ts'
import { costs, departure, letter, list, needs, offer, outcome } from './steps.ts'

/** People who must leave their dwelling: households, needs, offers, departure and costs. */
export const mountRehousing: MountFeature = (app, deps) => {
  mount(app, getRehousing, ({ viewer, params }) => rehousingPage(deps, viewer, params.caseId))
  mount(app, listHouseholds, ({ viewer, params, body }) => list(deps, viewer, params.caseId, body))
  mount(app, recordNeeds, ({ viewer, params, body }) => needs(deps, viewer, params.caseId, body))
  mount(app, makeOffer, ({ viewer, params, body }) => offer(deps, viewer, params.caseId, body))
  mount(app, recordOutcome, ({ viewer, params, body }) => outcome(deps, viewer, params.caseId, body))
  mount(app, recordDeparture, ({ viewer, params, body }) => departure(deps, viewer, params.caseId, body))
  mount(app, settleCosts, ({ viewer, params, body }) => costs(deps, viewer, params.caseId, body))
  mount(app, writeRehousingLetter, ({ viewer, params, body }) => letter(deps, viewer, params.caseId, body))
}
