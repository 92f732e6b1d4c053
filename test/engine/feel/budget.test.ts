import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect } from 'chai'
import { compileExpression, FeelEvaluationError, toJsonText } from '#engine/feel/compile'

const times = (count: number, next: (before: string) => string, first: string): string =>
  `{k0: ${first}, ${Array.from({ length: count }, (_, index) => `k${index + 1}: ${next(`k${index}`)}`).join(', ')}}`

const nestedLists = times(40, (before) => `[${before}, ${before}]`, '[1]')
const numbers = Array.from({ length: 1_000_000 }, (_, index) => (index * 7919) % 1_000_003)

const variables: Readonly<Record<string, unknown>> = {
  numbers,
  contexts: numbers.slice(0, 20_000).map((i) => ({ i })),
  long: 'a'.repeat(2_000_000),
  needle: `${'a'.repeat(1_000_000)}b`,
  words: 'abc def '.repeat(250_000),
  deep: numbers.reduce<unknown>((inner) => [inner], 1),
}

/** Runs an expression while the event loop's delay is watched; the time that others had the processor does not count. */
const watched = async (text: string) => {
  const expression = compileExpression(`=${text}`)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  await wait(5)
  delay.enable()
  await wait(5)
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  let error: unknown
  try {
    expression.evaluate((name) => variables[name])
  } catch (caught) {
    error = caught
  }
  const { user, system } = process.cpuUsage(cpu)
  const stolenMs = Math.max(0, performance.now() - wall - (user + system) / 1000)
  await wait(5)
  delay.disable()
  return { error, lagMs: Math.max(0, delay.max / 1e6 - stolenMs), usedMs: (user + system) / 1000 }
}

const runaways: readonly (readonly [title: string, text: string, reason: RegExp])[] = [
  ['a range without end', 'for x in 1..1000000000 return x', /longer than 70 ms|list of more than/],
  ['loops within loops', 'for x in 1..10000, y in 1..10000 return x * y', /longer than 70 ms|list of more than/],
  ['loops in bodies', 'for x in 1..10000 return for y in 1..10000 return x * y', /longer than 70 ms|builds more/],
  [
    'some over a huge product',
    'some x in 1..100000, y in 1..100000, z in 1..9 satisfies x + y + z < 0',
    /longer than 70 ms/,
  ],
  ['every over a huge range', 'every x in 1..1000000000 satisfies x > 0', /longer than 70 ms/],
  ['recursion', '{f: function(g, n) g(g, n + 1), r: f(f, 1)}.r', /more than 200 deep/],
  [
    'recursion that branches',
    '{f: function(g, n) if n = 0 then 0 else g(g, n - 1) + g(g, n - 1), r: f(f, 100)}.r',
    /longer than 70 ms/,
  ],
  [
    'a text that doubles',
    `${times(40, (before) => `${before} + ${before}`, '"aaaa"')}.k40`,
    /builds (a text of )?more than/,
  ],
  ['a text that is joined', 'string join(for i in 1..100000 return long)', /builds (a text of )?more than|70 ms/],
  [
    'a list that doubles',
    `${times(40, (before) => `concatenate(${before}, ${before})`, '[1]')}.k40`,
    /builds (a list of )?more/,
  ],
  ['lists within lists as JSON', `to json(${nestedLists})`, /too large|70 ms/],
  ['lists within lists as text', `string(${nestedLists})`, /70 ms|too long/],
  ['lists within lists compared', `{a: ${nestedLists}, b: ${nestedLists}, r: a = b}.r`, /70 ms/],
  ['lists within lists flattened', `flatten([${nestedLists}.k40])`, /70 ms|list of more than/],
  ['a search for almost the same', 'for i in 1..100 return contains(long, needle)', /70 ms/],
  ['sorting a million', 'sort(numbers, function(a, b) a < b)', /70 ms/],
  ['the median of a million, again and again', 'for i in 1..100 return median(numbers)', /70 ms/],
  ['distinct contexts', 'distinct values(contexts)', /70 ms/],
  ['filters of a million', 'for i in 1..1000 return numbers[item = -1]', /70 ms/],
  ['copies of a million', 'for i in 1..1000 return reverse(numbers)', /builds more|70 ms/],
  ['a value nested deeply', 'deep = deep', /nested too deeply/],
  ['a value nested deeply as text', 'string(deep)', /nested too deeply/],
  ['splitting a long text', 'for i in 1..100 return split(words, " ")', /70 ms/],
  ['a pattern over a long text', 'for i in 1..100000 return matches(words, "(abc|d.f|[x-z]{3,9})+q")', /70 ms/],
  ['many patterns', 'for i in 1..100000 return matches("a", string(i) + "(a{50}){10}")', /70 ms/],
  ['partial results', 'for i in 1..100000 return partial', /70 ms|builds more/],
  ['large powers', 'for i in 1..100000000 return 9007199254740993 ** 2', /70 ms|list of more than/],
]

