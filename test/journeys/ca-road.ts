import { v7 as uuid } from 'uuid'
import {
  applyForCertificate,
  getCertificates,
  handleApplication,
  makeCertificates,
  sendCertificates,
} from '#contract/certificates'
import { uploadDocument } from '#contract/documents'
import type { Input } from '#contract/endpoint'
import {
  getInvestigation,
  planInvestigation,
  saveInvestigation,
  signInvestigation,
  validateInvestigation,
} from '#contract/investigations'
import { getProperty, listProperties } from '#contract/properties'
import { signDocuments } from '#contract/signing'
import { listTasks } from '#contract/tasks'
import { toBrusselsDate } from '#domain/shared/local-date'
import type { Actor, World } from '#test/support/world'

type Report = Input<typeof saveInvestigation>['body']['reports'][number]['input']

/** The people of a certificate in Gent, and those of a second opinion. */
export interface CaRoad {
  readonly world: World
  readonly handler: Actor
  readonly controller: Actor
  readonly mayor: Actor
  readonly director: Actor
  readonly agency: Actor
  readonly inspector: Actor
  readonly official: Actor
}

export const startCaRoad = async (world: World): Promise<CaRoad> => ({
  world,
  handler: await world.as('gent-dossier'),
  controller: await world.as('gent-controle'),
  mayor: await world.as('gent-burgemeester'),
  director: await world.as('gent-directeur'),
  agency: await world.as('wonen-dossier'),
  inspector: await world.as('wonen-controle'),
  official: await world.as('wonen-ambtenaar'),
})

/** A dwelling without any defect. */
export const goodReport: Report = {
  noAccess: false,
  defects: [],
  rooms: [{ name: 'Leefruimte', use: 'LEEF_KOOK', areaM2: 42, ceilingHeightCm: 255 }],
  occupants: { adults: 1, children: 0 },
  smokeDetectorOnEveryFloor: true,
  epcScore: null,
  remarks: '',
  detailedReport: null,
}
const found = (code: string, variant: string) => ({ code, variant, remark: 'vastgesteld bij het bezoek' })
/** Three defects of category I: a certificate, with a shorter life by the table. */
export const slightReport: Report = {
  ...goodReport,
  defects: [found('101', 'PLAATSELIJK'), found('112', 'NIET_ALGEMEEN'), found('113', 'NIET_ALGEMEEN')],
}
/** One defect of category III: unfit and uninhabitable. */
export const badReport: Report = { ...goodReport, defects: [found('103', 'ZEER_ERNSTIG')] }
/** Conform, but a floor without smoke detector: no certificate, and not unfit. */
export const noDetectorReport: Report = { ...goodReport, smokeDetectorOnEveryFloor: false }

export const todayOf = ({ world }: Pick<CaRoad, 'world'>): string => toBrusselsDate(world.clock.now())

export const page = (actor: Actor, caseId: string) => actor.call(getCertificates, { params: { caseId } })

/** What a step is sent with: the case and the version that its form was filled from. */
export const stepOn = async <B extends object>(actor: Actor, caseId: string, fields: B) => ({
  params: { caseId },
  body: { ...fields, version: (await page(actor, caseId)).version },
})

export const propertyIn = async (actor: Actor, search: string) => {
  const { items } = await actor.call(listProperties, { query: { search } })
  return actor.call(getProperty, { params: { propertyId: items[0]!.id } })
}

interface Application {
  readonly search: string
  readonly units?: number
  readonly on?: string
}

/** Somebody applies for a certificate; who comes first on the property. @returns with task A14 open */
export const applied = async (
  road: CaRoad,
  { search, units = 1, on = todayOf(road) }: Application,
): Promise<string> => {
  const property = await propertyIn(road.handler, search)
  const dwellings = property.units.filter(({ type }) => type !== 'NWF')
  const { caseId } = await road.handler.call(applyForCertificate, {
    body: {
      id: uuid(),
      propertyId: property.id,
      unitIds: dwellings.slice(0, units).map(({ id }) => id),
      appliedOn: on,
      channel: 'AANGETEKEND',
      applicantPersonIds: [property.parties[0]!.personId],
      seasonal: false,
      socialRental: false,
    },
  })
  await road.world.idle()
  return caseId
}

