import { expect } from 'chai'
import { compileExpression, parseJson, toJson, toJsonText } from '#engine/feel/compile'
import { asDecimal } from '#engine/feel/values/numbers'
import { round } from '#engine/feel/values/rounding'

const evaluate = (text: string, variables: Readonly<Record<string, unknown>> = {}): unknown =>
  compileExpression(`=${text}`).evaluate((name) => variables[name]).value

const holds: readonly string[] = [
  '0.1 + 0.2 = 0.3',
  '1.1 * 3 = 3.3',
  '0.3 - 0.1 = 0.2',
  '12.35 * 3 = 37.05',
  '4.35 * 100 = 435',
  '1.005 * 1000 = 1005',
  '0.07 * 100 = 7',
  '8.2 - 0.2 = 8',
  '0.1 * 0.1 = 0.01',
  '3.3 / 3 = 1.1',
  'sum([0.1, 0.2, 0.3]) = 0.6',
  'sum(for i in 1..100 return 0.01) = 1',
  'mean([0.1, 0.2]) = 0.15',
  'product([1.1, 1.1]) = 1.21',
  '19.99 * 3 <= 59.97',
  '0.1 + 0.2 in [0.3..0.3]',
  '1 / 3 * 3 != 1',
  '2 ** 10 = 1024',
  '2 ** -1 = 0.5',
  '4 ** 0.5 = 2',
  '-2 ** 2 = 4',
  '9007199254740993 = 9007199254740993',
  '9007199254740993 > 9007199254740992',
  '9007199254740993 + 1 = 9007199254740994',
  '9007199254740992 * 3 = 27021597764222976',
  '2 ** 64 = 18446744073709551616',
  '18446744073709551616 / 2 = 9223372036854775808',
  '-(2 ** 64) < 0',
  'sum([9007199254740993, 1]) = 9007199254740994',
  'max(9007199254740993, 9007199254740992) = 9007199254740993',
  'modulo(9007199254740993, 2) = 1',
  'odd(9007199254740993)',
  '9007199254740993 - 9007199254740992 = 1',
  'string(2 ** 64) = "18446744073709551616"',
  'list contains([9007199254740993], 9007199254740993)',
]

describe('FEEL numbers', () => {
  for (const text of holds) it(text, () => expect(evaluate(text)).to.equal(true))

  it('round results to 15 significant digits, and nothing else', () => {
    expect(asDecimal(0.1 + 0.2)).to.equal(0.3)
    expect(asDecimal(1 / 3)).to.equal(0.333333333333333)
    expect(asDecimal(123_456_789.125)).to.equal(123_456_789.125)
    expect(evaluate('x', { x: 0.1 + 0.2 })).to.equal(0.1 + 0.2)
  })

  it('round as decimals do, also where doubles lie beside them', () => {
    expect(round(1.005, 2, 'HALF_UP')).to.equal(1.01)
    expect(round(-2.5, 0, 'HALF_EVEN')).to.equal(-2)
    expect(round(2.345, 2, 'HALF_DOWN')).to.equal(2.34)
    expect(round(1e-7, 3, 'UP')).to.equal(0.001)
    expect(round(1250, -2, 'HALF_EVEN')).to.equal(1200)
    expect(round(1.5, 0, 'UNNECESSARY')).to.equal(undefined)
  })

  it('keep all digits of an integer beyond 2^53 that is passed on', () => {
    const text = '{"id":12345678901234567890,"in":["9007199254740993",9007199254740993,-1e3,1.5]}'
    const value = parseJson(text)
    expect(toJsonText(evaluate('x', { x: value }))).to.equal(text.replace('-1e3', '-1000'))
    expect(toJsonText(evaluate('{copy: x.id, next: x.id + 1}', { x: value }))).to.equal(
      '{"copy":12345678901234567890,"next":12345678901234567891}',
    )
    expect(toJson(evaluate('x.id', { x: value }))).to.equal(Number('12345678901234567890'))
  })

  it('leave other JSON as JSON.parse reads it', () => {
    for (const text of [
      '"1234567890123456789"',
      '1.2345678901234567',
      '{"a\\"1234567890123456":1}',
      '[1234567890123456]',
    ])
      expect(parseJson(text), text).to.deep.equal(JSON.parse(text))
  })

  it('beyond 34 digits they become doubles', () => {
    expect(evaluate('10 ** 40')).to.equal(1e40)
    expect(evaluate('10 ** 400')).to.equal(null)
  })
})
