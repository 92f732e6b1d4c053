import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { getAdviceRequest, askAdvice, handleAdviceRequest, makeAdvice } from '#contract/advice'
import { getCase, getCaseProcess, registerRequest } from '#contract/cases'
import { getDecisionBasis, getDecisionRun, makeDecision, sendDecision, validateDecision } from '#contract/decisions'
import { downloadDocument } from '#contract/documents'
import type { Output } from '#contract/endpoint'
import { getHearing, registerReaction, startHearing } from '#contract/hearings'
import {
  getInvestigation,
  planInvestigation,
  saveInvestigation,
  signInvestigation,
  validateInvestigation,
} from '#contract/investigations'
import { completeInclusion, listInventory } from '#contract/inventory'
import { getProperty, listProperties } from '#contract/properties'
import { getSigning, signDocuments } from '#contract/signing'
import { claimTask, listTasks } from '#contract/tasks'
import { addDays, endOfDayInstant } from '#domain/shared/local-date'
import { type Call, Refused } from '../support/api.ts'
import { eventually } from '../support/eventually.ts'

/** What the road needs of the place where it is walked: the same steps run in one process, over three, and between kills. */
export interface Ground {
  /** calls as this demo user, by user name */
  as(username: string): Call
  today(): Promise<string>
  /** moves the clock of application and engine to this instant, never back */
  moveTo(instant: string): Promise<void>
}

type CaseFile = Output<typeof getCase>
type Task = CaseFile['tasks'][number]

/** What later steps must remember of earlier ones. */
export interface Walked {
  caseId: string
  unitIds: string[]
  adviceRequestId: string
  investigationId: string
  hearingId: string
  decisionRunId: string
}

export interface Step {
  readonly name: string
  readonly walk: (ground: Ground, walked: Walked) => Promise<void>
}

const users = {
  db: 'gent-dossier',
  mayor: 'gent-burgemeester',
  director: 'gent-directeur',
  agency: 'wonen-dossier',
  controller: 'wonen-controle',
  official: 'wonen-ambtenaar',
  inventory: 'wonen-inventaris',
} as const

const caseOf = ({ as }: Ground, { caseId }: Walked, user: string = users.db): Promise<CaseFile> =>
  as(user)(getCase, { params: { caseId } })

/** Waits for the open task of the case with this number, and takes it. */
const take = async (ground: Ground, walked: Walked, user: string, code: string): Promise<Task> => {
  const task = await openTask(ground, walked, user, code)
  await ground.as(user)(claimTask, { params: { taskId: task.id } })
  return task
}

const openTask = (ground: Ground, walked: Walked, user: string, code: string): Promise<Task> =>
  eventually(`task ${code}`, async () => {
    const { items } = await ground.as(user)(listTasks, {
      query: { scope: 'organisation', caseId: walked.caseId, limit: 100 },
    })
    return items.find((task) => task.code === code && task.status !== 'AFGEWERKT')
  })

const documentsOf = (ground: Ground, walked: Walked, user: string, code: string, count = 1) =>
  eventually(`${count} x ${code}`, async () => {
    const found = (await caseOf(ground, walked, user)).documents.filter((document) => document.code === code)
    return found.length >= count ? found : undefined
  })

const subjectOf = (task: Task): string => {
  if (task.subjectId === null) throw new Error(`task ${task.code} has no subject`)
  return task.subjectId
}

const found = { code: '', variant: '', remark: 'vastgesteld bij het bezoek' }

