import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'

const page = readFileSync('docs/security.md', 'utf8')
const rows = [...page.matchAll(/^\| ([\d.]+) \| ([^|]+) \| (test\/[^|]+) \| ([^|]+) \|$/gm)].map(
  ([, id = '', what = '', file = '', words = '']) => ({ id, what, file: file.trim(), words: words.trim() }),
)

describe('the page on security', () => {
  it('names for each requirement a file of tests that holds its words', () => {
    expect(rows.length).to.be.greaterThan(40)
    const missing = rows.filter(({ file, words }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(words))
    expect(missing.map(({ id, file, words }) => `${id}: ${file}: ${words}`)).to.deep.equal([])
  })

  it('names commands that exist', () => {
    const named = [...page.matchAll(/^\| `npm run prove -- ([\w-]+)`/gm)].map(([, name]) => `${name}.ts`)
    expect(named.length).to.be.greaterThan(5)
    expect(readdirSync('test/prove')).to.include.members(named)
  })
})
