import { expect } from 'chai'
import { compileDmn } from '#engine/dmn/compile'
import { context, decision, dmn, inputData, knowledge, literal, table } from '#test/support/dmn-builder'
import { evaluate, problemsOf, resultOf } from './support.ts'

const compile = async (xml: string) => await compileDmn(xml, {})

describe('decision requirements', () => {
  it('required decisions are evaluated first, and seen by the name of their variable', async () => {
    const content = [
      decision('d', literal('Net + y'), { needs: ['a'] }),
      decision('a', literal('x * 2'), { variable: 'Net' }),
    ]
    const result = await evaluate(content, { x: 2, y: 1 })
    expect(result.output).to.equal('5')
    expect(result.evaluated.map(({ decision: { id }, output }) => [id, output])).to.deep.equal([
      ['a', 4],
      ['d', 5],
    ])
  })

  it('a decision that two others require is evaluated once', async () => {
    const content = [
      decision('d', literal('b + c'), { needs: ['b', 'c'] }),
      decision('b', literal('a + 1'), { needs: ['a'] }),
      decision('c', literal('a + 2'), { needs: ['a'] }),
      decision('a', literal('10')),
    ]
    const result = await evaluate(content)
    expect(result.output).to.equal('23')
    expect(result.evaluated.map(({ decision: { id } }) => id)).to.deep.equal(['a', 'b', 'c', 'd'])
  })

  it('the result of a required decision hides a variable of its name', async () => {
    const content = [decision('d', literal('a'), { needs: ['a'] }), decision('a', literal('"decided"'))]
    expect(await resultOf(content, { a: 'given' })).to.equal('decided')
  })

  it('temporal values are handed on as such', async () => {
    const content = [
      decision('d', literal('a + duration("P1D")'), { needs: ['a'] }),
      decision('a', literal('date("2026-02-28")')),
    ]
    expect(await resultOf(content)).to.equal('2026-03-01')
  })

  it('a failure names the decision that failed, and tells what was evaluated before', async () => {
    const failing = table({
      inputs: ['x'],
      outputs: ['o'],
      rules: [
        ['-', '1'],
        ['-', '2'],
      ],
    })
    const content = [
      decision('d', literal('a + b'), { needs: ['b', 'a'] }),
      decision('a', failing),
      decision('b', literal('1')),
    ]
    const { output, failure, evaluated } = await evaluate(content, { x: 1 })
    expect(output).to.equal('null')
    expect(failure?.decisionId).to.equal('a')
    expect(failure?.message).to.match(/^Expected to evaluate decision 'd', but multiple values aren't allowed/)
    expect(evaluated.map(({ decision: { id }, output: one }) => [id, one])).to.deep.equal([
      ['b', 1],
      ['a', null],
    ])
    expect(evaluated.at(-1)?.rules.map(({ id }) => id)).to.deep.equal(['r1', 'r2'])
  })

  it('the declared type of a result is checked, null fits every type', async () => {
    const typed = (feel: string, typeRef: string): readonly string[] => [decision('d', literal(feel), { typeRef })]
    expect(await resultOf(typed('1', 'number'))).to.equal(1)
    expect(await resultOf(typed('null', 'number'))).to.equal(null)
    expect(await resultOf(typed('"a"', 'tOther'))).to.equal('a')
    expect(await resultOf(typed('"a"', 'feel:string'))).to.equal('a')
    expect(await resultOf(typed('date("2026-01-01")', 'date'))).to.equal('2026-01-01')
    const { failure } = await evaluate(typed('"a"', 'number'))
    expect(failure?.message).to.equal(`Expected to evaluate decision 'd', but expected 'number' but found '"a"'`)
  })

  it('cycles are refused in Zeebe’s words', async () => {
    expect(
      await problemsOf(decision('d', literal('1'), { needs: ['e'] }), decision('e', literal('1'), { needs: ['d'] })),
    ).to.deep.equal(['Invalid DMN model: Cyclic dependencies between decisions detected.'])
    expect(await problemsOf(knowledge('k', [], literal('1'), { knows: ['k'] }))).to.deep.equal([
      'Invalid DMN model: Cyclic dependencies between BKMs detected.',
    ])
  })

  it('what is required must be in the file', async () => {
    expect(await problemsOf(decision('d', literal('1'), { needs: ['nowhere'] }))).to.deep.equal([
      "No element found with id 'nowhere', required by 'd'.",
    ])
    const other = decision('d', literal('1'), { needs: ['x'] }).replace('#x', 'https://other#x')
    expect(await problemsOf(other)).to.deep.equal(["No import found for namespace 'https://other'."])
  })
})

describe('DMN files', () => {
  it('are told by id, name and namespace', async () => {
    const { graph } = await compile(
      dmn('graph', decision('b', literal('1')), decision('a', literal('2'), { name: 'A' })),
    )
    expect(graph).to.include({ id: 'graph', name: 'graph name', namespace: 'test' })
    expect([...graph.decisions.values()].map(({ id, name, type }) => [id, name, type])).to.deep.equal([
      ['b', 'b name', 'LITERAL_EXPRESSION'],
      ['a', 'A', 'LITERAL_EXPRESSION'],
    ])
  })

  for (const uri of [
    'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
    'http://www.omg.org/spec/DMN/20180521/MODEL/',
    'https://www.omg.org/spec/DMN/20211108/MODEL/',
    'https://www.omg.org/spec/DMN/20230324/MODEL/',
  ]) {
    it(`may be of ${uri}`, async () => {
      const xml = dmn('graph', decision('d', literal('1'))).replace('https://www.omg.org/spec/DMN/20191111/MODEL/', uri)
      const { graph, problems } = await compile(xml)
      expect(problems).to.deep.equal([])
      expect([...graph.decisions.keys()]).to.deep.equal(['d'])
    })
  }

  it('what is no DMN is refused', async () => {
    for (const xml of ['', 'text', '<a/>', '<definitions', dmn('graph').replace('DMN/2019', 'BPMN/2019')])
      expect((await compile(xml)).problems[0], xml).to.match(/^Failed to parse DMN: /)
  })

  it('elements that are not known are refused, not passed over', async () => {
    const [problem] = await problemsOf(decision('d', '<conditional><if/></conditional>'))
    expect(problem).to.match(/^Failed to parse DMN: unparsable content <conditional> detected/)
  })

  it('an id must not be given twice', async () => {
    const [problem] = await problemsOf(decision('d', literal('1')), decision('d', literal('2')))
    expect(problem).to.contain('duplicate ID <d>')
  })

  it('decisions need an id, a name and a logic', async () => {
    expect(await problemsOf('<decision id="d"/>', '<decision name="n"/>')).to.have.members([
      "The decision 'd' must have a name.",
      "The decision 'd' must have a decision logic.",
      "The decision 'n' must have an id.",
      "The decision '' must have a decision logic.",
    ])
  })

  it('all faults are told at once', async () => {
    const content = [decision('a', literal('1 +')), decision('b', literal('2 +')), inputData('i', 'x')]
    expect(await problemsOf(...content)).to.have.length(2)
  })

  it('expressions that are nested too deep are refused', async () => {
    let logic = literal('1')
    for (let depth = 0; depth < 2_000; depth++) logic = context({ a: logic })
    const [problem] = await problemsOf(decision('d', logic))
    expect(problem).to.contain('nested more than')
  })

  it('decisions that require one another in a long chain are refused, not a crash', async () => {
    const chain = Array.from({ length: 5_000 }, (_, index) =>
      decision(`d${index}`, literal('1'), index === 0 ? {} : { needs: [`d${index - 1}`] }),
    )
    const [problem] = await problemsOf(...chain)
    expect(problem).to.contain('more than')
  })
})
