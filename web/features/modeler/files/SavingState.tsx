import { ApiError } from '../../../shared/api.ts'
import { formatTime } from '../../../shared/format.ts'
import { problemText } from '../../../shared/labels.nl.ts'
import { labels } from '../labels.nl.ts'
import { type DraftFiles, isConflict } from './use-draft-files.ts'

/** "Bewaard om 10:42", read out politely. */
export const SavingState = ({ files }: { readonly files: DraftFiles }) => (
  <span className={files.state === 'failed' ? 'wz-saving bad' : 'wz-saving'} role="status" aria-live="polite">
    {words(files)}
  </span>
)

const words = ({ state, savedAt, error, isSaved }: DraftFiles): string => {
  if (state === 'saving') return labels.saving
  if (state === 'failed') return failure(error)
  if (!isSaved) return labels.changed
  return savedAt === undefined ? '' : labels.saved(formatTime(savedAt))
}

const failure = (error: unknown): string => {
  if (isConflict(error)) return labels.stale
  if (!(error instanceof ApiError)) return labels.offline
  if (error.problem.code === 'UNAUTHENTICATED') return labels.expired
  return labels.refused(problemText[error.problem.code])
}
