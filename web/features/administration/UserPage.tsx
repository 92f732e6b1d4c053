import { Button, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { canDo, rolesFor } from '#domain/access/can-do'
import { roleName } from '#domain/access/roles'
import { formatDate, formatInstant } from '../../shared/format.ts'
import { useSession } from '../../shared/session.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { EndDialog } from './EndDialog.tsx'
import { GiveRightDialog } from './GiveRightDialog.tsx'
import { labels, rightStateWord, sayEvent } from './labels.nl.ts'
import { type Right, type User, useUser } from './queries.ts'
import { Redirection } from './Redirection.tsx'
import { Place } from './RightWords.tsx'
import { TakeOver } from './TakeOver.tsx'

type Dialog = { readonly kind: 'give' } | { readonly kind: 'end'; readonly right: Right | undefined }

/** One user: rights with their history, mails, open tasks, and who changed what. */
export const UserPage = () => {
  const { userId = '' } = useParams()
  const query = useUser(userId)
  const { has } = useSession()
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 10 }} />
  const user = query.data
  return (
    <div className="page stack">
      <header>
        <PageTitle text={`${user.firstName} ${user.lastName}`} />
        <h1>
          {user.firstName} {user.lastName}
        </h1>
        <p className="muted">{user.email}</p>
      </header>
      <Rights user={user} />
      <div className="two-columns">
        {has(...rolesFor('REDIRECT', 'EMAIL')) ? <Redirection user={user} /> : null}
        {has(...rolesFor('TAKE_OVER', 'TASK')) ? <TakeOver user={user} /> : null}
      </div>
      <Eula user={user} />
      <History user={user} />
    </div>
  )
}

const Rights = ({ user }: { readonly user: User }) => {
  const { session, has } = useSession()
  const [dialog, setDialog] = useState<Dialog>()
  const manages = has(...rolesFor('MANAGE', 'USER_RIGHT'))
  const viewer = {
    userId: session.user.id,
    orgId: session.active.organisation.id,
    orgType: session.active.organisation.type,
    roles: session.active.roles,
  }
  const mayEnd = ({ state, organisation }: Right): boolean =>
    state !== 'PAST' && canDo(viewer, 'MANAGE', 'USER_RIGHT', { ownerOrgId: organisation.id }).ok
  return (
    <section className="panel" aria-label={labels.rights}>
      <header>
        {labels.rights}
        <span className="grow" />
        {manages ? (
          <>
            <Button onClick={() => setDialog({ kind: 'end', right: undefined })} disabled={!user.rights.some(mayEnd)}>
              {labels.endAll}
            </Button>
            <Button type="primary" disabled={user.self} onClick={() => setDialog({ kind: 'give' })}>
              {labels.give}
            </Button>
          </>
        ) : null}
      </header>
      {user.self && manages ? <p className="callout panel-note">{labels.self}</p> : null}
      <Table
        size="small"
        rowKey="id"
        dataSource={user.rights}
        pagination={false}
        columns={[
          { title: labels.organisation, key: 'place', render: (_, right) => <Place right={right} /> },
          { title: labels.role, key: 'role', render: (_, { role }) => roleName(role) },
          { title: labels.firstDay, key: 'from', render: (_, { from }) => formatDate(from) },
          { title: labels.lastDay, key: 'to', render: (_, right) => lastDayWords(right) },
          { title: 'Toestand', key: 'state', render: (_, { state }) => <StatusChip status={rightStateWord[state]} /> },
          {
            title: <span className="visually-hidden">Stap</span>,
            key: 'end',
            render: (_, right) =>
              manages && mayEnd(right) ? (
                <Button
                  size="small"
                  onClick={() => setDialog({ kind: 'end', right })}
                  aria-label={`${labels.end}: ${roleName(right.role)} in ${right.organisation.name}`}
                >
                  {labels.end}
                </Button>
              ) : null,
          },
        ]}
      />
      {dialog?.kind === 'give' ? <GiveRightDialog user={user} onClose={() => setDialog(undefined)} /> : null}
      {dialog?.kind === 'end' ? (
        <EndDialog user={user} right={dialog.right} onClose={() => setDialog(undefined)} />
      ) : null}
    </section>
  )
}

const lastDayWords = ({ to, withdrawnAt }: Right): string => {
  if (withdrawnAt !== null) return `ingetrokken op ${formatInstant(withdrawnAt)}`
  return to === null ? '–' : formatDate(to)
}

const Eula = ({ user }: { readonly user: User }) => (
  <section className="panel" aria-label={labels.eula}>
    <header>{labels.eula}</header>
    <p className="body">
      {user.eula.length === 0
        ? labels.notAccepted
        : user.eula
            .map(({ version, acceptedAt }) => `versie ${version} aanvaard op ${formatInstant(acceptedAt)}`)
            .join(', ')}
    </p>
  </section>
)

const History = ({ user }: { readonly user: User }) => (
  <section className="panel" aria-label={labels.history}>
    <header>{labels.history}</header>
    <Table
      size="small"
      rowKey={(event) => `${event.at} ${event.action} ${event.role ?? ''} ${event.from ?? ''}`}
      dataSource={user.history}
      pagination={user.history.length > 20 ? { pageSize: 20 } : false}
      locale={{ emptyText: labels.noHistory }}
      columns={[
        { title: 'Wanneer', key: 'at', className: 'nowrap', render: (_, { at }) => formatInstant(at) },
        { title: 'Wie', key: 'by', render: (_, { by }) => by ?? 'Woonzaak' },
        { title: 'Wat', key: 'what', render: (_, { action }) => sayEvent(action) },
        { title: labels.organisation, key: 'place', render: (_, { organisation }) => organisation?.name ?? '–' },
        { title: labels.role, key: 'role', render: (_, { role }) => (role === null ? '–' : roleName(role)) },
        { title: 'Van – tot', key: 'days', render: (_, { from, to }) => days(from, to) },
        { title: 'Reden', key: 'reason', render: (_, { reason }) => reason ?? '–' },
      ]}
    />
  </section>
)

const days = (from: string | null, to: string | null): string =>
  [from, to].map((day) => (day === null ? '' : formatDate(day))).join(' – ')
