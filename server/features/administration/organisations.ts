import { managesRightsIn } from '#domain/access/manage-rights'
import { roles } from '#domain/access/roles'
import type { Answer } from '#contract/endpoint'
import type { countEula, listColleagues, listManagedOrganisations } from '#contract/administration'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { eulaOn } from '../../platform/eula/eula.ts'
import { eulaAcceptanceModel } from '../../platform/eula/model.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { holdersToday } from '../../platform/organisations/holders.ts'
import { type KnownOrganisation, knownOrganisations } from '../../platform/organisations/known.ts'
import type { FeatureDeps } from '../deps.ts'
import { igsWithMembers } from './membership.ts'

/** Organisations in which the viewer gives rights, with the roles that are held there and the IGS of which each is a member today. */
export const managedOrganisations = async (
  deps: FeatureDeps,
  viewer: Viewer,
): Promise<Answer<typeof listManagedOrganisations>> => {
  const igs = (await igsWithMembers(deps)).items
  const managed = await managedBy(deps, viewer)
  const items = managed
    .map((organisation) => ({
      ...organisation,
      roles: roles.filter(({ orgType }) => orgType === organisation.type).map(({ code }) => code),
      igs: igs
        .filter(({ members }) => members.some((member) => member.current && member.organisation.id === organisation.id))
        .map(({ id, name, type }) => ({ id, name, type })),
    }))
    .filter((organisation) => organisation.roles.length > 0)
  return { items }
}

const managedBy = async ({ database }: FeatureDeps, viewer: Viewer): Promise<KnownOrganisation[]> =>
  [...(await knownOrganisations(database, viewer)).values()].filter(
    ({ id: orgId, type: orgType }) => managesRightsIn(viewer, { orgId, orgType }) === null,
  )

/** Who holds a right today in an organisation that the viewer knows. @throws NotFound for another */
export const colleagues = async (
  { database, clock }: FeatureDeps,
  viewer: Viewer,
  orgId: string = viewer.orgId,
): Promise<Answer<typeof listColleagues>> => {
  if (!(await knownOrganisations(database, viewer)).has(orgId)) throw new NotFound()
  const holders = await holdersToday(database, [orgId], clock.today())
  return { items: [...holders].map(([id, { name, roles: held }]) => ({ id, name, roles: [...held] })) }
}

/** Users of today and those of them who accepted the agreement in force, per organisation. @source domain.md 8.2 R15 */
export const eulaCounts = async (deps: FeatureDeps, viewer: Viewer): Promise<Answer<typeof countEula>> => {
  const { database, clock } = deps
  const today = clock.today()
  const version = eulaOn(today)?.version ?? null
  const accepted = new Set(
    version === null
      ? []
      : (await database.model(eulaAcceptanceModel).findAll({ where: { version }, attributes: ['userId'] })).map(
          ({ userId }) => userId,
        ),
  )
  const items = []
  for (const organisation of await managedBy(deps, viewer)) {
    const users = [...(await holdersToday(database, [organisation.id], today)).keys()]
    if (users.length === 0) continue
    items.push({ organisation, users: users.length, accepted: users.filter((id) => accepted.has(id)).length })
  }
  return { version, items }
}
