import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * What people typed and no server has yet. Nothing of it leaves memory, but for the moment of a new sign-in: then it waits in the
 * storage of this tab, for this user alone, and is taken out as soon as he is back.
 */
const prefix = 'woonzaak.typed.'

const held = new Map<string, () => unknown>()
const given = new Map<string, unknown>()

/** Keys are of the page as well: the same form on another page is another form. */
const keyOf = (name: string): string => `${location.pathname} ${name}`

/** Has this value kept over a new sign-in for as long as the form is there. @returns forget */
export const holdTyped = (name: string, read: () => unknown): (() => void) => {
  const key = keyOf(name)
  held.set(key, read)
  return () => {
    if (held.get(key) === read) held.delete(key)
  }
}

/** What was typed in this form before the new sign-in; undefined when nothing was. */
export const takeTyped = (name: string): unknown => given.get(keyOf(name))

/** Just before the page leaves to sign in: all forms of this tab, for this user. */
export const storeTyped = (subject: string): void => {
  const typed = Object.fromEntries([...held].map(([key, read]) => [key, read()]))
  sessionStorage.setItem(prefix + subject, JSON.stringify(typed))
}

/** Just after the sign-in: back in memory and out of the storage; what was another user's is thrown away. */
export const restoreTyped = (subject: string): void => {
  const kept = sessionStorage.getItem(prefix + subject)
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  for (const [key, value] of entriesOf(kept)) given.set(key, value)
}

/** When the form has what came back. */
export const forgetTyped = (name: string): void => void given.delete(keyOf(name))

const entriesOf = (text: string | null): [string, unknown][] => {
  const parsed: unknown = text === null ? {} : JSON.parse(text)
  return typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []
}

/**
 * `useState` for a field of a form without a draft on the server: what was typed outlives a session that expires.
 *
 * @param name of the field, with the id of what it is about
 * @param fits whether what came back is a value of this field; default: of the same kind as the first
 */
export const useTyped = <T>(
  name: string,
  initial: T,
  fits: (kept: unknown) => kept is T = (kept): kept is T => typeof kept === typeof initial,
): readonly [T, (next: T | ((before: T) => T)) => void] => {
  const [value, setValue] = useState<T>(() => {
    const kept = takeTyped(name)
    return kept !== undefined && fits(kept) ? kept : initial
  })
  const newest = useRef(value)
  const change = useCallback((next: T | ((before: T) => T)) => {
    newest.current = isStep(next) ? next(newest.current) : next
    setValue(newest.current)
  }, [])
  useEffect(() => {
    forgetTyped(name)
    return holdTyped(name, () => newest.current)
  }, [name])
  return [value, change]
}

const isStep = <T>(next: T | ((before: T) => T)): next is (before: T) => T => typeof next === 'function'
