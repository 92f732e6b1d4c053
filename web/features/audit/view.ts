import { auditModes, type AuditFilter } from '#contract/audit'

/** The filter as the address holds it: `?van=2026-01-01&soort=READING`. Ids and codes only. */
const names = {
  from: 'van',
  to: 'tot',
  mode: 'soort',
  userId: 'gebruiker',
  action: 'handeling',
  objectKind: 'object',
  objectId: 'id',
  reference: 'dossier',
} as const satisfies Record<keyof AuditFilter, string>

export type FilterName = keyof typeof names

/** Name of a part of the filter in the address. */
export const paramOf = (name: FilterName): string => names[name]

/** The filter in an address; what cannot be is left out. */
export const readFilter = (params: URLSearchParams): AuditFilter => {
  const text = (name: FilterName): string | undefined => params.get(names[name]) ?? undefined
  const date = (name: FilterName): string | undefined => {
    const value = text(name)
    return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
  }
  return {
    from: date('from'),
    to: date('to'),
    mode: auditModes.find((mode) => mode === text('mode')),
    userId: text('userId'),
    action: text('action'),
    objectKind: text('objectKind'),
    objectId: text('objectId'),
    reference: text('reference'),
  }
}
