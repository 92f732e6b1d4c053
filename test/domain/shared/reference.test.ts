import { expect } from 'chai'
import { formatReference, parseReference } from '#domain/shared/reference'

const table = [
  ['EN18-016485', { series: 'EN', year: 2018, number: 16485 }],
  ['OO26-000123', { series: 'OO', year: 2026, number: 123 }],
  ['OO26-000123/002', { series: 'OO', year: 2026, number: 123, part: 2 }],
  ['TV26-000123-150', { series: 'TV', year: 2026, number: 123, part: 150 }],
  ['WI26-999999', { series: 'WI', year: 2026, number: 999_999 }],
] as const

describe('reference', () => {
  it('is written and read in the forms of domain.md 3.1', () => {
    for (const [text, reference] of table) {
      expect(formatReference(reference)).to.equal(text)
      expect(parseReference(text)).to.deep.equal(reference)
    }
    expect(parseReference(' oo26-000123 ')).to.deep.equal({ series: 'OO', year: 2026, number: 123 })
  })

  it('refuses other forms', () => {
    for (const text of [
      'XX26-000123',
      'OO26-123',
      'OO26-000000',
      'TV26-000123',
      'TV26-000123/001',
      'OO26-000123-001',
      'EN18-016485/001',
      'OO26-000123/000',
    ])
      expect(parseReference(text), text).to.equal(undefined)
    expect(() => formatReference({ series: 'OO', year: 2026, number: 0 })).to.throw(RangeError)
    expect(() => formatReference({ series: 'OO', year: 1999, number: 1 })).to.throw(RangeError)
    expect(() => formatReference({ series: 'TV', year: 2026, number: 1 })).to.throw(RangeError)
    expect(() => formatReference({ series: 'EN', year: 2026, number: 1, part: 1 })).to.throw(RangeError)
  })
})
