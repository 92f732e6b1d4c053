import { status } from '@grpc/grpc-js'
import { expect } from 'chai'
import { StatusError, toServiceError } from '#engine/gateway/errors'
import { checkTenant, checkTenants } from '#engine/gateway/tenants'
import { EngineStopping, Rejection, type RejectionType } from '#engine/processor/api'

describe('gateway status codes (zeebe.md 5.17)', () => {
  const codes: readonly (readonly [RejectionType, status])[] = [
    ['NOT_FOUND', status.NOT_FOUND],
    ['INVALID_ARGUMENT', status.INVALID_ARGUMENT],
    ['ALREADY_EXISTS', status.ALREADY_EXISTS],
    ['INVALID_STATE', status.FAILED_PRECONDITION],
    ['PROCESSING_ERROR', status.INTERNAL],
    ['RESOURCE_EXHAUSTED', status.RESOURCE_EXHAUSTED],
  ]
  for (const [type, code] of codes) {
    it(`${type} becomes ${status[code]}`, () =>
      expect(toServiceError(new Rejection(type, 'x', 'DO')).code).to.equal(code))
  }

  it('names the command and the reason', () => {
    const reason = "Expected to complete job with key '1', but no such job was found"
    expect(toServiceError(new Rejection('NOT_FOUND', reason, 'COMPLETE')).details).to.equal(
      `Command 'COMPLETE' rejected with code 'NOT_FOUND': ${reason}`,
    )
  })

  it('has no prefix where a request never becomes a command', () => {
    for (const reason of [
      'Invalid JSON value: {',
      "Property 'variables' is invalid: Expected document to be a root level object, but was 'ARRAY'",
    ])
      expect(toServiceError(new Rejection('INVALID_ARGUMENT', reason, 'CREATE')).details).to.equal(reason)
  })

  it('is unavailable while it stops', () =>
    expect(toServiceError(new EngineStopping()).code).to.equal(status.UNAVAILABLE))

  it('says that something unexpected happened', () => {
    expect(toServiceError(new TypeError('boom'))).to.include({
      code: status.INTERNAL,
      details: 'Unexpected error occurred during the request processing: boom',
    })
  })
})

describe('gateway tenants', () => {
  it('takes the default tenant and none alike', () => {
    checkTenant('CompleteJob', '')
    checkTenants('ActivateJobs', ['<default>', ''])
  })

  it('refuses every other tenant', () => {
    expect(() => checkTenant('PublishMessage', 'gent'))
      .to.throw(
        StatusError,
        "Expected to handle gRPC request PublishMessage with tenant identifier 'gent', but multi-tenancy is disabled",
      )
      .with.property('code', status.INVALID_ARGUMENT)
  })
})
