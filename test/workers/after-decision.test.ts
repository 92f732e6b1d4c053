import { expect } from 'chai'
import type { Letter } from '#workers/shared/letter'
import { requestDeletion } from '#workers/decision-lifting/request-deletion'
import { sendLifting } from '#workers/decision-lifting/send-lifting'
import { findUndated } from '#workers/nightly-dates/find-undated'
import { forwardReport } from '#workers/occupancy-report/forward-report'
import { sendReport } from '#workers/occupancy-report/send-report'
import { stampForwarding } from '#workers/occupancy-report/stamp-forwarding'
import { reportInvalid } from '#workers/oo-decision/report-invalid'
import { askDate } from '#workers/posting-date/ask-date'
import { closeProcedure } from '#workers/procedure-closer/close-procedure'
import { selectProcedures } from '#workers/procedure-closer/select-procedures'
import { batch, caseId, id } from '../processes/answers.ts'
import { desk } from './desk.ts'

const context = { jobKey: '95', processInstanceKey: '1', elementId: 'step', headers: {} }

describe('workers of what comes after a decision', () => {
  const asked: string[] = []
  const ask = (what: string) => (about: string) => {
    asked.push(`${what} ${about}`)
    return Promise.resolve()
  }
  beforeEach(() => asked.splice(0))

  it('look for procedures to close, and close one at a time', async () => {
    const closing = { closable: () => Promise.resolve([caseId]), close: ask('close') }
    expect(await selectProcedures({ closing }).handle({}, context)).to.deep.equal({ caseIds: [caseId] })
    expect(await closeProcedure({ closing }).handle({ caseId }, context)).to.deep.equal({})
    expect(asked).to.deep.equal([`close ${caseId}`])
  })

  it('file the decision that lifts, and say whether a record goes with it', async () => {
    const filed = desk()
    for (const inventoried of [true, false]) {
      const liftings = {
        liftingLetters: () => Promise.resolve([filed.letter('DT038', id(51))] as Letter<'DT038'>[]),
        isInventoried: () => Promise.resolve(inventoried),
      }
      const answer = await sendLifting({ liftings, ...filed }).handle({ caseId, decisionId: id(51) }, context)
      expect(answer).to.deep.equal({ inventoried })
    }
    expect(filed.kept).to.include(`95 DT038 ${id(51)}`)
  })

  it('ask the deletion of one record for the reason and the day on which its decision ended', async () => {
    const ending = { reason: 'BESLUIT_OPGEHEVEN', deletedOn: '2026-04-01', origin: 'OO', originId: caseId } as const
    const calls: unknown[] = []
    const inventory = {
      endOne: (...what: unknown[]) => {
        calls.push(what)
        return Promise.resolve()
      },
    }
    const what = { caseId, decisionId: id(51) }
    await requestDeletion({ liftings: { ending: () => Promise.resolve(ending) }, inventory }).handle(what, context)
    expect(calls).to.deep.equal([[what, ending]])
  })

  it('ask the day of posting by letter, with a term for the task', async () => {
    const filed = desk()
    const undated = [{ ...batch, decisionRunId: id(61) }]
    const postingDates = {
      undated: () => Promise.resolve(undated),
      postingLetters: () => Promise.resolve([filed.letter('DT044', id(61))] as Letter<'DT044'>[]),
      postingDueOn: () => '2026-01-20',
    }
    expect(await findUndated({ postingDates }).handle({}, context)).to.deep.equal({ undated })
    const input = { caseId, decisionRunId: id(61) }
    expect(await askDate({ postingDates, ...filed }).handle(input, context)).to.deep.equal({
      postingDueOn: '2026-01-20',
    })
    expect(filed.kept).to.deep.equal([`95 DT044 ${id(61)}`])
  })

  it('write the report for the inspectorate, hand it over and stamp it', async () => {
    const filed = desk()
    const occupancy = {
      reportLetters: () => Promise.resolve([filed.letter('DT109', id(71))] as Letter<'DT109'>[]),
      forward: ask('forward'),
      stamp: ask('stamp'),
    }
    const input = { occupancyReportId: id(71) }
    for (const make of [sendReport, forwardReport, stampForwarding])
      expect(await make({ occupancy, ...filed }).handle(input, context)).to.deep.equal({})
    expect(filed.kept).to.deep.equal([`95 DT109 ${id(71)}`])
    expect(asked).to.deep.equal([`forward ${id(71)}`, `stamp ${id(71)}`])
  })

  it('tell the municipality what to correct', async () => {
    const filed = desk()
    const decisions = {
      invalidLetters: () => Promise.resolve([filed.letter('DT042', id(61))] as Letter<'DT042'>[]),
    }
    await reportInvalid({ decisions, ...filed }).handle({ caseId, decisionRunId: id(61) }, context)
    expect(filed.kept).to.deep.equal([`95 DT042 ${id(61)}`])
  })
})
