import { expect } from 'chai'
import {
  addresseeFields,
  caseFields,
  decisionFields,
  defectFields,
  floorWords,
  hearingFields,
  measureSentence,
  occupantWords,
  requestFields,
  unitFields,
  verdictText,
  type AddresseeFacts,
} from '#documents'
import { dayAndDate, enumerate, inSentence, lines, longDate } from '#documents/fields/format'

const address = { street: 'Voorbeeldstraat', houseNumber: '12', postalCode: '8430', municipality: 'Middelkerke' }
const person: AddresseeFacts = { kind: 'NATUURLIJK', name: 'Proefmans', firstName: 'Karel', address, role: 'HUURDER' }
const unit = { reference: 'EN26-000031', type: 'ZW', address, floor: 0 } as const

describe('documents: dates and words', () => {
  it('writes dates in full, and never a day that does not exist', () => {
    expect(longDate('2026-03-01')).to.equal('1 maart 2026')
    expect(dayAndDate('2026-12-10')).to.equal('donderdag 10 december 2026')
    expect(() => longDate('2026-02-30')).to.throw(RangeError)
  })

  it('makes a paragraph of each line and skips empty ones', () => {
    expect(lines([' a\n\nb', ''])).to.deep.equal([{ text: 'a' }, { text: 'b' }])
  })

  it('names a municipality inside a sentence', () => {
    expect(inSentence('Stad Gent')).to.equal('de stad Gent')
    expect(inSentence('Gemeente Middelkerke')).to.equal('de gemeente Middelkerke')
    expect(inSentence('Wonen in Vlaanderen')).to.equal('Wonen in Vlaanderen')
  })

  it('enumerates, counts occupants and names floors as Dutch does', () => {
    expect(enumerate(['a', 'b', 'c'])).to.equal('a, b en c')
    expect(occupantWords(1, 2)).to.equal('1 volwassene, 2 kinderen')
    expect(occupantWords(0, 0)).to.equal('geen')
    expect([-1, 0, 1, 2, 8, 20].map(floorWords)).to.deep.equal([
      'kelderverdieping',
      'gelijkvloers',
      '1ste verdieping',
      '2de verdieping',
      '8ste verdieping',
      '20ste verdieping',
    ])
  })
})

describe('documents: addressee', () => {
  const salutations: readonly (readonly [Partial<AddresseeFacts>, string, string])[] = [
    [{ gender: 'M' }, 'De heer Karel Proefmans', 'Geachte heer Proefmans'],
    [{ gender: 'V' }, 'Mevrouw Karel Proefmans', 'Geachte mevrouw Proefmans'],
    [{ gender: 'X' }, 'Karel Proefmans', 'Geachte Karel Proefmans'],
    [{}, 'Karel Proefmans', 'Geachte Karel Proefmans'],
    [{ role: 'BURGEMEESTER' }, 'Karel Proefmans', 'Geachte burgemeester'],
  ]
  for (const [facts, window, salutation] of salutations) {
    it(`writes ${window} / ${salutation}`, () => {
      const fields = addresseeFields({ ...person, ...facts })
      expect(fields.lines[0]?.text).to.equal(window)
      expect(fields.salutation).to.equal(salutation)
    })
  }

  it('says on the envelope that it is registered, and puts a foreign country last', () => {
    const fields = addresseeFields({ ...person, registered: true, address: { ...address, country: 'Nederland' } })
    expect(fields.dispatch).to.equal('Aangetekend')
    expect(fields.lines.at(-1)?.text).to.equal('Nederland')
  })
})

describe('documents: case, investigation and decision', () => {
  it('names the decree of the regime of the case', () => {
    const property = { reference: 'PA26-000007', type: 'EENGEZINSWONING', address, capakeys: [] } as const
    const facts = { reference: 'OO20-000001', municipality: 'Stad Gent', startedOn: '2020-05-01', property }
    expect(caseFields({ ...facts, regime: 'TV_2020' }).law).to.equal('Vlaamse Wooncode')
    expect(caseFields({ ...facts, regime: 'TV_2021' }).law).to.equal('Vlaamse Codex Wonen van 2021')
    expect(caseFields({ ...facts, regime: 'TV_2021' }).property.capakeys).to.equal('niet gekend')
  })

  it('prints points only under the rules until 2020', () => {
    const defect = { code: '192', label: 'gas', severity: 'ernstig', category: 'III', points: 9 } as const
    expect(defectFields(defect, 'TV_2020').weight).to.equal('III (9)')
    expect(defectFields(defect, 'TV_2021').weight).to.equal('III')
  })

  it('says both axes of a verdict', () => {
    expect(verdictText({ oo: 'NIET_OO', overcrowded: false })).to.equal('niet ongeschikt en niet onbewoonbaar')
    expect(verdictText({ oo: 'NIET_OO', overcrowded: true })).to.equal('overbewoond')
    expect(verdictText({ oo: 'ONGESCHIKT', overcrowded: true })).to.equal('ongeschikt en overbewoond')
  })

  it('announces the inventory for every unfit dwelling and not for mere overcrowding', () => {
    const facts = {
      reference: 'BS26-000001',
      date: '2026-12-08',
      unit,
      regime: 'TV_2021',
      facts: [],
      motivation: [],
      measures: [],
    } as const
    const inventoried = (oo: 'NIET_OO' | 'ONGESCHIKT', overcrowded: boolean): boolean =>
      decisionFields({ ...facts, verdict: { oo, overcrowded } }).inventoried
    expect(inventoried('ONGESCHIKT', false)).to.equal(true)
    expect(inventoried('NIET_OO', true)).to.equal(false)
    expect(decisionFields({ ...facts, verdict: { oo: 'NIET_OO', overcrowded: true } }).ruling).to.include(
      'wordt overbewoond verklaard',
    )
  })

  it('never prints a measure without the fact that it needs', () => {
    expect(measureSentence({ option: 'ONTRUIMING_VOOR', before: '2027-03-08' })).to.include('8 maart 2027')
    expect(() => measureSentence({ option: 'ONTRUIMING_VOOR' })).to.throw(RangeError)
    expect(() => measureSentence({ option: 'SNELHERSTEL' })).to.throw(RangeError)
  })

  it('offers the roads of the hearing that the municipality chose', () => {
    expect(hearingFields({ mode: 'SCHRIFTELIJK', offeredUntil: '2026-12-07' })).to.include({
      written: true,
      oral: false,
      at: '',
    })
    expect(hearingFields({ mode: 'BEIDE', offeredUntil: '2026-12-07' })).to.include({ written: true, oral: true })
  })

  it('calls a formal request a request and shows the box number of a unit', () => {
    const facts = { receivedOn: '2026-09-14', channel: 'AANGETEKEND', formal: true, complaint: '' } as const
    expect(requestFields({ ...facts, kind: 'VERZOEK' }).word).to.equal('verzoek')
    expect(unitFields({ ...unit, address: { ...address, boxNumber: '2' } }).number).to.equal('bus 2')
    expect(unitFields({ ...unit, ownUnitNumber: '1/2' }).number).to.equal('(1/2)')
  })
})
