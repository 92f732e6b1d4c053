import { expect } from 'chai'
import { compileExpression, toJson } from '#engine/feel/compile'
import { builtinFunctions } from '#engine/feel/functions/builtin-functions'
import { chronology, conversions, numerics } from './builtins-of-values.ts'
import { collections, relations, texts } from './builtins-of-lists.ts'

const now = (): number => Date.UTC(2026, 0, 5, 9)

const evaluate = (text: string) => compileExpression(`=${text}`, { now }).evaluate(() => undefined)

const tables = { chronology, conversions, numerics, collections, relations, texts }

describe('built-in functions of FEEL', () => {
  for (const [title, cases] of Object.entries(tables)) {
    describe(title, () => {
      for (const [text, value] of cases) {
        it(`${text} gives ${JSON.stringify(value)}`, () => {
          const result = evaluate(text)
          expect(toJson(result.value)).to.deep.equal(value)
          if (value !== null) expect(result.warnings).to.deep.equal([])
        })
      }
    })
  }

  it('are all in the tables', () => {
    const all = Object.values(tables).flatMap((cases) => cases.map(([text]) => text))
    const missing = Object.keys(builtinFunctions(now, 'UTC')).filter(
      (name) => !all.some((text) => text.includes(name === '@' ? '@"' : `${name}(`)),
    )
    expect(missing).to.deep.equal([])
  })

  it('give something new each time where they should', () => {
    expect(evaluate('uuid()').value).to.match(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(evaluate('uuid() = uuid()').value).to.equal(false)
    expect(evaluate('random number() < 1').value).to.equal(true)
    expect(evaluate('random number() >= 0').value).to.equal(true)
  })

  it('X4: give null and a reason when a call fails', () => {
    const reasons: readonly (readonly [text: string, reason: string])[] = [
      ['date("2026-02-30")', "Failed to parse date from '2026-02-30'"],
      ['date(2026, 2, 30)', 'Failed to parse date from: year=2026, month=2, day=30'],
      ['number("x")', "Can't parse 'x' as a number"],
      ['sum([1, "a"])', 'expected number but found \'"a"\''],
      ['max([1, "a"])', '[1, "a"] is not comparable'],
      ['string length(null)', 'Illegal arguments: null'],
      ['contains("a", 1)', 'Illegal arguments: "a", 1'],
      ['matches("a", "(")', "Invalid pattern '('"],
      ['matches("a", "(?=a)")', "Invalid pattern '(?=a)'"],
      ['replace("aa", "(a)\\1", "b")', "Invalid pattern '(a)\\1'"],
      ['replace("aa", "a", "$2")', "Invalid pattern 'a'"],
      ['replace("aa", "a", "${x}")', "Invalid pattern 'a'"],
      ['split("a", "a++")', "Invalid pattern for delimiter 'a++'"],
      ['extract("a", "[a&&b]")', "Invalid pattern '[a&&b]'"],
      ['modulo(1, 0)', 'Division by zero'],
      ['decimal(1.5, 0, "SIDEWAYS")', "Illegal argument 'SIDEWAYS' for rounding mode."],
      ['decimal(1.5, 0, "unnecessary")', "Failed to apply rounding mode 'UNNECESSARY': Rounding necessary"],
      ['sort([2, 1], function(a, b) a)', 'fail to sort list by given precedes function: expected boolean but found'],
      ['to json(function(a) a)', 'Failed to convert value to JSON: a value of type FUNCTION'],
      ['from json("{")', "Failed to parse JSON from '{'"],
      ['from base64("?")', 'Failed to decode \'"?"\''],
    ]
    for (const [text, reason] of reasons) {
      const { value, warnings } = evaluate(text)
      expect(value, text).to.equal(null)
      const name = text.slice(0, text.indexOf('('))
      expect(warnings[0], text).to.contain(
        `[FUNCTION_INVOCATION_FAILURE] Failed to invoke function '${name}': ${reason}`,
      )
    }
  })

  it('X4: an unknown name or a wrong number of arguments is no function', () => {
    expect(evaluate('nothing(1)').warnings).to.deep.equal([
      "[NO_FUNCTION_FOUND] No function found with name 'nothing' and 1 parameters",
    ])
    expect(evaluate('count()').warnings).to.deep.equal([
      "[NO_FUNCTION_FOUND] No function found with name 'count' and 0 parameters",
    ])
    expect(evaluate('contains(text: "a", match: "b")').warnings).to.deep.equal([
      "[NO_FUNCTION_FOUND] No function found with name 'contains' and parameters: text,match",
    ])
  })

  it('tell the time of the clock, in the zone that is given', () => {
    const inBrussels = (text: string) =>
      toJson(compileExpression(text, { now, timeZone: 'Europe/Brussels' }).evaluate(() => undefined).value)
    expect(inBrussels('=now()')).to.equal('2026-01-05T10:00:00+01:00[Europe/Brussels]')
    expect(inBrussels('=string(now())')).to.equal('2026-01-05T10:00:00@Europe/Brussels')
    const lateEvening = (): number => Date.UTC(2026, 6, 5, 22, 30)
    const today = compileExpression('=today()', { now: lateEvening, timeZone: 'Europe/Brussels' })
    expect(toJson(today.evaluate(() => undefined).value)).to.equal('2026-07-06')
  })
})
