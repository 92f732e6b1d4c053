import { expect } from 'chai'
import { agency, answers, batch, byDirector, byMayor, id, municipality, toSign } from './answers.ts'
import { type Answer, Play, untaken } from './play.ts'

let play: Play
const begin = async (
  processId: string,
  variables: object,
  script: Readonly<Record<string, readonly Answer[]>> = {},
) => {
  play = await Play.start(script)
  await play.create(processId, { ...batch, ...variables })
}
const everyWay = (processId: string): void => {
  it('has no way that these tests do not take', async () => expect(await untaken(processId)).to.deep.equal([]))
}
const sign = async (...signatures: boolean[]): Promise<void> => {
  for (const signed of signatures) await play.complete('sign-document', { signed })
}

describe('processes that others call', () => {
  afterEach(async () => play.stop())

  describe('oo-advice', () => {
    const toAdvice = async (): Promise<void> => {
      await begin('oo-advice', { adviceRequestId: id(100) })
      await play.complete('handle-advice-request', { adviceRoute: 'ONDERZOEK', investigationId: id(101) })
      for (const step of ['plan-investigation', 'do-investigation']) await play.complete(step)
      await play.complete('sign-investigation', { investigationSigned: true })
    }
    it('asks the agency to handle the request', async () => {
      await begin('oo-advice', { adviceRequestId: id(100) })
      expect(play.task('handle-advice-request').variables).to.deep.include({
        taskOrgId: agency,
        taskDueOn: '2026-01-15',
        taskSubjectId: id(100),
      })
    })
    it('ends when the request is refused', async () => {
      await begin('oo-advice', { adviceRequestId: id(100) })
      await play.complete('handle-advice-request', { adviceRoute: 'GEWEIGERD' })
      expect(play.did).to.deep.equal(['oo-advice.register-request', 'oo-advice.reject-request'])
      expect(play.ended).to.deep.equal(['oo-advice'])
    })
    it('sends the advice when the official has signed it', async () => {
      await toAdvice()
      await play.complete('make-advice', { adviceId: id(102) })
      expect(play.task('sign-document').headers['io.camunda.zeebe:candidateGroups']).to.equal('["WK_GA"]')
      await sign(true)
      expect(play.did.at(-1)).to.equal('oo-advice.send-advice')
      expect(play.ended).to.deep.equal(['investigation', 'document-signing', 'oo-advice'])
    })
    it('comes back to the maker when the official refuses to sign', async () => {
      await toAdvice()
      await play.complete('make-advice', { adviceId: id(102) })
      await sign(false)
      expect(play.tasks).to.deep.equal(['make-advice'])
      await play.complete('make-advice', { adviceId: id(103) })
      await sign(true)
      expect(play.done.at(-1)?.variables['adviceId']).to.equal(id(103))
      expect(play.ended).to.include('oo-advice')
    })
    everyWay('oo-advice')
  })

  describe('investigation', () => {
    it('can be planned without a term', async () => {
      const withoutTerm = { ...answers['investigation.find-investigators'], planDueOn: null }
      await begin('investigation', { investigationId: id(101) }, { 'investigation.find-investigators': [withoutTerm] })
      expect(play.task('plan-investigation').variables['taskDueOn']).to.equal(null)
      expect(play.task('plan-investigation').headers).not.to.have.property('io.camunda.zeebe:dueDate')
    })
    it('asks whoever the investigation names: another organisation, other roles, another number, one person', async () => {
      const who = (role: string, taskCode: string) => ({ orgId: municipality, roles: [role], taskCode })
      const script = {
        planner: who('LB_DB', '406'),
        inspector: { ...who('LB_WC', '3'), userId: id(77) },
        signer: who('LB_WC', 'A21'),
      }
      await begin('investigation', { investigationId: id(101) }, { 'investigation.find-investigators': [script] })
      const expected = [
        ['plan-investigation', '["LB_DB"]', '406', null],
        ['do-investigation', '["LB_WC"]', '3', id(77)],
        ['sign-investigation', '["LB_WC"]', 'A21', null],
      ] as const
      for (const [step, groups, taskCode, taskAssigneeId] of expected) {
        const { headers, variables } = play.task(step)
        expect(headers['io.camunda.zeebe:candidateGroups']).to.equal(groups)
        expect(variables).to.include({ taskOrgId: municipality, taskCode })
        expect(variables['taskAssigneeId'] ?? null).to.equal(taskAssigneeId)
        await play.complete(step, step === 'sign-investigation' ? { investigationSigned: true } : {})
      }
    })
    it('publishes the reports when they are signed, and comes back to the inspector until then', async () => {
      await begin('investigation', { investigationId: id(101) })
      expect(play.task('plan-investigation').headers['io.camunda.zeebe:candidateGroups']).to.equal('["WK_DB","WK_WC"]')
      await play.complete('plan-investigation')
      await play.complete('do-investigation')
      await play.complete('sign-investigation', { investigationSigned: false })
      expect(play.tasks).to.deep.equal(['do-investigation'])
      await play.complete('do-investigation')
      await play.complete('sign-investigation', { investigationSigned: true })
      expect(play.did.slice(1)).to.deep.equal(['investigation.announce-visit', 'investigation.publish-reports'])
      expect(play.ended).to.deep.equal(['investigation'])
    })
    it('files that nobody gave access and asks to plan again, with a new term', async () => {
      await begin('investigation', { investigationId: id(101) })
      await play.complete('plan-investigation')
      await play.complete('do-investigation', { accessGiven: false, planDueOn: '2026-03-06' })
      expect(play.did.slice(1)).to.deep.equal(['investigation.announce-visit', 'investigation.report-no-access'])
      expect(play.task('plan-investigation').variables['taskDueOn']).to.equal('2026-03-06')
      await play.complete('plan-investigation')
      await play.complete('do-investigation', { accessGiven: true })
      await play.complete('sign-investigation', { investigationSigned: true })
      expect(play.did.slice(3)).to.deep.equal(['investigation.announce-visit', 'investigation.publish-reports'])
      expect(play.ended).to.deep.equal(['investigation'])
    })
    it('announces a visit again that is moved before it began, and ends the task of the old day', async () => {
      await begin('investigation', { investigationId: id(101) })
      await play.complete('plan-investigation')
      await play.publish('visit-moved', id(999))
      expect(play.did.slice(1)).to.deep.equal(['investigation.announce-visit'])
      await play.publish('visit-moved', id(101))
      expect(play.did.slice(1)).to.deep.equal(['investigation.announce-visit', 'investigation.announce-visit'])
      expect(play.tasks).to.deep.equal(['do-investigation'])
    })
    everyWay('investigation')
  })

  describe('document-signing', () => {
    const variables = { ...toSign, signers: [byMayor, byDirector], sideBySide: false }
    it('asks one signer after the other, each with the number of the task of the role', async () => {
      await begin('document-signing', variables)
      for (const signer of [byMayor, byDirector]) {
        const task = play.task('sign-document')
        expect(play.tasks).to.deep.equal(['sign-document'])
        expect(task.headers['io.camunda.zeebe:candidateGroups']).to.equal(`["${signer.role}"]`)
        expect(task.variables).to.deep.include({
          taskCode: signer.taskCode,
          taskOrgId: municipality,
          taskDueOn: '2026-02-20',
          taskSubjectId: toSign.signingSubjectId,
        })
        await play.complete(task, { signed: true })
      }
      expect(play.did).to.deep.equal(['document-signing.finalise'])
      expect(play.ended).to.deep.equal(['document-signing'])
    })
    it('asks nobody after a refusal', async () => {
      await begin('document-signing', variables)
      await sign(false)
      expect(play.tasks).to.deep.equal([])
      expect(play.did).to.deep.equal(['document-signing.record-refusal'])
    })
    it('is refused when the last signer refuses', async () => {
      await begin('document-signing', variables)
      await sign(true, false)
      expect(play.did).to.deep.equal(['document-signing.record-refusal'])
    })
    it('asks all signers at once when they sign side by side, each with the number of the task of the role', async () => {
      for (const order of [
        [byMayor, byDirector],
        [byDirector, byMayor],
      ]) {
        await begin('document-signing', { ...variables, sideBySide: true })
        expect(play.tasks).to.deep.equal(['sign-side-by-side', 'sign-side-by-side'])
        for (const signer of order) {
          const task = play.task('sign-side-by-side', (one) => one.variables['taskCode'] === signer.taskCode)
          expect(task.headers['io.camunda.zeebe:candidateGroups']).to.equal(`["${signer.role}"]`)
          expect(task.variables).to.deep.include({ taskOrgId: municipality, taskSubjectId: toSign.signingSubjectId })
          await play.complete(task, { signed: true })
        }
        expect(play.did).to.deep.equal(['document-signing.finalise'])
        expect(play.ended).to.deep.equal(['document-signing'])
        await play.stop()
      }
      await begin('document-signing', variables)
    })
    it('takes the task of the other away when one of two side by side refuses', async () => {
      for (const first of [byMayor, byDirector]) {
        await begin('document-signing', { ...variables, sideBySide: true })
        const task = play.task('sign-side-by-side', (one) => one.variables['taskCode'] === first.taskCode)
        await play.complete(task, { signed: false })
        expect(play.tasks).to.deep.equal([])
        expect(play.did).to.deep.equal(['document-signing.record-refusal'])
        await play.stop()
      }
      await begin('document-signing', variables)
    })
    it('is refused when the second of two side by side refuses', async () => {
      await begin('document-signing', { ...variables, sideBySide: true })
      for (const signed of [true, false]) await play.complete(play.task('sign-side-by-side'), { signed })
      expect(play.did).to.deep.equal(['document-signing.record-refusal'])
    })
    everyWay('document-signing')
  })

  describe('oo-hearing', () => {
    it('takes reactions until the term is over, then closes', async () => {
      await begin('oo-hearing', { hearingId: id(300) })
      for (const n of [1, 2]) await play.publish('reaction-registered', id(300), { reactionId: id(300 + n) })
      await play.publish('reaction-registered', id(999), { reactionId: id(999) })
      const reactions = play.done.filter((step) => step.type === 'oo-hearing.record-reaction')
      expect(reactions.map((step) => step.variables['reactionId'])).to.deep.equal([id(301), id(302)])
      await play.moveTo('2026-03-20T22:59:58Z')
      expect(play.ended).to.deep.equal([])
      await play.moveTo('2026-03-20T22:59:59Z')
      expect(play.did.at(-1)).to.equal('oo-hearing.close-hearing')
      expect(play.ended).to.deep.equal(['oo-hearing'])
    })
    everyWay('oo-hearing')
  })

  describe('oo-decision', () => {
    const documents = (signingFlow: string): Record<string, readonly Answer[]> => ({
      'oo-decision.create-documents': [{ ...answers['oo-decision.create-documents'], signingFlow }],
    })
    const decide = async (script: Readonly<Record<string, readonly Answer[]>> = {}): Promise<void> =>
      begin('oo-decision', { decisionRunId: id(400) }, script)

    it('withdraws a decision that is stricter than the advice', async () => {
      await decide({ 'oo-decision.check-strictness': [{ bpmnError: 'STRICTER_THAN_BASIS' }] })
      expect(play.did).to.deep.equal(['oo-decision.check-strictness', 'oo-decision.withdraw-run'])
      expect(play.ended).to.deep.equal(['oo-decision'])
    })
    it('withdraws a decision that the mayor or the director refuses to sign', async () => {
      for (const signatures of [[false], [true, false]]) {
        await decide()
        await sign(...signatures)
        expect(play.did.at(-1)).to.equal('oo-decision.withdraw-run')
        expect(play.ended).to.deep.equal(['document-signing', 'oo-decision'])
        await play.stop()
      }
      await decide()
    })
    it('is sent once both have signed', async () => {
      await decide()
      await sign(true, true)
      expect(play.did.at(-1)).to.equal('oo-decision.mark-signed')
      expect(play.task('send-decision').variables).to.deep.include({ taskDueOn: '2026-03-30', taskSubjectId: id(400) })
    })
    it('asks for the signed document when they sign on paper', async () => {
      await decide(documents('MANUEEL'))
      expect(play.tasks).to.deep.equal(['replace-document'])
      await play.complete('replace-document')
      expect(play.tasks).to.deep.equal(['send-decision'])
    })
    it('goes straight to sending when the signed document was uploaded', async () => {
      await decide(documents('OPGELADEN'))
      expect(play.tasks).to.deep.equal(['send-decision'])
    })
    it('comes back to the municipality until the agency finds it valid', async () => {
      await decide(documents('OPGELADEN'))
      await play.complete('send-decision')
      await play.complete('validate-decision', { decisionValid: false, correctDueOn: '2026-04-24' })
      expect(play.tasks).to.deep.equal(['correct-decision'])
      expect(play.task('correct-decision').variables['taskDueOn']).to.equal('2026-04-24')
      await play.complete('correct-decision')
      expect(play.done.filter((step) => step.type === 'oo-decision.send-decision')).to.have.length(2)
      await play.complete('validate-decision', { decisionValid: true })
      expect(play.did.slice(-2)).to.deep.equal(['oo-decision.compute-appeal-terms', 'oo-decision.request-inclusion'])
    })
    it('is final when the appeal term is over', async () => {
      await decide(documents('OPGELADEN'))
      await play.complete('send-decision')
      await play.complete('validate-decision', { decisionValid: true })
      await play.moveTo('2026-05-04T21:59:58Z')
      expect(play.did).not.to.include('oo-decision.finish-appeal-term')
      await play.moveTo('2026-05-04T21:59:59Z')
      expect(play.did.at(-1)).to.equal('oo-decision.finish-appeal-term')
      expect(play.ended).to.deep.equal(['oo-decision'])
    })
    it('asks for no inclusion of what does not belong on the inventory', async () => {
      const terms = { appealLapsesAt: '2026-05-04T21:59:59Z', includable: false }
      await decide({ ...documents('OPGELADEN'), 'oo-decision.compute-appeal-terms': [terms] })
      await play.complete('send-decision')
      await play.complete('validate-decision', { decisionValid: true })
      expect(play.did).not.to.include('oo-decision.request-inclusion')
    })
    it('ends when the municipality deletes the decision, wherever it stands', async () => {
      for (const [signingFlow, task] of [
        ['DIGITAAL', 'sign-document'],
        ['MANUEEL', 'replace-document'],
        ['OPGELADEN', 'send-decision'],
      ] as const) {
        await decide(documents(signingFlow))
        expect(play.tasks).to.deep.equal([task])
        await play.publish('decision-withdrawn', id(999))
        expect(play.tasks).to.deep.equal([task])
        await play.publish('decision-withdrawn', id(400))
        expect(play.tasks).to.deep.equal([])
        expect(play.done.at(-1)?.elementId).to.equal('withdraw-deleted')
        expect(play.ended).to.deep.equal(['oo-decision'])
        await play.stop()
      }
      await decide()
    })
    everyWay('oo-decision')
  })

  describe('vivoo-record', () => {
    const request = async (script: Readonly<Record<string, readonly Answer[]>> = {}): Promise<void> => {
      play = await Play.start(script)
      const variables = { ...batch, unitId: id(11), decisionId: id(500), checkDueOn: '2026-04-20' }
      await play.publish('vivoo-inclusion-requested', id(500), variables)
    }
    it('includes the unit when the inventory manager says so', async () => {
      await request()
      expect(play.task('check-inclusion').variables).to.deep.include({ taskSubjectId: id(500), taskOrgId: agency })
      await play.complete('check-inclusion', { include: true })
      expect(play.did).to.deep.equal(['vivoo-record.include-unit'])
    })
    it('includes nothing otherwise', async () => {
      await request()
      await play.complete('check-inclusion', { include: false })
      expect(play.did).to.deep.equal([])
      expect(play.ended).to.deep.equal(['vivoo-record'])
    })
    it('calls the task off when the decision has ended', async () => {
      await request()
      await play.publish('vivoo-inclusion-withdrawn', id(500))
      expect([play.tasks, play.did, play.ended]).to.deep.equal([[], [], ['vivoo-record']])
    })
    it('includes nothing when the decision ended while it was taken up', async () => {
      await request({ 'vivoo-record.include-unit': [{ bpmnError: 'DECISION_ENDED' }] })
      await play.complete('check-inclusion', { include: true })
      expect(play.ended).to.deep.equal(['vivoo-record'])
    })
    const askDeletion = async (): Promise<void> => {
      play = await Play.start()
      await play.publish('vivoo-deletion-requested', id(31), {
        ...batch,
        unitId: id(11),
        inventoryRecordId: id(31),
        deletionReason: 'BESLUIT_OPGEHEVEN',
        deletionOrigin: 'NG',
        originId: id(3),
        deletedOn: '2026-04-01',
        checkDeletionDueOn: '2026-04-20',
      })
    }
    it('deletes a record, also one of which no process runs, when the inventory manager says so', async () => {
      await askDeletion()
      expect(play.task('check-deletion').variables).to.deep.include({ taskSubjectId: id(31), taskDueOn: '2026-04-20' })
      await play.complete('check-deletion', { unitDeleted: true })
      expect(play.did).to.deep.equal(['vivoo-record.delete-unit'])
    })
    it('keeps it otherwise, and says so', async () => {
      await askDeletion()
      await play.complete('check-deletion', { unitDeleted: false })
      expect([play.did, play.ended]).to.deep.equal([['vivoo-record.refuse-deletion'], ['vivoo-record']])
    })
    everyWay('vivoo-record')
  })
})
