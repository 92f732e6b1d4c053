import { createRequire } from 'node:module'
import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { elementTemplates } from '#modelling/blocks/templates'
import { blocks } from '#processes/blocks/jobs'
import { startEngine } from '#engine'
import { contractCatalogue } from '#server/features/contract-catalogue'
import { deployDiagrams } from '#server/platform/zeebe/deploy'
import { readDiagrams } from '#server/platform/zeebe/diagrams'
import { hasChromium, launchChromium } from '#test/support/browser'
import { readDiagram } from '../../processes/diagram.ts'
import { type Applied, applyTemplates, openModelerPage } from './modeler-page.ts'

const require = createRequire(import.meta.url)
const { validateZeebe } = require('@bpmn-io/element-templates-validator')
const { Linter } = require('bpmnlint')
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver')

const templates = elementTemplates(contractCatalogue())

/** What an analyst picks on each block. */
const picked: readonly (Applied & { readonly tag: string })[] = [
  {
    tag: 'task',
    elementId: 'a',
    templateId: 'woonzaak.generate-document',
    values: { documentCode: 'DT040', addressees: 'BEWONER,HUURDER,ONDERVERHUURDER', text: 'Wij kijken uw klacht na.' },
  },
  {
    tag: 'task',
    elementId: 'b',
    templateId: 'woonzaak.send-mail',
    values: { roles: 'LB_DB', subject: 'Nieuws', text: 'Kijk in de werklijst.' },
  },
  { tag: 'task', elementId: 'c', templateId: 'woonzaak.open-notice', values: { roles: 'WK_DB', title: 'Nagekeken' } },
  {
    tag: 'task',
    elementId: 'd',
    templateId: 'woonzaak.set-status',
    values: { status: 'ENTITEITEN:ONDERZOEK_AANGEVRAAGD' },
  },
  { tag: 'task', elementId: 'e', templateId: 'woonzaak.compute-term', values: { term: 'oo.mayorDecision' } },
  { tag: 'intermediateThrowEvent', elementId: 'f', templateId: 'woonzaak.wait-for-term', values: {} },
  {
    tag: 'task',
    elementId: 'g',
    templateId: 'woonzaak.call-table',
    values: { decisionId: 'certificate-validity', resultVariable: 'validity' },
  },
  { tag: 'task', elementId: 'h', templateId: 'woonzaak.form-task', values: { title: 'Kijk na', term: 'task.A03' } },
]

const road = ['start', ...picked.map(({ elementId }) => elementId), 'end']

