import { getConfiguration, getMe, type SignIn } from '#contract/session'
import type { Clock } from '../clock.ts'
import type { App } from './app.ts'
import { mount, mountPublic } from './mount.ts'

export interface SessionDeps {
  readonly productName: string
  readonly signIn: SignIn
  readonly embedded: boolean
  readonly clock: Clock
}

/** GET /api/me and GET /api/configuration. */
export const mountSession = (app: App, { productName, signIn, embedded, clock }: SessionDeps): void => {
  mount(app, getMe, ({ viewer: { userId, accountId, person, rights, active } }) => ({
    user: { id: userId, subject: accountId, ...person },
    rights: rights.map(({ organisation, roles }) => ({ organisation, roles: [...roles] })),
    active: { organisation: active.organisation, roles: [...active.roles] },
    demo: embedded,
  }))
  mountPublic(app, getConfiguration, () => ({ productName, signIn, embedded, today: clock.today() }))
}
