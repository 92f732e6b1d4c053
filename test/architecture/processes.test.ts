import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { expect } from 'chai'
import { blocks } from '#processes/blocks/jobs'
import type { ProcessContract } from '#processes/define'
import { processes } from '#processes'
import { type WorkerList } from '#workers/define'
import { workers } from '#workers'
import { readDiagrams } from '#server/platform/zeebe/diagrams'
import { disagreements } from '../processes/agreement.ts'
import { type Element, processOf, readDiagram, text } from '../processes/diagram.ts'
import { pictureFaults } from '../processes/picture.ts'
import { tableFaults, tableFilesOf } from '../processes/tables.ts'

const require = createRequire(import.meta.url)
const { Linter } = require('bpmnlint')
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver')
// its rules remember what they saw: one linter for each diagram, so that two may use the same ids
const linterOf = () =>
  new Linter({
    config: { extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-5'] },
    resolver: new NodeResolver({ require }),
  })
const lint = async (root: Element): Promise<string[]> => {
  const report: Record<string, readonly { id: string; message: string }[]> = await linterOf().lint(root)
  return Object.entries(report).flatMap(([rule, hits]) => hits.map((hit) => `${rule}: ${hit.id} ${hit.message}`))
}

const xmlOf = (name: string): string => readFileSync(`processes/${name}/${name}.bpmn`, 'utf8')
const contractOf = (name: string): ProcessContract => processes.find((contract) => contract.processId === name)!

describe('processes', () => {
  for (const contract of processes) {
    const { processId } = contract
    describe(processId, () => {
      it('has the id, title and platform that its folder and contract say', async () => {
        const root = await readDiagram(xmlOf(processId))
        expect(processOf(root).id).to.equal(processId)
        expect(text(processOf(root), 'name')).to.equal(contract.title)
        expect(processOf(root)['isExecutable']).to.equal(true)
        expect(xmlOf(processId)).to.include('modeler:executionPlatformVersion="8.5.0"')
      })
      it('agrees with its contract, in both directions', async () => {
        expect(disagreements(await readDiagram(xmlOf(processId)), contract, processes)).to.deep.equal([])
      })
      it('can be read: lanes, defaults, labels and help', async () => {
        expect(pictureFaults(await readDiagram(xmlOf(processId)))).to.deep.equal([])
      })
      it('has the decision tables that it agreed on, each rule explained with its source', async () => {
        expect(await tableFaults(tableFilesOf(processId), contract)).to.deep.equal([])
      })
      it('passes bpmnlint for Camunda 8.5', async () => {
        expect(await lint(await readDiagram(xmlOf(processId)))).to.deep.equal([])
      })
      it('has exactly one worker for each job', function () {
        const list: WorkerList = workers
        const types = Object.values(list).map((make) => make.contract.type)
        const mine = Object.values(contract.jobs).map((job) => job.type)
        if (!types.some((type) => mine.includes(type)) && !existsSync(`workers/${processId}`)) this.skip()
        expect(types.filter((type) => mine.includes(type)).sort()).to.deep.equal([...mine].sort())
      })
    })
  }

  it('has only workers that a contract asks for', () => {
    const list: WorkerList = workers
    const asked = [
      ...processes.flatMap((contract) => Object.values(contract.jobs).map((job) => job.type)),
      ...Object.values(blocks).map(({ type }) => type),
    ]
    expect(Object.values(list).filter((make) => !asked.includes(make.contract.type))).to.deep.equal([])
  })

  it('has exactly one worker for each building block, whose type says that no process owns it', () => {
    const list: WorkerList = workers
    const types = Object.values(list).map((make) => make.contract.type)
    for (const { type } of Object.values(blocks)) {
      expect(type).to.match(/^blocks\.[a-z-]+$/)
      expect(types.filter((one) => one === type)).to.deep.equal([type])
    }
  })

  it('lists what is in the folders', () => {
    const wrong = execFileSync('node', ['--import=tsx', 'scripts/write-index.ts', '--check'], { encoding: 'utf8' })
    expect(wrong, 'run npm run index').to.equal('')
  })

  it('deploys each diagram and table of each folder', () => {
    const files = readdirSync('processes', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(bpmn|dmn)$/.test(file),
    )
    const drawn = processes.map(({ processId: p }) => `${p}/${p}.bpmn`)
    const tables = processes.flatMap(({ processId: p }) => tableFilesOf(p).map(({ name }) => `${p}/${name}`))
    expect(files.sort()).to.deep.equal([...drawn, ...tables].sort())
    expect(readDiagrams().map(({ name }) => name)).to.deep.equal(files.map((file) => basename(file)).sort())
  })

  it('gives each decision to one process', () => {
    const ids = processes.flatMap(({ decisions = {} }) => Object.values(decisions).map(({ id }) => id))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([])
  })
})

describe('what the checks on processes catch', () => {
  const planted: readonly (readonly [process: string, find: string | RegExp, replace: string])[] = [
    ['oo', 'type="oo.register-request"', 'type="oo.register"'],
    ['oo', 'name="advice-asked"', 'name="advice-wanted"'],
    ['oo', '<zeebe:subscription correlationKey="=caseId"', '<zeebe:subscription correlationKey="=unitId"'],
    ['oo', 'formKey="wizard:process-request"', 'formKey="wizard:other"'],
    ['oo', 'candidateGroups="LB_DB"', 'candidateGroups="LB_WC"'],
    ['oo', 'key="taskCode" value="A03"', 'key="taskCode" value="A99"'],
    ['oo', 'source="=municipalityOrgId" target="taskOrgId"', 'source="=agencyOrgId" target="taskOrgId"'],
    ['oo', 'processId="oo-advice"', 'processId="advice"'],
    ['oo', 'requestOutcome = &#34;AFGEWEZEN', 'requestOutcome = &#34;AFGEKEURD'],
    ['oo', '=date and time(mayorLapsesAt)', '=date and time(mayorLapses)'],
    [
      'oo',
      ' target="processAdviceDueOn" />\n        </zeebe:ioMapping>',
      ' target="other" />\n        </zeebe:ioMapping>',
    ],
    ['oo', /source="=requestDueOn"/, 'source="=requestLateOn"'],
    ['oo', ' propagateAllParentVariables="false"', ''],
    ['oo', '<zeebe:input source="=&#34;AFGEWEZEN&#34;" target="closing" />', ''],
    ['oo-decision', 'errorCode="STRICTER_THAN_BASIS"', 'errorCode="TOO_STRICT"'],
    ['oo-decision', 'retries="5"', 'retries="1"'],
    ['oo-decision', / default="signing-flow--signed-any-way"/, ''],
    ['oo-decision', 'name="Is de beslissing geldig?"', 'name="Geldigheid"'],
    ['oo-decision', '<bpmn:flowNodeRef>mark-signed</bpmn:flowNodeRef>', ''],
    ['oo-hearing', /<bpmn:documentation>Stuurt.*<\/bpmn:documentation>/, ''],
    [
      'vivoo-record',
      /<bpmn:documentation>(Een geldige[^.]*\.).*<\/bpmn:documentation>/,
      '<bpmn:documentation>$1</bpmn:documentation>',
    ],
    ['vivoo-record', 'source="=decisionId" target="taskSubjectId"', 'source="=decisionId" target="subject"'],
  ]
  for (const [name, find, replace] of planted) {
    it(`${name}: ${String(find).replaceAll(/\s+/g, ' ')} becomes ${replace || 'nothing'}`, async () => {
      const xml = xmlOf(name).replaceAll('&quot;', '&#34;')
      const wrong = xml.replace(find, replace)
      expect(wrong).not.to.equal(xml)
      const root = await readDiagram(wrong)
      expect([...disagreements(root, contractOf(name), processes), ...pictureFaults(root)]).not.to.deep.equal([])
    })
  }

  it('an element that is newer than 8.5 (inclusive join)', async () => {
    const wrong = xmlOf('oo-decision').replaceAll(
      /exclusiveGateway(?= id="inclusion-settled"|>\n\s+<bpmn:intermediateCatchEvent)/g,
      'inclusiveGateway',
    )
    expect(await lint(await readDiagram(wrong))).not.to.deep.equal([])
  })
})
