import { useState } from 'react'

/** A number that this browser keeps, such as the width of a panel. */
export const useKeptNumber = (key: string, initial: number): readonly [number, (next: number) => void] => {
  const [value, setValue] = useState(() => {
    const kept = Number(localStorage.getItem(key) ?? Number.NaN)
    return Number.isFinite(kept) ? kept : initial
  })
  return [
    value,
    (next) => {
      localStorage.setItem(key, String(next))
      setValue(next)
    },
  ]
}

/** Whether something stands open, kept by this browser. */
export const useKeptFlag = (key: string, initial: boolean): readonly [boolean, (next: boolean) => void] => {
  const [value, set] = useKeptNumber(key, initial ? 1 : 0)
  return [value === 1, (next) => set(next ? 1 : 0)]
}
