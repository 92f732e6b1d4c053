import { useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { getConfiguration, getMe, type Configuration, type Session } from '#contract/session'
import { hasRole, type Viewer } from '#domain/access/viewer'
import type { RoleCode } from '#domain/model/codes'
import { ApiError, call } from './api.ts'
import { Eula } from './Eula.tsx'
import { text } from './labels.nl.ts'
import { NoRights } from './NoRights.tsx'
import {
  activeOrganisation,
  chooseOrganisation,
  forgetOrganisation,
  rememberOrganisation,
} from './organisation-choice.ts'
import { SessionExpired } from './SessionExpired.tsx'
import { type SignedIn, signIn } from './sign-in.ts'
import { Centered } from './ui/Centered.tsx'

export interface SessionContext {
  readonly session: Session
  readonly configuration: Configuration
  readonly has: (...roles: readonly RoleCode[]) => boolean
  /** who asks, for `canDo`, `canSee` and `mayEverAct` of the domain: the web keeps no lists of roles of its own */
  readonly viewer: Viewer
  /** other active organisation in this tab, without a new sign-in */
  readonly switchTo: (organisationId: string) => void
  /** reads the rights again: they may have changed */
  readonly check: () => void
  readonly signOut: () => void
}

const Context = createContext<SessionContext | undefined>(undefined)
/** terms count from the legal day of the server */
const dayCheckMs = 5 * 60_000
/** while the demonstration grows its day changes all the time */
const growingCheckMs = 3000

/** The signed-in user; only below `SessionProvider`. */
export const useSession = (): SessionContext => {
  const value = useContext(Context)
  if (value === undefined) throw new Error('useSession outside SessionProvider')
  return value
}

type Standing =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  /** no right any more where he worked; `others` are left */
  | { readonly kind: 'lost'; readonly from: string | undefined; readonly others: Session['rights'] }
  | { readonly kind: 'in'; readonly session: Session }

/**
 * Signs in, loads the user and shows the children when both are there. What stands between a person and the pages comes in their place: the
 * EULA, a right that ended. A sign-in that expired comes over them, since a form may be open below.
 */
export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const client = useQueryClient()
  const [signedIn, setSignedIn] = useState<SignedIn>()
  const [configuration, setConfiguration] = useState<Configuration>()
  const [standing, setStanding] = useState<Standing>({ kind: 'loading' })
  const [expired, setExpired] = useState(false)
  const known = useRef<Session>(undefined)

  const show = useCallback(
    async (session: Session) => {
      const before = known.current
      known.current = session
      rememberOrganisation(session)
      setStanding({ kind: 'in', session })
      // what the roles of a minute ago allowed is read again
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(session)) await client.invalidateQueries()
    },
    [client],
  )

  const lose = useCallback(async () => {
    // nothing of what he may not see any more stays in memory
    client.clear()
    const from = known.current?.active.organisation.name
    known.current = undefined
    forgetOrganisation()
    const others = await call(getMe, {}).then(
      ({ rights }) => rights,
      () => [],
    )
    setStanding({ kind: 'lost', from, others })
  }, [client])

  const check = useCallback(() => {
    call(getMe, {}).then(show, () => undefined)
  }, [show])

  const onRefused = useCallback(
    (code: string) => {
      if (code === 'UNAUTHENTICATED') setExpired(true)
      if (code === 'FORBIDDEN' || code === 'EULA_REQUIRED') check()
      if (known.current !== undefined && (code === 'NO_RIGHTS' || code === 'ORGANISATION_NOT_YOURS')) void lose()
    },
    [check, lose],
  )
  const handlers = useRef({ onRefused })
  handlers.current = { onRefused }

  useEffect(() => {
    const load = async (): Promise<void> => {
      const found = await signIn({
        organisationId: activeOrganisation,
        onExpired: () => setExpired(true),
        onRefused: (code) => handlers.current.onRefused(code),
      })
      setSignedIn(found)
      setConfiguration(found.configuration)
      chooseOrganisation(found.subject)
      await call(getMe, {}).then(show, async (error: unknown) => {
        if (!(error instanceof ApiError) || error.problem.status !== 403) throw error
        await lose()
      })
    }
    load().catch(() => setStanding({ kind: 'failed' }))
  }, [show, lose])

  useLegalDay(setConfiguration, configuration?.growing === true)

  const switchTo = useCallback((id: string) => {
    rememberOrganisation(id)
    location.assign('/')
  }, [])
  const signOut = useCallback(() => {
    forgetOrganisation()
    signedIn?.out()
  }, [signedIn])

  const session = standing.kind === 'in' ? standing.session : undefined
  const value = useMemo<SessionContext | undefined>(() => {
    if (session === undefined || configuration === undefined) return undefined
    const viewer = viewerOf(session)
    const has = (...roles: readonly RoleCode[]) => hasRole(viewer, roles)
    return { session, configuration, has, viewer, switchTo, check, signOut }
  }, [session, configuration, switchTo, check, signOut])

  if (standing.kind === 'failed') return <Centered text={text.signInFailed} retry={() => location.reload()} />
  if (standing.kind === 'lost') return <NoRights {...standing} switchTo={switchTo} signOut={signOut} />
  if (value === undefined) return <Centered text={text.loading} />
  return (
    <>
      {value.session.eulaAccepted ? (
        <Context value={value}>{children}</Context>
      ) : (
        <Eula onAccepted={check} signOut={signOut} />
      )}
      {expired && signedIn ? <SessionExpired signIn={signedIn.again} /> : null}
    </>
  )
}

const viewerOf = ({ user, active }: Session): Viewer => ({
  userId: user.id,
  orgId: active.organisation.id,
  orgType: active.organisation.type,
  roles: active.roles,
})

/** A window that stays open sees the next day come. */
const useLegalDay = (onRead: (configuration: Configuration) => void, growing: boolean): void => {
  useEffect(() => {
    const follow = (): void => {
      if (document.visibilityState === 'visible') call(getConfiguration, {}).then(onRead, () => undefined)
    }
    const timer = setInterval(follow, growing ? growingCheckMs : dayCheckMs)
    document.addEventListener('visibilitychange', follow)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', follow)
    }
  }, [onRead, growing])
}
