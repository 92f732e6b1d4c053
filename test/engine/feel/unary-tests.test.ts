import { expect } from 'chai'
import { FeelSyntaxError } from '#engine/feel/compile'
import { compileUnaryTests } from '#engine/feel/unary-tests'

const variables: Readonly<Record<string, unknown>> = { limit: 10, allowed: ['a', 'b'], text: 'a' }

const passes = (text: string, input: unknown): boolean | null =>
  compileUnaryTests(text, { now: () => 0 }).test(input, (name) => variables[name])

const cases: readonly (readonly [text: string, input: unknown, result: boolean | null])[] = [
  ['-', null, true],
  ['5', 5, true],
  ['5', 6, false],
  ['"a"', 'a', true],
  ['"a", "b"', 'b', true],
  ['"a", "b"', 'c', false],
  ['true', true, true],
  ['true', false, false],
  ['false', false, true],
  ['true, false', false, true],
  ['null', null, true],
  ['null', 1, false],
  ['< 5', 4, true],
  ['<= 5', 5, true],
  ['> limit', 11, true],
  ['>= limit * 2', 19, false],
  ['< 1, > limit', 11, true],
  ['[1..3]', 3, true],
  ['[1..3)', 3, false],
  ['(1..3]', 1, false],
  [']1..3[', 2, true],
  ['[1..3], 7, [9..limit]', 9, true],
  ['not(1, 2)', 3, true],
  ['not(1, 2)', 2, false],
  ['not("a")', 'b', true],
  ['not(null)', 1, true],
  ['not(> 5)', 3, true],
  ['not(? > 5)', 7, false],
  ['? > 5 and ? < limit', 7, true],
  ['? > 5 and ? < limit', 12, false],
  ['contains(?, "x")', 'axb', true],
  ['starts with(?, text)', 'abc', true],
  ['list contains(allowed, ?)', 'a', true],
  ['allowed', 'b', true],
  ['allowed', 'c', false],
  ['["a", "c"]', 'c', true],
  ['text', 'a', true],
  ['0.3', 0.1 + 0.2, false],
  ['0.1 + 0.2', 0.3, true],
  ['date("2026-01-05")', null, false],
  ['? instance of number', 1, true],
  ['some x in allowed satisfies x = ?', 'b', true],
  ['every x in ? satisfies x > 1', [2, 3], true],
  ['count(?) > 1', [2, 3], true],
  ['> 5', null, null],
  ['> 5', 'a', null],
  ['[1..3]', 'a', null],
  ['"a"', 1, null],
  ['missing', 1, false],
  ['1, "a"', 'a', true],
]

describe('FEEL unary tests', () => {
  for (const [text, input, result] of cases) {
    it(`${text} for ${JSON.stringify(input)} gives ${result}`, () => expect(passes(text, input)).to.equal(result))
  }

  it('compares FEEL values of the input', () => {
    const tests = compileUnaryTests('[date("2026-01-01")..date("2026-12-31")]')
    const date = compileUnaryTests('?').evaluate('2026-05-05', () => undefined)
    expect(date.value).to.equal(null)
    expect(compileUnaryTests('date(?) > date("2026-01-01")').test('2026-05-05', () => undefined)).to.equal(true)
    expect(tests.test('2026-05-05', () => undefined)).to.equal(null)
  })

  it('names the variables it reads, not the input', () => {
    expect(compileUnaryTests('> limit, ? = `a b`, f(x)').names).to.deep.equal(['limit', 'a b', 'x'])
  })

  it('warns as expressions do', () => {
    expect(compileUnaryTests('[2..5]').evaluate('NaN', () => undefined)).to.deep.equal({
      value: null,
      warnings: [`[NOT_COMPARABLE] Can't compare '"NaN"' with '2' and '5'`],
    })
  })

  it('refuses what is no test', () => {
    for (const text of ['', '>', '1,', '[1..', 'not(', '= 5', 'a b'])
      expect(() => compileUnaryTests(text), text).to.throw(FeelSyntaxError)
  })

  it('ends with an error when a test takes too long', () => {
    const tests = compileUnaryTests('count(for x in 1..1000000000 return x) > ?', { limitMs: 20 })
    expect(() => tests.test(1, () => undefined)).to.throw(/it takes longer than 20 ms|it builds more than/)
  })
})
