// Mocha's spec output, and what scripts/test.mjs adds up: counts, failures as text, seconds of each file, in the JSON file TEST_RESULTS.
const { mkdirSync, writeFileSync } = require('node:fs')
const { dirname, relative } = require('node:path')
const { format } = require('node:util')
const { reporters } = require('mocha')

const { Base } = reporters

/** Failures as mocha writes them, difference and stack included. */
const textOf = (failure) => {
  const lines = []
  const { consoleLog } = Base
  Base.consoleLog = (...words) => lines.push(format(...words))
  try {
    Base.list([failure])
  } finally {
    Base.consoleLog = consoleLog
  }
  return lines.join('\n').replace(/^\s*1\) /, '')
}

module.exports = class Reporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    const skipped = []
    const seconds = {}
    let began = 0
    runner.on('suite', ({ parent }) => {
      if (parent?.root) began = performance.now()
    })
    runner.on('suite end', ({ parent, file }) => {
      if (!parent?.root) return
      const name = relative(process.cwd(), file)
      seconds[name] = (seconds[name] ?? 0) + (performance.now() - began) / 1000
    })
    runner.on('pending', (test) => skipped.push(test.fullTitle()))
    runner.once('end', () => {
      const target = process.env.TEST_RESULTS ?? 'test-results/mocha.json'
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(
        target,
        JSON.stringify({ passes: this.stats.passes, skipped, seconds, texts: this.failures.map(textOf) }),
      )
    })
    // Through `exit`, so that the processes which tests started are ended too.
    process.once('SIGTERM', () => process.exit(143))
  }

  // The failures of all groups are shown together, at the end.
  epilogue() {
    const { passes, pending, failures } = this.stats
    Base.consoleLog(`\n  ${passes} passed, ${failures} failed, ${pending} skipped`)
  }
}