/** Alone on a machine each stays below 100 ms; what others do on it, and to its memory, cannot be taken off exactly. */
const patienceMs = 200

describe('the budget of FEEL', function () {
  // a machine that is busy with other things disturbs what is measured
  this.retries(3)

  for (const [title, text, reason] of runaways) {
    it(`${title} ends as an error and holds nobody up for 100 ms`, async () => {
      const { error, lagMs } = await watched(text)
      expect(error).to.be.instanceOf(FeelEvaluationError)
      expect(String(error)).to.match(reason)
      expect(lagMs).to.be.below(patienceMs)
    })
  }

  it('a pattern that backtracks elsewhere is simply answered', async () => {
    const text = 'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")'
    expect(compileExpression(`=${text}`).evaluate(() => undefined).value).to.equal(false)
    expect((await watched(text)).lagMs).to.be.below(patienceMs)
  })

  it('leaves nothing in the memory', async () => {
    setFlagsFromString('--expose-gc')
    const collect: unknown = runInNewContext('gc')
    const used = (): number => {
      if (typeof collect === 'function') collect()
      return process.memoryUsage().heapUsed
    }
    for (const [, text] of runaways) await watched(text)
    const before = used()
    for (const [, text] of runaways) await watched(text)
    expect(used() - before).to.be.below(5e6)
  }).timeout(60_000)

  it('is for each evaluation anew', () => {
    const expression = compileExpression('=count(for i in 1..200000 return i)')
    for (let round = 0; round < 50; round++) expect(expression.evaluate(() => undefined).value).to.equal(200_000)
  })

  it('can be set', () => {
    const text = '=every x in 1..1000000000 satisfies x > 0'
    const used = process.cpuUsage()
    expect(() => compileExpression(text, { limitMs: 10 }).evaluate(() => undefined)).to.throw('longer than 10 ms')
    expect(process.cpuUsage(used).user / 1000).to.be.below(60)
  })

  it('a value that repeats itself cannot be stored, and that is told soon', () => {
    const { value } = compileExpression(`=${nestedLists}`).evaluate(() => undefined)
    const before = process.cpuUsage()
    expect(() => toJsonText(value)).to.throw(TypeError, 'too large to be stored')
    expect(process.cpuUsage(before).user / 1000).to.be.below(150)
  })

  it('filters within filters are compiled once each', () => {
    let text = 'a'
    for (let depth = 0; depth < 100; depth++) text = `a[${text}]`
    const before = process.cpuUsage()
    compileExpression(`=${text}`)
    expect(process.cpuUsage(before).user / 1000).to.be.below(100)
  })

  it('lets ordinary work over a thousand items pass', () => {
    const list = Array.from({ length: 1000 }, (_, id) => ({ id, points: id % 17, tags: ['a', 'b'] }))
    const texts = [
      'sum(list[points > 3].points)',
      'count(distinct values(list.points))',
      'sort(list, function(a, b) a.points < b.points)[1].id',
      'every x in list satisfies matches(string(x.id), "^\\d+$")',
      'for x in list return {id: x.id, double: x.points * 2, tags: string join(x.tags, ",")}',
    ]
    for (const text of texts) expect(() => compileExpression(`=${text}`).evaluate(() => list), text).to.not.throw()
  })
})
