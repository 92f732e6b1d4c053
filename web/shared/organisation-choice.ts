import type { Session } from '#contract/session'

/**
 * The active organisation: of this tab while it is open, so that two tabs may each have theirs, and the last choice for the next tab.
 * Both are kept per user.
 */
const keyOf = (subject: string): string => `woonzaak.organisation.${subject}`

let user = ''
let chosen: string | undefined

/** Id of the organisation that calls act for; undefined takes the first. */
export const activeOrganisation = (): string | undefined => chosen

/** After sign-in: what this tab had, else the last choice of this user. */
export const chooseOrganisation = (subject: string): void => {
  user = subject
  chosen = sessionStorage.getItem(keyOf(subject)) ?? localStorage.getItem(keyOf(subject)) ?? undefined
}

/** @param organisation id of the one chosen now, or the session as the server knows it */
export const rememberOrganisation = (organisation: string | Session): void => {
  const isChoice = typeof organisation === 'string'
  chosen = isChoice ? organisation : organisation.active.organisation.id
  sessionStorage.setItem(keyOf(user), chosen)
  if (isChoice) localStorage.setItem(keyOf(user), chosen)
}

/** He may not work there any more, or signs out: this tab forgets it; the last choice stays for the next sign-in. */
export const forgetOrganisation = (): void => {
  if (localStorage.getItem(keyOf(user)) === chosen) localStorage.removeItem(keyOf(user))
  sessionStorage.removeItem(keyOf(user))
  chosen = undefined
}
