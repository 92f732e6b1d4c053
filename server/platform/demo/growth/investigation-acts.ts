import { getAdviceRequest, handleAdviceRequest, makeAdvice } from '#contract/advice'
import {
  getInvestigation,
  planInvestigation,
  saveInvestigation,
  signInvestigation,
  validateInvestigation,
} from '#contract/investigations'
import type { Input } from '#contract/endpoint'
import { addDays } from '#domain/shared/local-date'
import { type Act, doesTask, type Scene, subjectOf } from './act.ts'
import { workday } from './calendar.ts'
import { diceOf } from './dice.ts'

type ReportInput = Input<typeof saveInvestigation>['body']['reports'][number]['input']
type Defect = ReportInput['defects'][number]

/** What a visit finds. */
export type Finding = 'conform' | 'unfit' | 'uninhabitable'

const visitAfterDays = 12
const defect = (code: string, variant: string, remark: string): Defect => ({ code, variant, remark })

const heavy: readonly Defect[] = [
  defect('181', 'ERNSTIG', 'Gevaar op CO-vergiftiging door een slechte afvoer.'),
  defect('103', 'ZEER_ERNSTIG', 'Het plafond komt naar beneden.'),
]
const light: readonly Defect[] = [defect('112', 'ALGEMEEN', 'Vochtschade over de hele achtergevel.')]

/** A report without faults, which says this of the dwelling. */
export const inputOf = (finding: Finding, subject: string): ReportInput => {
  const dice = diceOf(subject)
  const defects = { conform: [], unfit: light, uninhabitable: heavy }[finding]
  return {
    noAccess: false,
    defects: defects.length === 0 ? [] : [dice.pick(defects)],
    rooms: [
      { name: 'Leefruimte', use: 'LEEF_KOOK', areaM2: dice.between(24, 38), ceilingHeightCm: 255 },
      { name: 'Slaapkamer', use: 'SLAAP', areaM2: dice.between(9, 14), ceilingHeightCm: 250 },
    ],
    occupants: { adults: dice.between(1, 2), children: 0 },
    smokeDetectorOnEveryFloor: true,
    epcScore: null,
    remarks: '',
    detailedReport: null,
  }
}

/** The agency answers the request: an investigation, or no. */
export const handle = (route: 'ONDERZOEK' | 'GEWEIGERD'): Act =>
  doesTask('behandelt vraag', 4, { desk: 'wonen-dossier', code: 'A01' }, async ({ as }, task) => {
    const params = { adviceRequestId: subjectOf(task) }
    const { version } = await as('wonen-dossier')(getAdviceRequest, { params })
    const reason = route === 'ONDERZOEK' ? '' : 'Het adres op de vraag klopt niet met het kadaster.'
    await as('wonen-dossier')(handleAdviceRequest, { params, body: { route, reason, version } })
  })

export const plan = doesTask('plant bezoek', 6, { desk: 'wonen-dossier', code: '7' }, async (scene, task) => {
  const params = { investigationId: subjectOf(task) }
  const { version } = await scene.as('wonen-dossier')(getInvestigation, { params })
  const plannedOn = workday(addDays(scene.today, visitAfterDays))
  const body = { plannedOn, plannedTime: '10:00', note: '', version }
  await scene.as('wonen-dossier')(planInvestigation, { params, body })
})

/** The controller fills in what he found on the day of the visit. */
export const visit = (finding: Finding): Act =>
  doesTask('onderzoekt', visitAfterDays, { desk: 'wonen-controle', code: '52' }, async ({ as, today }, task) => {
    const params = { investigationId: subjectOf(task) }
    const call = as('wonen-controle')
    const { version, reports } = await call(getInvestigation, { params })
    const saved = await call(saveInvestigation, {
      params,
      body: {
        version,
        visitDate: today,
        building: [],
        reports: reports.map(({ unit }) => ({ unitId: unit.id, input: inputOf(finding, unit.id) })),
      },
    })
    await call(validateInvestigation, { params, body: { version: saved.version } })
  })

export const signReports = doesTask(
  'ondertekent verslagen',
  3,
  { desk: 'wonen-controle', code: 'A21' },
  async (scene, task) => {
    const params = { investigationId: subjectOf(task) }
    const { version } = await scene.as('wonen-controle')(getInvestigation, { params })
    await scene.as('wonen-controle')(signInvestigation, { params, body: { signed: true, version } })
  },
)

export const advise = doesTask(
  'maakt advies',
  6,
  { desk: 'wonen-dossier', code: 'A02' },
  async (scene: Scene, task) => {
    const params = { adviceRequestId: subjectOf(task) }
    const { preset, version } = await scene.as('wonen-dossier')(getAdviceRequest, { params })
    const perUnit = preset.map((one) => ({ ...one, grounds: 'De gebreken uit het technisch verslag.' }))
    await scene.as('wonen-dossier')(makeAdvice, { params, body: { perUnit, version } })
  },
)
