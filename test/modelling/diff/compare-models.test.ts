import { expect } from 'chai'
import { compareModels } from '#modelling/diff/compare-models'
import type { ModelFile } from '#modelling/model-file'
import { changed, filesOf, repositoryModels } from '../files.ts'

const sentences = async (before: readonly ModelFile[], after: readonly ModelFile[]): Promise<string[]> =>
  (await compareModels(before, after)).filter(({ kind }) => kind !== 'MOVED').map(({ sentence }) => sentence)

describe('differences of two versions', () => {
  it('finds none between a diagram and itself, written otherwise', async () => {
    for (const { files } of repositoryModels().slice(0, 6)) {
      const other = files.map(({ name, content }) => ({ name, content: content.replaceAll(/>\n\s*/g, '>\n') }))
      expect(await compareModels(files, other)).to.deep.equal([])
    }
  })

  const oo = filesOf('oo')
  const said: readonly (readonly [find: string | RegExp, replace: string, sentence: RegExp])[] = [
    [
      'candidateGroups="LB_DB"',
      'candidateGroups="WK_GA"',
      /^Taak '.+' gaat nu naar Gewestelijk ambtenaar; ging naar Dossierbeheerder\.$/,
    ],
    ['name="Verwerk verzoek"', 'name="Behandel verzoek"', /^Taak 'Behandel verzoek' heette 'Verwerk verzoek'\.$/],
    [
      /type="oo\.register-request"/,
      'type="oo.close-procedure"',
      /de opdracht voor de machine 'oo\.register-request' → 'oo\.close-procedure'\.$/,
    ],
    [/retries="5"/, 'retries="7"', /het aantal pogingen '5' → '7'\.$/],
    ['wizard:process-request', 'wizard:case', /opent nu de wizard 'case'; was de wizard 'process-request'\.$/],
    ['key="taskCode" value="2"', 'key="taskCode" value="A99"', /het taaknummer '2' → 'A99'\.$/],
    ['=date and time(mayorLapsesAt)', '=duration("P21D")', /termijn 'date and time\(mayorLapsesAt\)' → 21 dagen\.$/],
    ['processId="oo-advice"', 'processId="investigation"', /start nu het proces 'investigation'; was 'oo-advice'\.$/],
    ['name="advice-asked"', 'name="decision-made"', /wacht nu op het bericht 'decision-made'; was 'advice-asked'\.$/],
    [
      /requestOutcome = &quot;AFGEWEZEN&quot;/,
      'requestOutcome = &quot;ADVIES&quot;',
      /^De voorwaarde van de weg .+ is nu 'requestOutcome = "ADVIES"'; was 'requestOutcome = "AFGEWEZEN"'\.$/,
    ],
    [
      /source="=requestDueOn" target="taskDueOn"/,
      'source="=otherDueOn" target="taskDueOn"',
      /de termijn '=requestDueOn' → '=otherDueOn'\.$/,
    ],
    [/(<bpmn:userTask[^>]*>\s*<bpmn:documentation>)/, '$1Nieuw. ', /^De uitleg bij Taak '.+' is herschreven\.$/],
    [
      'propagateAllParentVariables="false"',
      'propagateAllParentVariables="true"',
      /is op een technisch punt gewijzigd\.$/,
    ],
    ['isInterrupting="false"', 'isInterrupting="true"', /onderbreekt nu het lopende werk\.$/],
  ]
  for (const [find, replace, sentence] of said) {
    it(`${String(find)} → ${replace}`, async () => {
      const found = await sentences(oo, changed(oo, find, replace))
      expect(found.length, found.join('\n')).to.equal(1)
      expect(found[0]).to.match(sentence)
    })
  }

  it('names what came and went, and the ways between', async () => {
    const before = filesOf('posting-date')
    const id = /<bpmn:userTask id="([^"]+)"/.exec(before[0]!.content)![1]!
    const after = changed(
      before,
      new RegExp(`<bpmn:sequenceFlow id="([^"]+)" sourceRef="${id}" targetRef="([^"]+)" />`),
      `<bpmn:userTask id="extra" name="Bel eigenaar" /><bpmn:sequenceFlow id="$1" sourceRef="${id}" targetRef="extra" /><bpmn:sequenceFlow id="more" sourceRef="extra" targetRef="$2" />`,
    )
    const changes = await compareModels(before, after)
    expect(
      changes.map(({ kind, elementId }) => [kind, elementId === 'extra' || elementId === 'more' || kind === 'CHANGED']),
    ).to.deep.equal([
      ['ADDED', true],
      ['ADDED', true],
      ['CHANGED', true],
    ])
    expect(changes[0]!.sentence).to.equal("Taak 'Bel eigenaar' is nieuw.")
    expect(changes[1]!.sentence).to.match(/^Nieuwe weg van Taak 'Bel eigenaar' naar /)
    expect(changes[2]!.sentence).to.match(/^de weg van .+ leidt nu naar Taak 'Bel eigenaar' in plaats van /)
    expect((await compareModels(after, before)).map(({ kind }) => kind)).to.deep.equal([
      'REMOVED',
      'REMOVED',
      'CHANGED',
    ])
  })

  it('keeps what only moved apart', async () => {
    const moved = changed(oo, /<dc:Bounds x="\d+" y="(\d+)" width="130"/, '<dc:Bounds x="7" y="$1" width="130"')
    expect((await compareModels(oo, moved)).map(({ kind }) => kind)).to.deep.equal(['MOVED'])
  })

  it('leaves no change unsaid', async () => {
    // every attribute of the part that runs, changed on its own
    const [file] = filesOf('oo-advice')
    const [process = ''] = /<bpmn:process[\s\S]*<\/bpmn:process>/.exec(file!.content) ?? []
    const values = [
      ...process.matchAll(
        /\s(?!id|sourceRef|targetRef|attachedToRef|default|messageRef|errorRef|xsi:type)([\w:]+)="([^"]+)"/g,
      ),
    ]
    expect(values.length).to.be.greaterThan(40)
    for (const { 0: whole, 1: name = '', 2: value = '', index } of values) {
      const other = /^(true|false)$/.test(value) ? String(value !== 'true') : `${value}x`
      const wrong = process.slice(0, index) + ` ${name}="${other}"` + process.slice(index + whole.length)
      const after = [{ name: file!.name, content: file!.content.replace(process, () => wrong) }]
      expect(await sentences([file!], after), `${name}="${value}"`).not.to.deep.equal([])
    }
  }).timeout(60_000)

  it('tells of rules, cells and columns of a table', async () => {
    const before = filesOf('ca').filter(({ name }) => name !== 'who-gets-which-document.dmn')
    const table = before.find(({ name }) => name === 'certificate-validity.dmn')!.content
    const answer = /<outputEntry[^>]*>\s*<text>([^<]+)<\/text>/.exec(table)![1]!
    const cell = await sentences(before, changed(before, new RegExp(`(<outputEntry[^>]*>\\s*<text>)${answer}`), '$199'))
    expect(cell.length).to.equal(1)
    expect(cell[0]).to.match(new RegExp(`^Regel 1 van tabel '.+': '.+' ${answer} → 99\\.$`))
    const gone = await compareModels(before, changed(before, /<rule [\s\S]*?<\/rule>/, ''))
    expect(
      gone.map(({ kind, sentence }) => [kind, /^Regel 1 van tabel '.+' is weggehaald: /.test(sentence)]),
    ).to.deep.equal([['REMOVED', true]])
    expect(await sentences(before, changed(before, /(<input [^>]*label=")[^"]*/, '$1Andere'))).to.have.length(1)
  })

  it('tells of fields of a form and of files', async () => {
    const form = (label: string, more: object[] = []) => [
      {
        name: 'a.form',
        content: JSON.stringify({ id: 'a', components: [{ id: 'f', type: 'textfield', key: 'x', label }, ...more] }),
      },
    ]
    expect(await sentences(form('Een'), form('Twee'))).to.deep.equal(["Formulier 'a': Veld 'Twee' heette 'Een'."])
    expect(
      await sentences(form('Een'), form('Een', [{ id: 'g', type: 'number', key: 'y', label: 'Aantal' }])),
    ).to.deep.equal(["Veld 'Aantal' is nieuw in het formulier 'a'."])
    expect(await sentences([], form('Een'))).to.deep.equal(["Het bestand 'a.form' is nieuw."])
    expect(await sentences(form('Een'), [])).to.deep.equal(["Het bestand 'a.form' is weggehaald."])
  })
})
