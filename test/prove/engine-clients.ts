import { startCluster } from '../conformance/cluster.ts'
import { outcomes } from '../conformance/outcomes.ts'

export const title = 'calls that @camunda8/sdk, zeebe-node and zbctl make against the gateway, all answered as expected'

export const run = async (): Promise<string> => {
  const cluster = await startCluster()
  const calls = { '@camunda8/sdk': 0, 'zeebe-node': 0, zbctl: 0 }
  for await (const outcome of outcomes(cluster.address)) {
    if (outcome.error !== undefined) throw new Error(`${outcome.client} ${outcome.title}: ${outcome.error}`)
    calls[outcome.client] += outcome.calls
    console.log(`ok ${outcome.client} ${outcome.title}`)
  }
  await cluster.stop()
  const total = Object.values(calls).reduce((sum, count) => sum + count, 0)
  const parts = Object.entries(calls).map(([client, count]) => `${client} ${count}`)
  return `calls ${total}: ${parts.join(', ')}`
}
