import { startCluster, type Cluster } from './cluster.ts'
import { newSession } from './scenario.ts'
import { sdkScenarios } from './sdk.ts'
import { zbctlScenarios } from './zbctl.ts'
import { zeebeNodeScenarios } from './zeebe-node.ts'

describe('clients of Zeebe against the gateway', () => {
  let cluster: Cluster
  before(async () => {
    cluster = await startCluster()
  })
  after(() => cluster.stop())

  for (const { client, title, run } of [...sdkScenarios, ...zeebeNodeScenarios, ...zbctlScenarios]) {
    it(`${client} ${title}`, () => run(newSession(cluster.address)))
  }
})
