import { type ProcedureType, procedureTypes } from '#domain/model/codes'
import { type DeskState, deskStates } from '#contract/process-desk'

/** Everything that filters the instances; it lives in the address, so that a link or the back button restores it. */
export interface DeskFilter {
  readonly processId?: string
  /** kind of case, `OO` */
  readonly procedure?: ProcedureType
  readonly version?: number
  readonly elementId?: string
  readonly state?: DeskState
  readonly incidentType?: string
  readonly municipalityOrgId?: string
  readonly search?: string
  readonly startedFrom?: string
  readonly startedTo?: string
}

/** What a control changes; undefined takes a filter away. */
export type FilterChange = { readonly [Name in keyof DeskFilter]?: DeskFilter[Name] | undefined }

const names = {
  processId: 'proces',
  procedure: 'procedure',
  version: 'versie',
  elementId: 'stap',
  state: 'toestand',
  incidentType: 'soort',
  municipalityOrgId: 'gemeente',
  search: 'zoek',
  startedFrom: 'van',
  startedTo: 'tot',
} as const satisfies Readonly<Record<keyof DeskFilter, string>>

/** Reads the filter from the address; what does not fit is left out. */
export const readDeskFilter = (params: URLSearchParams): DeskFilter => {
  const text = (name: keyof DeskFilter): string | undefined => params.get(names[name]) || undefined
  const version = Number(text('version'))
  const state = deskStates.find((known) => known === text('state'))
  const filter = {
    processId: text('processId'),
    procedure: procedureTypes.find((known) => known === text('procedure')),
    version: Number.isInteger(version) && version > 0 ? version : undefined,
    elementId: text('elementId'),
    state,
    incidentType: text('incidentType')?.slice(0, 60),
    municipalityOrgId: text('municipalityOrgId'),
    search: text('search'),
    startedFrom: dateOf(text('startedFrom')),
    startedTo: dateOf(text('startedTo')),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** The address of the list with this filter. */
export const deskPath = (filter: DeskFilter): string => {
  const params = writeDeskFilter(filter).toString()
  return `/processen/instanties${params === '' ? '' : `?${params}`}`
}

/** The filter as it stands in the address. A step belongs to its process: without one it goes. */
export const writeDeskFilter = (filter: FilterChange): URLSearchParams => {
  const params = new URLSearchParams()
  for (const [name, word] of Object.entries(names)) {
    const value: unknown = Reflect.get(filter, name)
    if (typeof value === 'string' && value !== '') params.set(word, value)
    if (typeof value === 'number' && value > 0) params.set(word, String(value))
  }
  if (!params.has(names.processId)) {
    params.delete(names.version)
    params.delete(names.elementId)
  }
  return params
}

const dateOf = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined

/** Whether a text is valid JSON, as a variable of a process has to be. */
export const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Whether the address holds something that is no filter, or a filter with a value that does not fit. */
export const hasDropped = (params: URLSearchParams): boolean => {
  const kept = writeDeskFilter(readDeskFilter(params))
  return [...params].some(([name, value]) => value !== '' && kept.get(name) !== value)
}
