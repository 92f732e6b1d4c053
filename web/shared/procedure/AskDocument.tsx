import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { Output } from '#contract/endpoint'
import { askDocument, listAskable } from '#contract/on-demand'
import { call } from '../api.ts'
import { partyRoleWord } from '../labels.nl.ts'
import { useSession } from '../session.tsx'
import { useStep } from '../step.tsx'
import { useTyped } from '../typed.ts'
import { ActionDialog } from '../ui/ActionDialog.tsx'
import { Field, FieldGroup } from '../ui/Field.tsx'
import type { ProcedureFile } from './file.ts'
import { labels } from './labels.nl.ts'

type Askable = Output<typeof listAskable>['items'][number]
type Body = Omit<z.input<NonNullable<(typeof askDocument)['body']>>, 'id'>
interface Props {
  readonly file: Pick<ProcedureFile, 'id' | 'parties'>
}

/** Button above the documents for who may make one: which type, for whom, and in which words. */
export const AskDocument = ({ file }: Props) => {
  const { has } = useSession()
  const [open, setOpen] = useState(false)
  const { access } = listAskable
  const may = 'roles' in access && access.roles !== 'any' && has(...access.roles)
  const query = useQuery({
    queryKey: ['case', file.id, 'askable'],
    queryFn: () => call(listAskable, { params: { caseId: file.id } }),
    enabled: may,
  })
  const items = query.data?.items ?? []
  if (items.length === 0) return null
  return (
    <>
      <Button style={{ marginBottom: 8 }} onClick={() => setOpen(true)}>
        {labels.askDocument}
      </Button>
      {open ? <Dialog file={file} items={items} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

const Dialog = ({
  file,
  items,
  onClose,
}: Props & { readonly items: readonly Askable[]; readonly onClose: () => void }) => {
  const [id] = useState(() => crypto.randomUUID())
  const [code, setCode] = useTyped('ask-document-code', items[0]?.code ?? '')
  const [text, setText] = useTyped('ask-document-text', '')
  const [partyIds, setPartyIds] = useState<readonly string[]>([])
  const chosen = items.find((item) => item.code === code)
  const send = useStep({
    send: (body: Body) => call(askDocument, { params: { caseId: file.id }, body: { id, ...body } }),
    done: labels.documentAsked,
    after: onClose,
  })
  if (chosen === undefined) return null
  const parties = file.parties.filter(({ roles }) => roles.some((role) => chosen.to.some((to) => to === role)))
  const ready = (chosen.to.length === 0 || partyIds.length > 0) && (!chosen.text || text.trim() !== '')
  return (
    <ActionDialog
      title={labels.askDocument}
      okText={labels.askDocument}
      ready={ready}
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit({ code, partyIds: [...partyIds], text: chosen.text ? text : '' })}
      onClose={onClose}
    >
      <Field id="ask-document-code" label={labels.documentType}>
        <Select
          id="ask-document-code"
          value={code}
          onChange={(next) => {
            setCode(next)
            setPartyIds([])
          }}
          options={items.map((item) => ({ value: item.code, label: `${item.title} (${item.code})` }))}
          style={{ width: '100%' }}
        />
      </Field>
      {chosen.to.length === 0 ? null : (
        <FieldGroup label={labels.documentFor}>
          <div style={{ display: 'grid', gap: 4 }}>
            {parties.length === 0 ? <p className="muted">{labels.nobodyToWrite}</p> : null}
            {parties.map((party) => (
              <Checkbox
                key={party.id}
                checked={partyIds.includes(party.id)}
                onChange={(event) =>
                  setPartyIds(
                    event.target.checked ? [...partyIds, party.id] : partyIds.filter((one) => one !== party.id),
                  )
                }
              >
                {party.name} <span className="muted">{party.roles.map((role) => partyRoleWord[role]).join(', ')}</span>
              </Checkbox>
            ))}
          </div>
        </FieldGroup>
      )}
      {chosen.text ? (
        <Field id="ask-document-text" label={labels.documentText} help={labels.documentTextHelp}>
          <Input.TextArea
            id="ask-document-text"
            rows={8}
            maxLength={8000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
      ) : null}
    </ActionDialog>
  )
}
