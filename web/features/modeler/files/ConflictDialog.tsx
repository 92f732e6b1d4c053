import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { getDraft, holdDraft } from '#contract/process-models'
import { call } from '../../../shared/api.ts'
import { formatInstant } from '../../../shared/format.ts'
import { useSession } from '../../../shared/session.tsx'
import { labels } from '../labels.nl.ts'
import { dropCopy } from './saved-copy.ts'
import { saveTexts } from './save-texts.ts'
import type { Draft, DraftFiles } from './use-draft-files.ts'

interface Props {
  readonly draft: Draft
  readonly files: DraftFiles
  readonly reload: () => void
}

/** Another person saved meanwhile: who, when, and whose work goes on. Whichever gives way is kept as files first. */
export const ConflictDialog = ({ draft, files, reload }: Props) => {
  const { session } = useSession()
  const [busy, setBusy] = useState(false)
  const { data: theirs } = useQuery({
    queryKey: ['process-draft', draft.id, 'theirs'],
    queryFn: () => call(getDraft, { params: { draftId: draft.id } }),
    staleTime: 0,
    gcTime: 0,
  })
  if (theirs === undefined) return null
  const name = theirs.updatedBy.name
  const loadTheirs = () => {
    saveTexts(files.newest(), 'mijn')
    dropCopy(session.user.id, draft.id)
    reload()
  }
  const keepMine = () => {
    setBusy(true)
    saveTexts(theirs.files, 'hunne')
    // whoever saved may have the pen as well
    void call(holdDraft, { params: { draftId: draft.id }, body: { takeOver: true } })
      .catch(() => undefined)
      .then(() => files.overwrite(theirs.version))
  }
  return (
    <Modal open title={labels.conflict} closable={false} footer={null}>
      <p>{labels.conflictAbout(name, formatInstant(theirs.updatedAt))}</p>
      <div className="choices">
        <Button onClick={loadTheirs}>{labels.loadTheirs}</Button>
        <span className="muted">{labels.loadTheirsAbout}</span>
        <Button type="primary" loading={busy} onClick={keepMine}>
          {labels.keepMine}
        </Button>
        <span className="muted">{labels.keepMineAbout}</span>
      </div>
    </Modal>
  )
}
