import { formatLongDate } from '../shared/format.ts'
import { text } from '../shared/labels.nl.ts'
import { useSession } from '../shared/session.tsx'

/** Says that the cases of the demonstration still grow, and which day it is there. No live region: the day changes every few seconds. */
export const GrowingNotice = () => {
  const { configuration } = useSession()
  if (!configuration.growing) return null
  return <p className="growing">{text.growing(formatLongDate(configuration.today))}</p>
}
