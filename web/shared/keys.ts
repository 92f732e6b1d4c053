import { useEffect, useRef } from 'react'

const storageKey = 'woonzaak.keys'

/** Keys of one letter can be turned off, for people who speak to their computer. */
export const singleKeysOn = (): boolean => localStorage.getItem(storageKey) !== 'off'
export const switchSingleKeys = (on: boolean): void => localStorage.setItem(storageKey, on ? 'on' : 'off')

const fields = 'input, textarea, select, [contenteditable], [role="combobox"], [role="dialog"]'
const pressable = 'button, a, [role="radio"], [role="tab"]'

const isFree = ({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => {
  if (ctrlKey || altKey || metaKey || !singleKeysOn()) return false
  if (!(target instanceof HTMLElement)) return true
  if (target.closest(fields) !== null) return false
  return key !== 'Enter' || target.closest(pressable) === null
}

/** Keys that work on the whole page, outside fields; Enter stays with the button that has the focus. */
export const useKeys = (actions: Readonly<Record<string, () => void>>): void => {
  const newest = useRef(actions)
  useEffect(() => {
    newest.current = actions
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const action = newest.current[event.key]
      if (action === undefined || !isFree(event)) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
