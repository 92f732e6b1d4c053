import { expect } from 'chai'
import { readDocx, writeDocx, xml } from '#documents/render/zip'
import { allSamples } from '#documents/types/samples'
import { sampleLetterheads } from '#documents/types/sample-letterheads'
import { startDocuments, type DocumentCode, type Documents } from '#documents'
import { appealWords } from './appeal-words.ts'
import { codes, docxText, letterheadOf, sizes } from './support.ts'

const expected: Readonly<Record<DocumentCode, readonly string[]>> = {
  DT002: [
    'ontvangst van uw verzoek',
    '14 december 2026',
    'EN26-000032',
    'Geachte heer Proefmans',
    'De dossierbeheerder',
  ],
  DT004: [
    'zetten de procedure stop',
    'conformiteitsattest',
    'beroep instellen',
    'De algemeen directeur',
    'An Voorbeeld',
  ],
  DT008: ['donderdag 10 december 2026 om 09.30 uur', 'alleen met uw toestemming', 'Noor Maat'],
  DT185: ['hersteltermijn', '12 februari 2027', '23 februari 2027', 'De dossierbeheerder'],
  DT187: ['De gebreken zijn hersteld', '15 februari 2027', 'De dossierbeheerder'],
  DT010: ['kreeg nergens toegang', 'ik belde aan om 9.30 uur', 'opnieuw gepland', 'De woningcontroleur'],
  DT011: [
    'Deel C. Woning',
    'CO-vergiftiging',
    'Bezettingsnorm',
    '41,35 m²',
    'ongeschikt en onbewoonbaar',
    'De woningcontroleur',
  ],
  DT016: ['uw advies', 'Maria Voorbeeld-Staelens', 'eigenaar, verhuurder (1/2)', '35013B0129/00F003'],
  DT023: ['De gewestelijk ambtenaar adviseert', 'AD26-000044', 'Vlaamse Codex Wonen van 2021', 'Els Model'],
  DT024: ['Geachte burgemeester', 'Ze mag niet strenger zijn', '14 december 2026', 'Technische verslagen'],
  DT025: ['Kruis aan waarop u uw vraag steunt', '☐ Vernield of beschadigd door een ramp', 'IV26-000088'],
  DT026: [
    'uw recht om gehoord te worden',
    '7 december 2026',
    'Vraag raad aan het OCMW',
    'vrijdag 4 december 2026 om 14.00 uur',
  ],
  DT034: [
    'Artikel 1.',
    'wordt ongeschikt en onbewoonbaar verklaard',
    'uiterlijk op 8 maart 2027',
    'Artikel 4.',
    'Tom Staal',
  ],
  DT035: ['nam op 8 december 2026', 'Mevrouw Maria Voorbeeld-Staelens', 'binnen 30 dagen', 'De burgemeester'],
  DT038: [
    'Opheffing van het besluit van 20 november 2026',
    'wordt opgeheven met ingang van 2 maart 2027',
    'lijst OO',
    'De algemeen directeur',
  ],
  DT042: ['niet geldig verklaren', 'niet door de burgemeester', '7 december 2026', 'Het tweede blad'],
  DT043: ['vinden het geldig', '28 december 2026', 'Wij nemen de woning op'],
  DT044: ['24 november 2026', 'aan de post gaf', 'EN26-000032', 'werklijst'],
  DT039: ['de herstelling van het dak', 'De dossierbeheerder'],
  DT040: ['de herstelling van het dak', 'De dossierbeheerder'],
  DT047: ['Vlaamse inventaris', 'lijst OO', '8 december 2027', 'Vlaamse Belastingdienst', 'De inventarisbeheerder'],
  ...appealWords,
  DT048: ['15 januari 2027', 'vruchtgebruiker (1/2)', 'geldt niet voor u', 'De inventarisbeheerder'],
  DT049: ['uittreksel uit VIVOO', 'IV26-000088', 'Gevraagd voor de verkoop'],
  DT052: ['verbetering van de opname', 'is nu 8 december 2026'],
  DT053: ['8 december 2027', 'een vrijstelling tot en met 2 maart 2028', 'De inventarisbeheerder'],
  DT054: ['VR27-000012 van 1 februari 2027', 'binnen zestig dagen'],
  DT055: ['omgevingsvergunning', '15 april 2027'],
  DT057: ['Wij ontvingen nog niets', '15 april 2027'],
  DT058: ['zonder voorwerp', 'Volgens de stukken'],
  DT059: ['2 maart 2027', '1 maart 2031', 'Vlaamse Belastingdienst'],
  DT060: ['weigeren de opschorting', 'bezwaar indienen'],
  DT061: ['30 juni 2028', 'weer verschuldigd'],
  DT062: ['1 januari 2027 tot en met 31 januari 2027', 'IV26-000003', 'niet verschuldigd: vrijstelling of opschorting'],
  DT065: ['termijn van orde', 'nog geen beslissing', '16 november 2026'],
  DT068: ['er is een conformiteitsattest afgeleverd', 'andere woning in hetzelfde gebouw'],
  DT069: ['lijst NGW', '2 maart 2027', 'is opgeheven', 'De inventarisbeheerder'],
  DT072: ['23 november 2026', 'niet op de Vlaamse inventaris'],
  DT096: ['Melding van acuut gevaar', 'De draagmuur vertoont scheuren', 'voordeur verzegeld'],
  DT098: ['artikel 135', 'het stutten van het gebouw', 'Tom Staal'],
  DT099: ['artikel 135', 'besluit van 8 december 2026 wordt opgeheven met ingang van 2 maart 2027', 'Tom Staal'],
  DT125: ['Nummer WI26-000012/PV1', 'artikel 3.34', 'De wooninspecteur', 'EN26-000032'],
  DT126: ['Parket van de procureur des Konings', 'welk gevolg u eraan geeft'],
  DT127: ['het herstel van alle gebreken', '150,00 euro per dag'],
  DT128: ['register van herstelvorderingen', 'De administratief medewerker'],
  DT129: ['Hoge Raad voor de Handhavingsuitvoering', 'beschouwen wij uw advies als gunstig'],
  DT131: ['Geachte mevrouw Voorbeeld-Staelens', 'loopt de dwangsom'],
  DT132: ['niet volledig uitgevoerd', 'Gebreken die overblijven of nieuw zijn'],
  DT133: ['geldt als conformiteitsattest', 'De wooninspecteur'],
  DT134: ['De gerechtsdeurwaarder', 'dwangsommen in te vorderen'],
  DT135: ['Wij dragen u de werken op', 'EN26-000032'],
  DT136: ['betalen binnen dertig dagen', 'Geachte mevrouw Voorbeeld-Staelens'],
  DT137: ['sluit het dossier over', 'Afgesloten te'],
  DT112: ['uw aanvraag van een conformiteitsattest', 'CA26-000012', '11 december 2026'],
  DT113: ['Conformiteitsattest kamerwoning', 'Geldig tot en met', 'De burgemeester'],
  DT114: ['Conformiteitsattest', 'Hoogste bezetting', 'De burgemeester'],
  DT115: ['kamers voor seizoenarbeiders', 'De gewestelijk ambtenaar'],
  DT116: ['retributie voor aanvraag', '187,50 euro'],
  DT117: ['kende de gemeente Middelkerke een conformiteitsattest toe', 'Geef het attest door'],
  DT118: ['weigering van een conformiteitsattest', '23 november 2026'],
  DT119: ['voornemen om een conformiteitsattest in te trekken', '16 november 2026'],
  DT120: ['Intrekking van een conformiteitsattest', 'CA26-000012/001'],
  DT121: ['geldt niet meer sinds', '23 november 2026'],
  DT122: ['tweede opinie over een conformiteitsattest', 'Maria Voorbeeld-Staelens'],
  DT140: ['Weigering van een conformiteitsattest', 'geweigerd', 'De burgemeester'],
  DT141: ['voor kamers', 'geweigerd', 'De gewestelijk ambtenaar'],
  DT100: ['mee een andere woning te zoeken', '1 volwassene en 3 kinderen', 'dringend', 'begane grond'],
  DT101: ['noodwoning, Modelplein 3', '14 december 2026', 'zes maanden'],
  DT102: ['1.684,50 euro', 'tijdelijk verblijf', 'kan deze kosten van u terugvorderen'],
  DT103: ['vorderen de kosten', '1.684,50 euro', 'De burgemeester', 'De algemeen directeur'],
  DT104: ['Dit zijn de afspraken', 'begane grond'],
  DT105: ['huursubsidie', 'voorrang', 'De burgemeester'],
  DT109: [
    'opnieuw bewoond',
    'BS26-000017',
    '14 september 2026',
    'een bezoek ter plaatse',
    'alleen naar de Vlaamse Wooninspectie',
  ],
  DT145: ['Resultaat per entiteit', 'EN26-000032', 'Gebreken aan het gebouw', 'Losse pannen'],
}

