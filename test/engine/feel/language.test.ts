import { expect } from 'chai'
import { compileExpression, toJson } from '#engine/feel/compile'

const units = [
  { id: 'a', points: 1, rooms: [{ m2: 9 }, { m2: 12 }] },
  { id: 'b', points: 5, rooms: [] },
  { id: 'c', rooms: [{ m2: 20 }] },
]

const variables: Readonly<Record<string, unknown>> = {
  units,
  n: 2,
  flag: true,
  no: null,
  'the rent': 700,
  'a-b': { 'c d': 1 },
  if_1: 4,
  when: '2026-03-01T10:00:00Z',
}

const evaluate = (text: string): unknown =>
  toJson(compileExpression(`=${text}`, { now: () => 0 }).evaluate((name) => variables[name]).value)

type Cases = readonly (readonly [text: string, value: unknown])[]

const names: Cases = [
  ['`the rent` + 1', 701],
  ['`a-b`.`c d`', 1],
  ['{`x y`: 1, b: `x y` + 1}', { 'x y': 1, b: 2 }],
  ['{`x y`: 1}.`x y`', 1],
  ['{a b: 1, c-d+e: 2, "f g": 3}', { 'a b': 1, 'c-d+e': 2, 'f g': 3 }],
  ['for `my unit` in units return `my unit`.id', ['a', 'b', 'c']],
  ['some `u x` in units satisfies `u x`.id = "b"', true],
  ['function(`p q`, r) `p q` + r', undefined],
  ['{f: function(`p q`, r) `p q` + r, x: f(1, 2)}.x', 3],
  ['{f: function(`p q`) `p q`, x: f(`p q`: 5)}.x', 5],
  ['[{`m n`: 1}, {`m n`: 2}][`m n` > 1]', [{ 'm n': 2 }]],
  ['{`é ü`: 1}.`é ü`', 1],
  ['if_1', 4],
  ['{__proto__: 1}', JSON.parse('{"__proto__":1}')],
]

const filters: Cases = [
  ['units[points > 1].id', ['b']],
  ['units[item.points = 5].id', ['b']],
  ['units[is defined(item.points)].id', ['a', 'b']],
  ['units[is defined(points)].id', ['a', 'b']],
  ['units[not(is defined(points))].id', ['c']],
  ['units[list contains(["a", "c"], id)].id', ['a', 'c']],
  ['units[starts with(id, "b") or id = "c"].id', ['b', 'c']],
  ['units[some r in rooms satisfies r.m2 > 10].id', ['a', 'c']],
  ['units[count(rooms) = 0].id', ['b']],
  ['units[id in ("a", "b")].id', ['a', 'b']],
  ['units[1].id', 'a'],
  ['units[-1].id', 'c'],
  ['units[n].id', 'b'],
  ['units[count(units)].id', 'c'],
  ['units[n + 1].id', 'c'],
  ['units[9]', null],
  ['units[flag].id', ['a', 'b', 'c']],
  ['[1, 2, 3, 4][item > n]', [3, 4]],
  ['[1, 2, 3, 4][even(item)]', [2, 4]],
  ['[[1, 2], [3]][count(item) > 1]', [[1, 2]]],
  ['units[points > 0][1].rooms[m2 > 10].m2', [12]],
  ['units.rooms[1].m2', [9, 12]],
  ['[][item > 1]', []],
  ['[][1]', null],
]

const loops: Cases = [
  ['for i in 1..3 return i * n', [2, 4, 6]],
  ['for i in 3..1 return i', [3, 2, 1]],
  ['for i in 1.5..3 return i', [1.5, 2.5]],
  ['for i in [1..3] return i', [1, 2, 3]],
  ['for x in [1, 2], y in ["a", "b"] return string(x) + y', ['1a', '1b', '2a', '2b']],
  ['for u in units, r in u.rooms return r.m2', [9, 12, 20]],
  ['for i in 1..5 return if i < 3 then i else sum(partial[-1], partial[-2])', [1, 2, 3, 5, 8]],
  ['for i in 1..2 return partial', [[], [[]]]],
  ['for x in no return x', null],
  ['some x in [], y in [1] satisfies true', false],
  ['every x in [] satisfies false', true],
  ['some x in [false, null, true] satisfies x', true],
  ['every x in [true, null] satisfies x', null],
  ['some x in [1, 2] satisfies x > 1 and x < 3', true],
  ['true and some x in [1] satisfies x = 1', true],
  ['every x in [1, 2], y in [3] satisfies x < y', true],
]

