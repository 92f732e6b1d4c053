import { expect } from 'chai'
import { computeTerm } from '#workers/blocks/compute-term'
import { generateDocument } from '#workers/blocks/generate-document'
import { sendMail } from '#workers/blocks/send-mail'
import { setStatus } from '#workers/blocks/set-status'
import { explain } from '#workers/shared/settle'
import { context, desk, ids, letterOf } from './letters.ts'

const { caseId } = ids
const withHeaders = (headers: Readonly<Record<string, string>>) => ({ ...context, headers })
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('workers of building blocks', () => {
  const caseDocuments = {
    lettersFor: ({ code }: { readonly code: string }) =>
      Promise.resolve(code === 'DT040' ? { letters: [letterOf('DT040')] } : { refused: `${code} kan hier niet.` }),
  }

  it('a document is made for each addressee, the names of them come back', async () => {
    const office = desk()
    const worker = generateDocument({ ...office, caseDocuments })
    const made = await worker.handle({ caseId }, withHeaders({ documentCode: 'DT040', addressees: 'BEWONER, HUURDER' }))
    expect(made).to.have.property('generatedDocumentIds').with.length(1)
    expect(office.kept).to.have.length(1)
  })

  it('what a case cannot give is an incident in plain words, at once', async () => {
    const worker = generateDocument({ ...desk(), caseDocuments })
    const error = await failure(worker.handle({ caseId }, withHeaders({ documentCode: 'DT034' })))
    expect(explain(error)).to.equal('DT034 kan hier niet.')
  })

  it('a header that is missing or wrong is named', async () => {
    const worker = sendMail({ roleMails: { write: () => Promise.resolve({}) } })
    const error = await failure(worker.handle({ caseId }, withHeaders({ roles: 'LB_DB,LB_XX', subject: 'Nieuws' })))
    expect(explain(error)).to.match(/^Stap .+: wat er staat bij roles, text ontbreekt of klopt niet\.$/)
  })

  it('a status that is refused is a BPMN error, which the diagram may catch', async () => {
    const worker = setStatus({ statusDesk: { set: () => Promise.resolve({ refused: 'Dat kan niet.' }) } })
    const answer = await worker.handle({ caseId }, withHeaders({ status: 'DOSSIER:AFGEROND' }))
    expect(answer).to.deep.equal({ bpmnError: 'STATUS_REFUSED', message: 'Dat kan niet.' })
  })

  it('a term runs from a day, and from the day in Brussels of an instant', async () => {
    const worker = computeTerm({})
    const headers = withHeaders({ term: 'task.A03' })
    expect(await worker.handle({ startOn: '2026-01-05' }, headers)).to.deep.equal({
      dueOn: '2026-01-19',
      lapsesAt: '2026-01-19T22:59:59.000Z',
    })
    expect(await worker.handle({ startOn: '2026-01-04T23:30:00Z' }, headers)).to.include({ dueOn: '2026-01-19' })
  })

  it('a term that no law gives then is told', async () => {
    const worker = computeTerm({})
    const error = await failure(worker.handle({ startOn: '2026-01-05' }, withHeaders({ term: 'oo.adviceGA' })))
    expect(explain(error)).to.match(/^Geen wet geeft de termijn oo\.adviceGA/)
  })
})