/** A new investigation, by who gives the certificate, with a report for each unit in order. @returns with task A14 (make) open */
export const investigated = async (road: CaRoad, caseId: string, reports: readonly Report[]): Promise<string> => {
  const { application } = await page(road.agency, caseId)
  const [by, visits] = application.issuer === 'LB' ? [road.handler, road.controller] : [road.agency, road.inspector]
  await by.call(handleApplication, await stepOn(by, caseId, { investigationId: null }))
  await road.world.idle()
  const investigationId = (await page(by, caseId)).application.investigationId!
  await visited(road, by, visits, investigationId, reports)
  return investigationId
}

/** The visit is planned for today, done and signed. */
export const visited = async (
  { world }: Pick<CaRoad, 'world'>,
  by: Actor,
  visits: Actor,
  investigationId: string,
  inputs: readonly Report[],
): Promise<void> => {
  const params = { investigationId }
  const asked = await by.call(getInvestigation, { params })
  const on = todayOf({ world })
  await by.call(planInvestigation, {
    params,
    body: { plannedOn: on, plannedTime: '14:00', note: '', version: asked.version },
  })
  await world.idle()
  const { version, reports } = await visits.call(getInvestigation, { params })
  const saved = await visits.call(saveInvestigation, {
    params,
    body: {
      version,
      visitDate: on,
      building: [],
      reports: reports.map(({ unit }, index) => ({ unitId: unit.id, input: inputs[index] ?? goodReport })),
    },
  })
  const wrong = saved.faults.filter(({ severity }) => severity === 'error')
  if (wrong.length > 0) throw new Error(`faults: ${JSON.stringify(wrong)}`)
  const validated = await visits.call(validateInvestigation, { params, body: { version: saved.version } })
  await world.idle()
  await visits.call(signInvestigation, { params, body: { signed: true, version: validated.version } })
  await world.idle()
}

/** Certificates and refusals are drawn up. @returns with the tasks to sign open, or task 111 on paper */
export const made = async (road: CaRoad, caseId: string, signingFlow: 'DIGITAAL' | 'MANUEEL' = 'DIGITAAL') => {
  const { application } = await page(road.agency, caseId)
  const by = application.issuer === 'LB' ? road.handler : road.agency
  await by.call(makeCertificates, await stepOn(by, caseId, { investigateAgain: false, signingFlow }))
  await road.world.idle()
}

/** The open signing task of this actor is signed, or refused with a reason. */
export const signs = async ({ world }: CaRoad, actor: Actor, caseId: string, refusal = ''): Promise<void> => {
  const { items } = await actor.call(listTasks, { query: { caseId, limit: 100 } })
  const task = items.find(({ code, status }) => ['9', '110', '140'].includes(code) && status !== 'AFGEWERKT')
  if (!task) throw new Error(`nothing to sign; open are ${items.map(({ code }) => code).join(', ')}`)
  const body = { signed: refusal === '', reason: refusal }
  await actor.call(signDocuments, { params: { taskId: task.id }, body })
  await world.idle()
}

/** Mayor and director sign, or the regional official of the agency. */
export const signed = async (road: CaRoad, caseId: string): Promise<void> => {
  const { application } = await page(road.agency, caseId)
  const signers = application.issuer === 'LB' ? [road.mayor, road.director] : [road.official]
  for (const signer of signers) await signs(road, signer, caseId)
}

export const sent = async (road: CaRoad, caseId: string): Promise<void> => {
  const { application } = await page(road.agency, caseId)
  const by = application.issuer === 'LB' ? road.handler : road.agency
  await by.call(sendCertificates, await stepOn(by, caseId, {}))
  await road.world.idle()
}

/** From application to sending. */
export const given = async (road: CaRoad, what: Application, reports: readonly Report[]): Promise<string> => {
  const caseId = await applied(road, what)
  await investigated(road, caseId, reports)
  await made(road, caseId)
  await signed(road, caseId)
  await sent(road, caseId)
  return caseId
}

/** A scan in the file. @returns id of the document */
export const scanned = async (actor: Actor, caseId: string, code: string): Promise<string> => {
  const pdf = new Blob([Buffer.from('%PDF-1.4\n%%EOF\n')], { type: 'application/pdf' })
  const body = { title: 'Ondertekend document', code }
  return (await actor.call(uploadDocument, { params: { caseId }, body, file: pdf })).id
}

/** Numbers of the open tasks of the case. */
export const openCodes = async ({ agency }: CaRoad, caseId: string): Promise<string[]> =>
  (await page(agency, caseId)).tasks.map(({ code }) => code).toSorted()

export const documentCodes = async (actor: Actor, caseId: string): Promise<string[]> =>
  (await page(actor, caseId)).documents.map(({ code, status }) => `${code} ${status}`).toSorted()
