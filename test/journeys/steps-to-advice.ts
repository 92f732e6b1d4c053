import { expect } from 'chai'
import { getAdviceRequest, askAdvice, handleAdviceRequest, makeAdvice } from '#contract/advice'
import { getCaseProcess, registerRequest } from '#contract/cases'
import { downloadDocument } from '#contract/documents'
import {
  getInvestigation,
  planInvestigation,
  saveInvestigation,
  signInvestigation,
  validateInvestigation,
} from '#contract/investigations'
import { getProperty, listProperties } from '#contract/properties'
import { getSigning, signDocuments } from '#contract/signing'
import { addDays, endOfDayInstant } from '#domain/shared/local-date'
import { eventually } from '../support/eventually.ts'
import { caseOf, documentsOf, openTask, type Step, subjectOf, take, users } from './walk.ts'

const found = { code: '', variant: '', remark: 'vastgesteld bij het bezoek' }

/** From the request to the signed advice. */
export const stepsToAdvice: readonly Step[] = [
  {
    name: 'the municipality registers a formal request on a demo property',
    walk: async (ground, walked) => {
      const call = ground.as(users.db)
      const { items } = await call(listProperties, { query: { limit: 50 } })
      const property = items.find(({ unitCount }) => unitCount >= 2)
      expect(property, 'a demo property with two units').to.not.equal(undefined)
      const { units, parties, id } = await call(getProperty, { params: { propertyId: property!.id } })
      walked.unitIds = units.slice(0, 2).map((unit) => unit.id)
      const occupant = parties.find(({ roles }) => roles.some((role) => role === 'HUURDER' || role === 'BEWONER'))
      const { caseId } = await call(registerRequest, {
        body: {
          id: walked.caseId,
          propertyId: id,
          unitIds: walked.unitIds,
          kind: 'VERZOEK',
          initiator: 'BELANGHEBBENDE',
          receivedOn: await ground.today(),
          channel: 'AANGETEKEND',
          motivated: true,
          hasInterest: true,
          complaint: 'Vocht en schimmel in de slaapkamers, geen veilige verwarming.',
          requesterPartyIds: [occupant!.id],
          newRequesters: [],
        },
      })
      expect(caseId).to.equal(walked.caseId)
    },
  },
  {
    name: 'tasks 1 and 2 and the receipt appear, and the token stands in the diagram',
    walk: async (ground, walked) => {
      await openTask(ground, walked, users.db, '1')
      await openTask(ground, walked, users.db, '2')
      const [receipt] = await documentsOf(ground, walked, users.db, 'DT002')
      const { content } = await ground.as(users.db)(downloadDocument, {
        params: { documentId: receipt!.id },
        query: { format: 'docx' },
      })
      expect([content[0], content[1]]).to.deep.equal([0x50, 0x4b])
      await eventually('token on process-request', async () => {
        const { instances } = await ground.as(users.db)(getCaseProcess, { params: { caseId: walked.caseId } })
        return instances.find(({ active }) => active.some(({ elementId }) => elementId === 'process-request'))
      })
      const file = await caseOf(ground, walked)
      expect(file.mayorTerm?.dueOn).to.be.a('string')
    },
  },
  {
    name: 'the municipality asks the advice of the agency',
    walk: async (ground, walked) => {
      await take(ground, walked, users.db, '2')
      const { version } = await caseOf(ground, walked)
      const body = {
        id: walked.adviceRequestId,
        askedOn: await ground.today(),
        unitIds: walked.unitIds,
        note: 'Dringend.',
        version,
      }
      await ground.as(users.db)(askAdvice, { params: { caseId: walked.caseId }, body })
      await documentsOf(ground, walked, users.db, 'DT016')
    },
  },
  {
    name: 'the agency handles the request: an investigation is asked',
    walk: async (ground, walked) => {
      const task = await take(ground, walked, users.agency, 'A01')
      const adviceRequestId = subjectOf(task)
      expect(adviceRequestId).to.equal(walked.adviceRequestId)
      const call = ground.as(users.agency)
      const { version } = await call(getAdviceRequest, { params: { adviceRequestId } })
      const { investigationId } = await call(handleAdviceRequest, {
        params: { adviceRequestId },
        body: { route: 'ONDERZOEK', reason: '', version },
      })
      walked.investigationId = investigationId!
    },
  },
  {
    name: 'the visit is planned and announced',
    walk: async (ground, walked) => {
      await take(ground, walked, users.agency, '7')
      const call = ground.as(users.agency)
      const params = { investigationId: walked.investigationId }
      const { version } = await call(getInvestigation, { params })
      const plannedOn = addDays(await ground.today(), 10)
      await call(planInvestigation, { params, body: { plannedOn, note: '', version } })
      await documentsOf(ground, walked, users.agency, 'DT008')
      await ground.moveTo(endOfDayInstant(plannedOn))
    },
  },
  {
    name: 'the controller enters, validates and signs the investigation',
    walk: async (ground, walked) => {
      await take(ground, walked, users.controller, '52')
      const call = ground.as(users.controller)
      const params = { investigationId: walked.investigationId }
      const before = await call(getInvestigation, { params })
      const input = (defects: (typeof found)[]) => ({
        noAccess: false,
        defects,
        rooms: [{ name: 'Leefruimte', use: 'LEEF_KOOK' as const, areaM2: 32, ceilingHeightCm: 255 }],
        occupants: { adults: 1, children: 0 },
        smokeDetectorOnEveryFloor: true,
        epcScore: null,
        remarks: '',
        detailedReport: null,
      })
      const saved = await call(saveInvestigation, {
        params,
        body: {
          version: before.version,
          visitDate: await ground.today(),
          building: [],
          reports: [
            { unitId: walked.unitIds[0]!, input: input([{ ...found, code: '181', variant: 'ERNSTIG' }]) },
            { unitId: walked.unitIds[1]!, input: input([{ ...found, code: '112', variant: 'ALGEMEEN' }]) },
          ],
        },
      })
      expect(saved.faults.filter(({ severity }) => severity === 'error')).to.deep.equal([])
      const [first, second] = saved.results
      expect(first?.result).to.include({ unfit: true, uninhabitable: true })
      expect(second?.result).to.include({ unfit: true, uninhabitable: false })
      const validated = await call(validateInvestigation, { params, body: { version: saved.version } })
      await take(ground, walked, users.controller, 'A21')
      const hidden = await caseOf(ground, walked, users.db)
      expect(
        hidden.documents.some(({ code }) => code === 'DT011'),
        'unsigned reports are not seen by the municipality',
      ).to.equal(false)
      await call(signInvestigation, { params, body: { signed: true, version: validated.version } })
      await documentsOf(ground, walked, users.db, 'DT011', 2)
      await documentsOf(ground, walked, users.db, 'DT145')
    },
  },
  {
    name: 'the agency makes the advice',
    walk: async (ground, walked) => {
      await take(ground, walked, users.agency, 'A02')
      const call = ground.as(users.agency)
      const params = { adviceRequestId: walked.adviceRequestId }
      const { preset, version } = await call(getAdviceRequest, { params })
      expect(preset.map(({ verdict }) => verdict.oo)).to.deep.equal(['ONGESCHIKT_ONBEWOONBAAR', 'ONGESCHIKT'])
      const perUnit = preset.map((one) => ({ ...one, grounds: 'De gebreken uit het technisch verslag.' }))
      await call(makeAdvice, { params, body: { perUnit, version } })
    },
  },
  {
    name: 'the regional official signs the advice; it is sent',
    walk: async (ground, walked) => {
      const task = await take(ground, walked, users.official, '9')
      const call = ground.as(users.official)
      const { documents } = await call(getSigning, { params: { taskId: task.id } })
      expect(documents.map(({ code }) => code)).to.deep.equal(['DT023'])
      await call(signDocuments, { params: { taskId: task.id }, body: { signed: true, reason: '' } })
      await documentsOf(ground, walked, users.db, 'DT023')
      const verdict = await eventually('the advice that was sent', async () => {
        const { units } = await caseOf(ground, walked)
        return units.find(({ id }) => id === walked.unitIds[0])?.adviceVerdict ?? undefined
      })
      expect(verdict.oo).to.equal('ONGESCHIKT_ONBEWOONBAAR')
    },
  },
]
