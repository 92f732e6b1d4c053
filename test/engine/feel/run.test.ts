import { expect } from 'chai'
import { evaluate } from 'feelin'
import { compileExpression, toJson } from '#engine/feel/compile'

const variables: Readonly<Record<string, unknown>> = {
  a: 3,
  b: 5,
  c: 8,
  list: [{ p: 1 }, { p: 4 }],
  s: 'x > 1',
  t: true,
}

/** Random well-typed expressions; the same seed gives the same ones. */
const generator = (seed: number) => {
  let state = seed
  const below = (count: number): number => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) % count
  const pick = (texts: readonly string[]): string => texts[below(texts.length)] ?? ''
  const order = (): string => pick(['>', '<', '>=', '<='])
  const number = (depth: number): string => {
    if (depth === 0)
      return pick(['a', 'b', 'c', '2', '0.5', 'list[1].p', 'count(list)', 'list[p > 2][1].p', 'sum(list.p)'])
    const sum = `${number(depth - 1)} ${pick(['+', '-', '*', '/'])} ${number(depth - 1)}`
    return pick([
      sum,
      `(${sum})`,
      `-(${sum})`,
      `if ${truth(depth - 1)} then ${number(depth - 1)} else ${number(depth - 1)}`,
    ])
  }
  const truth = (depth: number): string => {
    if (depth === 0)
      return pick(['t', 'false', 'a > 2', 's = "x > 1"', 'a in [1..4]', 'b between 2 and 5', 'a in (> 1, < 0)'])
    return pick([
      `(${number(depth - 1)}) ${pick([order(), '=', '!='])} (${number(depth - 1)})`,
      `${truth(depth - 1)} ${pick(['and', 'or'])} ${truth(depth - 1)}`,
      `not(${truth(depth - 1)})`,
      `some x in list satisfies x.p ${order()} ${number(0)}`,
      `every x in [1, 2, a] satisfies (x + 1) * 2 > ${number(0)}`,
    ])
  }
  return () => (below(2) === 0 ? number(3) : truth(3))
}

describe('FEEL compilation', () => {
  it('gives what feelin gives, on random expressions (seed 7)', () => {
    const next = generator(7)
    for (let index = 0; index < 400; index++) {
      const text = next()
      const expected = toJson(evaluate(text, variables, 'camunda').value)
      const value = toJson(compileExpression(`=${text}`).evaluate((name) => variables[name]).value)
      if (typeof expected === 'number')
        expect(value, text).to.be.closeTo(expected, 1e-9 * Math.max(1, Math.abs(expected)))
      else expect(value, text).to.deep.equal(expected)
    }
  })
})
