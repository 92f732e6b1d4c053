import {
  ResponderBuilder,
  ServerInterceptingCall,
  ServerListenerBuilder,
  status,
  type Metadata,
  type ServerInterceptor,
} from '@grpc/grpc-js'

/**
 * Refuses strangers before their request is read, and requests that never arrive whole.
 *
 * @param withinMs a request that is still arriving after this long is given up
 */
export const guardCalls = (isAuthorised: (metadata: Metadata) => boolean, withinMs: number): ServerInterceptor => {
  return (_, call) => {
    let late: NodeJS.Timeout | undefined
    const listener = new ServerListenerBuilder()
      .withOnReceiveMetadata((metadata, next) => {
        if (!isAuthorised(metadata)) {
          call.sendStatus({ code: status.UNAUTHENTICATED, details: 'Expected a valid shared secret' })
          return
        }
        const giveUp = (): void =>
          call.sendStatus({ code: status.DEADLINE_EXCEEDED, details: 'Expected the whole request to arrive in time' })
        late = setTimeout(giveUp, withinMs)
        next(metadata)
      })
      .withOnReceiveMessage((message, next) => {
        clearTimeout(late)
        next(message)
      })
      .withOnCancel(() => clearTimeout(late))
      .build()
    return new ServerInterceptingCall(call, new ResponderBuilder().withStart((next) => next(listener)).build())
  }
}
