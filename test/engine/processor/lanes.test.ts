import { expect } from 'chai'
import { Lanes } from '#engine/processor/lanes'

const taken = (lanes: Lanes<string>): string[] => {
  const found: string[] = []
  for (let next = lanes.take(); next !== undefined; next = lanes.take()) found.push(next)
  return found
}

describe('lanes of commands', () => {
  it('take turns: a command waits for one of each other lane, however long that is', () => {
    const lanes = new Lanes<string>()
    for (const one of ['a1', 'a2', 'a3', 'a4']) lanes.push('a', one)
    lanes.push('b', 'b1')
    lanes.push(7, 'c1')
    lanes.push(7, 'c2')
    expect(lanes.length).to.equal(7)
    expect(taken(lanes)).to.deep.equal(['a1', 'b1', 'c1', 'a2', 'c2', 'a3', 'a4'])
    expect(lanes.length).to.equal(0)
  })

  it('are a plain queue where each holds one command', () => {
    const lanes = new Lanes<string>()
    for (const one of ['c', 'a', 'b']) lanes.push(one, one)
    expect(taken(lanes)).to.deep.equal(['c', 'a', 'b'])
  })

  it('give first what was put back', () => {
    const lanes = new Lanes<string>()
    lanes.push('a', 'a1')
    lanes.push('b', 'b1')
    const first = lanes.take()
    lanes.push('c', 'c1')
    if (first !== undefined) lanes.putBack(first)
    expect(lanes.length).to.equal(3)
    expect(taken(lanes)).to.deep.equal(['a1', 'b1', 'c1'])
  })
})
