import { expect } from 'chai'
import { rankOfEffect, weightOfEffect } from '#domain/legal/lapse-effects'
import { lapseEffects, lapseWeights } from '#domain/legal/lapse-effects.data'
import { legalTerms } from '#domain/legal/terms.data'

describe('what the lapse of a term does', () => {
  it('ranks every effect of the terms once', () => {
    const ranked = lapseEffects.map(({ effect }) => effect)
    expect(new Set(ranked).size).to.equal(ranked.length)
    for (const { onLapse, key } of legalTerms) expect(rankOfEffect(onLapse), key).to.be.at.least(0)
  })

  it('puts heavier weights first', () => {
    const places = lapseEffects.map(({ weight }) => lapseWeights.indexOf(weight))
    expect(places).to.deep.equal(places.toSorted((one, other) => one - other))
    expect(rankOfEffect('TACIT_REJECTION')).to.be.below(rankOfEffect('MAYOR_MAY_STILL_DECIDE'))
    expect(weightOfEffect('REMINDER')).to.equal('NONE')
  })

  it('gives a term one effect, whichever of its dated rows holds', () => {
    for (const { key, onLapse } of legalTerms)
      expect(legalTerms.find((row) => row.key === key)?.onLapse, key).to.equal(onLapse)
  })
})
