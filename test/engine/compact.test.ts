import { expect } from 'chai'
import { fromStored, toStored } from '#engine/store/compact'

const variable = { key: 7, name: 'n', value: 'null' }

describe('values on the disk', () => {
  it('come back as they were, whatever is absent', () => {
    for (const value of [variable, { key: 7, name: 'n', value: '' }])
      expect(fromStored('var', toStored('var', value))).to.deep.equal(value)
    for (const value of [
      { key: 1, pi: 0, loopCounter: 0, awaits: [] },
      { key: 1, jobKey: 5 },
    ])
      expect(fromStored('ei', toStored('ei', value))).to.deep.equal(value)
  })

  it('lie there without the names of their fields', () => {
    expect(toStored('var', variable)).to.deep.equal([7, 'n', 'null'])
  })

  it('of other columns, and of before layout 3, stay as they are', () => {
    expect(toStored('log', [1, 2])).to.deep.equal([1, 2])
    expect(fromStored('log', [1, 2])).to.deep.equal([1, 2])
    expect(fromStored('var', variable)).to.equal(variable)
    expect([toStored('jrdy', true), fromStored('ei', undefined)]).to.deep.equal([true, undefined])
  })
})
