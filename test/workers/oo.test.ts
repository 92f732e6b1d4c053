import { expect } from 'chai'
import { closeProcedure } from '#workers/oo/close-procedure'
import { registerRequest } from '#workers/oo/register-request'
import { reportMayorLapse } from '#workers/oo/report-mayor-lapse'
import { context, desk, ids, letterOf } from './letters.ts'

const { caseId } = ids
const terms = {
  mayorTermRuns: true,
  mayorDueOn: '2026-04-05',
  mayorLapsesAt: '2026-04-05T21:59:59.999Z',
  requestDueOn: '2026-01-19',
}

describe('workers of oo', () => {
  it('registering sends each requester a receipt and answers the terms', async () => {
    const office = desk()
    const receipts = () => Promise.resolve([letterOf('DT002', 'first'), letterOf('DT002', 'second')])
    const registration = { terms: () => Promise.resolve(terms), receipts }
    const worker = registerRequest({ ...office, registration })
    expect(await worker.handle({ caseId }, context)).to.deep.equal(terms)
    expect(office.kept).to.have.length(2)
  })

  it('a receipt that cannot be rendered fails the step: the process does not go on without it', async () => {
    const office = desk()
    const rendering = { renderDocx: () => Promise.reject(new Error('no template')) }
    const registration = { terms: () => Promise.resolve(terms), receipts: () => Promise.resolve([letterOf('DT002')]) }
    const failure = await registerRequest({ ...office, rendering, registration })
      .handle({ caseId }, context)
      .catch((error: unknown) => error)
    expect(failure).to.be.instanceOf(Error)
    expect(office.kept).to.deep.equal([])
  })

  it('the lapse of the mayor term is noted after the reminder was filed', async () => {
    const office = desk()
    const noted: number[] = []
    const mayorTerm = {
      lapse: () => Promise.resolve(void noted.push(office.kept.length)),
      reminders: () => Promise.resolve([letterOf('DT065')]),
    }
    await reportMayorLapse({ ...office, mayorTerm }).handle({ caseId }, context)
    expect(noted).to.deep.equal([1])
  })

  it('closing sets the status first: the letters say why', async () => {
    const office = desk()
    const done: string[] = []
    const procedureClosing = {
      close: (_: string, closing: string) => Promise.resolve(void done.push(closing)),
      letters: () => Promise.resolve(done.includes('AFGEWEZEN') ? [letterOf('DT004')] : []),
    }
    const worker = closeProcedure({ ...office, procedureClosing })
    await worker.handle({ caseId, closing: 'AFGEWEZEN' }, context)
    expect(office.kept).to.have.length(1)
    const wrong = await worker.handle({ caseId, closing: 'HEROPEND' }, context).catch((error: unknown) => error)
    expect(wrong).to.be.instanceOf(Error)
    expect(done).to.deep.equal(['AFGEWEZEN'])
  })
})
