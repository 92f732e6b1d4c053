import { Alert, Button } from 'antd'
import type { Output } from '#contract/endpoint'
import { completeReview, type getRecord } from '#contract/levy'
import { rolesFor } from '#domain/access/can-do'
import { call } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'

type Task = Output<typeof getRecord>['tasks'][number]

/** Open tasks that end by having looked: an anniversary that comes, a measure that expires or runs on. */
export const ReviewTasks = ({ tasks }: { readonly tasks: readonly Task[] }) => {
  const { has } = useSession()
  const review = useStep({
    send: (taskId: string) => call(completeReview, { params: { taskId }, body: {} }),
    done: 'De taak is afgewerkt.',
  })
  const open = tasks.filter(({ code }) => code === 'A10')
  if (open.length === 0 || !has(...rolesFor('DECIDE', 'LEVY_MEASURE'))) return null
  return (
    <div style={{ display: 'grid', gap: 8, marginBottom: 12 }}>
      {open.map(({ id, title }) => (
        <Alert
          key={id}
          type="info"
          showIcon
          title={title}
          action={
            <Button size="small" loading={review.busy} onClick={() => review.submit(id)}>
              Nagekeken
            </Button>
          }
        />
      ))}
      {review.error}
    </div>
  )
}
