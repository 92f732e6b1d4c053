import { redirectEmail } from '#contract/administration'
import { call } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { type RedirectionChoice, RedirectionForm } from '../../shared/ui/RedirectionForm.tsx'
import { RedirectionList } from '../../shared/ui/RedirectionList.tsx'
import { labels } from './labels.nl.ts'
import { type User, useColleagues } from './queries.ts'

/** Mails about tasks of the manager's organisation: to a colleague while this user is away or has left. */
export const Redirection = ({ user }: { readonly user: User }) => {
  const { session, configuration } = useSession()
  const orgId = user.rights.find(({ organisation }) => organisation.id === session.active.organisation.id)
    ? session.active.organisation.id
    : (user.rights[0]?.organisation.id ?? session.active.organisation.id)
  const colleagues = useColleagues(orgId)
  const send = (org: string, choice: RedirectionChoice | null) =>
    call(redirectEmail, {
      params: { userId: user.id },
      body: {
        version: user.version,
        orgId: org,
        ...(choice ?? { toUserId: null, from: configuration.today, until: null }),
      },
    })
  const redirect = useStep({ send: (choice: RedirectionChoice) => send(orgId, choice), done: labels.redirected })
  const stop = useStep({ send: (org: string) => send(org, null), done: labels.redirectStopped })
  return (
    <section className="panel" aria-label={labels.redirection}>
      <header>{labels.redirection}</header>
      <div className="body">
        <RedirectionList
          rows={user.redirections}
          stop={({ organisation }) =>
            () =>
              stop.submit(organisation.id)
            }
        />
        <RedirectionForm
          colleagues={(colleagues.data?.items ?? []).filter(({ id }) => id !== user.id)}
          busy={redirect.busy}
          onSubmit={redirect.submit}
        />
        {redirect.error}
        {stop.error}
      </div>
    </section>
  )
}
