import { expect } from 'chai'
import { applyFix } from '#modelling/lint/apply-fix'
import { lintModel } from '#modelling/lint/lint-model'
import { contractCatalogue } from '#server/features/contract-catalogue'
import { changed, filesOf, repositoryModels } from '../files.ts'
import { catalogue, diagram } from './draw.ts'

const offered = contractCatalogue()

describe('problems of a process', () => {
  for (const { processId, files } of repositoryModels()) {
    it(`${processId} has no errors, and few warnings`, async function () {
      this.timeout(10_000)
      const findings = await lintModel(files, offered)
      expect(findings.filter(({ severity }) => severity === 'ERROR')).to.deep.equal([])
      expect(findings.length).to.be.lessThan(2)
    })
  }

  // what an analyst may do wrong in a real diagram, and the only rules that speak of it
  const planted: readonly (readonly [find: string | RegExp, replace: string, rules: readonly string[]])[] = [
    ['type="oo.register-request"', 'type="oo.register-requets"', ['known-job-type']],
    ['name="advice-asked"', 'name="advice-wanted"', ['known-message']],
    ['candidateGroups="LB_DB"', 'candidateGroups="LB_BD"', ['known-role']],
    ['wizard:process-request', 'wizard:process', ['known-wizard']],
    ['processId="oo-advice"', 'processId="oo-advise"', ['known-process']],
    [/ default="[^"]*"/, '', ['gateway-default']],
    [/ name="Verwerk verzoek"/, '', ['label-required']],
    ['name="Verwerk verzoek"', 'name="Verzoek"', ['task-verb-noun']],
    [/retries="5"/, 'retries="2"', ['job-retries']],
    ['=date and time(mayorLapsesAt)', '=duration("P3M")', ['timer-legal-term']],
    ['=date and time(mayorLapsesAt)', '=date and time(mayorLapses', ['camunda-compat/feel', 'known-variable']],
    ['=date and time(mayorLapsesAt)', '=date and time(mayorLapses)', ['known-variable']],
  ]
  for (const [find, replace, expected] of planted) {
    it(`${String(find)} becomes ${replace || 'nothing'}: ${expected.join(', ')}`, async () => {
      const findings = await lintModel(changed(filesOf('oo'), find, replace), offered)
      expect([...new Set(findings.map(({ rule }) => rule))].sort()).to.deep.equal([...expected].sort())
    })
  }

  it('mends a real diagram with the remedies alone', async () => {
    const [file] = changed(filesOf('oo-decision'), ' default="signing-flow--signed-any-way"', '')
    const [again] = changed([file!], /retries="5"/g, 'retries="1"')
    let content = again!.content
    const findings = await lintModel([again!], offered)
    expect(findings.length).to.be.greaterThan(3)
    for (const { fix } of findings) content = fix ? await applyFix(content, fix) : content
    expect(await lintModel([{ name: 'oo-decision.bpmn', content }], offered)).to.deep.equal([])
  })

  it('says everything of bpmnlint in Dutch, the kind of fault and what it is about', async () => {
    const messages = async (body: string) =>
      (await lintModel([{ name: 'a.bpmn', content: diagram(body) }], catalogue))
        .filter(({ rule }) => rule !== 'no-bpmndi')
        .map(({ message }) => message)
    expect(
      await messages('<bpmn:startEvent id="s" name="Start" /><bpmn:serviceTask id="a" name="Maak brief" />'),
    ).to.include.members([
      "Machinestap 'Maak brief' mist een gegeven: soort opdracht.",
      "Machinestap 'Maak brief' hangt los.",
      "Proces 'p' heeft geen einde.",
    ])
  })

  it('names a file that cannot be read, and still looks at the others', async () => {
    const findings = await lintModel([...filesOf('posting-date'), { name: 'x.form', content: '{' }], offered)
    expect(findings.map(({ rule, file }) => [rule, file])).to.deep.equal([['readable-file', 'x.form']])
  })

  it('finds a form that the worklist cannot show', async () => {
    const components = [{ type: 'textfield', id: 'a', key: 'caseId', label: 'Dossier' }]
    const form = { name: 'case.form', content: JSON.stringify({ type: 'default', id: 'case', components }) }
    const findings = await lintModel([form], catalogue)
    expect(findings.map(({ rule, message }) => [rule, message])).to.deep.equal([
      ['form-shown', 'De sleutel caseId is van het proces zelf: kies een andere.'],
    ])
  })

  it('finds fields of a form without label, without key, or with the key of another', async () => {
    const form = {
      type: 'default',
      id: 'remark',
      components: [
        { type: 'text', text: 'Uitleg' },
        { type: 'textfield', key: 'remark', label: 'Opmerking' },
        { type: 'group', components: [{ type: 'number', key: 'remark', label: 'Aantal' }] },
        { type: 'checkbox', key: 'agreed' },
        { type: 'select', label: 'Keuze' },
      ],
    }
    const findings = await lintModel([{ name: 'remark.form', content: JSON.stringify(form) }], catalogue)
    expect(findings.map(({ message }) => message)).to.deep.equal([
      "Veld 'Aantal' gebruikt de sleutel 'remark' een tweede keer.",
      "Veld 'agreed' heeft geen label.",
      "Veld 'Keuze' heeft geen sleutel.",
    ])
  })

  it('finds columns of a table that read what nobody sets, or have no name', async () => {
    const files = filesOf('ca')
    const table = files.find(({ name }) => name === 'certificate-validity.dmn')!
    const input = /<inputExpression[^>]*>\s*<text>(\w+)<\/text>/.exec(table.content)![1]!
    const wrong = changed(files, `<text>${input}</text>`, '<text>nobodySetsThis</text>')
    expect(
      (await lintModel(wrong, offered)).map(({ rule, message }) => [rule, message.includes('nobodySetsThis')]),
    ).to.deep.equal([['decision-input', true]])
  })

  it('finds a table that no step asks for', async () => {
    const wrong = changed(filesOf('ca'), /decisionId="certificate-validity"/g, 'decisionId="who-gets-which-document"')
    expect((await lintModel(wrong, offered)).map(({ rule }) => rule)).to.deep.equal(['decision-asked'])
  })
})
