import { expect } from 'chai'
import type { ElementFigure } from '#contract/process-insight'
import {
  changed,
  heatOf,
  pageOf,
  readFigureFilter,
  readTermsFilter,
  sliderDays,
  termsPath,
  timesWord,
} from '#web/features/process-insight/view'
import { ballShares, daysWord } from '#web/shared/ball.nl'

const id = '0198c000-0000-7000-8000-000000000001'
const day = 86_400_000

describe('the address of the pages of terms', () => {
  it('holds the filter and gives it back', () => {
    const filter = { procedure: 'OO', municipalityOrgId: id, due: 'soon', dueFrom: '2026-01-05' } as const
    const path = termsPath('/lijst', filter)
    expect(path).to.equal(`/processen/termijnen/lijst?procedure=OO&gemeente=${id}&termijn=soon&van=2026-01-05`)
    expect(readTermsFilter(new URLSearchParams(path.split('?')[1]))).to.deep.equal(filter)
    expect(termsPath('/radar')).to.equal('/processen/termijnen/radar')
  })

  it('leaves out what does not fit', () => {
    const odd = new URLSearchParams('procedure=XX&gemeente=1&termijn=ooit&van=gisteren&behandelaar=nobody&gevolg=a b')
    expect(readTermsFilter(odd)).to.deep.equal({ assigneeUserId: 'nobody' })
    expect(readFigureFilter(new URLSearchParams('proces=oo&versie=-2&tot=2026-13'))).to.deep.equal({ processId: 'oo' })
    expect(['0', '-1', 'x', '7'].map((pagina) => pageOf(new URLSearchParams({ pagina })))).to.deep.equal([1, 1, 1, 7])
  })

  it('starts again at the first page when a filter changes', () => {
    const next = changed(new URLSearchParams('gemeente=a&pagina=3'), { gemeente: '', procedure: 'CA' })
    expect(next.toString()).to.equal('procedure=CA')
  })
})

describe('the warmth of a step', () => {
  const step = (elementId: string, part: Partial<ElementFigure>): ElementFigure => ({
    elementId,
    name: elementId,
    type: 'USER_TASK',
    count: null,
    medianWorkdays: null,
    medianDays: null,
    targetDays: null,
    overTarget: null,
    ...part,
  })

  it('has five levels of the largest, and none for what is not told', () => {
    const heat = heatOf(
      [step('a', { count: 100 }), step('b', { count: 20 }), step('c', { count: 19 }), step('d', {})],
      'aantal',
    )
    expect(heat.map(({ elementId, level }) => `${elementId}${level}`)).to.deep.equal(['a5', 'b2', 'c1'])
  })

  it('marks what takes longer than its term, and says so in words', () => {
    const [late, early] = heatOf(
      [
        step('late', { medianWorkdays: 12.5, medianDays: 18, targetDays: 14 }),
        step('early', { medianWorkdays: 2, medianDays: 14, targetDays: 14 }),
      ],
      'duur',
    )
    expect([late?.over, late?.text, early?.over]).to.deep.equal([true, '12,5 wd', false])
  })

  it('compares a branch with all', () => {
    expect(timesWord(30, 10)).to.equal('3 keer zo lang als alle samen')
    expect(timesWord(5, 10)).to.equal('50 % van alle samen')
    expect(timesWord(10, 10)).to.equal('even lang als alle samen')
    expect([timesWord(null, 10), timesWord(3, 0)]).to.deep.equal(['', ''])
  })
})

describe('the slider of days', () => {
  it('counts days over summer time as days', () => {
    const { count, dayAt } = sliderDays('2026-03-27', '2026-03-31')
    expect([count, dayAt(0), dayAt(2), dayAt(4)]).to.deep.equal([4, '2026-03-27', '2026-03-29', '2026-03-31'])
  })
})

describe('who had the ball, in words', () => {
  it('gives the shares of whoever had it', () => {
    const times = { MUNICIPALITY: 3 * day, AGENCY: day, CITIZEN: 0, OTHER: 0, SUSPENDED: 0, NOBODY: 0 }
    expect(ballShares(times).map(({ by, share }) => [by, share])).to.deep.equal([
      ['MUNICIPALITY', 0.75],
      ['AGENCY', 0.25],
    ])
    expect([daysWord(day), daysWord(2.5 * day), daysWord(1000)]).to.deep.equal([
      '1 dag',
      '2,5 dagen',
      'minder dan een uur',
    ])
  })
})
