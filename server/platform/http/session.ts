import { getConfiguration, getMe, type SignIn } from '#contract/session'
import type { Rights } from '../auth/viewer.ts'
import type { Clock } from '../clock.ts'
import type { App } from './app.ts'
import { mount, mountPublic } from './mount.ts'

export interface SessionDeps {
  readonly productName: string
  readonly signIn: SignIn
  readonly embedded: boolean
  readonly clock: Clock
  /** whether the demonstration still grows; default no */
  readonly growing?: (() => boolean) | undefined
}

/** GET /api/me and GET /api/configuration. */
export const mountSession = (app: App, { productName, signIn, embedded, clock, growing }: SessionDeps): void => {
  mount(app, getMe, ({ viewer: { userId, accountId, person, rights, active, eulaAccepted } }) => ({
    user: { id: userId, subject: accountId, ...person },
    rights: rights.map(toRight),
    active: toRight(active),
    eulaAccepted,
    demo: embedded,
  }))
  mountPublic(app, getConfiguration, () => ({
    productName,
    signIn,
    embedded,
    growing: growing?.() ?? false,
    today: clock.today(),
  }))
}

const toRight = ({ organisation, roles, via }: Rights) => ({ organisation, roles: [...roles], via: [...via] })
