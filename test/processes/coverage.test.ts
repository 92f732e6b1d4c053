import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { definitions, element, end, flow, process, start } from '#test/support/bpmn-builder'
import { coverageOf, passedIn, reportOf } from './coverage.ts'
import { readDiagram } from './diagram.ts'

const diagram = definitions(
  process(
    'p',
    start(),
    element('eventBasedGateway', 'wait', {}),
    element('intermediateCatchEvent', 'answer', { name: 'Antwoord' }, '<bpmn:messageEventDefinition id="m" />'),
    element('intermediateCatchEvent', 'late', { name: 'Te laat' }, '<bpmn:timerEventDefinition id="t" />'),
    end(),
    flow('start', 'wait'),
    flow('wait', 'answer'),
    flow('wait', 'late'),
    flow('answer', 'end'),
    flow('late', 'end'),
  ),
)

describe('coverage of a diagram', () => {
  const measure = async (...passed: string[]) =>
    coverageOf('p', await readDiagram(diagram), new Set(passed.map((id) => `p ${id}`)))

  it('names what no test passed', async () => {
    const found = await measure('start', 'wait', 'answer', 'end', 'start_wait', 'answer_end')
    expect(reportOf([found]).missing).to.deep.equal([
      'p: no test passes element late “Te laat”',
      'p: no test passes flow wait_late “Te laat”',
      'p: no test passes flow late_end',
    ])
    expect(reportOf([found]).figure).to.equal('4 of 5 elements and 3 of 5 sequence flows of 1 diagrams passed')
  })

  it('knows the way behind an event-based gateway by the event that followed', async () => {
    expect((await measure('late')).flows.missing).not.to.include('wait_late “Te laat”')
  })

  it('does not count what a process of another name passed', async () => {
    expect(coverageOf('p', await readDiagram(diagram), new Set(['q start'])).elements.passed).to.equal(0)
  })

  it('adds up what groups of tests left side by side', () => {
    const folder = mkdtempSync(join(tmpdir(), 'passed-'))
    try {
      writeFileSync(join(folder, '1.json'), '["p start","p end"]')
      writeFileSync(join(folder, '2.json'), '["p end","p late"]')
      expect([...passedIn(folder)]).to.deep.equal(['p start', 'p end', 'p late'])
      expect(passedIn(join(folder, 'none')).size).to.equal(0)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
