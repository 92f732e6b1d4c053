import { code, instant, longText, nullable, primary, sha256 } from '../columns.ts'
import { createTable, migration } from '../migration.ts'

/** What the embedded realm remembers across restarts; a Keycloak keeps its own and leaves this table empty. */
export const { up, down } = migration([
  createTable(
    'oidc_payload',
    {
      id: primary(sha256()),
      kind: code(),
      payload: longText(),
      grantKey: nullable(sha256()),
      uidKey: nullable(sha256()),
      consumedAt: nullable(instant()),
      expiresAt: nullable(instant()),
    },
    [{ fields: ['grantKey'] }, { fields: ['uidKey'] }, { fields: ['expiresAt'] }],
  ),
])
