import { expect } from 'chai'
import { handlers } from '#engine/gateway/server'
import { gatewayService } from '#engine/gateway/proto'
import { fakeCore } from '../jobs/fake-core.ts'

describe('gateway contract', () => {
  const rpcs = Object.keys(gatewayService())
  const { implementation, stop } = handlers(fakeCore(), {})
  after(stop)

  it('has a handler for every RPC of zeebe.proto, and for nothing else', () => {
    expect(rpcs).to.have.length.greaterThan(20)
    expect(Object.keys(implementation).toSorted()).to.deep.equal(rpcs.toSorted())
  })
})
