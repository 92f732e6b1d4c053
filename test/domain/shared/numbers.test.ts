import { expect } from 'chai'
import { isCapaKey, parseCapaKey } from '#domain/shared/capa-key'
import { isKboNumber } from '#domain/shared/kbo-number'
import { isNationalNumber } from '#domain/shared/national-number'

describe('numbers of registers', () => {
  it('knows a cadastral parcel key by its form', () => {
    for (const key of ['11001B0129/00F003', '41002A1591/00G000', '11001B0129/00_000'])
      expect(isCapaKey(key), key).to.equal(true)
    for (const key of ['11001B129/00F003', '11001b0129/00F003', '11001B0129-00F003', ''])
      expect(isCapaKey(key), key).to.equal(false)
    expect(parseCapaKey('11001B0129/00F003')).to.deep.equal({
      division: '11001',
      section: 'B',
      rootNumber: 129,
      bisNumber: 0,
      exponent: 'F',
      power: 3,
    })
    expect(parseCapaKey('41002A1591/00_000')?.exponent).to.equal('')
  })

  it('checks a national number modulo 97, with a 2 in front for births from 2000', () => {
    const before2000 = '850730033'
    const since2000 = '170730033'
    const check = (body: number): string => String(97 - (body % 97)).padStart(2, '0')
    expect(isNationalNumber(before2000 + check(Number(before2000)))).to.equal(true)
    expect(isNationalNumber(since2000 + check(Number(`2${since2000}`)))).to.equal(true)
    expect(isNationalNumber('85.07.30-033.28')).to.equal(true)
    expect(isNationalNumber('85.07.30-033.29')).to.equal(false)
    expect(isNationalNumber('8507300332')).to.equal(false)
  })

  it('checks an enterprise number modulo 97', () => {
    for (const number of ['0316380841', '0316.380.841', 'BE 0316.380.841'])
      expect(isKboNumber(number), number).to.equal(true)
    for (const number of ['0316380842', '2316380841', '316380841', ''])
      expect(isKboNumber(number), number).to.equal(false)
  })
})
