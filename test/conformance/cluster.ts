import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEngine } from '#engine'

export interface Cluster {
  /** `host:port` */
  readonly address: string
  readonly isEmbedded: boolean
  readonly stop: () => Promise<void>
}

/** The cluster of ZEEBE_GRPC_ADDRESS when that is set, else an embedded engine on a disk and a port of its own. */
export const startCluster = async (): Promise<Cluster> => {
  const given = process.env['ZEEBE_GRPC_ADDRESS']
  if (given) return { address: given.replace(/^grpcs?:\/\//, ''), isEmbedded: false, stop: () => Promise.resolve() }
  const dir = await mkdtemp(join(tmpdir(), 'engine-'))
  const engine = await startEngine({ dir, port: 0 })
  const stop = async () => {
    await engine.stop()
    await rm(dir, { recursive: true })
  }
  return { address: engine.address, isEmbedded: true, stop }
}