const bare = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="definitions" targetNamespace="test" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0">
  <bpmn:process id="blocks" name="Bouwstenen" isExecutable="true">
    <bpmn:startEvent id="start" name="Begin"><bpmn:outgoing>start--a</bpmn:outgoing></bpmn:startEvent>
    ${picked
      .map(({ tag, elementId }, at) => {
        const flows = `<bpmn:incoming>${road[at]}--${elementId}</bpmn:incoming><bpmn:outgoing>${elementId}--${road[at + 2]}</bpmn:outgoing>`
        return `<bpmn:${tag} id="${elementId}" name="Doe ${elementId}">${flows}</bpmn:${tag}>`
      })
      .join('\n    ')}
    <bpmn:endEvent id="end" name="Einde"><bpmn:incoming>h--end</bpmn:incoming></bpmn:endEvent>
    ${road
      .slice(1)
      .map((to, at) => `<bpmn:sequenceFlow id="${road[at]}--${to}" sourceRef="${road[at]}" targetRef="${to}" />`)
      .join('\n    ')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="blocks">
    ${road
      .map((id, at) => {
        const size = id.length > 1 || id === 'f' ? 'width="36" height="36"' : 'width="100" height="80"'
        return `<bpmndi:BPMNShape id="${id}-di" bpmnElement="${id}"><dc:Bounds x="${100 + at * 160}" y="100" ${size} /></bpmndi:BPMNShape>`
      })
      .join('\n    ')}
    ${road
      .slice(1)
      .map(
        (to, at) =>
          `<bpmndi:BPMNEdge id="${road[at]}--${to}-di" bpmnElement="${road[at]}--${to}"><di:waypoint x="${150 + at * 160}" y="120" /><di:waypoint x="${200 + at * 160}" y="120" /></bpmndi:BPMNEdge>`,
      )
      .join('\n    ')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`

describe('templates of the building blocks', () => {
  for (const template of templates)
    it(`${template.id} is a template as Camunda's schema has it`, () => {
      const { valid, errors } = validateZeebe(template)
      expect(valid, JSON.stringify(errors)).to.equal(true)
    })

  it('offers each block with the headers that its worker reads, no more', () => {
    const offered = templates.flatMap(({ properties }) => {
      const type = properties.find(
        ({ binding }) => binding.type === 'zeebe:taskDefinition' && binding.property === 'type',
      )
      const headers = properties.flatMap(({ binding }) => (binding.type === 'zeebe:taskHeader' ? binding.key : []))
      return type?.value === undefined ? [] : [[type.value, [...new Set(headers)].toSorted()] as const]
    })
    const read = Object.values(blocks).map(
      ({ type, headers }) => [type, Object.keys(headers.shape).toSorted()] as const,
    )
    expect(Object.fromEntries(offered)).to.deep.equal(Object.fromEntries(read))
  })

  it('has a list for each picker, and only values that the worker takes', () => {
    for (const { properties } of templates)
      for (const { type, choices, label } of properties)
        if (type === 'Dropdown') expect(choices, label).to.have.length.above(0)
    for (const code of templates[0]!.properties.find(({ id }) => id === 'documentCode')!.choices!)
      expect(blocks.generateDocument.headers.safeParse({ documentCode: code.value }).success).to.equal(true)
    for (const term of templates.flatMap(({ properties }) => properties.find(({ id }) => id === 'term')?.choices ?? []))
      expect(blocks.computeTerm.headers.safeParse({ term: term.value }).success, term.value).to.equal(true)
  })
})

describe('templates applied in bpmn-js', function () {
  this.timeout(120_000)
  let browser: Browser
  let page: Page
  let xml = ''
  before(async function () {
    if (!hasChromium()) this.skip()
    browser = await launchChromium()
    page = await openModelerPage(browser)
    const made = await applyTemplates(page, bare, templates, picked)
    expect(made.errors).to.deep.equal([])
    // role and form are no part of a template: the panel of the modeler writes them
    xml = made.xml.replace(
      /(id="h"[\s\S]*?<bpmn:extensionElements>)/,
      '$1<zeebe:assignmentDefinition candidateGroups="LB_DB" /><zeebe:formDefinition formKey="camunda-forms:bpmn:f" />',
    )
  })
  after(() => browser?.close())

  it('writes what the worker reads', () => {
    expect(xml).to.include('<zeebe:header key="documentCode" value="DT040" />')
    expect(xml).to.include('<zeebe:header key="status" value="ENTITEITEN:ONDERZOEK_AANGEVRAAGD" />')
    expect(xml).to.include('<zeebe:output source="=lapsesAt" target="termEndsAt" />')
    expect(xml).to.include('=date and time(termEndsAt)')
    expect(xml).to.include('<zeebe:calledDecision decisionId="certificate-validity" resultVariable="validity" />')
    expect(xml).to.include('retries="5"')
    // a job that the worklist takes, not a task that only 8.5's own tasklist knows
    expect(xml).to.include('<bpmn:userTask').and.not.include('<zeebe:userTask')
  })

  it('passes bpmnlint for Camunda 8.5', async () => {
    const linter = new Linter({
      config: { extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-5'] },
      resolver: new NodeResolver({ require }),
    })
    const found = await linter.lint(await readDiagram(xml))
    expect(JSON.stringify(found)).to.equal('{}')
  })

  it('can be deployed', async () => {
    const engine = await startEngine({ memory: true, port: 0 })
    const tables = readDiagrams().filter(({ name }) => name.endsWith('.dmn'))
    const deployed = await deployDiagrams(engine.address, 10_000, [{ name: 'blocks.bpmn', xml }, ...tables])
    await engine.stop()
    expect(deployed.map(({ id }) => id)).to.include('blocks')
  })
})
