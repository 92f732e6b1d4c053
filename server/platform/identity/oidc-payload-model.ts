import { code, instant, longText, nullable, primary, sha256 } from '../db/columns.ts'
import { defineModel, type ModelOf } from '../db/model.ts'

/** One thing that the embedded realm remembers: a session, a code, a refresh token, its keys. */
export const oidcPayloadModel = defineModel(
  'oidc_payload',
  {
    /** SHA-256 of kind and id: the collations of MySQL do not tell `a` from `A`, and a stolen table should hold no lookup keys */
    id: primary(sha256()),
    kind: code(),
    /** JSON */
    payload: longText(),
    grantKey: nullable(sha256()),
    uidKey: nullable(sha256()),
    consumedAt: nullable(instant()),
    /** null: never */
    expiresAt: nullable(instant()),
  },
  [{ fields: ['grantKey'] }, { fields: ['uidKey'] }, { fields: ['expiresAt'] }],
)

export type OidcPayloads = ModelOf<(typeof oidcPayloadModel)['columns']>
