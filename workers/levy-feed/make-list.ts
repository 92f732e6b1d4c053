import { levyFeed } from '#processes/levy-feed/contract'
import type { DataOf, Letterhead } from '#documents'
import { worker } from '../define.ts'
import type { Rendering } from '../shared/letter.ts'

export interface MonthlyList {
  /** makes the list of the months that are over; undefined when there is nothing to send or it was sent */
  prepare(): Promise<
    { readonly feedId: string; readonly data: DataOf<'DT062'>; readonly letterhead: Letterhead } | undefined
  >
  /** the second time nothing changes */
  keep(feedId: string, docx: Uint8Array): Promise<void>
}

/** The monthly list of anniversaries with its letter to the tax administration. @source domain.md 5.7 "Bridge to VLABEL" */
export const makeList = worker(
  levyFeed.jobs.makeList,
  (deps: { levyFeed: MonthlyList; rendering: Rendering }) => async () => {
    const list = await deps.levyFeed.prepare()
    if (list) {
      await deps.levyFeed.keep(list.feedId, await deps.rendering.renderDocx('DT062', list.data, list.letterhead))
    }
    return {}
  },
)
