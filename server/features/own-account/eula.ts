import type { Answer } from '#contract/endpoint'
import type { acceptEula, getEula } from '#contract/session'
import { entryStands } from '../../platform/audit/circumstances.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { who } from '../../platform/case-file/act.ts'
import { eulaOn, eulaText } from '../../platform/eula/eula.ts'
import { eulaAcceptanceModel } from '../../platform/eula/model.ts'
import { NotFound, Stale } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'

/** The agreement in force today with its text. @throws NotFound when there is none */
export const readEula = async ({ clock }: FeatureDeps): Promise<Answer<typeof getEula>> => {
  const eula = eulaOn(clock.today())
  if (!eula) throw new NotFound()
  return { version: eula.version, from: eula.from, text: await eulaText(eula) }
}

/**
 * Keeps that this user accepted this version, and when; the first time stands.
 *
 * @throws NotFound when there is none; Stale when another version is in force than the one that was read
 */
export const keepAcceptance = (
  { database, clock, audit }: FeatureDeps,
  viewer: Viewer,
  version: string,
): Promise<Answer<typeof acceptEula>> =>
  database.transaction(async () => {
    const eula = eulaOn(clock.today())
    if (!eula) throw new NotFound()
    if (eula.version !== version) throw new Stale({ version: eula.version })
    const row = { userId: viewer.userId, version, acceptedAt: database.now() }
    const [kept, made] = await database
      .model(eulaAcceptanceModel)
      .findOrCreate({ where: { userId: viewer.userId, version }, defaults: row })
    if (made) {
      const detail = { version, orgId: viewer.orgId }
      const shield = viewer.orgType === 'WV_WI' ? 'WI' : 'NONE'
      audit.append({
        ...who(viewer),
        action: 'EULA_ACCEPT',
        objectKind: 'user',
        objectId: viewer.userId,
        detail,
        shield,
      })
    }
    if (!made) entryStands()
    return { acceptedAt: kept.acceptedAt }
  })
