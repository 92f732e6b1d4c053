import { expect } from 'chai'
import { isTermCode, termByCode } from '#domain/legal/term-by-code'

describe('a term that a diagram names', () => {
  it('of the law: the mayor has three months', () => {
    expect(termByCode('oo.mayorDecision', '2026-01-05')).to.deep.equal({
      dueOn: '2026-04-05',
      lapsesAt: '2026-04-05T21:59:59.000Z',
    })
  })
  it('of the worklist: fourteen days for task A03', () => {
    expect(termByCode('task.A03', '2026-01-05')?.dueOn).to.equal('2026-01-19')
  })
  it('is nothing for a code that is no term, and for a term that no law gave that day', () => {
    expect(termByCode('A03', '2026-01-05')).to.equal(undefined)
    expect(termByCode('oo.adviceGA', '2026-01-05')).to.equal(undefined)
    expect(isTermCode('oo.adviceGA')).to.equal(true)
    expect(isTermCode('oo.nothing')).to.equal(false)
  })
})
