import { expect } from 'chai'
import { reasonCodes } from '#contract/reasons'
import { problemCodes } from '#contract/problem'
import { decisionFaultCodes } from '#domain/decision/strictness'
import { decisionOptions, decisionStatuses, invalidReasons, signingFlows } from '#domain/model/codes'
import { actionWarnings, ooActions, refusalReasons } from '#domain/procedures/oo/action-codes'
import { stepActions } from '#domain/procedures/step-actions'
import { sayAction, sayWarning } from '#web/shared/action-labels.nl'
import { optionWord, problemText } from '#web/shared/labels.nl'
import { sayReason, sayRefusal } from '#web/shared/reason-labels.nl'
import { stepLabel } from '#web/shared/step-labels.nl'
import { decisionStatusWord, flowWord, invalidReasonWord, refusedChoice } from '#web/features/decision/labels.nl'
import { ApiError, OfflineError } from '#web/shared/api'
import { errorSentence } from '#web/shared/error-sentence'

/** A code name on the screen: capitals with an underscore, or one long word in capitals. */
const codeName = /[A-Z]{2,}_[A-Z]|^[A-Z]{4,}$/

const refused = (code: (typeof problemCodes)[number], more: object = {}) =>
  new ApiError({ type: 't', title: 't', status: 422, code, fields: [], traceId: '1', ...more })

describe('Dutch words', () => {
  const lists: readonly (readonly [
    name: string,
    codes: readonly string[],
    say: (code: string) => string | undefined,
  ])[] = [
    ['reasons of refusal', reasonCodes, sayReason],
    ['closed actions', refusalReasons, sayRefusal],
    ['faults of a decision', decisionFaultCodes, sayReason],
    ['verdicts that cannot be chosen', decisionFaultCodes, (code) => Reflect.get(refusedChoice, code)],
    ['warnings', actionWarnings, sayWarning],
    ['actions', ooActions, sayAction],
    ['steps of the procedures', stepActions, (code) => Reflect.get(stepLabel, code)],
    ['reasons why a decision is invalid', invalidReasons, (code) => Reflect.get(invalidReasonWord, code)],
    ['measures', decisionOptions, (code) => Reflect.get(optionWord, code)],
    ['ways of signing', signingFlows, (code) => Reflect.get(flowWord, code)],
    ['statuses of a decision', decisionStatuses, (code) => Reflect.get(decisionStatusWord, code)?.word],
    ['problems', problemCodes, (code) => Reflect.get(problemText, code)],
  ]
  for (const [name, codes, say] of lists)
    it(`are there for all ${name}`, () => {
      expect(codes).not.to.deep.equal([])
      for (const code of codes) {
        expect(say(code), code).to.be.a('string').and.not.equal('')
        expect(say(code), code).not.to.match(codeName)
      }
    })

  it('have one sentence for each reason of refusal', () => {
    const sentences = reasonCodes.map(sayReason)
    for (const sentence of sentences) expect(sentence).to.match(/^[A-ZÉ].*\.$/)
    expect(new Set(reasonCodes).size).to.equal(reasonCodes.length)
  })

  it('never show a code that this version does not know', () => {
    expect(sayRefusal('SOMETHING_NEW')).not.to.match(codeName)
    expect(errorSentence(refused('RULE_BROKEN', { reason: 'SOMETHING_NEW' }))).to.equal(problemText.RULE_BROKEN)
  })

  it('say a refusal with its reason, and who has the task', () => {
    expect(errorSentence(refused('RULE_BROKEN', { reason: 'OPTION_INCOMPLETE' }))).to.equal(
      `${problemText.RULE_BROKEN} ${sayReason('OPTION_INCOMPLETE')}`,
    )
    const facts = { assigneeId: 'u', assigneeName: 'Wout Voorbeeld' }
    expect(errorSentence(refused('TASK_TAKEN', { facts }))).to.equal(`${problemText.TASK_TAKEN} (Wout Voorbeeld)`)
    expect(errorSentence(new OfflineError('no answer'))).to.contain('antwoordt niet')
  })
})
