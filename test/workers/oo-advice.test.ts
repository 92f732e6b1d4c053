import { expect } from 'chai'
import { createAdvice } from '#workers/oo-advice/create-advice'
import { registerRequest } from '#workers/oo-advice/register-request'
import { rejectRequest } from '#workers/oo-advice/reject-request'
import { sendAdvice } from '#workers/oo-advice/send-advice'
import { context, desk, ids, letterOf } from './letters.ts'

describe('workers of oo-advice', () => {
  const { caseId, subjectId } = ids

  it('register-request files the request and answers the terms', async () => {
    const office = desk()
    const terms = { handleDueOn: '2026-01-15', adviceDueOn: '2026-03-26' }
    const adviceRequests = { letter: async () => letterOf('DT016'), terms: async () => terms }
    const input = { caseId, adviceRequestId: subjectId }
    expect(await registerRequest({ ...office, adviceRequests }).handle(input, context)).to.deep.equal(terms)
    expect(office.kept).to.deep.equal(['job-1:DT016'])
  })

  it('reject-request tells who has the case open', async () => {
    const told: string[] = []
    const adviceRequests = { reject: async (id: string) => void told.push(id) }
    await rejectRequest({ adviceRequests }).handle({ caseId, adviceRequestId: subjectId }, context)
    expect(told).to.deep.equal([subjectId])
  })

  it('create-advice files the document before it asks for a signature', async () => {
    const office = desk()
    const signers = [{ role: 'WK_GA' as const, taskCode: '9' as const, orgId: ids.orgId }]
    const signing = { signers, signingDueOn: '2026-01-10', signingSubjectId: subjectId }
    const advices = {
      letter: async () => letterOf('DT023'),
      toSign: async () => {
        expect(office.kept).to.deep.equal(['job-1:DT023'])
        return signing
      },
    }
    const answer = await createAdvice({ ...office, advices }).handle({ caseId, adviceId: subjectId }, context)
    expect(answer).to.deep.include(signing)
    expect(answer).to.have.property('documentIds').with.length(1)
  })

  it('send-advice writes to the mayor and answers until when the hearing should start', async () => {
    const office = desk()
    const sent = { processAdviceDueOn: '2026-01-19' }
    const advices = { coverLetter: async () => letterOf('DT024'), send: async () => sent }
    const answer = await sendAdvice({ ...office, advices }).handle({ caseId, adviceId: subjectId }, context)
    expect(answer).to.deep.equal(sent)
    expect(office.kept).to.deep.equal(['job-1:DT024'])
  })

  it('a step whose variables do not fit the contract is not done', async () => {
    const advices = { coverLetter: async () => letterOf('DT024'), send: async () => ({ processAdviceDueOn: '' }) }
    const office = desk()
    const work = sendAdvice({ ...office, advices }).handle({ caseId: 'none', adviceId: subjectId }, context)
    expect(await work.then(() => 'done').catch((error: Error) => error.name)).to.equal('ZodError')
    expect(office.kept).to.deep.equal([])
  })
})
