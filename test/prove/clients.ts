import { startCluster } from '../conformance/cluster.ts'
import { newSession, type Scenario } from '../conformance/scenario.ts'
import { sdkScenarios } from '../conformance/sdk.ts'
import { zbctlScenarios } from '../conformance/zbctl.ts'
import { zeebeNodeScenarios } from '../conformance/zeebe-node.ts'

export const title = 'calls that @camunda8/sdk, zeebe-node and zbctl make against the gateway, all answered as expected'

export const run = async (): Promise<string> => {
  const cluster = await startCluster()
  const calls: Record<Scenario['client'], number> = { '@camunda8/sdk': 0, 'zeebe-node': 0, zbctl: 0 }
  for (const scenario of [...sdkScenarios, ...zeebeNodeScenarios, ...zbctlScenarios]) {
    await scenario.run(newSession(cluster.address, () => (calls[scenario.client] += 1)))
    console.log(`ok ${scenario.client} ${scenario.title}`)
  }
  await cluster.stop()
  const total = Object.values(calls).reduce((sum, count) => sum + count, 0)
  const parts = Object.entries(calls).map(([client, count]) => `${client} ${count}`)
  return `calls ${total}: ${parts.join(', ')}`
}
