import { HourglassOutlined, PauseCircleOutlined, WarningFilled } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import type { WaitLine } from '#contract/process-insight'
import { loadWaiting, waitSentence, waitsFor, waitsForNothing } from '../waiting.ts'
import './waiting.css'

/** What a case waits for, in words; several lines when several batches wait for different things. */
export const WaitingFor = ({ caseId }: { readonly caseId: string }) => {
  const { data: lines } = useWaiting(caseId)
  if (lines === undefined) return <p className="waiting-for" aria-busy />
  return (
    <section className="waiting-for" aria-label={waitsFor}>
      <strong>{waitsFor}</strong>
      {lines.length === 0 ? (
        <span>{waitsForNothing}</span>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={JSON.stringify(line)} className={line.kind === 'TERM' ? 'muted' : ''}>
              {iconOf(line)} {waitSentence(line)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The first of them, for the row of a list. */
export const WaitingCell = ({ caseId }: { readonly caseId: string }) => {
  const { data: lines = [] } = useWaiting(caseId)
  const [first, ...others] = lines.filter(({ kind }) => kind !== 'TERM')
  if (first === undefined) return <span className="muted">–</span>
  return (
    <span>
      {iconOf(first)} {waitSentence(first)}
      {others.length === 0 ? null : <span className="muted"> en nog {others.length}</span>}
    </span>
  )
}

const useWaiting = (caseId: string) =>
  useQuery({ queryKey: ['case', caseId, 'process', 'waiting'], queryFn: () => loadWaiting(caseId) })

const iconOf = (line: WaitLine) => {
  if (line.kind === 'STUCK') return <WarningFilled className="waiting-stuck" aria-hidden />
  if (line.kind === 'OUTSIDE' && line.by === 'SUSPENDED') return <PauseCircleOutlined aria-hidden />
  return <HourglassOutlined aria-hidden />
}
