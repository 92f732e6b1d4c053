import { ApiError } from '../api.ts'
import { formatTime } from '../format.ts'
import { text } from '../labels.nl.ts'
import type { SaverState } from '../draft-saver.ts'

/** "Opgeslagen 14:03" beside a form, read out politely. */
export const SavedState = ({ draft }: { readonly draft: SaverState }) => (
  <span className="muted" role="status" aria-live="polite">
    {words(draft)}
  </span>
)

const words = ({ state, savedAt, error }: SaverState): string => {
  if (state === 'saving') return text.saving
  if (state === 'failed') return error instanceof ApiError ? text.refusedSave : text.notSaved
  return savedAt === undefined ? '' : `${text.saved} ${formatTime(savedAt)}`
}
