import { expect } from 'chai'
import { erasureOf, keptUntil, retentionOn } from '#domain/privacy/erasure'
import { retentionClasses } from '#domain/privacy/retention.data'

describe('retention and erasure', () => {
  it('has one class in force of each kind, each with its source', () => {
    for (const { kind, source } of retentionClasses) {
      expect(retentionOn(kind, '2026-01-05').kind).to.equal(kind)
      expect(source, kind).to.not.equal('')
    }
    expect(() => retentionOn('CASE_FILE', '2014-12-31')).to.throw(RangeError)
  })

  const closed = (closedOn: string | null, onInventory = false) => ({ closedOn, onInventory })
  const until = keptUntil('PERSON', '2015-03-01')

  it('counts whole years from the day on which the last file was closed, that day included', () => {
    expect(until).to.equal('2025-03-01')
    const files = [closed('2015-02-01'), closed('2015-03-01')]
    expect(erasureOf(files, until)).to.deep.equal({ open: false, hold: 'WITHIN_RETENTION', until })
    expect(erasureOf(files, '2025-03-02')).to.deep.equal({ open: true })
  })

  it('is held by a procedure that runs first, then by VIVOO, whatever the age of the rest', () => {
    expect(erasureOf([closed(null), closed('2015-03-01', true)], '2099-01-01')).to.include({ hold: 'RUNNING' })
    expect(erasureOf([closed('2015-03-01', true)], '2099-01-01')).to.include({ hold: 'ON_INVENTORY' })
  })

  it('is open for who stands in no file', () => {
    expect(erasureOf([], '2026-01-05')).to.deep.equal({ open: true })
  })
})
