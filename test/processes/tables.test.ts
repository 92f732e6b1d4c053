import { expect } from 'chai'
import { z } from 'zod'
import { compileDmn } from '#engine/dmn/compile'
import { startEngine } from '#engine'
import { decision, defineProcess } from '#processes/define'
import { deployDiagrams } from '#server/platform/zeebe/deploy'
import { disagreements } from './agreement.ts'
import { differences, readTable } from './decide.ts'
import { readDiagram } from './diagram.ts'
import { tableFaults } from './tables.ts'

/** A table as a modeler writes it: years of validity by defects, invented for these tests. */
const rule = (id: string, cells: readonly string[], answer: string, annotation: string): string => `
  <rule id="${id}"><description>${annotation}</description>
    ${cells.map((cell, at) => `<inputEntry id="${id}-i${at}"><text>${cell}</text></inputEntry>`).join('')}
    <outputEntry id="${id}-o"><text>${answer}</text></outputEntry></rule>`
const xml = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="years-file" name="Geldigheid" namespace="http://camunda.org/schema/1.0/dmn">
<decision id="years" name="Geldigheid in jaren">
  <decisionTable id="years-table" hitPolicy="UNIQUE">
    <input id="in1" label="Gebreken"><inputExpression id="e1" typeRef="number"><text>defects</text></inputExpression></input>
    <input id="in2" label="Kamer"><inputExpression id="e2" typeRef="boolean"><text>room</text></inputExpression></input>
    <output id="out" label="Jaren" name="years" typeRef="number" />
    ${rule('r1', ['0', '-'], '10', 'Zonder gebreken de volle termijn. Bron: verordening, artikel 3.')}
    ${rule('r2', ['&gt; 0', 'false'], '6', 'Met gebreken korter. Bron: verordening, artikel 4.')}
    ${rule('r3', ['&gt; 0', 'true'], '4', 'Kamers nog korter. Bron: verordening, artikel 5.')}
  </decisionTable>
</decision></definitions>`

const years = decision({
  id: 'years',
  input: z.object({ defects: z.number(), room: z.boolean() }),
  result: 'years',
  output: z.union([z.literal(10), z.literal(6), z.literal(4)]),
})
const contract = defineProcess({
  processId: 'p',
  title: 'P',
  variables: z.object({ defects: z.number(), room: z.boolean() }),
  jobs: {},
  messages: {},
  userTasks: {},
  calls: [],
  decisions: { years },
})

const faultsOf = (changed: string): Promise<string[]> => tableFaults([{ name: 'years.dmn', xml: changed }], contract)

describe('decision tables', () => {
  it('agree with the contract', async () => {
    expect(await faultsOf(xml)).to.deep.equal([])
  })

  const planted: readonly (readonly [find: string, replace: string, says: string])[] = [
    ['<decision id="years"', '<decision id="term"', 'no .dmn file has years'],
    [' hitPolicy="UNIQUE"', '', 'declares no hit policy'],
    ['hitPolicy="UNIQUE"', 'hitPolicy="ANY"', 'declares no hit policy'],
    ['Bron: verordening, artikel 4.', '', 'rule 2 names no source'],
    ['<description>Kamers nog korter. Bron: verordening, artikel 5.</description>', '', 'rule 3 has no annotation'],
    ['label="Kamer"', '', 'column in2 has no label'],
    ['<text>defects</text>', '<text>points</text>', 'reads points'],
    ['<text>room</text>', '<text>true</text>', 'does not read room'],
    ['name="years" typeRef', 'name="term" typeRef', 'column term is not in the contract'],
    ['<text>6</text>', '<text>7</text>', 'rule 2 answers 7'],
    ['<text>&gt; 0</text>', '<text>&gt; &gt; 0</text>', 'years.dmn: FEEL'],
  ]
  for (const [find, replace, says] of planted)
    it(`are refused when ${find} becomes ${replace || 'nothing'}`, async () => {
      const changed = xml.replace(find, replace)
      expect(changed).not.to.equal(xml)
      expect((await faultsOf(changed)).join('; ')).to.include(says)
    })

  it('can be asked alone, and compared with a rule', async () => {
    const graph = async () => (await compileDmn(xml, {})).graph
    const samples = [0, 1, 3].flatMap((defects) => [true, false].map((room) => ({ defects, room })))
    const written = (facts: { readonly defects: number; readonly room: boolean }): number => {
      if (facts.defects === 0) return 10
      return facts.room ? 4 : 6
    }
    expect(readTable(years, [await graph()]).decide({ defects: 2, room: true })).to.equal(4)
    expect(differences(readTable(years, [await graph()]), written, samples)).to.deep.equal([])
    expect(differences(readTable(years, [await graph()]), () => 10, samples.slice(0, 3))).to.deep.equal([
      '{"defects":1,"room":true}: the table says 4, the rule 10',
      'years: rule 2 is met by no sample',
    ])
  })
})

const diagram = (task: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="p" name="P" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="rule" />
    <bpmn:businessRuleTask id="rule" name="Bepaal geldigheid">
      <bpmn:extensionElements>${task}</bpmn:extensionElements>
      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
    </bpmn:businessRuleTask>
    <bpmn:sequenceFlow id="f2" sourceRef="rule" targetRef="end" />
    <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>`
const call = '<zeebe:calledDecision decisionId="years" resultVariable="years" />'

describe('business rule tasks', () => {
  const agree = async (task: string): Promise<string> =>
    disagreements(await readDiagram(diagram(task)), contract, [contract]).join('; ')

  it('call a table of the contract and answer in its variable', async () => {
    expect(await agree(call)).to.equal('')
    expect(await agree(call.replace('"years" r', '"term" r'))).to.include('called decisions: term is not in')
    expect(await agree(call.replace('resultVariable="years"', 'resultVariable="term"'))).to.include('answers in term')
    const mapping = '<zeebe:ioMapping><zeebe:input source="=defects" target="points" /></zeebe:ioMapping>'
    expect(await agree(call + mapping)).to.include('the table does not read points')
  })

  it('run on the engine with their table', async () => {
    const engine = await startEngine({ memory: true })
    try {
      const resources = [
        { name: 'p.bpmn', content: Buffer.from(diagram(call)) },
        { name: 'years.dmn', content: Buffer.from(xml) },
      ]
      await engine.core.execute('deploy', { resources })
      const variables = JSON.stringify({ defects: 1, room: false })
      await engine.core.execute('createInstance', { bpmnProcessId: 'p', variables })
      await engine.core.idle()
      const answers = engine.core.records
        .read(1, 1000)
        .filter(({ valueType, value }) => valueType === 'VARIABLE' && value['name'] === 'years')
      expect(answers.map(({ value }) => value['value'])).to.deep.equal(['6'])
    } finally {
      await engine.stop()
    }
  })

  it('are deployed with the diagrams, over the wire', async () => {
    const engine = await startEngine({ memory: true, port: 0 })
    try {
      const deployed = await deployDiagrams(engine.address, 60_000, [
        { name: 'p.bpmn', xml: diagram(call) },
        { name: 'years.dmn', xml },
      ])
      expect(deployed).to.deep.equal([
        { kind: 'process', id: 'p', version: 1 },
        { kind: 'decision', id: 'years', version: 1 },
      ])
    } finally {
      await engine.stop()
    }
  })
})
