import { expect } from 'chai'
import { readValue, writeValue } from '#web/features/play/view'

describe('values of variables as somebody types them', () => {
  for (const [typed, value] of [
    ['true', true],
    ['12', 12],
    ['["a","b"]', ['a', 'b']],
    ['null', null],
    ['2026-01-05', '2026-01-05'],
    ['AFGEWEZEN', 'AFGEWEZEN'],
    ['', ''],
    ['{niet af', '{niet af'],
  ] as const)
    it(`${typed === '' ? 'nothing' : typed} is what it looks like, and is shown so again`, () => {
      expect(readValue(typed)).to.deep.equal(value)
      expect(writeValue(value)).to.equal(typed)
    })

  it('a text that looks like something else keeps its quotes', () => {
    expect(writeValue('12')).to.equal('"12"')
    expect(readValue('"12"')).to.equal('12')
  })
})
