import { expect } from 'chai'
import type { Letter } from '#workers/shared/letter'
import { announce } from '#workers/levy-anniversary/announce'
import { planNext } from '#workers/levy-anniversary/plan-next'
import { makeList } from '#workers/levy-feed/make-list'
import { closeMeasure } from '#workers/levy-measure/close-measure'
import { remindCompletion } from '#workers/levy-measure/remind-completion'
import { sendDecision } from '#workers/levy-measure/send-decision'
import { refuseDeletion } from '#workers/vivoo-record/refuse-deletion'
import { allSamples } from '#documents/types/samples'
import { caseId, id } from '../processes/answers.ts'
import { desk } from './desk.ts'

const context = { jobKey: '78', processInstanceKey: '1', elementId: 'x', headers: {} }
const anniversary = { inventoryRecordId: id(31), anniversaryOn: '2026-12-28' }

describe('workers of the levy', () => {
  it('tell nobody of an anniversary that is not for notice', async () => {
    const filed = desk()
    const anniversaries = {
      isForNotice: () => Promise.resolve(false),
      letters: () => Promise.reject(new Error('not asked')),
    }
    expect(await announce({ anniversaries, ...filed }).handle(anniversary, context)).to.deep.equal({ toCheck: false })
    expect(filed.kept).to.deep.equal([])
  })

  it('tell each holder of an anniversary that comes', async () => {
    const filed = desk()
    const anniversaries = {
      isForNotice: () => Promise.resolve(true),
      letters: () => Promise.resolve([filed.letter('DT053', id(41))] as Letter<'DT053'>[]),
    }
    expect(await announce({ anniversaries, ...filed }).handle(anniversary, context)).to.deep.equal({ toCheck: true })
    expect(filed.kept).to.deep.equal([`78 DT053 ${id(41)}`])
  })

  it('plan from the anniversary before, or from the beginning', async () => {
    const asked: (string | null)[] = []
    const plan = { stillListed: true, anniversaryOn: '2027-12-28', noticeAt: '', evaluateAt: '' }
    const anniversaries = {
      planNext: (_: string, after: string | null) => {
        asked.push(after)
        return Promise.resolve(plan)
      },
    }
    await planNext({ anniversaries }).handle(anniversary, context)
    await planNext({ anniversaries }).handle({ ...anniversary, anniversaryOn: null }, context)
    expect(asked).to.deep.equal(['2026-12-28', null])
  })

  it('send the letter of the table to whom it says, then look again at the anniversaries', async () => {
    const filed = desk()
    const calls: unknown[] = []
    const outcome = { measureGranted: true, measureHasEnd: false, reviewAt: null, reviewDueOn: null, expiresAt: null }
    const measures = {
      outcome: () => Promise.resolve(outcome),
      letters: (_: string, code: 'DT058' | 'DT059' | 'DT060', toTax: boolean) => {
        calls.push([code, toTax])
        return Promise.resolve([filed.letter(code, id(41)) as Letter])
      },
      settle: async () => void calls.push('settle'),
    }
    const decisionLetter = { letterCode: 'DT059', toTax: true }
    const answer = await sendDecision({ measures, ...filed }).handle({ levyMeasureId: id(51), decisionLetter }, context)
    expect(answer).to.deep.equal(outcome)
    expect(calls).to.deep.equal([['DT059', true], 'settle'])
  })

  it('tell the tax administration of a measure that ends, not of a request that nothing is left of', async () => {
    const filed = desk()
    const told: unknown[] = []
    const closing = (code: 'DT058' | 'DT061') => ({
      closing: () => Promise.resolve(code),
      letters: (_: string, asked: string, toTax: boolean) => {
        told.push([asked, toTax])
        return Promise.resolve([])
      },
      settle: () => Promise.resolve(),
    })
    for (const code of ['DT058', 'DT061'] as const)
      await closeMeasure({ measures: closing(code), ...filed }).handle({ levyMeasureId: id(51) }, context)
    expect(told).to.deep.equal([
      ['DT058', false],
      ['DT061', true],
    ])
  })

  it('note a reminder once its letters are filed', async () => {
    const filed = desk()
    const measures = {
      letters: () => Promise.resolve([filed.letter('DT057', id(41)) as Letter]),
      noteReminder: async () => void filed.kept.push('noted'),
    }
    await remindCompletion({ measures, ...filed }).handle({ levyMeasureId: id(51) }, context)
    expect(filed.kept).to.deep.equal([`78 DT057 ${id(41)}`, 'noted'])
  })

  it('make the monthly list once, and nothing when there is none to make', async () => {
    const kept: string[] = []
    const { rendering, letter } = desk()
    const { letterhead } = letter('DT062', id(41)) as Letter<'DT062'>
    const list = { feedId: id(61), data: allSamples.DT062.minimal, letterhead }
    const answers = [list, undefined]
    const levyFeed = {
      prepare: () => Promise.resolve(answers.shift()),
      keep: async (feedId: string) => void kept.push(feedId),
    }
    await makeList({ levyFeed, rendering }).handle({}, context)
    await makeList({ levyFeed, rendering }).handle({}, context)
    expect(kept).to.deep.equal([id(61)])
  })

  it('tell whom it concerns that a record stays', async () => {
    const filed = desk()
    const inventory = { refusalLetters: () => Promise.resolve([filed.letter('DT068', id(41)) as Letter<'DT068'>]) }
    const what = { caseId, unitId: id(11), inventoryRecordId: id(31) }
    await refuseDeletion({ inventory, ...filed }).handle(what, context)
    expect(filed.kept).to.deep.equal([`78 DT068 ${id(41)}`])
  })
})
