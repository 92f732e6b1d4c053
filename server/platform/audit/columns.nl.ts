import { toBrusselsDate } from '#domain/shared/local-date'
import type { CsvColumn } from '../http/send-csv.ts'
import type { Entry } from './entries.ts'

const time = new Intl.DateTimeFormat('nl-BE', { timeZone: 'Europe/Brussels', timeStyle: 'medium' })

/** Columns of exported entries. */
export const entryColumns: readonly CsvColumn<Entry>[] = [
  { header: 'Datum', value: ({ at }) => toBrusselsDate(Date.parse(at)) },
  { header: 'Uur', value: ({ at }) => time.format(Date.parse(at)) },
  { header: 'Soort', value: ({ mode }) => (mode === 'READING' ? 'lezen' : 'wijzigen') },
  { header: 'Gebruiker', value: ({ user }) => user?.name ?? 'systeem' },
  { header: 'Gebruikers-id', value: ({ user }) => user?.id ?? '' },
  { header: 'Organisatie', value: ({ organisation }) => organisation?.name ?? '' },
  { header: 'Rol', value: ({ role }) => role ?? '' },
  { header: 'Handeling', value: ({ action }) => action },
  { header: 'Object', value: ({ objectKind }) => objectKind },
  { header: 'Object-id', value: ({ objectId }) => objectId },
  { header: 'Dossier', value: (entry) => entry.case?.reference ?? '' },
  { header: 'Reden', value: ({ reason }) => reason ?? '' },
  { header: 'Bijzonderheden', value: ({ detail }) => (Object.keys(detail).length === 0 ? '' : JSON.stringify(detail)) },
  { header: 'Van waar', value: ({ source }) => source ?? '' },
  { header: 'Spoor', value: ({ traceId }) => traceId ?? '' },
]
