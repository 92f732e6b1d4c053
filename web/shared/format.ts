/** Dates and numbers as people in Flanders write them; legal dates never pass through a time zone. */

const brussels = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const brusselsTime = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  minute: '2-digit',
})
const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]

/** `2026-05-14` as `14/05/2026`. */
export const formatDate = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}/${month}/${year}`
}

/** `2026-05-14` as `14 mei 2026`. */
export const formatLongDate = (date: string): string => {
  const [year = '', month = '1', day = '1'] = date.split('-')
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`
}

/** UTC instant as `14/05/2026 14:03` in Brussels. */
export const formatInstant = (instant: string): string => brussels.format(new Date(instant)).replace(',', '')

/** UTC instant as `14:03` in Brussels. */
export const formatTime = (instant: string): string => brusselsTime.format(new Date(instant))

const dayMs = 86_400_000
const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs)

/** Days from `today` to `date`: negative when past. */
export const daysUntil = (date: string, today: string): number => dayNumber(date) - dayNumber(today)

export interface Address {
  readonly street: string
  readonly houseNumber: string
  readonly boxNumber: string | null
  readonly postalCode: string
  readonly municipality: string
}

/** `Lindelaan 5 bus 2, 9000 Gent`. */
export const formatAddress = (address: Address): string =>
  `${address.street} ${address.houseNumber}${address.boxNumber === null ? '' : ` bus ${address.boxNumber}`}, ${address.postalCode} ${address.municipality}`
