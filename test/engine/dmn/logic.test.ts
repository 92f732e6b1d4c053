import { expect } from 'chai'
import {
  boxedFunction,
  context,
  decision,
  inputData,
  invocation,
  knowledge,
  list,
  literal,
  relation,
  structure,
  table,
} from '#test/support/dmn-builder'
import { evaluate, logicFailure, logicResult, problemsOf, resultOf } from './support.ts'

describe('literal expressions', () => {
  it('give the value of the expression', async () => {
    expect(await logicResult(literal('x + 1'), { x: 2 })).to.equal(3)
  })

  it('temporal values become ISO text', async () => {
    expect(await logicResult(literal('date("2026-01-05") + duration("P1M")'))).to.equal('2026-02-05')
  })

  it('now() is the clock of the engine', async () => {
    expect(await logicResult(literal('today()'))).to.equal('2026-01-05')
  })

  it('a missing variable gives null', async () => {
    expect(await logicResult(literal('x'))).to.equal(null)
  })

  it('constants keep their escapes', async () => {
    expect(await logicResult(literal('"a\\"b"'))).to.equal('a"b')
  })

  it('names with spaces are variables', async () => {
    const content = [decision('d', literal('"Hello " + Full Name'), { inputs: ['i'] }), inputData('i', 'Full Name')]
    expect(await resultOf(content, { 'Full Name': 'Ann' })).to.equal('Hello Ann')
  })

  it('parts of structures may have spaces and signs', async () => {
    const content = [
      structure('tLoan', 'loan amount', 'rate/year'),
      decision('d', literal('Loan.loan amount * Loan.rate/year'), { inputs: ['i'] }),
      inputData('i', 'Loan', 'tLoan'),
    ]
    expect(await resultOf(content, { Loan: { 'loan amount': 100, 'rate/year': 0.5 } })).to.equal(50)
  })

  it('other languages than FEEL are refused', async () => {
    const groovy = '<literalExpression expressionLanguage="groovy"><text>x</text></literalExpression>'
    expect(await problemsOf(decision('d', groovy))).to.deep.equal(["Expression language 'groovy' is not supported"])
  })

  it('what does not parse is refused in Zeebe’s words', async () => {
    const [problem] = await problemsOf(decision('d', literal('1 +')))
    expect(problem).to.match(/^FEEL expression: failed to parse expression '1 \+': /)
  })

  it('an assertion that does not hold is a failure', async () => {
    expect(await logicFailure(literal('assert(x, x != null)'))).to.match(
      /^Expected to evaluate decision 'd', but Assertion failure on evaluate the expression 'assert\(x, x != null\)': /,
    )
  })

  it('a function or a range is no result', async () => {
    expect(await logicFailure(literal('function(a) a'))).to.contain('FUNCTION')
    expect(await logicFailure(literal('[1..2]'))).to.contain('INTERVAL')
  })
})

describe('contexts', () => {
  it('give their entries; each sees those before it', async () => {
    expect(await logicResult(context({ a: literal('x'), b: literal('a + 1') }), { x: 1 })).to.deep.equal({ a: 1, b: 2 })
  })

  it('an entry without a name is the result', async () => {
    expect(await logicResult(context({ a: literal('2') }, literal('a * 3')))).to.equal(6)
  })

  it('an entry hides a variable of its name', async () => {
    expect(await logicResult(context({ x: literal('2') }, literal('x')), { x: 1 })).to.equal(2)
  })

  it('entries may have spaces in their names', async () => {
    const logic = context({ 'net amount': literal('10') }, literal('net amount * 2'))
    expect(await logicResult(logic)).to.equal(20)
  })

  it('hold boxed functions that later entries call', async () => {
    const logic = context(
      { 'add up': boxedFunction(['a', 'b'], literal('a + b + x')) },
      literal('add up(1, 2) + add up(b: 1, a: 1)'),
    )
    expect(await logicResult(logic, { x: 10 })).to.equal(25)
  })

  it('hold tables', async () => {
    const inner = table({ inputs: ['a'], outputs: ['o'], rules: [['> 1', '"more"']] })
    expect(await logicResult(context({ a: literal('2'), b: inner }))).to.deep.equal({ a: 2, b: 'more' })
  })
})

