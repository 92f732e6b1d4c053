import { getCase } from '#contract/cases'
import { grantRecovery, reportRepair } from '#contract/warning'
import { type Act, does, type Scene } from './act.ts'
import { inspects } from './inspect-acts.ts'
import type { Finding } from './investigation-acts.ts'

const fileOf = ({ as, caseId }: Scene) => as('dossier')(getCase, { params: { caseId } })
const people = { planner: 'dossier', inspector: 'controle' }

/** The first investigation, by the municipality itself. */
export const inspectFirst = (finding: Finding): Act[] =>
  inspects({ ...people, idOf: async (scene) => (await fileOf(scene)).warning?.investigationId ?? '' }, finding, 3)

export const inspectAgain = (finding: Finding): Act[] =>
  inspects({ ...people, idOf: async (scene) => (await fileOf(scene)).warning?.reinspectionId ?? '' }, finding, 4)

export const grantTime = does('kent hersteltermijn toe', 3, async (scene) => {
  const { version } = await fileOf(scene)
  const body = { until: null, note: 'Herstel de gebreken uit het technisch verslag.', version }
  await scene.as('dossier')(grantRecovery, { params: { caseId: scene.caseId }, body })
})

export const repaired = does('meldt herstel', 14, async (scene) => {
  const { version } = await fileOf(scene)
  const body = { reportedOn: scene.today, note: 'De eigenaar stuurde facturen mee.', documentId: null, version }
  await scene.as('dossier')(reportRepair, { params: { caseId: scene.caseId }, body })
})
