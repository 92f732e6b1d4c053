import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { getDecisionBasis, getDecisionRun, makeDecision, sendDecision, validateDecision } from '#contract/decisions'
import { getHearing, registerReaction, startHearing } from '#contract/hearings'
import { completeInclusion, listInventory } from '#contract/inventory'
import { getSigning, signDocuments } from '#contract/signing'
import { addDays } from '#domain/shared/local-date'
import { Refused } from '../support/api.ts'
import { eventually } from '../support/eventually.ts'
import { caseOf, documentsOf, openTask, type Step, subjectOf, take, users } from './walk.ts'

/** From the hearing to the inventory and the closing. */
export const stepsToInventory: readonly Step[] = [
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
      const records = await eventually('two records', async () => {
        const { items } = await call(listInventory, { query: { limit: 100 } })
        const mine = items.filter(({ caseId }) => caseId === walked.caseId)
        return mine.length === 2 ? mine : undefined
      })
      expect(records.map(({ status }) => status)).to.deep.equal(['OPGENOMEN', 'OPGENOMEN'])
      const file = await caseOf(ground, walked)
      expect(file.units.filter(({ onInventorySince }) => onInventorySince !== null)).to.have.length(2)
    },
  },
  {
    name: 'the appeal term passes and the procedure closes on the next Sunday',
    walk: async (ground, walked) => {
      const { decisions } = await ground.as(users.agency)(getDecisionRun, {
        params: { decisionRunId: walked.decisionRunId },
      })
      const last = decisions
        .map(({ appealUntil }) => appealUntil ?? '')
        .toSorted()
        .at(-1)!
      await ground.moveTo(`${addDays(last, 8)}T08:00:00.000Z`)
      const file = await eventually('closed', async () => {
        const current = await caseOf(ground, walked)
        return current.status === 'AFGESLOTEN' ? current : undefined
      })
      expect(file.tasks.filter(({ status }) => status === 'OPEN' || status === 'TOEGEWEZEN')).to.deep.equal([])
      expect(file.incidents).to.deep.equal([])
    },
  },
]
