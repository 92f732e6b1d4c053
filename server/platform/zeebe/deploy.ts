import { setTimeout as sleep } from 'node:timers/promises'
import { Camunda8 } from '@camunda8/sdk'
import { z } from 'zod'
import { type Diagram, readDiagrams } from './diagrams.ts'

/** A process or decision that the engine has now. */
export interface Deployed {
  readonly kind: 'process' | 'decision'
  readonly id: string
  readonly version: number
}

/**
 * Deploys every diagram and decision table of the processes room in one go. The engine makes a new version only of what changed, so each start may do this.
 *
 * @param address host:port, grpc://host:port, or grpcs:// for TLS
 * @param patienceMs how long it waits for an engine that is not there yet; default 60 s
 * @param diagrams what is deployed; default all of the processes room
 * @throws the engine's refusal, which names the element that it does not take
 */
export const deployDiagrams = async (
  address: string,
  patienceMs = 60_000,
  diagrams: readonly Diagram[] = readDiagrams(),
): Promise<Deployed[]> => {
  const client = new Camunda8({
    ZEEBE_GRPC_ADDRESS: address.includes('://') ? address : `grpc://${address}`,
    zeebeGrpcSettings: { ZEEBE_GRPC_CLIENT_RETRY: false, ZEEBE_CLIENT_LOG_LEVEL: 'NONE' },
  }).getZeebeGrpcApiClient()
  const until = Date.now() + patienceMs
  try {
    for (;;) {
      try {
        return await deployOn(client, diagrams)
      } catch (error) {
        if (Date.now() > until || !isAway(error)) throw error
        await sleep(250)
      }
    }
  } finally {
    await client.close()
  }
}

type GrpcClient = ReturnType<Camunda8['getZeebeGrpcApiClient']>

/**
 * Deploys resources in one go over an open connection.
 *
 * @throws what the gateway answers
 */
export const deployOn = async (client: GrpcClient, diagrams: readonly Diagram[]): Promise<Deployed[]> => {
  const { deployments } = await client.deployResources(diagrams.map(resourceOf))
  return deployments.flatMap(toDeployed)
}

const resourceOf = ({ name, xml }: Diagram) => {
  const content = Buffer.from(xml)
  if (name.endsWith('.dmn')) return { name, decision: content }
  return name.endsWith('.form') ? { name, form: content } : { name, process: content }
}

const deployedProcess = z.object({ process: z.object({ bpmnProcessId: z.string(), version: z.number() }) })
const deployedDecision = z.object({ decision: z.object({ dmnDecisionId: z.string(), version: z.number() }) })

const toDeployed = (one: unknown): Deployed[] => {
  const { data: process } = deployedProcess.safeParse(one)
  if (process) return [{ kind: 'process', id: process.process.bpmnProcessId, version: process.process.version }]
  const { data: decision } = deployedDecision.safeParse(one)
  // the third kind is the file itself, of which the decisions are parts
  return decision ? [{ kind: 'decision', id: decision.decision.dmnDecisionId, version: decision.decision.version }] : []
}

// UNAVAILABLE, DEADLINE_EXCEEDED: the engine is not there yet
const isAway = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && [4, 14].includes(Number(error.code))
