import { formatTime } from '../format.ts'
import { text } from '../labels.nl.ts'
import type { Draft } from '../draft.ts'

/** "Opgeslagen 14:03" beside a form, read out politely. */
export const SavedState = ({ draft }: { readonly draft: Pick<Draft<unknown>, 'state' | 'savedAt'> }) => (
  <span className="muted" role="status" aria-live="polite">
    {words(draft)}
  </span>
)

const words = ({ state, savedAt }: Pick<Draft<unknown>, 'state' | 'savedAt'>): string => {
  if (state === 'saving') return text.saving
  if (state === 'failed') return text.notSaved
  return savedAt === undefined ? '' : `${text.saved} ${formatTime(savedAt)}`
}
