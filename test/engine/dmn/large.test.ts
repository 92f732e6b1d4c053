import { expect } from 'chai'
import { compileDmn } from '#engine/dmn/compile'
import { evaluateDecision } from '#engine/dmn/evaluate'
import { decision, dmn, table } from '#test/support/dmn-builder'

const tableOf = (size: number): string => {
  const rules = Array.from({ length: size }, (_, index) => [String(index), `"o${index}"`])
  return dmn('g', decision('d', table({ hit: 'COLLECT', inputs: ['x'], outputs: ['o'], rules })))
}

const large = tableOf(1_500)

const outcome = async (xml: string, x: unknown) => {
  const { graph, problems } = await compileDmn(xml, {})
  expect(problems).to.deep.equal([])
  const found = graph.decisions.get('d')
  if (!found) throw new Error('no decision')
  const { output, failure, evaluated } = evaluateDecision(found, (name) => (name === 'x' ? x : undefined))
  expect(failure).to.equal(undefined)
  return { output: JSON.parse(output) as unknown, index: evaluated[0]?.rules[0]?.index, id: evaluated[0]?.rules[0]?.id }
}

describe('large decision tables', () => {
  it('keep the order and the places of their rules', async () => {
    for (const x of [0, 249, 250, 251, 1_499])
      expect(await outcome(large, x)).to.deep.equal({ output: [`o${x}`], index: x + 1, id: `r${x + 1}` })
    expect((await outcome(large, 1_500)).output).to.equal(null)
  })

  it('may have a prefix, comments and text that looks like a rule', async () => {
    const xml = large
      .replace('xmlns=', 'xmlns:d=')
      .replaceAll(/<(\/?)(?!\?)/g, '<$1d:')
      .replace('<d:rule id="r11">', '<!-- <d:rule> --><d:rule id="r11">')
      .replace('&quot;o10&quot;', '<![CDATA["<d:rule>"]]>')
    expect(await outcome(xml, 10)).to.deep.equal({ output: ['<d:rule>'], index: 11, id: 'r11' })
    expect((await outcome(xml, 1_499)).index).to.equal(1_500)
  })

  it('are refused when an id is given twice, far apart too', async () => {
    const { problems } = await compileDmn(large.replace('id="r1499"', 'id="r1"'), {})
    expect(problems).to.deep.equal(['Failed to parse DMN: duplicate ID <r1>'])
  })

  it('are refused when a rule is broken', async () => {
    const { problems } = await compileDmn(large.replace('<rule id="r1499">', '<rule id="r1499"><oops>'), {})
    expect(problems[0]).to.match(/^Failed to parse DMN: /)
  })

  it('let the event loop turn while they are compiled', async () => {
    let turns = 0
    const turn = setInterval(() => (turns += 1), 1)
    await compileDmn(tableOf(5_000), {})
    clearInterval(turn)
    expect(turns).to.be.greaterThan(2)
  })
})
