import { expect } from 'chai'
import { type Flow, openFlow } from './flow-attempts.ts'
import { flowCases } from './flow-cases.ts'

describe('the code flow of the embedded realm', () => {
  let flow: Flow
  before(async () => {
    flow = await openFlow()
  })
  after(() => flow?.close())

  it('has thirty cases at least', () => {
    expect(flowCases.length).to.be.at.least(30)
  })

  for (const [name, holds] of flowCases) {
    it(name, async () => {
      expect(await holds(flow)).to.equal(true)
    })
  }
})
