import { expect } from 'chai'
import { decision, itemType, table, type TableParts } from '#test/support/dmn-builder'
import { evaluate, logicFailure, logicResult, problemsOf, resultOf } from './support.ts'

/** Three rules of which the first two match 5, and none matches 100. */
const rules = [
  ['<= 5', '"low"'],
  ['>= 5', '"high"'],
  ['5', '"low"'],
] as const

const tableOf = (hit: string | undefined, given: Partial<TableParts> = {}): string =>
  table({
    ...(hit !== undefined && { hit }),
    inputs: ['x'],
    outputs: [{ name: 'level', values: '"high","low"' }],
    rules,
    ...given,
  })

describe('hit policies', () => {
  it('UNIQUE is the policy of a table that names none', async () => {
    expect(await logicResult(tableOf(undefined), { x: 4 })).to.equal('low')
    expect(await logicFailure(tableOf(undefined), { x: 5 })).to.contain('UNIQUE')
  })

  it('UNIQUE gives the only match, and fails when there are more', async () => {
    expect(await logicResult(tableOf('UNIQUE'), { x: 6 })).to.equal('high')
    expect(await logicFailure(tableOf('UNIQUE'), { x: 5 })).to.equal(
      `Expected to evaluate decision 'd', but multiple values aren't allowed for UNIQUE hit policy. found: 'List(Map(level -> "low"), Map(level -> "high"), Map(level -> "low"))'`,
    )
  })

  it('UNIQUE fails for two matches of the same output too', async () => {
    const same = tableOf('UNIQUE', {
      rules: [
        ['> 1', '1'],
        ['> 2', '1'],
      ],
    })
    expect(await logicFailure(same, { x: 3 })).to.contain('UNIQUE')
  })

  it('FIRST gives the first match in the order of the rules, and tells only that one', async () => {
    const result = await evaluate([decision('d', tableOf('FIRST'))], { x: 5 })
    expect(result.output).to.equal('"low"')
    expect(result.evaluated[0]?.rules.map(({ index }) => index)).to.deep.equal([1])
  })

  it('ANY gives what all matches agree on', async () => {
    expect(
      await logicResult(
        tableOf('ANY', {
          rules: [
            ['> 1', '"a"'],
            ['> 2', '"a"'],
          ],
        }),
        { x: 3 },
      ),
    ).to.equal('a')
  })

  it('ANY fails when matches differ', async () => {
    expect(await logicFailure(tableOf('ANY'), { x: 5 })).to.equal(
      `Expected to evaluate decision 'd', but different values aren't allowed for ANY hit policy. found: 'List(Map(level -> "low"), Map(level -> "high"))'`,
    )
  })

  it('PRIORITY gives the match whose output comes first in the output values', async () => {
    expect(await logicResult(tableOf('PRIORITY'), { x: 5 })).to.equal('high')
  })

  it('PRIORITY takes the allowed values of the output type when the output lists none', async () => {
    const logic = tableOf('PRIORITY', { outputs: [{ name: 'level', typeRef: 'tLevel' }] })
    expect(await resultOf([itemType('tLevel', '"high","low"'), decision('d', logic)], { x: 5 })).to.equal('high')
  })

  it('PRIORITY puts values that are not listed last, in the order of the rules', async () => {
    const logic = tableOf('PRIORITY', {
      rules: [
        ['-', '"other"'],
        ['-', '"another"'],
        ['-', '"low"'],
      ],
    })
    expect(await logicResult(logic, { x: 5 })).to.equal('low')
    const unlisted = tableOf('PRIORITY', {
      rules: [
        ['-', '"other"'],
        ['-', '"another"'],
      ],
    })
    expect(await logicResult(unlisted, { x: 5 })).to.equal('other')
  })

  it('PRIORITY orders more than ten values by their place', async () => {
    const values = Array.from({ length: 12 }, (_, index) => `"v${index}"`)
    const logic = tableOf('PRIORITY', {
      outputs: [{ name: 'level', values: values.join(', ') }],
      rules: [
        ['-', '"v10"'],
        ['-', '"v2"'],
      ],
    })
    expect(await logicResult(logic, { x: 5 })).to.equal('v2')
  })

  it('OUTPUT ORDER gives all matches by the order of the output values', async () => {
    expect(await logicResult(tableOf('OUTPUT ORDER'), { x: 5 })).to.deep.equal(['high', 'low', 'low'])
  })

  it('OUTPUT ORDER of several outputs looks at the first output first', async () => {
    const logic = table({
      hit: 'OUTPUT ORDER',
      inputs: ['x'],
      outputs: [
        { name: 'a', values: '2,1' },
        { name: 'b', values: '"y","z"' },
      ],
      rules: [
        ['-', '1', '"y"'],
        ['-', '2', '"z"'],
        ['-', '2', '"y"'],
      ],
    })
    expect(await logicResult(logic, { x: 1 })).to.deep.equal([
      { a: 2, b: 'y' },
      { a: 2, b: 'z' },
      { a: 1, b: 'y' },
    ])
  })

  it('RULE ORDER gives all matches in the order of the rules', async () => {
    expect(await logicResult(tableOf('RULE ORDER'), { x: 5 })).to.deep.equal(['low', 'high', 'low'])
  })

  it('COLLECT without aggregation gives all matches', async () => {
    expect(await logicResult(tableOf('COLLECT'), { x: 6 })).to.deep.equal(['high'])
    expect(await logicResult(tableOf('COLLECT'), { x: 5 })).to.have.length(3)
  })

  it('policies of several matches give null when no rule matches', async () => {
    const none = { rules: [['> 10', '"a"']] as const }
    for (const hit of ['UNIQUE', 'FIRST', 'ANY', 'PRIORITY', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'])
      expect(await logicResult(tableOf(hit, none), { x: 5 }), hit).to.equal(null)
  })

  it('an unknown policy is refused', async () => {
    expect(await problemsOf(decision('d', tableOf('LAST')))).to.deep.equal(["unknown hit policy 'LAST'"])
  })
})

describe('aggregations of COLLECT', () => {
  const amounts = (aggregation: string, cells: readonly string[] = ['0.1', '0.2', '-3']): string =>
    table({
      hit: 'COLLECT',
      aggregation,
      inputs: ['x'],
      outputs: ['amount'],
      rules: cells.map((cell) => ['> 0', cell]),
    })

  for (const [aggregation, expected] of [
    ['SUM', -2.7],
    ['MIN', -3],
    ['MAX', 0.2],
    ['COUNT', 3],
  ] as const) {
    it(`${aggregation} of 0.1, 0.2 and -3 is ${expected}`, async () => {
      expect(await logicResult(amounts(aggregation), { x: 1 })).to.equal(expected)
    })
    it(`${aggregation} of no match is null`, async () => {
      expect(await logicResult(amounts(aggregation), { x: 0 })).to.equal(null)
    })
    it(`${aggregation} of one match`, async () => {
      expect(await logicResult(amounts(aggregation, ['7']), { x: 1 })).to.equal(aggregation === 'COUNT' ? 1 : 7)
    })
  }

  it('SUM carries no rounding noise', async () => {
    expect(await logicResult(amounts('SUM', ['0.1', '0.2']), { x: 1 })).to.equal(0.3)
  })

  it('SUM, MIN and MAX of anything but numbers fail', async () => {
    for (const aggregation of ['SUM', 'MIN', 'MAX']) {
      expect(await logicFailure(amounts(aggregation, ['1', '"a"']), { x: 1 }), aggregation).to.equal(
        `Expected to evaluate decision 'd', but expected number but found '"a"'`,
      )
    }
  })

  it('COUNT counts matches of any type, the same value twice too', async () => {
    expect(await logicResult(amounts('COUNT', ['"a"', '"a"', 'null']), { x: 1 })).to.equal(3)
  })

  it('an aggregation of several outputs is refused', async () => {
    const logic = table({ hit: 'COLLECT', aggregation: 'SUM', inputs: [], outputs: ['a', 'b'], rules: [['1', '2']] })
    expect(await problemsOf(decision('d', logic))).to.deep.equal([
      "hit policy 'COLLECT' with aggregator is not defined for compound output",
    ])
  })
})
