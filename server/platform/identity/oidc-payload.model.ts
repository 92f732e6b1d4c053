import {
  type CreationOptional,
  DataTypes,
  type InferAttributes,
  type InferCreationAttributes,
  type Model,
  type ModelStatic,
  type Sequelize,
} from 'sequelize'

/** One thing that the embedded realm remembers: a session, a code, a refresh token, its keys. */
export interface OidcPayloadRow extends Model<
  InferAttributes<OidcPayloadRow>,
  InferCreationAttributes<OidcPayloadRow>
> {
  /** SHA-256 of kind and id: the collations of MySQL do not tell `a` from `A`, and a stolen table should hold no lookup keys */
  id: string
  kind: string
  /** JSON */
  payload: string
  grantKey: CreationOptional<string | null>
  uidKey: CreationOptional<string | null>
  /** seconds since 1970 */
  consumedAt: CreationOptional<number | null>
  /** seconds since 1970; null: never */
  expiresAt: CreationOptional<number | null>
}

export const defineOidcPayload = (sequelize: Sequelize): ModelStatic<OidcPayloadRow> =>
  sequelize.define<OidcPayloadRow>(
    'OidcPayload',
    {
      id: { type: DataTypes.STRING(64), primaryKey: true },
      kind: { type: DataTypes.STRING(40), allowNull: false },
      payload: { type: DataTypes.TEXT, allowNull: false },
      grantKey: { type: DataTypes.STRING(64), field: 'grant_key' },
      uidKey: { type: DataTypes.STRING(64), field: 'uid_key' },
      consumedAt: { type: DataTypes.BIGINT, field: 'consumed_at' },
      expiresAt: { type: DataTypes.BIGINT, field: 'expires_at' },
    },
    { tableName: 'oidc_payload', timestamps: false, version: false },
  )
