import { status } from '@grpc/grpc-js'
import { StatusError } from './errors.ts'

export const defaultTenant = '<default>'

/**
 * Refuses every tenant but the default one, as Zeebe does without multi-tenancy. Clients send `<default>` or nothing.
 *
 * @throws StatusError INVALID_ARGUMENT
 */
export const checkTenant = (rpc: string, tenantId: string): void => {
  if (tenantId === '' || tenantId === defaultTenant) return
  throw refusal(rpc, tenantId)
}

/** @throws StatusError INVALID_ARGUMENT */
export const checkTenants = (rpc: string, tenantIds: readonly string[]): void => {
  for (const tenantId of tenantIds) checkTenant(rpc, tenantId)
}

const refusal = (rpc: string, tenantId: string): StatusError =>
  new StatusError(
    status.INVALID_ARGUMENT,
    `Expected to handle gRPC request ${rpc} with tenant identifier '${tenantId}', but multi-tenancy is disabled`,
  )
