import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { applyFix } from '#modelling/lint/apply-fix'
import type { Fix } from '#modelling/lint/finding'
import { prepare, type Rule } from '#modelling/lint/rule'
import { rules } from '#modelling/lint/rules'
import { readDiagram } from '#modelling/moddle/diagram'
import { catalogue, type Fixture } from './draw.ts'

const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .map((name) => name.replace('.ts', ''))
    .sort()

const fixtureOf = async (name: string): Promise<Fixture> => (await import(`./fixtures/${name}.ts`)).fixture
const check = async ({ check: run }: Rule, xml: string) => run(prepare((await readDiagram(xml)).definitions), catalogue)

describe('rules for diagrams', () => {
  it('has a file, a fixture and a line in the README for each', () => {
    const names = rules.map(({ name }) => name).sort()
    expect(namesIn('modelling/lint/rules')).to.deep.equal(names)
    expect(namesIn('test/modelling/lint/fixtures')).to.deep.equal(names)
    const readme = readFileSync('modelling/README.md', 'utf8')
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).to.deep.equal([])
  })

  for (const rule of rules) {
    describe(rule.name, () => {
      it('explains itself in a Dutch sentence', () => {
        expect(rule.explanation).to.match(/^[A-Z].+[.]$/s)
      })
      it('finds nothing where nothing is wrong', async () => {
        for (const xml of (await fixtureOf(rule.name)).pass) expect(await check(rule, xml), xml).to.deep.equal([])
      })
      it('finds each fault, once', async () => {
        for (const xml of (await fixtureOf(rule.name)).fail) {
          const found = await check(rule, xml)
          expect(found.length, xml).to.be.greaterThan(0)
          for (const { message, element } of found) {
            expect(message).to.match(/^[A-Z].+\.$/)
            expect(element.id, xml).to.be.a('string')
          }
        }
      })
      it('has a remedy that takes the fault away, where one is certain', async () => {
        const { fixed = [], fail } = await fixtureOf(rule.name)
        const remedies = (await Promise.all(fail.map((xml) => check(rule, xml)))).flat().filter(({ fix }) => fix)
        expect(fixed.length > 0 || remedies.length === 0, 'a fixture for the remedy').to.equal(true)
        for (const xml of fixed) {
          const fixes = (await check(rule, xml)).flatMap(({ fix }): Fix[] => (fix ? [fix] : []))
          expect(fixes.length, xml).to.equal(1)
          expect(await check(rule, await applyFix(xml, fixes[0]!)), xml).to.deep.equal([])
        }
      })
    })
  }
})
