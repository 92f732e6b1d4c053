// The tests in groups: one mocha process each, a few side by side, so that one that waits does not hold up the rest.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'

/** A file belongs to the first group that it matches. In order of start: what takes longest comes first. */
const patterns = {
  flows: /^test\/journeys\/(?!.*\.browser\.)(after|appeal|ca|judicial|levy|rehousing|wp)/,
  chromium: /\.browser\.test\.ts$/,
  features: /^test\/server\/features\//,
  access: /^test\/(shield|server\/(http|identity))\//,
  kills: /^test\/journeys\/kills\./,
  journeys: /^test\/(journeys|main)\//,
  server: /^test\/server\//,
  documents: /^test\/documents\//,
  engine: /^test\/(engine|conformance)\//,
  others: /^/,
}

/** @returns {{name: string, files: string[]}[]} every test file, once */
export const groups = () => {
  const rest = new Set(
    readdirSync('test', { recursive: true })
      .map((file) => `test/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.test.ts'))
      .sort(),
  )
  return Object.entries(patterns).map(([name, pattern]) => {
    const files = [...rest].filter((file) => pattern.test(file))
    for (const file of files) rest.delete(file)
    return { name, files }
  })
}

const running = new Set()
let isEnding = false

/** Ends the tests that run; what is not begun is not begun any more. */
export const endAll = () => {
  isEnding = true
  for (const child of running) process.kill(-child.pid, 'SIGTERM')
}

/**
 * Runs the groups; as many at once as there are processors, two at least and four at most. What they print is never mixed: the oldest one that runs is
 * shown as it goes, the others when it is their turn.
 * @param {{name: string, files: string[]}[]} todo files may be arguments of mocha too
 * @param {Record<string, string>} env added to the environment
 * @returns {Promise<{passes: number, skipped: string[], seconds: Record<string, number>, texts: string[]}[]>} `texts`: one for each failure
 */
export const runAll = async (todo, env) => {
  const results = []
  const turns = createTurns()
  const waiting = todo.filter(({ files }) => files.length > 0)
  const lane = async () => {
    for (let group = waiting.shift(); group && !isEnding; group = waiting.shift())
      results.push(await runOne(group, env, turns.take()))
  }
  await Promise.all(Array.from({ length: Math.min(4, Math.max(2, availableParallelism())) }, lane))
  return [...results, ...waiting.map(({ name }) => broken(`${name}: was not begun`))]
}

const runOne = async ({ name, files }, env, output) => {
  const began = Date.now()
  const target = `test-results/${name}.json`
  rmSync(target, { force: true })
  const child = spawn('node_modules/.bin/mocha', ['--exit', '--reporter=test/support/reporter.cjs', ...files], {
    // a group of its own: Ctrl-C ends them through `endAll`, with all that they started
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }), ...env, TEST_RESULTS: target },
  })
  running.add(child)
  output.write(`\n━━ ${name}\n`)
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.write(chunk))
  const status = await new Promise((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal))
    child.once('error', () => resolve(1))
  })
  running.delete(child)
  output.write(`━━ ${name}: ${Math.round((Date.now() - began) / 1000)} s\n`)
  output.end()
  return resultOf(target, name, status)
}

const resultOf = (target, name, status) => {
  if (!existsSync(target)) return broken(`${name}: ended with ${status} before all its tests were done`)
  const found = JSON.parse(readFileSync(target, 'utf8'))
  if (status === 0 || found.texts.length > 0) return found
  return { ...found, texts: [`${name}: ended with ${status} after its tests`] }
}

const broken = (text) => ({ passes: 0, skipped: [], seconds: {}, texts: [text] })

const createTurns = () => {
  const queue = []
  const show = () => {
    for (let first = queue[0]; first; first = queue[0]) {
      for (const chunk of first.held.splice(0)) process.stdout.write(chunk)
      if (!first.ended) return
      queue.shift()
    }
  }
  const take = () => {
    const turn = { held: [], ended: false }
    queue.push(turn)
    return {
      write: (chunk) => {
        turn.held.push(chunk)
        show()
      },
      end: () => {
        turn.ended = true
        show()
      },
    }
  }
  return { take }
}
