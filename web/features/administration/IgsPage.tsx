import { Button, Popconfirm, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { addIgsMember, endIgsMember } from '#contract/administration'
import { call } from '../../shared/api.ts'
import { formatDate } from '../../shared/format.ts'
import { text } from '../../shared/labels.nl.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { labels } from './labels.nl.ts'
import { type Igs, useIgs, useManagedOrganisations } from './queries.ts'

/** Each IGS with the municipalities in which its staff may hold rights. */
export const IgsPage = () => {
  const query = useIgs()
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  return (
    <div className="page stack">
      <header>
        <PageTitle text={labels.igs} />
        <h1>{labels.igs}</h1>
        <p className="muted">{labels.igsIntro}</p>
      </header>
      {query.data.items.map((igs) => (
        <Members key={igs.id} igs={igs} />
      ))}
    </div>
  )
}

const Members = ({ igs }: { readonly igs: Igs }) => {
  const end = useStep({
    send: (memberId: string) => call(endIgsMember, { params: { igsId: igs.id, memberId }, body: { to: null } }),
    done: labels.memberEnded,
  })
  return (
    <section className="panel" aria-label={igs.name}>
      <header>
        <OrganisationMark type="IGS" name={igs.name} /> {igs.name}
      </header>
      <div className="body">
        <ul className="right-lines">
          {igs.members.map(({ id, organisation, from, to }) => (
            <li key={id}>
              {organisation.name}, lid sinds {formatDate(from)}
              {to === null ? '' : ` tot en met ${formatDate(to)}`}{' '}
              <Popconfirm
                title={labels.endMember(organisation.name)}
                okText={labels.end}
                cancelText={text.cancel}
                onConfirm={() => end.submit(id)}
              >
                <Button size="small" danger aria-label={`${labels.end}: ${organisation.name}`}>
                  {labels.end}
                </Button>
              </Popconfirm>
            </li>
          ))}
        </ul>
        {end.error}
        <h2>{labels.addMember}</h2>
        <AddMember igs={igs} />
      </div>
    </section>
  )
}

const AddMember = ({ igs }: { readonly igs: Igs }) => {
  const { configuration } = useSession()
  const organisations = useManagedOrganisations()
  const [orgId, setOrgId] = useState('')
  const [from, setFrom] = useState(configuration.today)
  const add = useStep({
    send: () => call(addIgsMember, { params: { igsId: igs.id }, body: { orgId, from } }),
    done: labels.memberAdded,
    after: () => setOrgId(''),
  })
  const members = new Set(igs.members.map(({ organisation }) => organisation.id))
  return (
    <>
      <div className="side-by-side">
        <Field id={`member-${igs.id}`} label="Gemeente">
          <Select
            id={`member-${igs.id}`}
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: '100%' }}
            {...(orgId === '' ? {} : { value: orgId })}
            onChange={setOrgId}
            options={(organisations.data?.items ?? [])
              .filter(({ id, type }) => type === 'LB' && !members.has(id))
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field id={`member-from-${igs.id}`} label={labels.firstDay}>
          <DateField id={`member-from-${igs.id}`} value={from} min={configuration.today} onChange={setFrom} />
        </Field>
      </div>
      <Button disabled={orgId === '' || from === ''} loading={add.busy} onClick={() => add.submit(undefined)}>
        {labels.addMember}
      </Button>
      {add.error}
    </>
  )
}
