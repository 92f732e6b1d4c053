import { expect } from 'chai'
import { decision, table } from '#test/support/dmn-builder'
import { evaluate, logicResult, problemsOf } from './support.ts'

/** Whether a cell matches a value. */
const matches = async (
  cell: string,
  value: unknown,
  others: Readonly<Record<string, unknown>> = {},
): Promise<unknown> =>
  await logicResult(
    table({
      hit: 'FIRST',
      inputs: ['x'],
      outputs: ['o'],
      rules: [
        [cell, 'true'],
        ['-', 'false'],
      ],
    }),
    { ...(value !== undefined && { x: value }), ...others },
  )

describe('input entries', () => {
  const cases: readonly [cell: string, yes: readonly unknown[], no: readonly unknown[]][] = [
    ['-', [1, 'a', null, undefined], []],
    ['', [1, null], []],
    ['"a"', ['a'], ['b', '', null, undefined, 1, true, ['b']]],
    ['"a","b"', ['a', 'b'], ['c', 'a,b', null]],
    ['"a, b", "c"', ['a, b', 'c'], ['a', 'b']],
    ['1', [1], [2, '1', null]],
    ['-1.5', [-1.5], [1.5]],
    ['1, 2,3', [1, 2, 3], [4, null]],
    ['true', [true], [false, null, 'true', 1]],
    ['false', [false], [true, null, undefined]],
    ['null', [null, undefined], [0, '', false]],
    ['< 5', [4.99, -1], [5, '4', null, undefined]],
    ['<=5', [5], [5.01]],
    ['> 5', [5.01], [5, null]],
    ['>= 5', [5], [4.99]],
    ['[1..5]', [1, 3, 5], [0.99, 5.01, null, '3']],
    ['(1..5)', [1.01, 4.99], [1, 5]],
    [']1..5[', [1.01, 4.99], [1, 5]],
    ['[1..5)', [1], [5]],
    ['not("a")', ['b', null], ['a']],
    ['not(1, 2)', [3, null], [1, 2]],
    ['not(> 5)', [5], [6]],
    ['< 1, > 5', [0, 6], [1, 5]],
    ['[1..2], [4..5]', [1, 5], [3]],
    ['? > 3', [4], [3, null]],
    ['? > 3 and ? < 6', [4], [3, 6]],
    ['contains(?, "a")', ['bab'], ['bob', null]],
    ['> y', [4], [3]],
    ['y', [3], [4]],
    ['[1, 2]', [1, 2], [3]],
    ['date("2026-01-01")', [], ['2026-01-01', null]],
  ]
  for (const [cell, yes, no] of cases) {
    it(`\`${cell}\``, async () => {
      for (const value of yes) expect(await matches(cell, value, { y: 3 }), String(value)).to.equal(true)
      for (const value of no) expect(await matches(cell, value, { y: 3 }), String(value)).to.equal(false)
    })
  }

  it('dates are compared as dates', async () => {
    const logic = table({
      inputs: ['date(x)'],
      outputs: ['o'],
      rules: [
        ['< date("2026-02-01")', '"before"'],
        ['>= date("2026-02-01")', '"after"'],
      ],
    })
    expect(await logicResult(logic, { x: '2026-01-31' })).to.equal('before')
    expect(await logicResult(logic, { x: '2026-02-01' })).to.equal('after')
  })

  it('the value of an input may be called by ?', async () => {
    const logic = table({ inputs: ['x + 1'], outputs: ['o'], rules: [['? * 2 = 6', '"three"']] })
    expect(await logicResult(logic, { x: 2 })).to.equal('three')
  })

  it('a missing variable is null, and no failure', async () => {
    const logic = table({
      inputs: ['x'],
      outputs: ['o'],
      rules: [
        ['null', '"missing"'],
        ['not(null)', '"there"'],
      ],
    })
    expect(await logicResult(logic)).to.equal('missing')
    expect(await logicResult(logic, { x: 0 })).to.equal('there')
  })

  it('what does not parse is refused in Zeebe’s words', async () => {
    const [problem] = await problemsOf(decision('d', table({ inputs: ['x'], outputs: ['o'], rules: [['> > 5', '1']] })))
    expect(problem).to.match(/^FEEL unary-tests: failed to parse expression '> > 5'/)
  })
})

describe('decision tables', () => {
  const both = (fallbacks: readonly (string | undefined)[] = []): string =>
    table({
      inputs: ['x', 'y'],
      outputs: ['a', 'b'].map((name, index) => {
        const fallback = fallbacks[index]
        return { name, label: `${name} label`, ...(fallback !== undefined && { fallback }) }
      }),
      rules: [
        ['1', '-', '"one"', 'x + y'],
        ['2', '> 0', '"two"', 'null'],
      ],
    })

  it('several outputs give a context by output name', async () => {
    expect(await logicResult(both(), { x: 1, y: 2 })).to.deep.equal({ a: 'one', b: 3 })
    expect(await logicResult(both(), { x: 2, y: 2 })).to.deep.equal({ a: 'two', b: null })
  })

  it('all inputs of a rule must match', async () => {
    expect(await logicResult(both(), { x: 2, y: 0 })).to.equal(null)
  })

  it('default outputs are the result when no rule matches', async () => {
    expect(await logicResult(both(['"none"', 'x']), { x: 3 })).to.deep.equal({ a: 'none', b: 3 })
  })

  it('a single default output is the result itself, as in Zeebe', async () => {
    expect(await logicResult(both(['"none"']), { x: 3 })).to.equal('none')
  })

  it('a table without inputs matches with every rule', async () => {
    expect(await logicResult(table({ inputs: [], outputs: ['o'], rules: [['1 + 1']] }))).to.equal(2)
  })

  it('a table without rules gives its default', async () => {
    expect(await logicResult(table({ inputs: ['x'], outputs: [{ name: 'o', fallback: '7' }], rules: [] }))).to.equal(7)
  })

  it('tells inputs and matched rules with ids and names', async () => {
    const { evaluated } = await evaluate([decision('d', both())], { x: 1, y: 2 })
    expect(evaluated.map(({ inputs, rules }) => ({ inputs, rules }))).to.deep.equal([
      {
        inputs: [
          { id: 'i1', name: 'x?', value: 1 },
          { id: 'i2', name: 'y?', value: 2 },
        ],
        rules: [
          {
            id: 'r1',
            index: 1,
            outputs: [
              { id: 'o1', name: 'a label', value: 'one' },
              { id: 'o2', name: 'b label', value: 3 },
            ],
          },
        ],
      },
    ])
  })

  it('entries that do not fit the columns are refused', async () => {
    const [problem] = await problemsOf(
      decision('d', table({ inputs: ['x'], outputs: ['o'], rules: [['1', '2', '3']] })),
    )
    expect(problem).to.equal("the rule 'r1' has 1 input and 2 output entries, but the table has 1 inputs and 1 outputs")
  })

  it('an output entry must not be empty', async () => {
    const [problem] = await problemsOf(decision('d', table({ inputs: ['x'], outputs: ['o'], rules: [['1', '']] })))
    expect(problem).to.match(/^The expression '.*' must not be empty\.$/)
  })

  it('outputs of a table of several must have names', async () => {
    const logic = table({ inputs: [], outputs: [{ name: '', label: 'Fee' }, 'b'], rules: [] })
    expect(await problemsOf(decision('d', logic))).to.deep.equal(['no output name defined for `Fee`'])
  })
})
