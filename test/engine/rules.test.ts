import { sep } from 'node:path'
import type { Suite } from 'mocha'
import { expect } from 'chai'
import { quotedRules, rules } from './rules.ts'

describe('rules of the engine', () => {
  it('have an id each', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).to.equal(ids.length)
  })

  it('are quoted by tests with ids that exist', function () {
    const known = new Set(rules.map(({ id }) => id))
    const titles = titlesOf(rootOf(this.test?.parent))
    expect(titles).to.not.deep.equal([])
    expect(titles.filter((title) => quotedRules(title).some((id) => !known.has(id)))).to.deep.equal([])
  })

  it('are found in front of the colon only', () => {
    expect(quotedRules('J7, V10: an error E1 is caught')).to.deep.equal(['J7', 'V10'])
    expect(quotedRules('3.3, S17.5: a job is finished once')).to.deep.equal(['S17.5'])
    expect(quotedRules('waits: R3/PT1H')).to.deep.equal([])
  })
})

const rootOf = (suite: Suite | undefined): Suite => {
  if (!suite) throw new Error('the test runs outside of a suite')
  return suite.parent ? rootOf(suite.parent) : suite
}

const folders = ['engine', 'conformance'].map((name) => `${sep}test${sep}${name}${sep}`)

/** Titles of the tests that this run has loaded and that are about the engine. */
const titlesOf = (suite: Suite): string[] => [
  ...suite.tests.filter(({ file }) => folders.some((folder) => file?.includes(folder))).map(({ title }) => title),
  ...suite.suites.flatMap(titlesOf),
]
