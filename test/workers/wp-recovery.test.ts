import { expect } from 'chai'
import { askReinspection } from '#workers/wp-recovery/ask-reinspection'
import { closeRepaired } from '#workers/wp-recovery/close-repaired'
import { closeWithoutEffect } from '#workers/wp-recovery/close-without-effect'
import { continueAsOo } from '#workers/wp-recovery/continue-as-oo'
import { registerWarning } from '#workers/wp-recovery/register-warning'
import { reportLapse } from '#workers/wp-recovery/report-lapse'
import { sendRecoveryTerm } from '#workers/wp-recovery/send-recovery-term'
import { settleInvestigation } from '#workers/wp-recovery/settle-investigation'
import { context, desk, ids, letterOf } from './letters.ts'

const input = { caseId: ids.caseId, somethingElse: 'not asked for' }
const instant = '2026-04-05T21:59:59.999Z'

describe('workers of wp-recovery', () => {
  it('register-warning sends the receipts and answers the terms', async () => {
    const office = desk()
    const terms = {
      investigateLapsesAt: instant,
      grantDueOn: '2026-02-05',
      grantLapsesAt: instant,
      conformLapsesAt: instant,
      withoutEffectAt: instant,
    }
    const registration = { receipts: async () => [letterOf('DT002', 'one'), letterOf('DT002', 'two')] }
    const warning = { terms: async () => terms }
    expect(await registerWarning({ ...office, registration, warning }).handle(input, context)).to.deep.equal(terms)
    expect(office.kept).to.deep.equal(['job-1:DT002', 'job-1:DT002'])
  })

  it('settle-investigation says whether something is left to repair', async () => {
    const asked: string[] = []
    const settle = async (caseId: string, investigationId: string) => {
      asked.push(`${caseId} ${investigationId}`)
      return false
    }
    const given = { ...input, investigationId: ids.subjectId }
    expect(await settleInvestigation({ warning: { settle } }).handle(given, context)).to.deep.equal({
      warningGoesOn: false,
    })
    expect(asked).to.deep.equal([`${ids.caseId} ${ids.subjectId}`])
  })

  it('send-recovery-term writes to owners and occupants and answers when the term lapses', async () => {
    const office = desk()
    const warning = { recoveryLetters: async () => [letterOf('DT185')], recoveryLapsesAt: async () => instant }
    expect(await sendRecoveryTerm({ ...office, warning }).handle(input, context)).to.deep.equal({
      recoveryLapsesAt: instant,
    })
    expect(office.kept).to.deep.equal(['job-1:DT185'])
  })

  it('ask-reinspection answers the investigation and its units', async () => {
    const found = { investigationId: ids.subjectId, unitIds: [ids.orgId] }
    const warning = { askReinspection: async () => found }
    expect(await askReinspection({ warning }).handle(input, context)).to.deep.equal(found)
  })

  it('report-lapse says whether the request was a formal one', async () => {
    for (const formalRequest of [true, false]) {
      const warning = { reportLapse: async () => formalRequest }
      expect(await reportLapse({ warning }).handle(input, context)).to.deep.equal({ formalRequest })
    }
  })

  it('the endings write before they change what the letters are about', async () => {
    const office = desk()
    const order: string[] = []
    const warning = {
      closingLetters: async (_caseId: string, variant: string) => {
        order.push(`letters ${variant}`)
        return [letterOf('DT187')]
      },
      closeRepaired: async () => void order.push('close'),
      closeWithoutEffect: async () => void order.push('close without effect'),
      continueAsOo: async (_caseId: string, outcome: string) => void order.push(`continue ${outcome}`),
    }
    await closeRepaired({ ...office, warning }).handle(input, context)
    await continueAsOo({ ...office, warning }).handle({ ...input, warningOutcome: 'WORDT_OO' }, context)
    await closeWithoutEffect({ warning }).handle(input, context)
    expect(order).to.deep.equal([
      'letters HERSTELD',
      'close',
      'letters NIET_HERSTELD',
      'continue WORDT_OO',
      'close without effect',
    ])
    expect(office.kept).to.have.length(2)
  })
})
