import { useSearchParams } from 'react-router'

/** What is looked at on the page of an instance; it lives in the address, so that a link or the back button restores it. */
export interface Selection {
  readonly element: string | undefined
  /** one run of the element */
  readonly step: number | undefined
  readonly tab: string
  /** picking what is picked lets it go */
  pick(element: string, step?: number): void
  openTab(tab: string): void
}

/** The selection as it stands in the address: `stap`, `rij`, `tab`. */
export const useSelection = (): Selection => {
  const [params, setParams] = useSearchParams()
  const element = params.get('stap') ?? undefined
  const row = Number(params.get('rij'))
  const step = Number.isInteger(row) && row > 0 ? row : undefined
  const change = (next: Readonly<Record<string, string | undefined>>): void =>
    setParams(
      (before) => {
        const changed = new URLSearchParams(before)
        for (const [name, value] of Object.entries(next))
          if (value === undefined) changed.delete(name)
          else changed.set(name, value)
        return changed
      },
      { replace: true },
    )
  return {
    element,
    step,
    tab: params.get('tab') ?? 'wacht',
    pick: (picked, run) => {
      const isSame = picked === element && run === step
      change(
        isSame
          ? { stap: undefined, rij: undefined }
          : { stap: picked, rij: run === undefined ? undefined : String(run) },
      )
    },
    openTab: (tab) => change({ tab }),
  }
}