const operators: Cases = [
  ['1 + 2 * 3 - 4 / 2', 5],
  ['2 ** 3 ** 2', 64],
  ['-n + 5', 3],
  ['--n', 2],
  ['"a" + "b"', 'ab'],
  ['"a" + 1', null],
  ['1 = "1"', null],
  ['no = null', true],
  ['null != 1', true],
  ['[1, 2] = [1, 2]', true],
  ['[1] = 1', null],
  ['{a: 1} = {a: 1}', true],
  ['{a: 1} = {a: 2}', false],
  ['5 between 1 and 5', true],
  ['date("2026-02-01") between date("2026-01-01") and date("2026-03-01")', true],
  ['n in (1, 2)', true],
  ['n in [1..3]', true],
  ['n in (2..3)', false],
  ['n in > 1', true],
  ['n in (> 5, < 3)', true],
  ['n in [2, 3]', true],
  ['flag in (true, false)', true],
  ['"abc" in (starts with(?, "a"))', true],
  ['false and no', false],
  ['true and no', null],
  ['true or no', true],
  ['false or no', null],
  ['if no then 1 else 2', 2],
  ['if n = 1 then "one" else if n = 2 then "two" else "many"', 'two'],
  ['1 instance of number', true],
  ['"a" instance of string', true],
  ['no instance of Any', false],
  ['today() instance of date', true],
  ['now() instance of date and time', true],
  ['duration("P1D") instance of days and time duration', true],
  ['(function(a) a) instance of function', true],
  ['// a comment\n1 /* and another */ + 1', 2],
  ['"a\\"b\\\\c\\u0041"', 'a"b\\cA'],
  ['(function(a, b) a + b)(1, 2)', 3],
  ['{f: function(a) a * 2, g: function(b) f(b) + 1, x: g(3)}.x', 7],
  ['{m: {f: function(a) a + 1}, x: m.f(1)}.x', 2],
  ['{count: function(a) "mine", x: count(1)}.x', 'mine'],
  ['count(units)', 3],
]

const times: Cases = [
  ['date("2026-01-31") + duration("P1M")', '2026-02-28'],
  ['date("2026-01-31") + duration("PT36H")', '2026-02-01'],
  ['duration("P1D") + date("2026-01-31")', '2026-02-01'],
  ['date("2026-03-01") - duration("P1M")', '2026-02-01'],
  ['date("2026-03-01") - date("2026-02-01")', 'P28D'],
  ['date and time(when) - duration("PT1H")', '2026-03-01T09:00:00Z'],
  ['date and time(when) - date and time("2026-02-28T10:00:00+01:00")', 'P1DT1H'],
  ['@"2026-03-28T12:00:00@Europe/Brussels" + duration("P1D")', '2026-03-29T13:00:00+02:00[Europe/Brussels]'],
  ['@"2026-02-28T12:00:00@Europe/Brussels" + duration("P1M")', '2026-03-28T12:00:00+01:00[Europe/Brussels]'],
  ['time("23:30:00") + duration("PT1H")', '00:30:00'],
  ['time("10:00:00") - time("09:30:00")', 'PT30M'],
  ['duration("P1D") + duration("PT1H")', 'P1DT1H'],
  ['duration("P1Y") - duration("P2M")', 'P10M'],
  ['duration("P1Y") + duration("P1D")', null],
  ['duration("P1D") * 2', 'P2D'],
  ['2.9 * duration("P1D")', 'P2D'],
  ['duration("P1Y") / 2', 'P6M'],
  ['duration("P1D") / 2', 'PT12H'],
  ['duration("P1D") / duration("PT1H")', 24],
  ['duration("P1D") / 0', null],
  ['date("2026-01-01") < date("2026-01-02")', true],
  ['date("2026-01-01") < now()', null],
  ['@"2026-01-01T10:00:00Z" < @"2026-01-01T12:00:00+01:00"', true],
  ['@"2026-01-01T10:00:00Z" = @"2026-01-01T11:00:00+01:00"', false],
  ['time("10:00:00+01:00") < time("10:00:00Z")', true],
  ['duration("PT60M") = duration("PT1H")', true],
  ['duration("P12M") = duration("P1Y")', true],
  ['date("2026-01-05").weekday', 1],
  ['[date("2026-01-05").year, date("2026-01-05").month, date("2026-01-05").day]', [2026, 1, 5]],
  ['@"2026-01-05T10:30:15@Europe/Brussels".time offset', 'PT1H'],
  ['@"2026-01-05T10:30:15@Europe/Brussels".timezone', 'Europe/Brussels'],
  ['@"2026-01-05T10:30:15Z".timezone', null],
  ['@"10:30:15".second', 15],
  ['duration("P1DT2H3M4S").hours', 2],
  ['duration("P14M").years', 1],
  ['duration("P14M").months', 2],
  ['[1..5).end included', false],
]

const groups = { names, filters, loops, operators, times }

describe('the FEEL language', () => {
  for (const [title, cases] of Object.entries(groups)) {
    describe(title, () => {
      for (const [text, value] of cases)
        it(text, () => {
          if (value === undefined) expect(() => evaluate(text)).to.throw(TypeError)
          else expect(evaluate(text)).to.deep.equal(value)
        })
    })
  }

  it('names the variables in backticks without them', () => {
    expect(compileExpression('=`the rent` + for `x y` in list return `x y` + z').names).to.deep.equal([
      'the rent',
      'list',
      'z',
    ])
  })

  it('reads only the variables it needs, each once', () => {
    const asked: string[] = []
    const expression = compileExpression('=if a then b + b else c')
    expression.evaluate((name) => (asked.push(name), name === 'a' ? true : 1))
    expect(asked).to.deep.equal(['a', 'b'])
  })
})
