import { useQuery } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { rolesFor } from '#domain/access/can-do'
import { addRemark, listRemarks } from '#contract/remarks'
import { call } from '../api.ts'
import { formatInstant } from '../format.ts'
import { useSession } from '../session.tsx'
import { useStep } from '../step.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'
import { OrganisationMark } from './OrganisationMark.tsx'

interface Props {
  readonly propertyId: string
  /** remarks on this procedure alone */
  readonly caseId?: string
}

const words = {
  title: 'Opmerkingen',
  none: 'Er zijn nog geen opmerkingen.',
  text: 'Nieuwe opmerking',
  who: 'Wie mag dit lezen?',
  own: 'Eigen organisatie',
  all: 'Iedereen die dit dossier ziet',
  onlyOwn: 'eigen organisatie',
  add: 'Opmerking toevoegen',
  added: 'De opmerking is toegevoegd.',
} as const

/** Remarks on a property or one of its procedures, with a form for who may write one. */
export const Remarks = ({ propertyId, caseId }: Props) => {
  const { has } = useSession()
  const about = { propertyId, ...(caseId !== undefined && { caseId }) }
  const query = useQuery({
    queryKey: ['remarks', propertyId, caseId ?? ''],
    queryFn: () => call(listRemarks, { query: about }),
  })
  const items = query.data?.items ?? []
  return (
    <section className="panel" aria-label={words.title}>
      <header>{words.title}</header>
      <div className="body">
        {query.isError ? <ErrorNotice error={query.error} retry={() => void query.refetch()} /> : null}
        {query.isSuccess && items.length === 0 ? <p className="muted">{words.none}</p> : null}
        <ul className="remarks">
          {items.map((remark) => (
            <li key={remark.id}>
              <p className="muted">
                <OrganisationMark type={remark.organisation.type} name={remark.organisation.name} />{' '}
                {remark.author.name} · {formatInstant(remark.createdAt)}
                {remark.caseReference === null || caseId !== undefined ? null : ` · ${remark.caseReference}`}
                {remark.visibility === 'OWN_ORG' ? ` · ${words.onlyOwn}` : null}
              </p>
              <p className="remark-text">{remark.text}</p>
            </li>
          ))}
        </ul>
        {has(...rolesFor('CREATE', 'REMARK')) ? <NewRemark about={about} /> : null}
      </div>
    </section>
  )
}

const NewRemark = ({ about }: { readonly about: Props }) => {
  const [text, setText] = useState('')
  const [visibility, setVisibility] = useState<'OWN_ORG' | 'ALL'>('OWN_ORG')
  const add = useStep({
    send: () => call(addRemark, { body: { ...about, text, visibility } }),
    done: words.added,
    after: () => setText(''),
  })
  return (
    <div className="remark-new">
      <label htmlFor="remark-text">{words.text}</label>
      <Input.TextArea
        id="remark-text"
        rows={2}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Radio.Group
        aria-label={words.who}
        value={visibility}
        onChange={(event) => setVisibility(event.target.value === 'ALL' ? 'ALL' : 'OWN_ORG')}
        options={[
          { value: 'OWN_ORG', label: words.own },
          { value: 'ALL', label: words.all },
        ]}
      />
      <Button disabled={text.trim() === ''} loading={add.busy} onClick={() => add.submit(undefined)}>
        {words.add}
      </Button>
      {add.error}
    </div>
  )
}
