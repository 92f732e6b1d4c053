import {
  getInvestigation,
  planInvestigation,
  saveInvestigation,
  signInvestigation,
  validateInvestigation,
} from '#contract/investigations'
import { addDays } from '#domain/shared/local-date'
import { type Act, does, type Scene } from './act.ts'
import { workday } from './calendar.ts'
import { type Finding, inputOf } from './investigation-acts.ts'

/** An investigation outside the road of the advice: who plans it, who does it, and which one it is. */
export interface Inspection {
  readonly planner: string
  readonly inspector: string
  readonly idOf: (scene: Scene) => Promise<string>
}

const visitAfterDays = 7

/** The visit is planned, done on its day, and its reports are signed the day after. */
export const inspects = ({ planner, inspector, idOf }: Inspection, finding: Finding, afterDays: number): Act[] => [
  does('plant bezoek', afterDays, async (scene) => {
    const params = { investigationId: await idOf(scene) }
    const { version } = await scene.as(planner)(getInvestigation, { params })
    const plannedOn = workday(addDays(scene.today, visitAfterDays))
    await scene.as(planner)(planInvestigation, { params, body: { plannedOn, plannedTime: '10:00', note: '', version } })
  }),
  does('onderzoekt', visitAfterDays, async (scene) => {
    const params = { investigationId: await idOf(scene) }
    const call = scene.as(inspector)
    const { version, reports } = await call(getInvestigation, { params })
    const inputs = reports.map(({ unit }) => ({ unitId: unit.id, input: inputOf(finding, unit.id) }))
    const body = { version, visitDate: scene.today, building: [], reports: inputs }
    const saved = await call(saveInvestigation, { params, body })
    await call(validateInvestigation, { params, body: { version: saved.version } })
  }),
  does('ondertekent verslagen', 1, async (scene) => {
    const params = { investigationId: await idOf(scene) }
    const { version } = await scene.as(inspector)(getInvestigation, { params })
    await scene.as(inspector)(signInvestigation, { params, body: { signed: true, version } })
  }),
]
