import { Button, Select } from 'antd'
import { useState } from 'react'
import { takeOverTasks } from '#contract/administration'
import { roleName } from '#domain/access/roles'
import { call } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { labels } from './labels.nl.ts'
import { type User, useColleagues } from './queries.ts'

/** Open tasks of a colleague who is away or leaves: onto somebody else's name, as far as he holds the role. */
export const TakeOver = ({ user }: { readonly user: User }) => {
  const { session } = useSession()
  const colleagues = useColleagues(session.active.organisation.id)
  const [toUserId, setToUserId] = useState('')
  const step = useStep({
    send: () => call(takeOverTasks, { params: { userId: user.id }, body: { toUserId } }),
    done: ({ moved, stayed }) => labels.takenOver(moved, stayed.length),
    after: () => setToUserId(''),
  })
  return (
    <section className="panel" aria-label={labels.tasks}>
      <header>{labels.tasks}</header>
      <div className="body">
        <p>{user.openTasks === 0 ? labels.noTasks : labels.openTasks(user.openTasks)}</p>
        {user.openTasks === 0 ? null : (
          <>
            <Field id="take-over-to" label={labels.toColleague}>
              <Select
                id="take-over-to"
                showSearch={{ optionFilterProp: 'label' }}
                style={{ width: '100%' }}
                {...(toUserId === '' ? {} : { value: toUserId })}
                onChange={setToUserId}
                options={(colleagues.data?.items ?? [])
                  .filter(({ id }) => id !== user.id)
                  .map(({ id, name, roles }) => ({
                    value: id,
                    label: `${name} (${roles.map((role) => roleName(role)).join(', ')})`,
                  }))}
              />
            </Field>
            <Button disabled={toUserId === ''} loading={step.busy} onClick={() => step.submit(undefined)}>
              {labels.takeOver}
            </Button>
          </>
        )}
        {step.error}
      </div>
    </section>
  )
}
