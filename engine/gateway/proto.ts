import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { loadPackageDefinition, type ServiceDefinition } from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'

/** The contract that the clients speak: the one in their own package, so the two cannot differ. */
export const protoFile = (): string => {
  const sdk = createRequire(import.meta.url).resolve('@camunda8/sdk')
  return join(dirname(sdk), 'proto', 'zeebe.proto')
}

/** Service `gateway_protocol.Gateway`; int64 as decimal strings, enums by name. */
export const gatewayService = (): ServiceDefinition => {
  const definition = loadSync(protoFile(), {
    keepCase: true,
    longs: String,
    enums: String,
    defaults: true,
    oneofs: true,
  })
  const loaded = loadPackageDefinition(definition)['gateway_protocol']
  const gateway = loaded && 'Gateway' in loaded ? loaded['Gateway'] : undefined
  if (typeof gateway !== 'function' || !('service' in gateway)) throw new Error('zeebe.proto has no service Gateway')
  return gateway.service
}
