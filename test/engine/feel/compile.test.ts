import { expect } from 'chai'
import { compileExpression, FeelEvaluationError, FeelSyntaxError, feelTypeName, toJson } from '#engine/feel/compile'

const now = (): number => Date.UTC(2026, 0, 5, 9)

const evaluate = (text: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const { value, warnings } = compileExpression(text, { now }).evaluate((name) => variables[name])
  return { value: toJson(value), warnings }
}

const cases: readonly (readonly [text: string, value: unknown, variables?: Readonly<Record<string, unknown>>])[] = [
  ['=0.1 + 0.2 = 0.3', true],
  ['=sum([0.1, 0.2])', 0.3],
  ['=12.35 * 3', 37.05],
  ['=points >= 15 and kind = "ZW"', true, { points: 15, kind: 'ZW' }],
  ['=`the rent` + 1', 701, { 'the rent': 700 }],
  ['=count(list) > count', true, { list: [1, 2, 3], count: 2 }],
  [
    '=units[points > 3].id',
    ['b'],
    {
      units: [
        { id: 'a', points: 1 },
        { id: 'b', points: 5 },
      ],
    },
  ],
  [
    '=units[item.points > 3][1].id',
    'b',
    {
      units: [
        { id: 'a', points: 1 },
        { id: 'b', points: 5 },
      ],
    },
  ],
  ['=if missing then 1 else 2', 2],
  ['=x = null', true],
  ['=not(x = null)', true, { x: 1 }],
  ['=for i in 1..3 return i * 0.1', [0.1, 0.2, 0.3]],
  ['={a: 1, b: a + 1}', { a: 1, b: 2 }],
  ['=some u in units satisfies u.points > 14', true, { units: [{ points: 15 }] }],
  ['=now()', '2026-01-05T09:00:00Z'],
  ['=today()', '2026-01-05'],
  ['=today() + duration("P3M")', '2026-04-05'],
  ['=@"2026-01-05T10:00:00@Europe/Brussels"', '2026-01-05T10:00:00+01:00[Europe/Brussels]'],
  ['=duration("P1D") * 2', 'P2D'],
  ['=duration("P1Y") / 2', 'P6M'],
  ['=date("2026-03-01") - date("2026-02-01")', 'P28D'],
  ['=time("10:00:00") < time("11:00:00")', true],
  ['=cycle(3, duration("PT1H"))', 'R3/PT1H'],
  ['=cycle(duration("P1D"))', 'R/P1D'],
  ['=get or else(x, 4)', 4],
  ['=is defined(x)', false],
  ['=get value({a: {b: 1}}, ["a", "b"])', 1],
  ['=trim("  a ")', 'a'],
  ['=is blank(" ")', true],
  ['=is empty([])', true],
  ['=extract("are 1234, 1256", "12[0-9]*")', ['1234', '1256']],
  ['=to base64("FEEL")', 'RkVFTA=='],
  ['=from base64("RkVFTA==")', 'FEEL'],
  ['=from json("[1]")', [1]],
  ['=to json({a: 1})', '{"a":1}'],
  ['=partition([1, 2, 3], 2)', [[1, 2], [3]]],
  ['=duplicate values([1, 2, 1])', [1]],
  ['=last day of month(date("2024-02-03"))', '2024-02-29'],
  ['=string length(uuid())', 36],
  ['=fromAi(x, "why")', 7, { x: 7 }],
]

describe('FEEL expressions', () => {
  for (const [text, value, variables] of cases) {
    it(`${text} gives ${JSON.stringify(value)}`, () => expect(evaluate(text, variables).value).to.deep.equal(value))
  }

  it('X1: text without = is a static string, or a number when it reads as one', () => {
    expect(compileExpression('oo.register')).to.include({ isStatic: true, source: 'oo.register' })
    expect(evaluate('oo.register').value).to.equal('oo.register')
    expect(evaluate('123').value).to.equal(123)
    expect(evaluate('1.5e3').value).to.equal(1500)
    expect(evaluate('=').value).to.equal('=')
  })

  it('names the variables it reads, not the functions it calls', () => {
    expect(compileExpression('=count(list) + `a b` + now().year').names).to.deep.equal(['list', 'a b'])
  })

  it('is compiled once and forgets the warnings of the evaluation before', () => {
    const expression = compileExpression('=x > 1')
    expect(expression.evaluate(() => undefined).warnings).to.have.length(1)
    expect(expression.evaluate(() => 2)).to.deep.equal({ value: true, warnings: [] })
  })

  it('keeps null apart from a missing variable', () => {
    expect(evaluate('=x', { x: null })).to.deep.equal({ value: null, warnings: [] })
    expect(evaluate('=x').warnings).to.deep.equal(["[NO_VARIABLE_FOUND] No variable found with name 'x'"])
  })
})

describe('FEEL warnings', () => {
  it('X2: a comparison with a missing variable is null and says which one', () => {
    expect(evaluate('=x > 1')).to.deep.equal({
      value: null,
      warnings: ["[NO_VARIABLE_FOUND] No variable found with name 'x'"],
    })
  })

  it('X4: comparisons with null or of mixed types give null and a warning', () => {
    expect(evaluate('=x > 1', { x: null })).to.deep.equal({
      value: null,
      warnings: ["[NOT_COMPARABLE] Can't compare 'null' with '1'"],
    })
    expect(evaluate('=x > 1', { x: 'a' })).to.deep.equal({
      value: null,
      warnings: [`[NOT_COMPARABLE] Can't compare '"a"' with '1'`],
    })
  })

  it('X4: division by zero and failed calls give null and a warning', () => {
    expect(evaluate('=1 / 0').value).to.equal(null)
    expect(evaluate('=1 / 0').warnings).to.have.length(1)
    expect(evaluate('=date("foo")').value).to.equal(null)
    expect(evaluate('=nothing(1)').warnings).to.deep.equal([
      "[NO_FUNCTION_FOUND] No function found with name 'nothing' and 1 parameters",
    ])
  })
})

describe('FEEL errors', () => {
  it('refuses text that is no expression, with its place', () => {
    for (const text of ['=a +', '=a b c', '=(1', '=if a then', '=}']) {
      expect(() => compileExpression(text), text).to.throw(FeelSyntaxError, /failed to parse expression '/)
    }
  })

  it('fails an evaluation whose assertion does not hold', () => {
    expect(() => evaluate('=assert(x, x != null, "x is needed")')).to.throw(FeelEvaluationError, 'x is needed')
    expect(evaluate('=assert(x, x != null)', { x: 1 }).value).to.equal(1)
  })

  it('has no JSON form for functions and ranges', () => {
    expect(() => evaluate('=function(a) a')).to.throw(TypeError)
    expect(() => evaluate('=[1..3]')).to.throw(TypeError)
  })

  it('names types as Zeebe does', () => {
    const typeOf = (text: string) => feelTypeName(compileExpression(text, { now }).evaluate(() => undefined).value)
    const texts = [
      '=x',
      '=1',
      '="a"',
      '=true',
      '=[1]',
      '={a: 1}',
      '=now()',
      '=today()',
      '=duration("P1D")',
      '=duration("P1M")',
    ]
    expect(texts.map(typeOf)).to.deep.equal([
      'NULL',
      'NUMBER',
      'STRING',
      'BOOLEAN',
      'ARRAY',
      'OBJECT',
      'DATE_TIME',
      'DATE',
      'DURATION',
      'PERIOD',
    ])
  })
})
