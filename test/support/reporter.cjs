// Mocha's own spec output, and the counts in a file for scripts/test.mjs.
const { mkdirSync, writeFileSync } = require('node:fs')
const { reporters } = require('mocha')

module.exports = class Reporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    const skipped = []
    runner.on('pending', (test) => skipped.push(test.fullTitle()))
    runner.once('end', () => {
      mkdirSync('test-results', { recursive: true })
      const { passes, failures } = this.stats
      writeFileSync('test-results/counts.json', JSON.stringify({ passes, failures, skipped }))
    })
  }
}
