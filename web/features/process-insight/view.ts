import type { ElementFigure } from '#contract/process-insight'
import { type ProcedureType, procedureTypes } from '#domain/model/codes'
import { addDays } from '#domain/shared/local-date'

/** Which terms are asked; it lives in the address, so that a link or the back button restores it. */
export interface TermsFilter {
  readonly procedure?: ProcedureType
  readonly municipalityOrgId?: string
  readonly assigneeUserId?: string
  readonly due?: 'overdue' | 'soon' | 'later'
  readonly dueFrom?: string
  readonly dueTo?: string
  readonly effect?: string
}

const termNames = {
  procedure: 'procedure',
  municipalityOrgId: 'gemeente',
  assigneeUserId: 'behandelaar',
  due: 'termijn',
  dueFrom: 'van',
  dueTo: 'tot',
  effect: 'gevolg',
} as const satisfies Readonly<Record<keyof TermsFilter, string>>

/** Which instances a figure is about. */
export interface FigureFilter {
  readonly processId?: string
  readonly version?: number
  readonly municipalityOrgId?: string
  readonly startedFrom?: string
  readonly startedTo?: string
}

const figureNames = {
  processId: 'proces',
  version: 'versie',
  municipalityOrgId: 'gemeente',
  startedFrom: 'van',
  startedTo: 'tot',
} as const satisfies Readonly<Record<keyof FigureFilter, string>>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the terms asked from the address; what does not fit is left out. */
export const readTermsFilter = (params: URLSearchParams): TermsFilter => {
  const text = (name: keyof TermsFilter): string => params.get(termNames[name]) ?? ''
  const assignee = text('assigneeUserId')
  return withoutBlanks({
    procedure: procedureTypes.find((known) => known === text('procedure')),
    municipalityOrgId: idOf(text('municipalityOrgId')),
    assigneeUserId: assignee === 'nobody' ? assignee : idOf(assignee),
    due: dueWindows.find((known) => known === text('due')),
    dueFrom: dateOf(text('dueFrom')),
    dueTo: dateOf(text('dueTo')),
    effect: /^[A-Z_]{1,40}$/.test(text('effect')) ? text('effect') : undefined,
  })
}

const dueWindows = ['overdue', 'soon', 'later'] as const

/** Reads which instances a figure is about; what does not fit is left out. */
export const readFigureFilter = (params: URLSearchParams): FigureFilter => {
  const text = (name: keyof FigureFilter): string => params.get(figureNames[name]) ?? ''
  const version = Number(text('version'))
  return withoutBlanks({
    processId: text('processId') === '' ? undefined : text('processId').slice(0, 100),
    version: Number.isInteger(version) && version > 0 ? version : undefined,
    municipalityOrgId: idOf(text('municipalityOrgId')),
    startedFrom: dateOf(text('startedFrom')),
    startedTo: dateOf(text('startedTo')),
  })
}

/** The address with some of these changed; an empty value takes one away, and the page starts again. */
export const changed = (params: URLSearchParams, changes: Readonly<Record<string, string>>): URLSearchParams => {
  const next = new URLSearchParams(params)
  next.delete('pagina')
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') next.delete(name)
    else next.set(name, value)
  }
  return next
}

type TermsPage = '' | '/radar' | '/gevolgen' | '/lijst'

/** The address of a page of terms with this filter. */
export const termsPath = (page: TermsPage, filter: TermsFilter = {}): string => {
  const words = Object.entries(termNames).flatMap(([name, word]) => {
    const value: unknown = Reflect.get(filter, name)
    return typeof value === 'string' ? [[word, value] satisfies [string, string]] : []
  })
  const query = new URLSearchParams(words).toString()
  return `/processen/termijnen${page}${query === '' ? '' : `?${query}`}`
}

/** The page that the address asks, from 1. */
export const pageOf = (params: URLSearchParams): number => {
  const page = Number(params.get('pagina') ?? 1)
  return Number.isInteger(page) && page > 0 ? Math.min(page, 10_000) : 1
}

const idOf = (text: string): string | undefined => (uuid.test(text) ? text : undefined)
const dateOf = (text: string): string | undefined => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined)

const withoutBlanks = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** How warm a step is on the diagram. */
export interface Heat {
  readonly elementId: string
  /** 1 to 5 */
  readonly level: 1 | 2 | 3 | 4 | 5
  readonly text: string
  readonly over: boolean
}

const levels = [1, 2, 3, 4, 5] as const
const number = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 1 })

/** Steps by how often they ran or by how long they took, in five levels of the largest; without a figure a step stays cold. */
export const heatOf = (elements: readonly ElementFigure[], by: 'aantal' | 'duur'): readonly Heat[] => {
  const valueOf = (one: ElementFigure): number | null => (by === 'aantal' ? one.count : one.medianWorkdays)
  const most = Math.max(1, ...elements.map((one) => valueOf(one) ?? 0))
  return elements.flatMap((one) => {
    const value = valueOf(one)
    if (value === null || (by === 'duur' && one.type.endsWith('GATEWAY'))) return []
    const level = levels[Math.min(4, Math.floor((value / most) * 5))] ?? 1
    return [{ elementId: one.elementId, level, text: heatText(value, by), over: isOver(one) }]
  })
}

const heatText = (value: number, by: 'aantal' | 'duur'): string =>
  by === 'aantal' ? number.format(value) : `${number.format(value)} wd`

/** Whether the median lies over the term of the task. */
export const isOver = ({ medianDays, targetDays }: ElementFigure): boolean =>
  medianDays !== null && targetDays !== null && medianDays > targetDays

/** How a branch compares with all: `3x langer`, `half zo lang`. */
export const timesWord = (own: number | null, all: number | null): string => {
  if (own === null || all === null || all === 0) return ''
  const times = own / all
  if (times > 0.95 && times < 1.05) return 'even lang als alle samen'
  return times > 1
    ? `${number.format(times)} keer zo lang als alle samen`
    : `${Math.round(times * 100)} % van alle samen`
}

/** The days of a slider: how many, and the one at a place. */
export const sliderDays = (first: string, last: string) => ({
  count: Math.max(0, Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000)),
  dayAt: (place: number): string => addDays(first, place),
})
