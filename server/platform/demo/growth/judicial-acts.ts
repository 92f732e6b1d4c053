import {
  askJudicialInvestigation,
  getJudicialFile,
  listControllers,
  prepareJudicialFile,
  registerJudicialFile,
} from '#contract/judicial'
import {
  askReinspection,
  drawUpOfficialReport,
  makeRecoveryClaim,
  recordProsecution,
  recordRuling,
  registerRecoveryClaim,
  reportRepair,
} from '#contract/judicial-road'
import {
  getInvestigation,
  planInvestigation,
  saveInvestigation,
  signInvestigation,
  validateInvestigation,
} from '#contract/investigations'
import { signDocuments } from '#contract/signing'
import { addDays } from '#domain/shared/local-date'
import { type Act, does, doesTask, type Scene } from './act.ts'
import { workday } from './calendar.ts'
import { type Finding, inputOf } from './investigation-acts.ts'

const inspector = 'inspectie-inspecteur'
const visitAfterDays = 6

const fileOf = ({ as, caseId }: Scene) => as(inspector)(getJudicialFile, { params: { caseId } })
const stepOn = async (scene: Scene) => ({
  params: { caseId: scene.caseId },
  version: (await fileOf(scene)).version,
})

export const openFile = does('opent dossier', 0, ({ as, home, unitIds, caseId, today }) =>
  as(inspector)(registerJudicialFile, {
    body: {
      id: caseId,
      propertyId: home.id,
      unitIds: [...unitIds],
      origin: 'PARKET',
      reportedOn: today,
      facts: 'Verhuur van een woning met ernstige gebreken.',
    },
  }),
)

export const prepare = does('start voortraject', 3, async (scene) => {
  const { params, version } = await stepOn(scene)
  await scene.as(inspector)(prepareJudicialFile, { params, body: { version } })
})

const controllerOf = async ({ as, caseId }: Scene): Promise<string> => {
  const { controllers } = await as(inspector)(listControllers, { params: { caseId } })
  const sorted = controllers.toSorted((a, b) => a.id.localeCompare(b.id))
  return sorted[0]?.id ?? ''
}

export const askVisit = does('vraagt onderzoek', 5, async (scene) => {
  const { params, version } = await stepOn(scene)
  const body = { controllerUserId: await controllerOf(scene), unitIds: [...scene.unitIds], version }
  await scene.as(inspector)(askJudicialInvestigation, { params, body })
})

export const askVisitAgain = does('vraagt hercontrole', 4, async (scene) => {
  const { params, version } = await stepOn(scene)
  await scene.as(inspector)(askReinspection, { params, body: { controllerUserId: await controllerOf(scene), version } })
})

const lastInvestigation = async (scene: Scene): Promise<string> => (await fileOf(scene)).investigations.at(-1)?.id ?? ''

/** The visit is planned, done by the controller who was asked, and signed by the inspectorate. */
export const inspectJudicially = (finding: Finding): Act[] => [
  does('plant bezoek', 4, async (scene) => {
    const params = { investigationId: await lastInvestigation(scene) }
    const { version } = await scene.as(inspector)(getInvestigation, { params })
    const plannedOn = workday(addDays(scene.today, visitAfterDays))
    await scene.as(inspector)(planInvestigation, {
      params,
      body: { plannedOn, plannedTime: '10:00', note: '', version },
    })
  }),
  does('onderzoekt', visitAfterDays, async (scene) => {
    const params = { investigationId: await lastInvestigation(scene) }
    const call = scene.as('wonen-controle')
    const { version, reports } = await call(getInvestigation, { params })
    const inputs = reports.map(({ unit }) => ({ unitId: unit.id, input: inputOf(finding, unit.id) }))
    const saved = await call(saveInvestigation, {
      params,
      body: { version, visitDate: scene.today, building: [], reports: inputs },
    })
    await call(validateInvestigation, { params, body: { version: saved.version } })
  }),
  does('ondertekent verslagen', 2, async (scene) => {
    const params = { investigationId: await lastInvestigation(scene) }
    const { version } = await scene.as(inspector)(getInvestigation, { params })
    await scene.as(inspector)(signInvestigation, { params, body: { signed: true, version } })
  }),
]

export const report = does('maakt proces-verbaal', 4, async (scene) => {
  const { params, version } = await stepOn(scene)
  const findings = 'De woning heeft ernstige gebreken en wordt verhuurd.'
  const body = { decision: 'PROCES_VERBAAL' as const, offences: ['3.34' as const], findings, version }
  await scene.as(inspector)(drawUpOfficialReport, { params, body })
})

export const signReport = doesTask('ondertekent proces-verbaal', 2, { desk: inspector, code: 'W03' }, ({ as }, task) =>
  as(inspector)(signDocuments, { params: { taskId: task.id }, body: { signed: true, reason: '' } }),
)

export const claim = does('maakt herstelvordering', 8, async (scene) => {
  const { params, version } = await stepOn(scene)
  await scene.as(inspector)(makeRecoveryClaim, {
    params,
    body: {
      route: 'NEERLEGGEN',
      claimant: 'WOONINSPECTEUR',
      measure: 'HERSTEL',
      termMonths: 10,
      penaltyPerDay: 150,
      grounds: 'Alle gebreken moeten hersteld worden.',
      version,
    },
  })
})

export const registerClaim = does('registreert herstelvordering', 6, async (scene) => {
  const { params, version } = await stepOn(scene)
  const registerNumber = `HV-${scene.caseId.slice(-6)}`
  await scene.as(inspector)(registerRecoveryClaim, {
    params,
    body: { registeredOn: scene.today, registerNumber, version },
  })
})

export const prosecute = (choice: 'SEPOT' | 'DAGVAARDING'): Act =>
  does('registreert keuze van parket', 20, async (scene) => {
    const { params, version } = await stepOn(scene)
    await scene.as(inspector)(recordProsecution, { params, body: { choice, choseOn: scene.today, version } })
  })

export const ruleJudicially = does('registreert uitspraak', 60, async (scene) => {
  const { params, version } = await stepOn(scene)
  await scene.as(inspector)(recordRuling, {
    params,
    body: {
      kind: 'VONNIS',
      court: 'Correctionele rechtbank',
      ruledOn: scene.today,
      servedOn: scene.today,
      recoveryOrdered: true,
      measure: 'HERSTEL',
      termMonths: 10,
      penaltyPerDay: 150,
      authorisesExOfficio: true,
      version,
    },
  })
})

export const reportJudicialRepair = does('meldt herstel', 50, async (scene) => {
  const { params, version } = await stepOn(scene)
  await scene.as(inspector)(reportRepair, { params, body: { reportedOn: scene.today, version } })
})
