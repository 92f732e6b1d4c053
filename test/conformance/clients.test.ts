import { expect } from 'chai'
import { startCluster, type Cluster } from './cluster.ts'
import { outcomes, type Outcome } from './outcomes.ts'
import { scenarios } from './scenarios.ts'

describe('clients of Zeebe against the gateway', () => {
  let cluster: Cluster
  const seen: Outcome[] = []
  before(async function () {
    this.timeout(120_000)
    cluster = await startCluster()
    for await (const outcome of outcomes(cluster.address)) seen.push(outcome)
  })
  after(() => cluster.stop())

  for (const { client, title } of scenarios) {
    it(`${client} ${title}`, () => {
      const outcome = seen.find((one) => one.client === client && one.title === title)
      expect(outcome, 'the clients ended before').to.include({ title })
      if (outcome?.error !== undefined) expect.fail(outcome.error)
    })
  }
})
