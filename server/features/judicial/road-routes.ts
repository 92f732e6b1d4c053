import * as road from '../../contract/judicial-road.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { claim, recordAdvice, registerClaim } from './claim.ts'
import { drawUp } from './official-report.ts'
import { recordAppeal, recordChoice, recordVerdict } from './prosecution.ts'
import { execute, recordExecuted, reinspect, reportRepaired } from './recovery.ts'
import { handleReport } from './report-handling.ts'

/** The steps that the process of a judicial file waits for. */
export const mountJudicialRoad: MountFeature = (app, deps) => {
  mount(app, road.handleJudicialReport, ({ viewer, params, body }) => handleReport(deps, viewer, params.caseId, body))
  mount(app, road.drawUpOfficialReport, ({ viewer, params, body }) => drawUp(deps, viewer, params.caseId, body))
  mount(app, road.makeRecoveryClaim, ({ viewer, params, body }) => claim(deps, viewer, params.caseId, body))
  mount(app, road.recordCouncilAdvice, ({ viewer, params, body }) => recordAdvice(deps, viewer, params.caseId, body))
  mount(app, road.registerRecoveryClaim, ({ viewer, params, body }) => registerClaim(deps, viewer, params.caseId, body))
  mount(app, road.recordProsecution, ({ viewer, params, body }) => recordChoice(deps, viewer, params.caseId, body))
  mount(app, road.recordRuling, ({ viewer, params, body }) => recordVerdict(deps, viewer, params.caseId, body))
  mount(app, road.recordRulingAppeal, ({ viewer, params, body }) => recordAppeal(deps, viewer, params.caseId, body))
  mount(app, road.reportRepair, ({ viewer, params, body }) => reportRepaired(deps, viewer, params.caseId, body))
  mount(app, road.askReinspection, ({ viewer, params, body }) => reinspect(deps, viewer, params.caseId, body))
  mount(app, road.orderExecution, ({ viewer, params, body }) => execute(deps, viewer, params.caseId, body))
  mount(app, road.recordExecution, ({ viewer, params, body }) => recordExecuted(deps, viewer, params.caseId, body))
}
