import Keycloak from 'keycloak-js'
import { type Configuration, getConfiguration } from '#contract/session'
import { ApiError, call, OfflineError, startApi } from './api.ts'
import { keepFragment, restoreFragment } from './kept-fragment.ts'
import { restoreTyped, storeTyped } from './typed.ts'

export interface SignedIn {
  readonly configuration: Configuration
  /** subject of the token: whose choices and typed words are whose */
  readonly subject: string
  /** leaves for the sign-in page and comes back to this page with all that was typed */
  readonly again: () => void
  readonly out: () => void
}

export interface Listener {
  readonly organisationId: () => string | undefined
  /** the sign-in ended and could not be renewed without the person */
  readonly onExpired: () => void
  /** the server refused with this code */
  readonly onRefused: (code: string) => void
}

// One sign-in per page load: React may mount twice, keycloak-js must be started once.
let started: Promise<SignedIn> | undefined

/** Signs in through keycloak-js; leaves the page when the person has to. */
export const signIn = (listener: Listener): Promise<SignedIn> => {
  started ??= start(listener)
  return started
}

const start = async (listener: Listener): Promise<SignedIn> => {
  const configuration = await call(getConfiguration, {})
  const keycloak = new Keycloak(configuration.signIn)
  // without onLoad: `login-required` would leave the page by itself when a renewal is refused, over a form that somebody fills in
  if (!(await keycloak.init({ pkceMethod: 'S256', checkLoginIframe: false })))
    await keycloak.login({ redirectUri: keepFragment() })
  restoreFragment()
  const subject = keycloak.subject ?? ''
  restoreTyped(subject)
  startApi({
    organisationId: listener.organisationId,
    token: () => currentToken(keycloak, listener),
    renew: () => renew(keycloak, listener),
    onRefused: listener.onRefused,
  })
  return {
    configuration,
    subject,
    again: () => {
      storeTyped(subject)
      void keycloak.login({ redirectUri: keepFragment() })
    },
    out: () => void keycloak.logout({ redirectUri: `${location.origin}/` }),
  }
}

/** @throws ApiError UNAUTHENTICATED when the person must sign in again; OfflineError when the sign-in service does not answer */
const currentToken = async (keycloak: Keycloak, listener: Listener): Promise<string> => {
  try {
    await keycloak.updateToken(30)
  } catch (cause) {
    throw refused(keycloak, listener, cause)
  }
  return keycloak.token ?? ''
}

/** A new token although the one in hand looks good: the server did not take it. @returns whether there is one */
const renew = async (keycloak: Keycloak, listener: Listener): Promise<boolean> => {
  try {
    return await keycloak.updateToken(-1)
  } catch (cause) {
    refused(keycloak, listener, cause)
    return false
  }
}

// keycloak-js drops its token when the service refuses to renew it, and keeps it when the service was not reached.
const refused = (keycloak: Keycloak, listener: Listener, cause: unknown): Error => {
  if (keycloak.token !== undefined) return new OfflineError('the sign-in service does not answer', { cause })
  listener.onExpired()
  return new ApiError({
    type: 'urn:woonzaak:problem:unauthenticated',
    title: 'Sign in first',
    status: 401,
    code: 'UNAUTHENTICATED',
    fields: [],
    traceId: '-',
  })
}
