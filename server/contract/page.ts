import { z } from 'zod'

/** Most rows of one page. */
export const maxPageSize = 200

/**
 * Query of a list: keyset paging. `cursor` is the `next` of the page before and is opaque to callers; it belongs to the filter
 * and sort order that made it.
 */
export const pageQuery = z.object({
  cursor: z.string().min(1).max(1000).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(50).describe('Rows wanted, 1 to 200'),
})
export type PageQuery = z.output<typeof pageQuery>

/** Response of a list; `next` is null on the last page. `total` is there when the endpoint counts. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item).describe('The rows of this page'),
    next: z.string().nullable().describe('Cursor of the next page; null on the last'),
    total: z.number().int().min(0).optional().describe('Rows of all pages, when counted'),
  })

export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
  readonly total?: number
}
