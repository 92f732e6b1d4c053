import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { scenarios } from './scenarios.data.ts'
import { scenarioFiles, scenariosIn } from './titles.ts'

describe('acceptance scenarios', () => {
  it('are each listed once, in order', () => {
    const numbers = scenarios.map(({ number }) => number)
    expect(numbers).to.deep.equal([...new Set(numbers)].toSorted((a, b) => a - b))
  })

  it('are named in titles alone, and only those that there are', () => {
    const known = new Set<number>(scenarios.map(({ number }) => number))
    const named = scenarioFiles().flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/['"`](scenario \d+(?:, \d+)*: )/gi)].flatMap((match) =>
        scenariosIn(match[1] ?? '').map((number) => ({ path, number })),
      ),
    )
    expect(named.filter(({ number }) => !known.has(number))).to.deep.equal([])
  })

  it('are read from a title', () => {
    expect(scenariosIn('Scenario 20, 21: a hearing')).to.deep.equal([20, 21])
    expect(scenariosIn('scenario 45: both lists')).to.deep.equal([45])
    expect(scenariosIn('after scenario 45: both lists')).to.deep.equal([])
  })
})
