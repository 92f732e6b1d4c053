import { expect } from 'chai'
import { runMocha } from '../support/mocha-run.ts'
import { startOwnBroker } from './worlds/own-broker.ts'

/** Some of each kind; `npm run prove -- engine-broker` runs all of them. */
const families = ['deployments', 'instances', 'gateways', 'job-errors', 'messages', 'signals']

describe('scenarios on a broker', () => {
  it('pass through gRPC, record stream and management port as they do in process', async () => {
    const broker = await startOwnBroker()
    try {
      const files = families.map((name) => `test/engine/${name}.test.ts`)
      const { passes, failures, pending } = await runMocha(files, broker.env)
      expect(failures.map(({ fullTitle, message }) => `${fullTitle}: ${message}`)).to.deep.equal([])
      expect(passes.length).to.be.greaterThan(55)
      expect(pending.length).to.be.lessThan(5)
    } finally {
      await broker.stop()
    }
  }).timeout(240_000)
})
