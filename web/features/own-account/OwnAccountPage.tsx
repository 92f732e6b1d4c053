import { useQuery } from '@tanstack/react-query'
import { Checkbox, Skeleton, Table } from 'antd'
import { listColleagues } from '#contract/administration'
import type { Output } from '#contract/endpoint'
import { changeOwnAccount, getOwnAccount, redirectOwnEmail } from '#contract/own-account'
import { roleName } from '#domain/access/roles'
import { call } from '../../shared/api.ts'
import { formatDate, formatInstant } from '../../shared/format.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { type RedirectionChoice, RedirectionForm } from '../../shared/ui/RedirectionForm.tsx'
import { RedirectionList } from '../../shared/ui/RedirectionList.tsx'
import { labels } from './labels.nl.ts'

type Account = Output<typeof getOwnAccount>

/** The own account: names, rights with their days, choices for mails. */
export const OwnAccountPage = () => {
  const query = useQuery({ queryKey: ['own-account'], queryFn: () => call(getOwnAccount, {}) })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  const account = query.data
  return (
    <div className="page stack">
      <header>
        <PageTitle text={labels.title} />
        <h1>{labels.title}</h1>
        <p className="muted">
          {account.firstName} {account.lastName} · {account.email}
          {account.phone === null ? '' : ` · ${account.phone}`}
        </p>
      </header>
      <Rights account={account} />
      <Mails account={account} />
      <section className="panel" aria-label={labels.eula}>
        <header>{labels.eula}</header>
        <p className="body">
          {account.eula
            .map(({ version, acceptedAt }) => `Versie ${version} aanvaard op ${formatInstant(acceptedAt)}`)
            .join(', ')}
        </p>
      </section>
    </div>
  )
}

const stateWord = {
  NOW: 'geldig',
  LATER: 'begint later',
  PAST: 'beëindigd',
  SUSPENDED: 'gemeente is geen lid',
} as const

const Rights = ({ account }: { readonly account: Account }) => (
  <section className="panel" aria-label={labels.rights}>
    <header>
      {labels.rights} <span className="muted">{labels.rightsHelp}</span>
    </header>
    <Table
      size="small"
      rowKey="id"
      dataSource={account.rights}
      pagination={false}
      columns={[
        {
          title: 'Organisatie',
          key: 'place',
          render: (_, { organisation, via }) => (
            <>
              <OrganisationMark type={organisation.type} name={organisation.name} /> {organisation.name}
              {via === null ? '' : ` via ${via.name}`}
            </>
          ),
        },
        { title: 'Rol', key: 'role', render: (_, { role }) => roleName(role) },
        { title: 'Eerste dag', key: 'from', render: (_, { from }) => formatDate(from) },
        { title: 'Laatste dag', key: 'to', render: (_, { to }) => (to === null ? '–' : formatDate(to)) },
        { title: 'Toestand', key: 'state', render: (_, { state }) => stateWord[state] },
      ]}
    />
  </section>
)

const Mails = ({ account }: { readonly account: Account }) => {
  const { session, configuration } = useSession()
  const { organisation } = session.active
  const colleagues = useQuery({
    queryKey: ['users', 'colleagues', organisation.id],
    queryFn: () => call(listColleagues, { query: {} }),
  })
  const prefer = useStep({
    send: (body: { emailOnTask?: boolean; dailyDigest?: boolean }) => call(changeOwnAccount, { body }),
    done: labels.saved,
  })
  const redirect = useStep({
    send: (choice: RedirectionChoice) => call(redirectOwnEmail, { body: choice }),
    done: labels.redirected,
  })
  const stop = useStep({
    send: () => call(redirectOwnEmail, { body: { toUserId: null, from: configuration.today, until: null } }),
    done: labels.stopped,
  })
  return (
    <section className="panel" aria-label={labels.mails}>
      <header>{labels.mails}</header>
      <div className="body form-width">
        <div className="choices">
          <Checkbox
            checked={account.emailOnTask}
            onChange={(event) => prefer.submit({ emailOnTask: event.target.checked })}
          >
            {labels.emailOnTask}
          </Checkbox>
          <Checkbox
            checked={account.dailyDigest}
            onChange={(event) => prefer.submit({ dailyDigest: event.target.checked })}
          >
            {labels.dailyDigest}
          </Checkbox>
        </div>
        {prefer.error}
        <h2>{labels.redirection(organisation.name)}</h2>
        <RedirectionList
          rows={account.redirections}
          stop={(row) => (row.organisation.id === organisation.id ? () => stop.submit(undefined) : undefined)}
        />
        <RedirectionForm
          colleagues={(colleagues.data?.items ?? []).filter(({ id }) => id !== session.user.id)}
          busy={redirect.busy}
          onSubmit={redirect.submit}
        />
        {redirect.error}
        {stop.error}
      </div>
    </section>
  )
}
