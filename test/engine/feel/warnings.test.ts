import { expect } from 'chai'
import { compileExpression, FeelEvaluationError, FeelSyntaxError } from '#engine/feel/compile'

const warningsOf = (text: string, variables: Readonly<Record<string, unknown>> = {}): readonly string[] =>
  compileExpression(`=${text}`).evaluate((name) => variables[name]).warnings

const cases: readonly (readonly [text: string, ...warnings: readonly string[]])[] = [
  ['x', "[NO_VARIABLE_FOUND] No variable found with name 'x'"],
  ['x > 1', "[NO_VARIABLE_FOUND] No variable found with name 'x'"],
  ['1 + x', "[NO_VARIABLE_FOUND] No variable found with name 'x'", "[INVALID_TYPE] Can't add 'null' to '1'"],
  ['{x: 1}.y', "[NO_CONTEXT_ENTRY_FOUND] No context entry found with key 'y'. Available keys: 'x'"],
  ['{}.y', "[NO_CONTEXT_ENTRY_FOUND] No context entry found with key 'y'. The context is empty"],
  ['null.y', "[NO_CONTEXT_ENTRY_FOUND] No context entry found with key 'y'. The context is null"],
  [
    '@"P1Y".days',
    "[NO_PROPERTY_FOUND] No property found with name 'days' of value 'P1Y'. Available properties: 'years', 'months'",
  ],
  ['true < 2', "[NOT_COMPARABLE] Can't compare 'true' with '2'"],
  ['2 = "a"', "[NOT_COMPARABLE] Can't compare '2' with '\"a\"'"],
  ['2 in ["a".."b"]', "[NOT_COMPARABLE] Can't compare '2' with '\"a\"' and '\"b\"'"],
  ['2 + true', "[INVALID_TYPE] Can't add 'true' to '2'"],
  ['"a" - 1', "[INVALID_TYPE] Can't subtract '1' from '\"a\"'"],
  ['"a" * 2', "[INVALID_TYPE] Can't multiply '\"a\"' by '2'"],
  ['1 / 0', "[INVALID_TYPE] Can't divide '1' by '0'"],
  ['-"a"', '[INVALID_TYPE] Expected number but found \'"a"\''],
  ['if 5 then 1 else 2', "[INVALID_TYPE] Expected boolean but found '5'"],
  ['true and 2', "[INVALID_TYPE] Expected boolean but found '2'"],
  ['false or 3', "[INVALID_TYPE] Expected boolean but found '3'"],
  ['some x in [false, 2] satisfies x', "[INVALID_TYPE] Expected boolean but found '2'"],
  ['every x in [true, 3] satisfies x', "[INVALID_TYPE] Expected boolean but found '3'"],
  ['for x in 1 return x', "[INVALID_TYPE] Expected list but found '1'"],
  ['1[item > 2]', "[INVALID_TYPE] Expected list but found '1'"],
  ['[1, 2][flag]', "[NO_VARIABLE_FOUND] No variable found with name 'flag'"],
]

describe('FEEL warnings', () => {
  for (const [text, ...warnings] of cases)
    it(`X2: ${text}`, () => expect(new Set(warningsOf(text))).to.deep.equal(new Set(warnings)))

  it('are 50 at most, however long a loop complains', () => {
    expect(warningsOf('for i in 1..1000 return missing')).to.have.length(50)
  })

  it('show a large value only in part', () => {
    const [warning = ''] = warningsOf('x > 1', { x: Array.from({ length: 100_000 }, () => 'text') })
    expect(warning.length).to.be.below(2_200)
  })

  it('come with an assertion that fails', () => {
    expect(() => warningsOf('assert(x, x != null)'))
      .to.throw(FeelEvaluationError)
      .with.property(
        'message',
        "Assertion failure on evaluate the expression 'assert(x, x != null)': The condition is not fulfilled The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'x'\n[NO_VARIABLE_FOUND] No variable found with name 'x'",
      )
  })

  it('cannot stand in for the input outside of tests', () => {
    expect(() => warningsOf('? > 1')).to.throw(FeelEvaluationError, 'No input value available')
  })
})

describe('FEEL texts that are refused', () => {
  const refused: readonly (readonly [text: string, reason: RegExp])[] = [
    ['a b c', /unexpected "b c" at 1:3/],
    ['1 +', /incomplete expression at 1:4/],
    ['a\n  = = b', /unexpected "= b" at 2:5/],
    ['a = b = c', /unexpected/],
    ['"open', /unexpected/],
    ['f(1, b: 2)', /unexpected/],
    ['function(a) external {java: {}}', /unexpected/],
    ['for x in [1] x', /unexpected/],
    ['{a 1}', /unexpected/],
    ['`', /unexpected/],
    [`"${'a'.repeat(100_000)}"`, /it has 100002 characters, and at most 32768 are allowed/],
    [`${'('.repeat(10_000)}1${')'.repeat(10_000)}`, /nested more than 300 deep/],
    [`${'['.repeat(10_000)}1${']'.repeat(10_000)}`, /nested more than 300 deep/],
    ['-'.repeat(10_000), /nested more than 300 deep/],
    [`${'{a:'.repeat(5_000)}1${'}'.repeat(5_000)}`, /nested more than 300 deep/],
    [`${'f('.repeat(5_000)}1${')'.repeat(5_000)}`, /nested more than 300 deep/],
    [`${'if a then '.repeat(2_000)}1`, /nested more than 300 deep/],
    [`${'function(x) '.repeat(2_000)}1`, /nested more than 300 deep/],
    [`${'not('.repeat(5_000)}1${')'.repeat(5_000)}`, /nested more than 300 deep/],
    [`a${'.a'.repeat(5_000)}`, /unexpected/],
    [`a${'[1]'.repeat(5_000)}`, /unexpected/],
  ]
  for (const [text, reason] of refused)
    it(`${text.slice(0, 40)} (${text.length} characters)`, () => {
      const before = process.cpuUsage()
      expect(() => compileExpression(`=${text}`))
        .to.throw(FeelSyntaxError, reason)
        .with.property('message')
        .that.has.length.below(1_500)
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1000).to.be.below(100)
    })

  it('long ones that only go on are none of them', () => {
    const sum = compileExpression(`=${Array.from({ length: 4_000 }, (_, index) => index).join(' + ')}`)
    expect(sum.evaluate(() => undefined).value).to.equal((4_000 * 3_999) / 2)
    const branches = Array.from({ length: 500 }, (_, index) => `if x = ${index} then ${index} else`).join(' ')
    expect(compileExpression(`=${branches} -1`).evaluate(() => 499).value).to.equal(499)
  })
})
