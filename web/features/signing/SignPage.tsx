import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input, Radio, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { getSigning, signDocuments } from '#contract/signing'
import { roleName } from '#domain/access/roles'
import { call } from '../../shared/api.ts'
import { formatInstant } from '../../shared/format.ts'
import { useStep } from '../../shared/step.tsx'
import { DocumentRows } from '../../shared/ui/DocumentRows.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { useTyped } from '../../shared/typed.ts'

/** Tasks 9, 110 and 140: read the documents, then sign or refuse with a reason. */
export const SignPage = () => {
  const { taskId = '' } = useParams()
  const query = useQuery({ queryKey: ['signing', taskId], queryFn: () => call(getSigning, { params: { taskId } }) })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  const signing = query.data
  return (
    <div className="page" style={{ display: 'grid', gap: 16 }}>
      <header>
        <PageTitle text="Documenten ondertekenen" />
        <h1>Documenten ondertekenen</h1>
        <Link to={`/procedures/${signing.caseId}`}>Terug naar het dossier</Link>
      </header>
      <DocumentRows documents={signing.documents} empty="Er zijn nog geen documenten." />
      <section className="panel" aria-label="Handtekeningen">
        <header>Handtekeningen</header>
        <ul className="body" style={{ margin: 0, paddingLeft: 32 }}>
          {signing.signers.map((signer) => (
            <li key={signer.role}>
              {roleName(signer.role)}:{' '}
              {signer.signedAt === null
                ? 'nog niet ondertekend'
                : `${signer.name ?? ''}, ${formatInstant(signer.signedAt)}`}
            </li>
          ))}
        </ul>
      </section>
      {signing.mayComplete ? (
        <SignForm signing={signing} />
      ) : (
        <Alert type="info" showIcon title="Deze taak is niet (meer) voor u om te ondertekenen." />
      )}
    </div>
  )
}

const SignForm = ({ signing }: { readonly signing: Output<typeof getSigning> }) => {
  const [signed, setSigned] = useTyped('sign', true)
  const [read, setRead] = useState(false)
  const [reason, setReason] = useTyped('sign-reason', '')
  const navigate = useNavigate()
  const step = useStep({
    send: () => call(signDocuments, { params: { taskId: signing.taskId }, body: { signed, reason } }),
    done: signed ? 'De documenten zijn ondertekend.' : 'De ondertekening is geweigerd.',
    after: async () => navigate('/werklijst'),
  })
  const ready = signed ? read : reason.trim() !== ''
  return (
    <section className="panel" aria-label="Ondertekenen">
      <header>Ondertekenen</header>
      <div className="body">
        <Radio.Group
          value={signed}
          onChange={(event) => setSigned(event.target.value === true)}
          options={[
            { value: true, label: 'Ondertekenen' },
            { value: false, label: 'Weigeren' },
          ]}
          style={{ marginBottom: 12 }}
        />
        {signed ? (
          <p>
            <Checkbox checked={read} onChange={(event) => setRead(event.target.checked)}>
              Ik heb de documenten gelezen en onderteken ze met mijn naam en functie.
            </Checkbox>
          </p>
        ) : (
          <Field id="sign-reason" label="Reden van de weigering">
            <Input.TextArea
              id="sign-reason"
              rows={3}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
        )}
        {step.error}
        <Button
          type="primary"
          danger={!signed}
          disabled={!ready}
          loading={step.busy}
          onClick={() => step.submit(undefined)}
        >
          {signed ? 'Documenten ondertekenen' : 'Ondertekening weigeren'}
        </Button>
      </div>
    </section>
  )
}
