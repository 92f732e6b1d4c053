import { expect } from 'chai'
import { closeHearing } from '#workers/oo-hearing/close-hearing'
import { recordReaction } from '#workers/oo-hearing/record-reaction'
import { sendInvitations } from '#workers/oo-hearing/send-invitations'
import { context, desk, ids, letterOf } from './letters.ts'

describe('workers of oo-hearing', () => {
  const input = { caseId: ids.caseId, hearingId: ids.subjectId }

  it('send-invitations writes to every party and answers when the term lapses', async () => {
    const office = desk()
    const term = { hearingEndsOn: '2026-01-19', hearingLapsesAt: '2026-01-19T22:59:59.000Z' }
    const hearings = {
      invitations: async () => [letterOf('DT026', 'owner'), letterOf('DT026', 'tenant')],
      term: async () => term,
    }
    expect(await sendInvitations({ ...office, hearings }).handle(input, context)).to.deep.equal(term)
    expect(office.kept).to.deep.equal(['job-1:DT026', 'job-1:DT026'])
  })

  it('close-hearing ends the hearing and answers until when a decision is wanted', async () => {
    const ended: string[] = []
    const hearings = {
      close: async (id: string) => {
        ended.push(id)
        return { decideDueOn: '2026-01-20', decisionWanted: false }
      },
    }
    expect(await closeHearing({ hearings }).handle(input, context)).to.deep.equal({
      decideDueOn: '2026-01-20',
      decisionWanted: false,
    })
    expect(ended).to.deep.equal([ids.subjectId])
  })

  it('record-reaction tells who has the case open', async () => {
    const told: string[] = []
    const reactions = { tell: async (caseId: string) => void told.push(caseId) }
    await recordReaction({ reactions }).handle({ ...input, reactionId: ids.documentId }, context)
    expect(told).to.deep.equal([ids.caseId])
  })
})
