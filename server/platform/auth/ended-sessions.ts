import { createHash } from 'node:crypto'
import { Op } from 'sequelize'
import type { Database } from '../db/database.ts'
import { sessionSeconds } from '../identity/realm.data.ts'
import { endedSessionModel } from './ended-session-model.ts'
import type { VerifiedToken } from './tokens.ts'

/** What a realm says has ended: one sign-in, or without `session` all of the person. */
export interface SignOut {
  readonly subject: string | undefined
  readonly session: string | undefined
}

export interface EndedSessions {
  end(signOut: SignOut): Promise<void>
  /** whether the realm ended the sign-in of this token, or all of its person after it was issued */
  includes(token: VerifiedToken): Promise<boolean>
}

/** Sign-ins that ended before their tokens did, in the database: every process knows them. Times are those of the machine, as in tokens. */
export const endedSessions = (database: Database): EndedSessions => {
  const rows = database.model(endedSessionModel)
  return {
    async end({ subject, session }) {
      const key = session === undefined ? keyOf('subject', subject ?? '') : keyOf('session', session)
      const endedAt = new Date().toISOString()
      await database.transaction(async () => {
        await rows.destroy({ where: { endedAt: { [Op.lt]: longAgo() } } })
        await rows.upsert({ id: key, endedAt })
      })
    },
    async includes({ subject, session, issuedAtMs }) {
      const ofSession = session === undefined ? [] : [keyOf('session', session)]
      const found = await rows.findAll({ where: { id: [keyOf('subject', subject), ...ofSession] }, raw: true })
      return found.some(({ id, endedAt }) => ofSession.includes(id) || issuedAtMs <= Date.parse(endedAt))
    },
  }
}

const keyOf = (kind: string, id: string): string => createHash('sha256').update(`${kind}:${id}`).digest('hex')

// no token is older than the longest session
const longAgo = (): string => new Date(Date.now() - (sessionSeconds + 60) * 1000).toISOString()