export const road: readonly Step[] = [
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
      const file = await caseOf(ground, walked)
      expect(file.units.find(({ id }) => id === walked.unitIds[0])?.adviceVerdict?.oo).to.equal(
        'ONGESCHIKT_ONBEWOONBAAR',
      )
    },
  },
  {
    name: 'the municipality starts the hearing',
    walk: async (ground, walked) => {
      await take(ground, walked, users.db, 'A03')
      const { version, parties } = await caseOf(ground, walked)
      const today = await ground.today()
      await ground.as(users.db)(startHearing, {
        params: { caseId: walked.caseId },
        body: {
          id: walked.hearingId,
          unitIds: walked.unitIds,
          startedOn: today,
          offeredUntil: addDays(today, 14),
          mode: 'BEIDE',
          hearingAt: null,
          place: null,
          invitedPartyIds: parties.map(({ id }) => id),
          version,
        },
      })
      await documentsOf(ground, walked, users.db, 'DT026', parties.length)
    },
  },
  {
    name: 'a reaction is registered',
    walk: async (ground, walked) => {
      const call = ground.as(users.db)
      const params = { hearingId: walked.hearingId }
      const hearing = await call(getHearing, { params })
      const id = randomUUID()
      const body = {
        id,
        unitIds: walked.unitIds,
        receivedOn: await ground.today(),
        type: 'SCHRIFTELIJK' as const,
        summary: 'De eigenaar vraagt uitstel om de verwarming te herstellen.',
        partyIds: [hearing.invited[0]!.id],
        documentId: null,
        version: hearing.version,
      }
      expect(await call(registerReaction, { params, body })).to.deep.equal({ reactionId: id, late: false })
      const again = await call(registerReaction, { params, body })
      expect(again.reactionId, 'the same request twice is one reaction').to.equal(id)
      expect((await call(getHearing, { params })).reactions).to.have.length(1)
    },
  },
  {
    name: 'the term of the hearing passes: a decision is wanted',
    walk: async (ground, walked) => {
      const { offeredUntil } = await ground.as(users.db)(getHearing, { params: { hearingId: walked.hearingId } })
      await ground.moveTo(`${addDays(offeredUntil, 1)}T08:00:00.000Z`)
      await openTask(ground, walked, users.db, 'A04')
    },
  },
  {
    name: 'the mayor decides, not stricter than the advice',
    walk: async (ground, walked) => {
      await take(ground, walked, users.db, 'A04')
      const call = ground.as(users.db)
      const params = { caseId: walked.caseId }
      const basis = await call(getDecisionBasis, { params })
      const run = (verdicts: readonly ('ONGESCHIKT' | 'ONGESCHIKT_ONBEWOONBAAR')[]) => ({
        id: walked.decisionRunId,
        decisionDate: basis.today,
        signingFlow: 'DIGITAAL' as const,
        legalBase: 'Vlaamse Codex Wonen van 2021',
        units: walked.unitIds.map((unitId, index) => ({
          unitId,
          verdict: { oo: verdicts[index]!, overcrowded: false },
          options: [],
          motivation: 'Zie het advies.',
          uploadedDocumentId: null,
        })),
        version: basis.version,
      })
      const strict = run(['ONGESCHIKT_ONBEWOONBAAR', 'ONGESCHIKT_ONBEWOONBAAR'])
      const refusal = await call(makeDecision, { params, body: strict }).then(
        () => undefined,
        (error: unknown) => error,
      )
      expect(refusal).to.be.instanceOf(Refused)
      expect((refusal as Refused).problem).to.include({ code: 'RULE_BROKEN', reason: 'STRICTER_THAN_BASIS' })
      await call(makeDecision, { params, body: run(['ONGESCHIKT_ONBEWOONBAAR', 'ONGESCHIKT']) })
    },
  },
  ...(
    [
      ['the mayor signs', users.mayor, '110'],
      ['the director signs', users.director, '140'],
    ] as const
  ).map(([name, user, code]): Step => ({
    name,
    walk: async (ground, walked) => {
      const task = await take(ground, walked, user, code)
      const { documents } = await ground.as(user)(getSigning, { params: { taskId: task.id } })
      expect(documents.map((document) => document.code)).to.deep.equal(['DT034', 'DT034'])
      await ground.as(user)(signDocuments, { params: { taskId: task.id }, body: { signed: true, reason: '' } })
    },
  })),
  {
    name: 'the decision is served and sent to the agency',
    walk: async (ground, walked) => {
      const task = await take(ground, walked, users.db, '181')
      const call = ground.as(users.db)
      const params = { decisionRunId: subjectOf(task) }
      const { version } = await call(getDecisionRun, { params })
      await call(sendDecision, { params, body: { postedOn: await ground.today(), version } })
      await documentsOf(ground, walked, users.db, 'DT035')
    },
  },
  {
    name: 'the agency validates the decision; appeal terms start',
    walk: async (ground, walked) => {
      const task = await take(ground, walked, users.agency, 'A05')
      const call = ground.as(users.agency)
      const params = { decisionRunId: subjectOf(task) }
      const { version } = await call(getDecisionRun, { params })
      await call(validateDecision, { params, body: { valid: true, reason: null, note: '', version } })
      await eventually('appeal term', async () => {
        const { decisions } = await call(getDecisionRun, { params })
        return decisions.every(({ appealUntil }) => appealUntil !== null) || undefined
      })
    },
  },
  {
    name: 'both units stand on VIVOO and the owner hears of it',
    walk: async (ground, walked) => {
      const call = ground.as(users.inventory)
      for (const count of [1, 2]) {
        const task = await take(ground, walked, users.inventory, 'A07')
        await call(completeInclusion, { params: { taskId: task.id }, body: { include: true, reason: '' } })
        await documentsOf(ground, walked, users.agency, 'DT047', count)
      }
      const { items } = await call(listInventory, { query: { limit: 100 } })
      const records = items.filter(({ caseId }) => caseId === walked.caseId)
      expect(records.map(({ status }) => status)).to.deep.equal(['OPGENOMEN', 'OPGENOMEN'])
      const file = await caseOf(ground, walked)
      expect(file.units.filter(({ onInventorySince }) => onInventorySince !== null)).to.have.length(2)
    },
  },
  {
    name: 'the appeal term passes and the procedure closes by itself',
    walk: async (ground, walked) => {
      const { decisions } = await ground.as(users.agency)(getDecisionRun, {
        params: { decisionRunId: walked.decisionRunId },
      })
      const last = decisions
        .map(({ appealUntil }) => appealUntil ?? '')
        .toSorted()
        .at(-1)!
      await ground.moveTo(`${addDays(last, 4)}T08:00:00.000Z`)
      const file = await eventually('closed', async () => {
        const current = await caseOf(ground, walked)
        return current.status === 'AFGESLOTEN' ? current : undefined
      })
      expect(file.tasks.filter(({ status }) => status === 'OPEN' || status === 'TOEGEWEZEN')).to.deep.equal([])
      expect(file.incidents).to.deep.equal([])
    },
  },
]

/** Ids that the browser would make; the same on every walk of one case. */
export const newWalk = (): Walked => ({
  caseId: randomUUID(),
  unitIds: [],
  adviceRequestId: randomUUID(),
  investigationId: '',
  hearingId: randomUUID(),
  decisionRunId: randomUUID(),
})
