import Keycloak from 'keycloak-js'
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { getConfiguration, getMe, type Configuration, type Session } from '#contract/session'
import type { RoleCode } from '#domain/model/codes'
import { call, startApi } from './api.ts'
import { text } from './labels.nl.ts'
import { Centered } from './ui/Centered.tsx'

export interface SessionContext {
  readonly session: Session
  readonly configuration: Configuration
  readonly has: (...roles: readonly RoleCode[]) => boolean
  /** other active organisation, without a new sign-in */
  readonly switchTo: (organisationId: string) => void
  readonly signOut: () => void
}

const Context = createContext<SessionContext | undefined>(undefined)
const storageKey = 'woonzaak.organisation'
/** a window that stays open sees the next day come: terms count from the legal day of the server */
const dayCheckMs = 5 * 60_000

/** The signed-in user; only below `SessionProvider`. */
export const useSession = (): SessionContext => {
  const value = useContext(Context)
  if (value === undefined) throw new Error('useSession outside SessionProvider')
  return value
}

let organisationId: string | undefined = localStorage.getItem(storageKey) ?? undefined

const signIn = async (): Promise<{ configuration: Configuration; keycloak: Keycloak }> => {
  const configuration = await call(getConfiguration, {})
  const keycloak = new Keycloak(configuration.signIn)
  await keycloak.init({ onLoad: 'login-required', pkceMethod: 'S256', checkLoginIframe: false })
  startApi({
    organisationId: () => organisationId,
    token: async () => {
      await keycloak.updateToken(30).catch(() => keycloak.login())
      return keycloak.token ?? ''
    },
  })
  return { configuration, keycloak }
}

// One sign-in per page load: React may mount twice, keycloak-js must be started once.
let started: ReturnType<typeof signIn> | undefined

/** Signs in through keycloak-js, loads the user and shows the children when both are there. */
export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const [state, setState] = useState<{ configuration: Configuration; keycloak: Keycloak; session: Session }>()
  const [failed, setFailed] = useState(false)

  const load = useCallback(async () => {
    started ??= signIn()
    const { configuration, keycloak } = await started
    const session = await call(getMe, {}).catch(async () => {
      organisationId = undefined
      localStorage.removeItem(storageKey)
      return call(getMe, {})
    })
    organisationId = session.active.organisation.id
    setState({ configuration, keycloak, session })
  }, [])

  useEffect(() => {
    load().catch(() => setFailed(true))
  }, [load])

  useEffect(() => {
    const follow = (): void => {
      if (document.visibilityState !== 'visible') return
      call(getConfiguration, {}).then(
        (configuration) => setState((before) => (before === undefined ? before : { ...before, configuration })),
        () => undefined,
      )
    }
    const timer = setInterval(follow, dayCheckMs)
    document.addEventListener('visibilitychange', follow)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', follow)
    }
  }, [])

  const value = useMemo<SessionContext | undefined>(() => {
    if (state === undefined) return undefined
    return {
      session: state.session,
      configuration: state.configuration,
      has: (...roles) => state.session.active.roles.some((role) => roles.includes(role)),
      switchTo: (id) => {
        localStorage.setItem(storageKey, id)
        location.assign('/')
      },
      signOut: () => {
        localStorage.removeItem(storageKey)
        void state.keycloak.logout({ redirectUri: `${location.origin}/` })
      },
    }
  }, [state])

  if (failed) return <Centered text={text.signInFailed} retry={() => location.reload()} />
  if (value === undefined) return <Centered text={text.loading} />
  return <Context value={value}>{children}</Context>
}
