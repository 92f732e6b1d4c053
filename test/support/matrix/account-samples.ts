import { v7 as uuid } from 'uuid'
import {
  addIgsMember,
  countEula,
  createUser,
  endIgsMember,
  endRight,
  endUser,
  exportUsers,
  getUser,
  giveRight,
  listColleagues,
  listIgs,
  listManagedOrganisations,
  listUsers,
  redirectEmail,
  takeOverTasks,
} from '#contract/administration'
import { listMails } from '#contract/mails'
import { changeOwnAccount, getOwnAccount, redirectOwnEmail } from '#contract/own-account'
import { acceptEula, getEula } from '#contract/session'
import type { VisibleObject } from '#domain/access/can-see'
import type { Endpoint } from '#contract/endpoint'
import { eulas } from '#server/platform/eula/eula.data'
import { mailModel } from '#server/platform/mail/model'
import { type DemoAccount, demoAccounts, demoOrganisations } from '#server/platform/identity/demo-accounts.data'
import { userRightModel } from '#server/platform/organisations/model'
import type { World } from '../world.ts'
import { type EndpointSamples, type Sample, sample } from './sample.ts'

interface Known {
  readonly demo: DemoAccount
  readonly orgId: string
  readonly rightId: string
  readonly object: VisibleObject
}

/** Endpoints on accounts: those of managers on one user of each organisation, and what everybody does on his own. */
export const accountSamples = async (world: World): Promise<readonly EndpointSamples[]> => {
  const users = await readUsers(world)
  return [...ownSamples, ...listed(users), ...changes(users), ...memberships, await mails(world)]
}

const usernames = ['gent-dossier', 'middelkerke-dossier', 'wonen-dossier', 'inspectie-inspecteur', 'vlabel-lezer']

const readUsers = async ({ database }: World): Promise<Known[]> => {
  const rights = await database.model(userRightModel).findAll()
  return demoAccounts.flatMap((demo) => {
    const right = rights.find(({ userId }) => userId === demo.id)
    if (!usernames.includes(demo.username) || !right) return []
    const type = demoOrganisations.find(({ id }) => id === right.orgId)?.type
    const object = { kind: 'ACCOUNT', ownerOrgId: right.orgId, shield: type === 'WV_WI' ? 'WI' : 'NONE' } as const
    return [{ demo, orgId: right.orgId, rightId: right.id, object }]
  })
}

const plain = (endpoint: Endpoint, one: Sample): EndpointSamples => ({ endpoint, samples: [one] })

// In the past: what is open answers RULE_BROKEN and writes nothing.
const past = { from: '2020-01-01', until: '2020-01-02' }

const ownSamples: readonly EndpointSamples[] = [
  plain(getEula, sample(getEula, 'own', {})),
  plain(acceptEula, sample(acceptEula, 'own', { body: { version: eulas.at(-1)?.version ?? '' } })),
  plain(getOwnAccount, sample(getOwnAccount, 'own', {})),
  plain(changeOwnAccount, sample(changeOwnAccount, 'own', { body: { dailyDigest: true } })),
  plain(redirectOwnEmail, sample(redirectOwnEmail, 'own', { body: { toUserId: uuid(), ...past } })),
]

const listed = (users: readonly Known[]): EndpointSamples[] => [
  {
    endpoint: listUsers,
    samples: users.map(({ demo, object }) =>
      sample(listUsers, demo.username, { query: { search: demo.email } }, { finds: [{ id: demo.id, object }] }),
    ),
  },
  {
    endpoint: exportUsers,
    samples: users.map(({ demo, object }) =>
      sample(exportUsers, demo.username, { query: { search: demo.email } }, { finds: [{ id: demo.email, object }] }),
    ),
  },
  {
    endpoint: getUser,
    samples: users.map(({ demo, object }) =>
      sample(getUser, demo.username, { params: { userId: demo.id } }, { names: [object] }),
    ),
  },
  {
    endpoint: listColleagues,
    samples: users.map(({ demo, orgId, object }) =>
      sample(
        listColleagues,
        demo.username,
        { query: { orgId } },
        { names: [object], finds: [{ id: demo.id, object }] },
      ),
    ),
  },
  { ...plain(listManagedOrganisations, sample(listManagedOrganisations, 'all', {})), unnamed: ['ACCOUNT'] },
  { ...plain(countEula, sample(countEula, 'all', {})), unnamed: ['ACCOUNT'] },
]

const changes = (users: readonly Known[]): EndpointSamples[] => {
  const version = 'stale'
  const ending = { version, to: null }
  const onUser = (endpoint: Endpoint, inputOf: (user: Known) => object): EndpointSamples => ({
    endpoint,
    samples: users.map((user) => ({
      on: user.demo.username,
      input: { params: { userId: user.demo.id }, ...inputOf(user) },
      names: [user.object],
    })),
  })
  // a role of that kind of organisation, from a day that has passed: a rule refuses it
  const right = ({ demo, orgId }: Known) => ({ orgId, role: demo.rights[0]?.role, from: '2020-01-01', to: null })
  return [
    {
      endpoint: createUser,
      // an organisation that is not known is one of somebody else: a sentence, not a place that does not exist
      samples: users
        .filter(({ object }) => object.shield === 'NONE')
        .map((user) => ({
          on: user.demo.username,
          input: {
            body: { subject: uuid(), firstName: 'An', lastName: 'Nieuw', email: 'an@test.example', right: right(user) },
          },
          may: {
            verb: 'MANAGE',
            thing: 'USER_RIGHT',
            whose: { ownerOrgId: user.orgId },
            refusal: 'NOT_ALLOWED_NOW',
          },
        })),
      unnamed: ['ACCOUNT'],
    },
    onUser(giveRight, (user) => ({ body: { version, ...right(user) } })),
    onUser(endUser, () => ({ body: ending })),
    onUser(redirectEmail, ({ orgId }) => ({
      body: { version, orgId, toUserId: null, from: '2026-01-05', until: null },
    })),
    {
      endpoint: endRight,
      samples: users.map(({ demo, rightId, object }) =>
        sample(endRight, demo.username, { params: { userId: demo.id, rightId }, body: ending }, { names: [object] }),
      ),
    },
    // to the same user: a rule refuses it
    { ...onUser(takeOverTasks, ({ demo }) => ({ body: { toUserId: demo.id } })), unnamed: ['TASK'] },
  ]
}

const memberships: readonly EndpointSamples[] = [
  plain(listIgs, sample(listIgs, 'all', {})),
  plain(
    addIgsMember,
    sample(addIgsMember, 'one', {
      params: { igsId: demoOrganisations.find(({ type }) => type === 'IGS')?.id ?? '' },
      body: { orgId: demoOrganisations.find(({ type }) => type === 'LB')?.id ?? '', from: '2020-01-01' },
    }),
  ),
  plain(
    endIgsMember,
    sample(
      endIgsMember,
      'unknown',
      { params: { igsId: uuid(), memberId: uuid() }, body: { to: null } },
      { unknown: true },
    ),
  ),
]

const mails = async ({ database }: World): Promise<EndpointSamples> => {
  const kept = await database.model(mailModel).findAll()
  const finds = kept.map(({ id, orgId, shield }) => ({
    id,
    object: { kind: 'MAIL', ownerOrgId: orgId, shield } as const,
  }))
  return { ...plain(listMails, sample(listMails, 'all', { query: { limit: 200 } }, { finds })), unnamed: ['MAIL'] }
}
