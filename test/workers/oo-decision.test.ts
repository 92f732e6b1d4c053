import { expect } from 'chai'
import type { Letter } from '#workers/shared/letter'
import { checkStrictness } from '#workers/oo-decision/check-strictness'
import { computeAppealTerms } from '#workers/oo-decision/compute-appeal-terms'
import { createDocuments } from '#workers/oo-decision/create-documents'
import { finishAppealTerm } from '#workers/oo-decision/finish-appeal-term'
import { markSigned } from '#workers/oo-decision/mark-signed'
import { requestInclusion } from '#workers/oo-decision/request-inclusion'
import { sendDecision } from '#workers/oo-decision/send-decision'
import { withdrawRun } from '#workers/oo-decision/withdraw-run'
import { byDirector, byMayor, caseId, id } from '../processes/answers.ts'
import { desk } from './desk.ts'

const context = { jobKey: '77', processInstanceKey: '1', elementId: 'x', headers: {} }
const runId = id(400)
const variables = { caseId, decisionRunId: runId, unitIds: [id(11)] }

describe('workers of oo-decision', () => {
  let calls: string[]
  const note =
    <T>(name: string, answer: T) =>
    (...given: unknown[]): Promise<T> => {
      calls.push(`${name} ${given.map(String).join(' ')}`)
      return Promise.resolve(answer)
    }
  beforeEach(() => {
    calls = []
  })

  it('throws the error of the diagram when a decision is too strict, and asks nothing else of the input', async () => {
    const check = (strict: boolean) =>
      checkStrictness({ decisions: { isTooStrict: note('strict', strict) } }).handle(variables, context)
    expect(await check(true)).to.include({ bpmnError: 'STRICTER_THAN_BASIS' })
    expect(await check(false)).to.deep.equal({})
    expect(calls).to.deep.equal([`strict ${runId}`, `strict ${runId}`])
  })

  it('files one document for each letter, then puts the run up for signing', async () => {
    const filed = desk()
    const toSign = {
      signingFlow: 'DIGITAAL',
      documentIds: [id(21), id(22)],
      signers: [byMayor, byDirector] as never,
      sideBySide: false,
      signingDueOn: '2026-02-20',
      signingSubjectId: runId,
    } as const
    const letters = [filed.letter('DT034', id(11)), filed.letter('DT034', id(12))] as Letter<'DT034'>[]
    const decisions = {
      letters: note('letters', letters),
      toSign: note('toSign', { ...toSign, documentIds: [...toSign.documentIds] }),
    }
    const answer = await createDocuments({ decisions, ...filed }).handle(variables, context)
    expect(answer).to.deep.equal(toSign)
    expect(filed.kept).to.deep.equal([`77 DT034 ${id(11)}`, `77 DT034 ${id(12)}`])
    expect(calls).to.deep.equal([`letters ${runId}`, `toSign ${runId} document-1,document-2`])
  })

  it('announces the decisions before it says until when the agency validates', async () => {
    const filed = desk()
    const decisions = {
      notices: note('notices', [filed.letter('DT035', id(31))] as Letter<'DT035'>[]),
      sent: note('sent', { validateDueOn: '2026-04-10' }),
    }
    const answer = await sendDecision({ decisions, ...filed }).handle(variables, context)
    expect(answer).to.deep.equal({ validateDueOn: '2026-04-10' })
    expect(filed.kept).to.deep.equal([`77 DT035 ${id(31)}`])
    expect(calls).to.deep.equal([`notices ${runId}`, `sent ${runId}`])
  })

  it('passes the other steps on with their answers', async () => {
    const terms = { appealLapsesAt: '2026-05-04T21:59:59Z', includable: true }
    const again = { decideAgain: true, decideAgainDueOn: '2026-04-24' }
    const decisions = {
      withdraw: note('withdraw', again),
      signed: note('signed', { sendDueOn: '2026-03-30' }),
      appealTerms: note('appealTerms', terms),
      validLetters: note('validLetters', [] as Letter<'DT043'>[]),
      requestInclusion: note('requestInclusion', undefined),
      finishAppeal: note('finishAppeal', undefined),
    }
    const answers = []
    for (const make of [withdrawRun, markSigned, computeAppealTerms, requestInclusion, finishAppealTerm])
      answers.push(await make({ decisions, ...desk() }).handle(variables, context))
    expect(answers).to.deep.equal([again, { sendDueOn: '2026-03-30' }, terms, {}, {}])
    expect(calls).to.deep.equal(Object.keys(decisions).map((name) => `${name} ${runId}`))
  })
})
