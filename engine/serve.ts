import type { ServerCredentials } from '@grpc/grpc-js'
import { startGateway } from './gateway/server.ts'
import { BulkExporter } from './log/bulk-exporter.ts'
import type { EngineCore } from './processor/api.ts'

export interface ServeOptions {
  readonly host?: string
  /** 0: any free port */
  readonly port: number
  readonly credentials?: ServerCredentials
  readonly sharedSecret?: string
  /** receiver of the record stream, Elasticsearch's `_bulk` */
  readonly exportTo?: string
}

export interface Service {
  /** `host:port` of the gateway */
  readonly address: string
  /** figures in Prometheus' text format */
  readonly metrics: () => readonly string[]
  /** Closes gateway and exporter; the core goes on. */
  readonly stop: () => Promise<void>
}

/** Opens the engine to the world: gRPC gateway, and the record stream when someone wants it. */
export const serve = async (core: EngineCore, options: ServeOptions): Promise<Service> => {
  const gateway = await startGateway(core, options)
  const exporter = options.exportTo === undefined ? undefined : new BulkExporter(core, { url: options.exportTo })
  return {
    address: gateway.address,
    metrics: () => {
      const { polls, streams } = gateway.waiting()
      return [
        ...gateway.metrics.lines(),
        ...gauge('engine_open_polls', polls),
        ...gauge('engine_open_streams', streams),
        ...(exporter ? gauge('engine_exported_position', exporter.position) : []),
        ...(exporter ? gauge('engine_export_failures', exporter.failures) : []),
        ...gauge('process_resident_memory_bytes', process.memoryUsage.rss()),
      ]
    },
    stop: async () => {
      await Promise.all([gateway.stop(), exporter?.stop()])
    },
  }
}

const gauge = (name: string, value: number): readonly string[] => [`# TYPE ${name} gauge`, `${name} ${value}`]
