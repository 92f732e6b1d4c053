import { Link } from 'react-router'
import type { Output } from '#contract/endpoint'
import type { listProcessModels } from '#contract/process-models'
import { formatInstant } from '../../shared/format.ts'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { draftStateWord, labels } from './labels.nl.ts'
import { editorPath } from './view.ts'

type Draft = Output<typeof listProcessModels>['items'][number]['draft']

/** How a draft stands, who has it, and who types in it now. */
export const DraftLine = ({ draft }: { readonly draft: Draft }) => {
  if (draft === null) return <span className="muted">{labels.noDraft}</span>
  const { id, status, editor, submittedBy, updatedBy, updatedAt } = draft
  return (
    <span className="models-line">
      <StatusChip status={draftStateWord[status]} />
      <span>
        {submittedBy === null
          ? labels.lastSaved(updatedBy.name, formatInstant(updatedAt))
          : labels.submittedBy(submittedBy.name)}
      </span>
      <EditorMark editor={editor} />
      <Link to={editorPath(id)}>{labels.openDraft}</Link>
    </span>
  )
}

/** Who types in it now. */
export const EditorMark = ({ editor }: { readonly editor: NonNullable<Draft>['editor'] }) =>
  editor === null ? null : (
    <span className="models-editor">{editor.mine ? labels.youWorkNow : labels.worksNow(editor.user.name)}</span>
  )
