import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { createModelShare, listModelShares, revokeModelShare } from '#contract/model-shares'
import { call } from '../../shared/api.ts'
import { formatInstant } from '../../shared/format.ts'
import { text } from '../../shared/labels.nl.ts'
import type { CommentedOn } from '../../shared/modelling/use-comments.ts'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { labels } from './labels.nl.ts'
import { sharedUrl } from './view.ts'

interface Props {
  readonly processId: string
  readonly on: CommentedOn
  readonly onClose: () => void
}

const terms = [1, 7, 14, 30, 90]

/** Makes a link for readers, told once, and takes links back. */
export const ShareDialog = ({ processId, on, onClose }: Props) => {
  const [days, setDays] = useState(14)
  const client = useQueryClient()
  const make = useMutation({
    mutationFn: () => call(createModelShare, { params: { processId }, body: { ...on, days } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['model-shares', processId] }),
  })
  return (
    <Modal open title={labels.share} onCancel={onClose} footer={<Button onClick={onClose}>{text.close}</Button>}>
      <p>{labels.shareAbout('number' in on ? labels.versionNumber(on.number) : labels.draftVersion)}</p>
      <Field id="share-days" label={labels.shareDays}>
        <Select
          id="share-days"
          value={days}
          onChange={setDays}
          style={{ width: 160 }}
          options={terms.map((value) => ({ value, label: labels.days(value) }))}
        />
      </Field>
      <Button type="primary" loading={make.isPending} onClick={() => make.mutate()}>
        {labels.makeLink}
      </Button>
      {make.isError ? <ErrorNotice error={make.error} /> : null}
      {make.data === undefined ? null : <NewLink token={make.data.token} expiresAt={make.data.expiresAt} />}
      <Links processId={processId} />
    </Modal>
  )
}

const NewLink = ({ token, expiresAt }: { readonly token: string; readonly expiresAt: string }) => {
  const [copied, setCopied] = useState(false)
  const url = sharedUrl(location.origin, token)
  return (
    <section className="model-link" role="status">
      <Field id="share-link" label={labels.link} help={labels.linkOnce(formatInstant(expiresAt))}>
        <Input id="share-link" readOnly value={url} onFocus={(event) => event.target.select()} />
      </Field>
      <Button onClick={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}>
        {copied ? labels.copied : labels.copy}
      </Button>
    </section>
  )
}

const Links = ({ processId }: { readonly processId: string }) => {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['model-shares', processId],
    queryFn: async () => (await call(listModelShares, { params: { processId } })).items,
  })
  const revoke = useMutation({
    mutationFn: (shareId: string) => call(revokeModelShare, { params: { shareId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['model-shares', processId] }),
  })
  if (query.data === undefined || query.data.length === 0) return null
  return (
    <section>
      <h3>{labels.openLinks}</h3>
      {revoke.isError ? <ErrorNotice error={revoke.error} /> : null}
      <ul className="model-links">
        {query.data.map(({ id, number, createdBy, expiresAt, lastOpenedAt }) => (
          <li key={id}>
            <span>
              {number === null ? labels.draftVersion : labels.versionNumber(number)} · {createdBy.name} ·{' '}
              {labels.until(formatInstant(expiresAt))} ·{' '}
              {lastOpenedAt === null ? labels.neverOpened : labels.lastOpened(formatInstant(lastOpenedAt))}
            </span>
            <Button size="small" loading={revoke.isPending} onClick={() => revoke.mutate(id)}>
              {labels.revoke}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
