import { useQuery } from '@tanstack/react-query'
import { getCaseLeadTime } from '#contract/process-insight'
import { call } from '../api.ts'
import { daysWord } from '../ball.nl.ts'
import { formatInstant } from '../format.ts'
import { BallBar } from './BallBar.tsx'

const title = 'Wie was aan zet?'

/** The time of a case since its start, divided over who had the ball. */
export const CaseClock = ({ caseId }: { readonly caseId: string }) => {
  const { data } = useQuery({
    queryKey: ['case', caseId, 'process', 'clock'],
    queryFn: () => call(getCaseLeadTime, { params: { caseId } }),
  })
  const split = data?.split
  if (split === undefined || split === null || split.elapsed === 0) return null
  return (
    <section className="panel" aria-label={title}>
      <header>
        {title}{' '}
        <span className="muted">
          {daysWord(split.elapsed)} sinds {formatInstant(split.from)}
          {split.ended ? `, beëindigd ${formatInstant(split.to)}` : ''}
        </span>
      </header>
      <div className="body">
        <BallBar times={split.times} />
      </div>
    </section>
  )
}
