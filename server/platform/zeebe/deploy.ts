import { setTimeout as sleep } from 'node:timers/promises'
import { Camunda8 } from '@camunda8/sdk'
import { z } from 'zod'
import { readDiagrams } from './diagrams.ts'

export interface Deployed {
  readonly processId: string
  readonly version: number
}

/**
 * Deploys every diagram of the processes room in one go. The engine makes a new version only of what changed, so each start may do this.
 *
 * @param address host:port, grpc://host:port, or grpcs:// for TLS
 * @param patienceMs how long it waits for an engine that is not there yet; default 60 s
 * @throws the engine's refusal, which names the element that it does not take
 */
export const deployDiagrams = async (address: string, patienceMs = 60_000): Promise<Deployed[]> => {
  const client = new Camunda8({
    ZEEBE_GRPC_ADDRESS: address.includes('://') ? address : `grpc://${address}`,
    zeebeGrpcSettings: { ZEEBE_GRPC_CLIENT_RETRY: false, ZEEBE_CLIENT_LOG_LEVEL: 'NONE' },
  }).getZeebeGrpcApiClient()
  const resources = readDiagrams().map(({ name, xml }) => ({ name, process: Buffer.from(xml) }))
  const until = Date.now() + patienceMs
  try {
    for (;;) {
      try {
        const { deployments } = await client.deployResources(resources)
        return deployments.flatMap((one: unknown) => {
          const { success, data } = deployedProcess.safeParse(one)
          return success ? [{ processId: data.process.bpmnProcessId, version: data.process.version }] : []
        })
      } catch (error) {
        if (Date.now() > until || !isAway(error)) throw error
        await sleep(250)
      }
    }
  } finally {
    await client.close()
  }
}

const deployedProcess = z.object({ process: z.object({ bpmnProcessId: z.string(), version: z.number() }) })

// UNAVAILABLE, DEADLINE_EXCEEDED: the engine is not there yet
const isAway = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && [4, 14].includes(Number(error.code))
