import { status } from '@grpc/grpc-js'
import { expect } from 'chai'
import { StatusError, toServiceError } from '#engine/gateway/errors'
import { checkTenant, checkTenants } from '#engine/gateway/tenants'
import { EngineStopping, Rejection, type RejectionType } from '#engine/processor/api'

describe('gateway status codes (zeebe.md 5.17)', () => {
  const codes: readonly (readonly [rule: string, RejectionType, status])[] = [
    ['S17.2', 'NOT_FOUND', status.NOT_FOUND],
    ['S17.3', 'INVALID_ARGUMENT', status.INVALID_ARGUMENT],
    ['S17.4', 'ALREADY_EXISTS', status.ALREADY_EXISTS],
    ['S17.5', 'INVALID_STATE', status.FAILED_PRECONDITION],
    ['S17.6', 'PROCESSING_ERROR', status.INTERNAL],
    ['S17.10', 'RESOURCE_EXHAUSTED', status.RESOURCE_EXHAUSTED],
  ]
  for (const [rule, type, code] of codes) {
    it(`${rule}: ${type} becomes ${status[code]}`, () =>
      expect(toServiceError(new Rejection(type, 'x', 'DO')).code).to.equal(code))
  }

  it('S17.1: names the command and the reason', () => {
    const reason = "Expected to complete job with key '1', but no such job was found"
    expect(toServiceError(new Rejection('NOT_FOUND', reason, 'COMPLETE')).details).to.equal(
      `Command 'COMPLETE' rejected with code 'NOT_FOUND': ${reason}`,
    )
  })

  it('S17.8: has no prefix where a request never becomes a command', () => {
    for (const reason of [
      'Invalid JSON value: {',
      "Property 'variables' is invalid: Expected document to be a root level object, but was 'ARRAY'",
    ])
      expect(toServiceError(new Rejection('INVALID_ARGUMENT', reason, 'CREATE')).details).to.equal(reason)
  })

  it('is unavailable while it stops', () =>
    expect(toServiceError(new EngineStopping()).code).to.equal(status.UNAVAILABLE))

  it('S17.13: says that something unexpected happened', () => {
    expect(toServiceError(new TypeError('boom'))).to.include({
      code: status.INTERNAL,
      details: 'Unexpected error occurred during the request processing: boom',
    })
  })
})

describe('gateway tenants', () => {
  it('J12: takes the default tenant and none alike', () => {
    checkTenant('CompleteJob', '')
    checkTenants('ActivateJobs', ['<default>', ''])
  })

  it('S17.9: refuses every other tenant', () => {
    expect(() => checkTenant('PublishMessage', 'gent'))
      .to.throw(
        StatusError,
        "Expected to handle gRPC request PublishMessage with tenant identifier 'gent', but multi-tenancy is disabled",
      )
      .with.property('code', status.INVALID_ARGUMENT)
  })
})
