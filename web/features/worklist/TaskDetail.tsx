import { App, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { claimTask, releaseTask } from '#contract/tasks'
import { roleName } from '#domain/access/roles'
import { formatAddress, formatInstant } from '../../shared/format.ts'
import { useKeys } from '../../shared/keys.ts'
import { taskStatusWord } from '../../shared/labels.nl.ts'
import { useSession } from '../../shared/session.tsx'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { errorSentence } from '../../shared/error-sentence.ts'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { TermBadge } from '../../shared/ui/TermBadge.tsx'
import { TaskForm } from './TaskForm.tsx'
import { labels } from './labels.nl.ts'
import { type OpenTask, useTask, useCompletion, useTaskAction } from './queries.ts'
import { taskPath } from './view.ts'
import { homePath } from '../../shared/case-path.ts'

/** The open task: its help text, its facts, and the one button that goes on. */
export const TaskDetail = ({ taskId }: { readonly taskId: string }) => {
  const { session } = useSession()
  // where the form puts the button that ends it: beside the other buttons of the task
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  const query = useTask(taskId)
  if (query.isLoadingError) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Skeleton active className="panel" style={{ padding: 24 }} />
  const task = query.data
  return (
    <section className="panel task" aria-label={task.title}>
      <header className="task-head">
        <div>
          <h2>
            {task.title} <span className="code">taak {task.code}</span>
          </h2>
          <p>
            <Link to={homePath(task)}>{task.caseReference ?? labels.property}</Link> · {formatAddress(task.address)}
          </p>
        </div>
        <StatusChip status={taskStatusWord[task.status]} />
      </header>
      <div className="task-body">
        <div>
          {task.help === '' ? null : (
            <>
              <h3>{labels.help}</h3>
              <p className="task-help">{task.help}</p>
            </>
          )}
        </div>
        <Facts task={task} />
      </div>
      {task.wizard === 'form' ? <TaskForm task={task} mine={isMine(task, session.user.id)} foot={foot} /> : null}
      <Buttons task={task} formFoot={setFoot} />
    </section>
  )
}

const Facts = ({ task }: { readonly task: OpenTask }) => (
  <dl className="facts">
    <dt>Termijn</dt>
    <dd>{task.dueOn === null ? labels.noTerm : <TermBadge dueOn={task.dueOn} />}</dd>
    <dt>Behandelaar</dt>
    <dd>{task.assignee?.name ?? labels.unassigned}</dd>
    <dt>Voor</dt>
    <dd>
      <OrganisationMark type={task.organisation.type} name={task.organisation.name} /> {task.organisation.name},{' '}
      {task.candidateRoles.map((role) => roleName(role)).join(' of ')}
    </dd>
    <dt>Entiteiten</dt>
    <dd>{task.unitIds.length === 0 ? 'hele pand' : task.unitIds.length}</dd>
    <dt>Aangemaakt</dt>
    <dd>{formatInstant(task.createdAt)}</dd>
  </dl>
)

const Buttons = ({
  task,
  formFoot,
}: {
  readonly task: OpenTask
  readonly formFoot: (element: HTMLElement | null) => void
}) => {
  const { session } = useSession()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const claim = useTaskAction(claimTask)
  const release = useTaskAction(releaseTask)
  const mine = isMine(task, session.user.id)
  const free = isOpen(task) && task.assignee === null && task.mayComplete
  const complete = useCompletion()
  const act = (action: typeof claim | typeof complete, done: string) =>
    action.mutate(task.id, {
      onSuccess: () => void message.success(done),
      onError: (error) => void message.error(errorSentence(error)),
    })
  const start = () => void navigate(taskPath(task))
  useKeys({
    ...(free && { c: () => act(claim, labels.claimed) }),
    ...(mine && task.wizard !== 'form' && { Enter: start }),
  })
  return (
    <footer className="task-foot">
      <HomeLink task={task} />
      <span style={{ flex: 1 }} />
      {free ? (
        <Button type="primary" loading={claim.isPending} onClick={() => act(claim, labels.claimed)}>
          {labels.claim}
        </Button>
      ) : null}
      {mine ? (
        <MyButtons
          task={task}
          start={start}
          release={{ busy: release.isPending, run: () => act(release, labels.released) }}
          complete={{ busy: complete.isPending, run: () => act(complete, labels.completed) }}
        />
      ) : null}
      <span ref={formFoot} className="task-form-foot" />
    </footer>
  )
}

const isOpen = ({ status }: OpenTask): boolean => status === 'OPEN' || status === 'TOEGEWEZEN'

const isMine = (task: OpenTask, userId: string): boolean => isOpen(task) && task.assignee?.id === userId

const HomeLink = ({ task }: { readonly task: OpenTask }) => (
  <Link to={homePath(task)}>{task.caseId === null ? labels.openProperty : labels.openCase}</Link>
)

interface Doing {
  readonly busy: boolean
  readonly run: () => void
}

/** A task that a person made ends here; the others end with their own step. */
const MyButtons = ({
  task,
  start,
  release,
  complete,
}: {
  readonly task: OpenTask
  readonly start: () => void
  readonly release: Doing
  readonly complete: Doing
}) => (
  <>
    <Button loading={release.busy} onClick={release.run}>
      {labels.release}
    </Button>
    {task.manual ? (
      <Button type="primary" loading={complete.busy} onClick={complete.run}>
        {labels.complete}
      </Button>
    ) : null}
    {(task.manual && task.wizard !== 'asked-investigation') || task.wizard === 'form' ? null : (
      <Button type={task.manual ? 'default' : 'primary'} onClick={start}>
        {labels.open}
      </Button>
    )}
  </>
)
