import {
  askAppealInvestigation,
  dateAppealService,
  decideAppeal,
  draftAppealDecision,
  getAppeals,
  giveAppealView,
  judgeAppeal,
  planAppealHearing,
  recordAppealHearing,
  refuseAppeal,
  registerAppeal,
  registerAppealReaction,
  withdrawAppeal,
} from '../../contract/appeals.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { decide, draft, withdraw } from './decide.ts'
import { dateServiceOf, judge, refuse } from './judge.ts'
import { appealsPage } from './page.ts'
import { ask, giveView, planHearingOf, react, recordHearingOf } from './prepare.ts'
import { register } from './register.ts'

/** Appeals to the minister: registration, page, and every step to the end. */
export const mountAppeals: MountFeature = (app, deps) => {
  mount(app, registerAppeal, ({ viewer, body }) => register(deps, viewer, body))
  mount(app, getAppeals, ({ viewer, params }) => appealsPage(deps, viewer, params.caseId))
  mount(app, judgeAppeal, ({ viewer, params, body }) => judge(deps, viewer, params.caseId, body))
  mount(app, refuseAppeal, ({ viewer, params, body }) => refuse(deps, viewer, params.caseId, body))
  mount(app, dateAppealService, ({ viewer, params, body }) => dateServiceOf(deps, viewer, params.caseId, body))
  mount(app, giveAppealView, ({ viewer, params, body }) => giveView(deps, viewer, params.caseId, body))
  mount(app, askAppealInvestigation, ({ viewer, params, body }) => ask(deps, viewer, params.caseId, body))
  mount(app, registerAppealReaction, ({ viewer, params, body }) => react(deps, viewer, params.caseId, body))
  mount(app, planAppealHearing, ({ viewer, params, body }) => planHearingOf(deps, viewer, params.caseId, body))
  mount(app, recordAppealHearing, ({ viewer, params, body }) => recordHearingOf(deps, viewer, params.caseId, body))
  mount(app, draftAppealDecision, ({ viewer, params, body }) => draft(deps, viewer, params.caseId, body))
  mount(app, decideAppeal, ({ viewer, params, body }) => decide(deps, viewer, params.caseId, body))
  mount(app, withdrawAppeal, ({ viewer, params, body }) => withdraw(deps, viewer, params.caseId, body))
}