describe('lists and relations', () => {
  it('a list gives the values of its items', async () => {
    expect(await logicResult(list(literal('1'), literal('x'), list(literal('2'))), { x: 'a' })).to.deep.equal([
      1,
      'a',
      [2],
    ])
  })

  it('a relation gives a context for each row', async () => {
    expect(await logicResult(relation(['a', 'b c'], ['1', '"x"'], ['x', 'null']), { x: 5 })).to.deep.equal([
      { a: 1, 'b c': 'x' },
      { a: 5, 'b c': null },
    ])
  })

  it('a row with another number of cells is refused', async () => {
    expect(await problemsOf(decision('d', relation(['a', 'b'], ['1'])))).to.deep.equal([
      "expected row with '2' elements but found '1'",
    ])
  })
})

describe('knowledge models and invocations', () => {
  const fee = knowledge('Fee', ['amount', 'rate'], literal('amount * rate'))

  it('a literal expression calls a required model', async () => {
    expect(await resultOf([fee, decision('d', literal('Fee(100, 0.2) + 1'), { knows: ['Fee'] })])).to.equal(21)
    expect(await resultOf([fee, decision('d', literal('Fee(rate: 0.5, amount: 2)'), { knows: ['Fee'] })])).to.equal(1)
  })

  it('an invocation binds arguments by name', async () => {
    const logic = invocation('Fee', { rate: literal('0.5'), amount: literal('x') })
    expect(await resultOf([fee, decision('d', logic, { knows: ['Fee'] })], { x: 8 })).to.equal(4)
  })

  it('a model may be a table, have a name with spaces and require another', async () => {
    const content = [
      fee,
      knowledge(
        'k',
        ['kind'],
        table({
          inputs: ['kind'],
          outputs: ['o'],
          rules: [
            ['"big"', 'Fee(100, 1)'],
            ['-', 'Fee(1, 1)'],
          ],
          hit: 'FIRST',
        }),
        { name: 'Fee of kind', knows: ['Fee'] },
      ),
      decision('d', literal('Fee of kind("big") + Fee of kind("small")'), { knows: ['k'] }),
    ]
    expect(await resultOf(content)).to.equal(101)
  })

  it('a missing argument of an invocation is a failure', async () => {
    const logic = invocation('Fee', { amount: literal('1') })
    const { failure } = await evaluate([fee, decision('d', logic, { knows: ['Fee'] })])
    expect(failure?.message).to.equal(`Expected to evaluate decision 'd', but no parameter found with name 'rate'`)
  })

  it('an argument of the wrong type fails an invocation, and gives null in an expression', async () => {
    const typed = knowledge('Twice', ['a'], literal('a * 2'), { typeRef: 'number' })
    const invoked = await evaluate([
      typed,
      decision('d', invocation('Twice', { a: literal('"x"') }), { knows: ['Twice'] }),
    ])
    expect(invoked.failure?.message).to.contain(`expected 'number' but found '"x"'`)
    expect(await resultOf([typed, decision('d', literal('Twice("x")'), { knows: ['Twice'] })])).to.equal(null)
  })

  it('what is called must be a function', async () => {
    expect(await logicFailure(invocation('x', {}), { x: 1 })).to.equal(
      `Expected to evaluate decision 'd', but expected a function with name 'x' but found '1'`,
    )
  })

  it('functions of other kinds than FEEL are refused', async () => {
    const java =
      '<functionDefinition kind="Java"><literalExpression><text>x</text></literalExpression></functionDefinition>'
    expect(await problemsOf(decision('d', context({ f: java })))).to.deep.equal([
      "functions of kind 'Java' are not supported",
    ])
  })
})
