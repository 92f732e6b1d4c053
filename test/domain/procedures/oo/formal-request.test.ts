import { expect } from 'chai'
import { requestChannels } from '#domain/model/codes'
import { isFormalRequest } from '#domain/procedures/oo/formal-request'

describe('formal request', () => {
  it('needs interest, motivation and proof of receipt; anything less is a report', () => {
    const formal = requestChannels.filter((channel) => isFormalRequest({ hasInterest: true, motivated: true, channel }))
    expect(formal).to.deep.equal(['AANGETEKEND', 'AANGETEKENDE_MAIL', 'TEGEN_ONTVANGSTBEWIJS'])
    expect(isFormalRequest({ hasInterest: false, motivated: true, channel: 'AANGETEKEND' })).to.equal(false)
    expect(isFormalRequest({ hasInterest: true, motivated: false, channel: 'AANGETEKEND' })).to.equal(false)
  })
})
