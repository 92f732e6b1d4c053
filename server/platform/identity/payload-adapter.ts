import { createHash } from 'node:crypto'
import type { AdapterFactory, AdapterPayload } from 'oidc-provider'
import { Op } from 'sequelize'
import type { Database } from '../db/database.ts'
import type { Row } from '../db/model.ts'
import { oidcPayloadModel, type OidcPayloads } from './oidc-payload-model.ts'

/**
 * Keeps what oidc-provider remembers in the database, so that sign-ins survive a restart. It revokes several kinds at once, which
 * MySQL answers with deadlocks: each write is a transaction, and those are repeated.
 *
 * @param usedAlready makes the refusal of a code or refresh token that comes a second time
 */
export const payloadAdapter = (database: Database, usedAlready: () => Error): AdapterFactory => {
  const payloads = database.model(oidcPayloadModel)
  const write = (work: () => Promise<unknown>): Promise<void> => database.transaction(work).then(() => undefined)
  return (kind) => ({
    upsert: (id, payload, expiresIn) => write(() => upsert(payloads, kind, id, payload, expiresIn)),
    find: async (id) => toPayload(await payloads.findByPk(keyOf(kind, id))),
    findByUid: async (uid) => toPayload(await payloads.findOne({ where: { kind, uidKey: keyOf('uid', uid) } })),
    findByUserCode: () => Promise.resolve(undefined),
    consume: (id) => write(() => consume(payloads, kind, id, usedAlready)),
    destroy: (id) => write(() => payloads.destroy({ where: { id: keyOf(kind, id) } })),
    revokeByGrantId: (grantId) => write(() => payloads.destroy({ where: { kind, grantKey: keyOf('grant', grantId) } })),
  })
}

/** Removes what has expired; returns how many rows. */
export const purgeExpired = (payloads: OidcPayloads): Promise<number> =>
  payloads.destroy({ where: { expiresAt: { [Op.lt]: instantIn(-60) } } })

/** The value kept under `name`, made with `make` the first time; two servers that start at once end with the same one. */
export const loadOrMake = async <T>(payloads: OidcPayloads, name: string, make: () => Promise<T>): Promise<unknown> => {
  const id = keyOf('Secret', name)
  const known = await payloads.findByPk(id)
  if (known) return JSON.parse(known.payload)
  await payloads.create({ id, kind: 'Secret', payload: JSON.stringify(await make()) }).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'SequelizeUniqueConstraintError')) throw error
  })
  const kept = await payloads.findByPk(id, { rejectOnEmpty: true })
  return JSON.parse(kept.payload)
}

const upsert = async (
  payloads: OidcPayloads,
  kind: string,
  id: string,
  payload: AdapterPayload,
  expiresIn: number | undefined,
): Promise<void> => {
  await payloads.upsert({
    id: keyOf(kind, id),
    kind,
    payload: JSON.stringify(payload),
    grantKey: payload.grantId === undefined ? null : keyOf('grant', payload.grantId),
    uidKey: payload.uid === undefined ? null : keyOf('uid', payload.uid),
    consumedAt: null,
    expiresAt: expiresIn === undefined ? null : instantIn(expiresIn),
  })
}

// One of two simultaneous uses of a code or refresh token wins, in the database; the other is refused.
const consume = async (payloads: OidcPayloads, kind: string, id: string, usedAlready: () => Error): Promise<void> => {
  const where = { id: keyOf(kind, id), consumedAt: null }
  const [used] = await payloads.update({ consumedAt: instantIn(0) }, { where })
  if (used === 0) throw usedAlready()
}

const toPayload = (row: Row<typeof oidcPayloadModel> | null): AdapterPayload | undefined => {
  if (!row || (row.expiresAt !== null && row.expiresAt < instantIn(-5))) return undefined
  const payload: AdapterPayload = JSON.parse(row.payload)
  return row.consumedAt === null ? payload : { ...payload, consumed: Math.floor(Date.parse(row.consumedAt) / 1000) }
}

const keyOf = (kind: string, id: string): string => createHash('sha256').update(`${kind}:${id}`).digest('hex')

// the machine's own time: what a token says of itself must agree with it
const instantIn = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString()
