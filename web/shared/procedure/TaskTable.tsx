import { Table } from 'antd'
import { Link } from 'react-router'
import { roleName } from '#domain/access/roles'
import { taskStatusWord } from '../labels.nl.ts'
import { OrganisationMark } from '../ui/OrganisationMark.tsx'
import { StatusChip } from '../ui/StatusChip.tsx'
import { TermBadge } from '../ui/TermBadge.tsx'
import { labels } from './labels.nl.ts'
import type { ProcedureFile } from './file.ts'

type Task = ProcedureFile['tasks'][number]

/** Open tasks of the municipality and of the agency on this case. */
export const TaskTable = ({ tasks }: { readonly tasks: readonly Task[] }) => (
  <section className="panel" aria-label={labels.tasks}>
    <header>{labels.tasks}</header>
    <Table<Task>
      size="small"
      rowKey="id"
      dataSource={tasks}
      pagination={false}
      locale={{ emptyText: labels.noTasks }}
      columns={[
        {
          title: 'Wie',
          key: 'who',
          width: 60,
          render: (_, task) => <OrganisationMark type={task.organisation.type} name={task.organisation.name} />,
        },
        {
          title: 'Taak',
          key: 'title',
          render: (_, task) => (
            <>
              <Link to={`/werklijst?lijst=organisation&taak=${task.id}`}>{task.title}</Link>{' '}
              <span className="code">{task.code}</span>
            </>
          ),
        },
        {
          title: 'Behandelaar',
          key: 'assignee',
          render: (_, task) => task.assignee?.name ?? task.candidateRoles.map((role) => roleName(role)).join(' of '),
        },
        {
          title: 'Termijn',
          key: 'due',
          render: (_, task) => (task.dueOn === null ? '–' : <TermBadge dueOn={task.dueOn} short />),
        },
        { title: 'Status', key: 'status', render: (_, task) => <StatusChip status={taskStatusWord[task.status]} /> },
      ]}
    />
  </section>
)
