import { expect } from 'chai'
import { requestChannels } from '#domain/model/codes'
import { isFormalRequest } from '#domain/procedures/oo/formal-request'

describe('formal request (domain.md 5.1)', () => {
  it('needs interest, reasons and proof of receipt, all three', () => {
    const formal = requestChannels.filter((channel) => isFormalRequest({ hasInterest: true, motivated: true, channel }))
    expect(formal).to.deep.equal(['AANGETEKEND', 'AANGETEKENDE_MAIL', 'TEGEN_ONTVANGSTBEWIJS'])
    expect(isFormalRequest({ hasInterest: false, motivated: true, channel: 'AANGETEKEND' })).to.equal(false)
    expect(isFormalRequest({ hasInterest: true, motivated: false, channel: 'AANGETEKEND' })).to.equal(false)
  })
})
