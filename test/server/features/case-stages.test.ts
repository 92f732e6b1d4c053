import { expect } from 'chai'
import { stagesOf } from '#server/features/cases/stages'
import { parseAddress } from '#server/features/letters'
import type { SubStatus } from '#domain/model/codes'

const unit = (status: SubStatus, included = false) => ({ status, included })
const nothing = () => undefined
const states = (
  units: { status: SubStatus; included: boolean }[],
  ended = false,
  firstOn: (action: string) => string | undefined = nothing,
) => stagesOf(units, ended, firstOn).map(({ state }) => state[0])

describe('stages of a case', () => {
  it('the case stands where its least advanced unit stands', () => {
    expect(states([unit('GESTART')]).join('')).to.equal('ncccccccc')
    expect(states([unit('BESLISSING_VERSTUURD'), unit('ADVIES_VERSTUURD')]).join('')).to.equal('ddddncccc')
    expect(states([unit('BESLISSING_GELDIG')]).join('')).to.equal('ddddddddn')
    expect(states([unit('BESLISSING_GELDIG', true)]).join('')).to.equal('ddddddddd')
  })

  it('units that stopped do not hold the others back; a case whose units all stopped ends where it came to', () => {
    expect(states([unit('STOPGEZET'), unit('HOORPLICHT_AFGEROND')]).join('')).to.equal('dddddnccc')
    const asked = (action: string) => (['OO_REGISTER', 'ADVICE_ASK'].includes(action) ? '2026-01-05' : undefined)
    expect(states([unit('STOPGEZET')], true, asked).join('')).to.equal('ddccccccc')
  })
})

describe('addresses of persons', () => {
  it('are taken apart for the window of a letter; what does not fit keeps its words', () => {
    expect(parseAddress('Kolkstraat 27 bus 1, 9000 Gent')).to.deep.equal({
      street: 'Kolkstraat',
      houseNumber: '27',
      boxNumber: '1',
      postalCode: '9000',
      municipality: 'Gent',
    })
    expect(parseAddress('Tramstelplaats 40A, 9050 Gent').houseNumber).to.equal('40A')
    expect(parseAddress('Postbus, Brussel')).to.deep.equal({
      street: 'Postbus',
      houseNumber: '',
      postalCode: '',
      municipality: 'Brussel',
    })
  })
})
