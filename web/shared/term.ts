import { daysUntil, formatDate, formatLongDate } from './format.ts'

export type TermState = 'calm' | 'near' | 'urgent' | 'overdue'

/** How pressing a term is: calm above 14 days, near to 5, urgent to today, then overdue. Source: domain.md section 9, look.md. */
export const termState = (dueOn: string, today: string): TermState => {
  const days = daysUntil(dueOn, today)
  if (days < 0) return 'overdue'
  if (days <= 4) return 'urgent'
  return days <= 14 ? 'near' : 'calm'
}

/** A term in words and date together: `nog 12 dagen · 14 mei 2026`. */
export const termWords = (dueOn: string, today: string): string =>
  `${remaining(daysUntil(dueOn, today))} · ${formatLongDate(dueOn)}`

/** The same, short, for lists: `nog 12 d · 14/05/2026`. */
export const termShort = (dueOn: string, today: string): string => {
  const days = daysUntil(dueOn, today)
  const words =
    Math.abs(days) < 2 ? remaining(days) : `${days < 0 ? '' : 'nog '}${Math.abs(days)} d${days < 0 ? ' te laat' : ''}`
  return `${words} · ${formatDate(dueOn)}`
}

const remaining = (days: number): string => {
  if (days === 0) return 'vandaag'
  if (days === 1) return 'morgen'
  if (days === -1) return 'gisteren verstreken'
  return days > 0 ? `nog ${days} dagen` : `${-days} dagen te laat`
}
