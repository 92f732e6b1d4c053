import { expect } from 'chai'
import { examplesOf, isUnverified } from '#web/features/modeler/panel/term-examples'

describe('worked dates of a term, in the properties panel', () => {
  const today = '2026-11-26'

  it('reckons from today, into a weekend and onto a holiday', () => {
    const examples = examplesOf('oo.appeal.party', today)
    expect(examples).to.have.length(3)
    expect(examples[0]).to.include({ from: 'do 26 november 2026' })
    expect(examples[1]?.why).to.match(/is weekend: de volgende werkdag$/)
    expect(examples[2]?.why).to.match(/: de volgende werkdag$/)
  })

  it('says that a term of order stays on a holiday', () => {
    expect(examplesOf('oo.mayorDecision', today)[1]?.why).to.match(/deze termijn verschuift niet$/)
  })

  it('knows the agreed time of a task by its number', () => {
    expect(examplesOf('task.A03', today)[0]).to.include({ to: 'do 10 december 2026' })
  })

  it('has nothing for a code that is no term, or that the law of today does not give', () => {
    expect(examplesOf('nothing', today)).to.deep.equal([])
    expect(examplesOf('oo.adviceGA', today)).to.deep.equal([])
  })

  it('tells a rule that a lawyer must still confirm', () => {
    expect(isUnverified('oo.hearing', today)).to.equal(true)
    expect(isUnverified('oo.mayorDecision', today)).to.equal(false)
  })
})