describe('documents: letters', () => {
  let documents: Documents
  before(() => {
    documents = startDocuments({ office: null })
  })
  after(() => documents.close())

  for (const code of codes) {
    it(`Scenario 65: ${code} fills its three samples and leaves no marker`, async () => {
      for (const size of sizes) {
        const docx = await documents.renderDocx(code, allSamples[code][size], letterheadOf(code))
        for (const [name, part] of readDocx(docx))
          if (typeof part === 'string') expect(part, `${size} ${name}`).not.to.match(/\{[dc#]/)
        const text = docxText(docx)
        expect(text, size).not.to.match(/undefined|null|NaN|\[object|Invalid/)
        expect(text, size).to.include(letterheadOf(code).organisation.name)
        if (size === 'typical') for (const words of expected[code]) expect(text).to.include(words)
      }
    })
  }

  it('prints only the text of the variant', async () => {
    const occupant = docxText(await documents.renderDocx('DT026', allSamples.DT026.typical, sampleLetterheads.gemeente))
    const owner = docxText(await documents.renderDocx('DT026', allSamples.DT026.large, sampleLetterheads.gemeente))
    expect(occupant).to.include('OCMW').and.not.include('jaarlijkse heffing')
    expect(owner).to.include('jaarlijkse heffing').and.not.include('OCMW')
  })

  it('calls a room a room in its technical report', async () => {
    const { typical } = allSamples.DT011
    const room = { ...typical, report: { ...typical.report, subtitle: 'Kamer' } }
    const print = async (data: typeof typical) =>
      docxText(await documents.renderDocx('DT011', data, letterheadOf('DT011')))
    expect(await print(typical)).to.include('Zelfstandige woning –')
    expect(await print(room))
      .to.include('Kamer –')
      .and.not.include('Zelfstandige woning')
  })

  it('starts no term for an informal report', async () => {
    const text = docxText(await documents.renderDocx('DT002', allSamples.DT002.minimal, sampleLetterheads.gemeente))
    expect(text).to.include('voldoet niet aan de vormvereisten').and.not.include('termijn van orde')
  })

  it('names the Wooncode and the points for a case of 2020, the Codex and no points since', async () => {
    const old = docxText(await documents.renderDocx('DT034', allSamples.DT034.large, sampleLetterheads.gemeente))
    const now = docxText(await documents.renderDocx('DT034', allSamples.DT034.typical, sampleLetterheads.gemeente))
    expect(old).to.include('Vlaamse Wooncode').and.include('strafpunten')
    expect(now).to.include('Vlaamse Codex Wonen van 2021').and.not.include('strafpunten')
  })

  it('prints one body in the house style of any sender', async () => {
    const [a, b] = await Promise.all(
      [sampleLetterheads.gemeente, sampleLetterheads.agentschap].map((letterhead) =>
        documents.renderDocx('DT047', allSamples.DT047.typical, letterhead),
      ),
    )
    const styles = [a, b].map((docx) => xml(readDocx(docx ?? Buffer.of()), 'word/styles.xml'))
    expect(styles[0]).to.include('Calibri').and.include('00607A')
    expect(styles[1]).to.include('Arial').and.not.include('00607A')
    expect(docxText(b ?? Buffer.of())).to.include('Woningkwaliteit West-Vlaanderen')
  })

  it('takes the letterhead that an organisation made itself', async () => {
    const shipped = readDocx(await documents.renderDocx('DT047', allSamples.DT047.typical, sampleLetterheads.gemeente))
    const own = new Map([...shipped].map(([name, part]) => [name.replace('word/lh_', 'word/'), part]))
    own.set('word/_rels/document.xml.rels', xml(shipped, 'word/_rels/document.xml.rels').replaceAll('"lh_', '"'))
    own.set(
      'word/header1.xml',
      xml(own, 'word/header1.xml').replace('Gemeente Middelkerke', 'Eigen hoofding {d.org.name}'),
    )
    const letterhead = { ...sampleLetterheads.gemeente, key: 'own', docx: writeDocx(own) }
    expect(docxText(await documents.renderDocx('DT047', allSamples.DT047.typical, letterhead))).to.include(
      'Eigen hoofding Gemeente Middelkerke',
    )
  })

  it('prints markers, tags and unprintable characters in data as text, never as instructions', async () => {
    const data = allSamples.DT002.typical
    const complaint = '{d.case.reference} <w:p/> & "aanhalingsteken" \u0001\u000B\uD800 é'
    const docx = await documents.renderDocx(
      'DT002',
      { ...data, request: { ...data.request, complaint } },
      sampleLetterheads.gemeente,
    )
    expect(docxText(docx)).to.include('{d.case.reference} <w:p/> & "aanhalingsteken"  é')
  })

  it('gives no PDF without LibreOffice', async () => {
    const docx = await documents.renderDocx('DT002', allSamples.DT002.minimal, sampleLetterheads.gemeente)
    expect(await documents.toPdf(docx)).to.equal(undefined)
  })
})
