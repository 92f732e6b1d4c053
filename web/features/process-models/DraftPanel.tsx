import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Output } from '#contract/endpoint'
import { checkDraft, openDraft } from '#contract/process-models'
import { canDo } from '#domain/access/can-do'
import { call } from '../../shared/api.ts'
import { formatInstant } from '../../shared/format.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { DiscardDialog } from './DiscardDialog.tsx'
import { EditorMark } from './DraftLine.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { draftStateWord, labels } from './labels.nl.ts'
import type { Model } from './ModelPage.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'
import { editorPath } from './view.ts'

export type Draft = NonNullable<Model['draft']>
export type Check = Output<typeof checkDraft>

type Dialog = 'submit' | 'publish' | 'return' | 'discard' | 'import'

/** The open draft and what the viewer may do with it; else the way to begin one. */
export const DraftPanel = ({ model }: { readonly model: Model }) => (
  <section className="panel" aria-label={labels.draft}>
    <header>{labels.draft}</header>
    <div className="body">{model.draft === null ? <Begin model={model} /> : <Open draft={model.draft} />}</div>
  </section>
)

const Begin = ({ model }: { readonly model: Model }) => {
  const { viewer } = useSession()
  const navigate = useNavigate()
  const begin = useStep({
    send: (processId: string) => call(openDraft, { params: { processId }, body: {} }),
    done: labels.begun,
    after: ({ draftId }) => navigate(editorPath(draftId)),
  })
  return (
    <>
      <p className="muted">{labels.noDraft}</p>
      {canDo(viewer, 'UPDATE', 'PROCESS_MODEL').ok ? (
        <Button type="primary" loading={begin.busy} onClick={() => begin.submit(model.processId)}>
          {labels.makeDraft}
        </Button>
      ) : null}
      {begin.error}
    </>
  )
}

const Open = ({ draft }: { readonly draft: Draft }) => {
  const [dialog, setDialog] = useState<Dialog>()
  const check = useQuery({
    queryKey: ['models', 'check', draft.id, draft.version],
    queryFn: () => call(checkDraft, { params: { draftId: draft.id } }),
    // asked anew by each page that opens; a draft that was just published is gone
    staleTime: 'static',
    gcTime: 0,
  })
  return (
    <div className="model-draft">
      <Facts draft={draft} />
      {check.isError ? <ErrorNotice error={check.error} retry={() => void check.refetch()} /> : null}
      {check.isPending ? <Skeleton active paragraph={{ rows: 2 }} title={false} /> : null}
      {check.data === undefined ? null : (
        <>
          <Counts check={check.data} />
          <Actions draft={draft} check={check.data} open={setDialog} />
          <Dialogs draft={draft} check={check.data} dialog={dialog} onClose={() => setDialog(undefined)} />
        </>
      )}
    </div>
  )
}

const Facts = ({ draft }: { readonly draft: Draft }) => (
  <>
    <p className="models-line">
      <StatusChip status={draftStateWord[draft.status]} />
      {draft.basedOn === null ? null : <span className="muted">{labels.basedOn(draft.basedOn)}</span>}
      <EditorMark editor={draft.editor} />
    </p>
    <p className="muted">
      {draft.submittedBy === null
        ? labels.lastSaved(draft.updatedBy.name, formatInstant(draft.updatedAt))
        : labels.submittedBy(draft.submittedBy.name)}
    </p>
    {draft.remark === '' ? null : (
      <p className="model-remark">
        {labels.givenBackWith} {draft.remark}
      </p>
    )}
  </>
)

interface DialogsProps {
  readonly draft: Draft
  readonly check: Check
  readonly dialog: Dialog | undefined
  readonly onClose: () => void
}

const Dialogs = ({ draft, check, dialog, onClose }: DialogsProps) => {
  switch (dialog) {
    case 'submit':
      return <SubmitDialog draft={draft} check={check} onClose={onClose} />
    case 'publish':
      return <PublishDialog draft={draft} check={check} onClose={onClose} />
    case 'return':
      return <ReturnDialog draft={draft} onClose={onClose} />
    case 'discard':
      return <DiscardDialog draft={draft} onClose={onClose} />
    case 'import':
      return <ImportDialog draft={draft} onClose={onClose} />
    case undefined:
      return null
  }
}

const Counts = ({ check: { findings, changes } }: { readonly check: Check }) => {
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length
  const warnings = findings.length - errors
  const parts = [
    changes.length === 0 ? labels.noChanges : labels.changesOf(changes.length),
    ...(errors === 0 ? [] : [labels.errors(errors)]),
    ...(warnings === 0 ? [] : [labels.warnings(warnings)]),
  ]
  return <p>{parts.join(' · ')}</p>
}

interface ActionsProps {
  readonly draft: Draft
  readonly check: Check
  readonly open: (dialog: Dialog) => void
}

const Actions = ({ draft, check, open }: ActionsProps) => {
  const { viewer } = useSession()
  const navigate = useNavigate()
  const isMine = draft.submittedBy?.id === viewer.userId
  return (
    <>
      <div className="models-line no-print">
        {check.mayPublish ? (
          <Button type="primary" onClick={() => open('publish')}>
            {labels.publish}
          </Button>
        ) : null}
        {check.maySubmit ? (
          <Button type="primary" onClick={() => open('submit')}>
            {labels.submit}
          </Button>
        ) : null}
        <Button onClick={() => void navigate(editorPath(draft.id))}>{labels.openDraft}</Button>
        {check.mayReturn ? (
          <Button onClick={() => open('return')}>{isMine ? labels.takeBack : labels.giveBack}</Button>
        ) : null}
        {check.maySubmit ? <Rest open={open} /> : null}
      </div>
      {isMine && draft.status === 'INGEDIEND' ? <p className="muted">{labels.ownSubmission}</p> : null}
    </>
  )
}

const Rest = ({ open }: Pick<ActionsProps, 'open'>) => (
  <>
    <Button onClick={() => open('import')}>{labels.import}</Button>
    <Button onClick={() => open('discard')}>{labels.discard}</Button>
  </>
)
