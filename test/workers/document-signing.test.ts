import { expect } from 'chai'
import { finalise } from '#workers/document-signing/finalise'
import { recordRefusal } from '#workers/document-signing/record-refusal'
import { context, desk, ids, letterOf } from './letters.ts'

describe('workers of document-signing', () => {
  const input = { caseId: ids.caseId, documentIds: [ids.documentId], signingSubjectId: ids.subjectId }

  it('finalise prints each document with its signatures and answers the day of the last one', async () => {
    const { code, data, letterhead } = letterOf('DT023')
    const printed: string[] = []
    const signings = {
      prints: async () => [{ documentId: ids.documentId, code, data, letterhead }],
      finalise: async (_: unknown, files: readonly { readonly docx: Uint8Array }[]) => {
        printed.push(...files.map(({ docx }) => Buffer.from(docx).toString()))
        return { signedOn: '2026-01-07' }
      },
    }
    const answer = await finalise({ ...desk(), signings }).handle(input, context)
    expect(answer).to.deep.equal({ signingResult: 'GETEKEND', signedOn: '2026-01-07' })
    expect(printed).to.deep.equal(['DT023'])
  })

  it('finalise renders nothing the second time', async () => {
    const signings = { prints: async () => [], finalise: async () => ({ signedOn: '2026-01-07' }) }
    const rendering = { renderDocx: () => Promise.reject(new Error('nothing is left to print')) }
    const answer = await finalise({ rendering, signings }).handle(input, context)
    expect(answer).to.deep.equal({ signingResult: 'GETEKEND', signedOn: '2026-01-07' })
  })

  it('record-refusal gives the advice its reason before the signatures fall away', async () => {
    const order: string[] = []
    const advices = { refuse: async (subjectId: string) => void order.push(`advice ${subjectId}`) }
    const signings = { refuse: async () => void order.push('documents') }
    const answer = await recordRefusal({ advices, signings }).handle(input, context)
    expect(answer).to.deep.equal({ signingResult: 'GEWEIGERD' })
    expect(order).to.deep.equal([`advice ${ids.subjectId}`, 'documents'])
  })
})
