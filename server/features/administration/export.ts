import { stringify } from 'csv-stringify/sync'
import { roleName } from '#domain/access/roles'
import type { exportUsers } from '#contract/administration'
import type { StreamCall } from '../../platform/http/mount.ts'
import { streamRows } from '../../platform/http/stream-rows.ts'
import type { FeatureDeps } from '../deps.ts'
import { everyUser, type UserSummary } from './list.ts'

const header = [
  'Familienaam',
  'Voornaam',
  'E-mail',
  'Organisatie',
  'Rol',
  'Via',
  'Van',
  'Tot',
  'Voorwaarden aanvaard op',
]

/** The list of users as CSV, a row per right. */
export const exportCsv = async (deps: FeatureDeps, call: StreamCall<typeof exportUsers>): Promise<void> => {
  const file = { fileName: 'gebruikers.csv', mediaType: 'text/csv; charset=utf-8' }
  await streamRows({ ...call, ...file }, pieces(deps, call))
}

async function* pieces(deps: FeatureDeps, { viewer, query }: StreamCall<typeof exportUsers>): AsyncGenerator<string> {
  // Excel reads UTF-8 only with this mark
  yield `\uFEFF${toCsv([header])}`
  for await (const users of everyUser(deps, viewer, query)) yield toCsv(users.flatMap(rowsOf))
}

const rowsOf = ({ lastName, firstName, email, rights, eulaAcceptedAt }: UserSummary): string[][] =>
  rights.map(({ organisation, role, via, from, to }) => [
    lastName,
    firstName,
    email,
    organisation.name,
    roleName(role),
    via?.name ?? '',
    from,
    to ?? '',
    eulaAcceptedAt ?? '',
  ])

const toCsv = (rows: readonly string[][]): string =>
  stringify(
    rows.map((row) => row.map(asText)),
    { delimiter: ';', record_delimiter: '\r\n' },
  )

// A name that starts like a formula must stay a name when Excel opens it.
const asText = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value)
