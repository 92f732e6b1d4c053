import { DataTypes, type QueryInterface } from 'sequelize'

const table = 'oidc_payload'

/** What the embedded realm remembers across restarts; a Keycloak keeps its own and leaves this table empty. */
export const up = async ({ context }: { context: QueryInterface }): Promise<void> => {
  await context.createTable(table, {
    id: { type: DataTypes.STRING(64), primaryKey: true },
    kind: { type: DataTypes.STRING(40), allowNull: false },
    payload: { type: DataTypes.TEXT, allowNull: false },
    grant_key: { type: DataTypes.STRING(64) },
    uid_key: { type: DataTypes.STRING(64) },
    consumed_at: { type: DataTypes.BIGINT },
    expires_at: { type: DataTypes.BIGINT },
  })
  await context.addIndex(table, ['grant_key'])
  await context.addIndex(table, ['uid_key'])
  await context.addIndex(table, ['expires_at'])
}

export const down = ({ context }: { context: QueryInterface }): Promise<void> => context.dropTable(table)
