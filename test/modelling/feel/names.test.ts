import { expect } from 'chai'
import { compileExpression } from '#engine/feel/compile'
import { namesIn, namesInValue } from '#modelling/feel/names'
import { flowsOf, nodesOf, readDiagram } from '#modelling/moddle/diagram'
import { expressionsOf } from '#modelling/moddle/expressions'
import { repositoryModels } from '../files.ts'

describe('names in FEEL', () => {
  const cases: readonly (readonly [feel: string, names: readonly string[]])[] = [
    ['outcome = "ADVIES"', ['outcome']],
    ['date and time(lapsesAt)', ['lapsesAt']],
    ['if a and date and time(b) > now() then c else null', ['a', 'b', 'c']],
    ['signer.role', ['signer']],
    ['{ role: who, other: [x] }', ['who', 'x']],
    ['some unit in units satisfies unit.open', ['units']],
    ['for x in list, y in other return x + y', ['list', 'other']],
    ['string length(name) > 2', ['name']],
    ['"a name in a \\" text"', []],
    ['@"2026-01-01" < day', ['day']],
    ['list[item > 2]', ['list']],
    ['count(unitIds) // of the batch', ['unitIds']],
    ['[1..amount]', ['amount']],
    ['not(done)', ['done']],
  ]
  for (const [feel, names] of cases) {
    it(`${feel} reads ${names.join(', ') || 'nothing'}`, () => expect(namesIn(feel)).to.deep.equal(names))
  }

  it('takes only what begins with = for an expression', () => {
    expect(namesInValue('=caseId')).to.deep.equal(['caseId'])
    expect(namesInValue('caseId')).to.deep.equal([])
  })

  it("says the same as the engine's compiler on every expression of the repository", async () => {
    let count = 0
    for (const { files } of repositoryModels()) {
      const { definitions } = await readDiagram(files[0]!.content)
      for (const expression of [...nodesOf(definitions), ...flowsOf(definitions)].flatMap(expressionsOf)) {
        count++
        expect([...namesInValue(expression)].sort(), expression).to.deep.equal(
          [...new Set(compileExpression(expression).names)].sort(),
        )
      }
    }
    expect(count).to.be.greaterThan(500)
  })
})
