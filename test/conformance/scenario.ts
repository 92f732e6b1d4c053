import { randomUUID } from 'node:crypto'

/** A cluster to call, and a counter of the calls made. */
export interface Session {
  /** `host:port` */
  readonly address: string
  /** counts one call of the scenario's client */
  readonly count: () => void
  /** makes ids unique on a shared cluster */
  readonly suffix: () => string
}

export interface Scenario {
  readonly client: '@camunda8/sdk' | 'zeebe-node' | 'zbctl'
  readonly title: string
  readonly run: (session: Session) => Promise<void>
}

export const newSession = (address: string, count: () => void = () => undefined): Session => ({
  address,
  count,
  suffix: () => randomUUID().slice(0, 8),
})

/** The client with every method call counted. */
export const counted = <T extends object>(client: T, session: Session): T =>
  new Proxy(client, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      // opening a worker is no call; its completions count themselves
      if (name === 'close' || name === 'createWorker') return member.bind(target)
      return (...values: unknown[]): unknown => {
        session.count()
        return Reflect.apply(member, target, values)
      }
    },
  })

/** gRPC status and text that a call fails with. */
export const failure = async (call: Promise<unknown>): Promise<{ readonly code: number; readonly text: string }> => {
  try {
    await call
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? Number(error.code) : -1
    const details = error instanceof Error && 'details' in error ? String(error.details) : String(error)
    return { code, text: details }
  }
  throw new Error('the call succeeded')
}
