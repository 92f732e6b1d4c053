import { Alert, Button } from 'antd'
import { ApiError } from '../api.ts'
import { problemText, text } from '../labels.nl.ts'

/** Dutch sentence for anything that a call may throw. `reasons` gives the words of a feature's reason codes. */
export const errorSentence = (error: unknown, reasons: Readonly<Record<string, string>> = {}): string => {
  if (!(error instanceof ApiError)) return text.offline
  const { code, reason, facts } = error.problem
  const said = problemText[code]
  const why = reason === undefined ? undefined : reasons[reason]
  const who = code === 'TASK_TAKEN' && typeof facts?.['assigneeName'] === 'string' ? ` (${facts['assigneeName']})` : ''
  return why === undefined ? `${said}${who}` : `${said} ${why}`
}

interface Props {
  readonly error: unknown
  readonly reasons?: Readonly<Record<string, string>>
  readonly retry?: () => void
}

/** What went wrong, what is kept, and the code that finds it in the log. */
export const ErrorNotice = ({ error, reasons = {}, retry }: Props) => {
  const trace = error instanceof ApiError ? error.problem.traceId : undefined
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={errorSentence(error, reasons)}
      description={trace === undefined ? undefined : <span className="code">{`${text.trace}: ${trace}`}</span>}
      action={
        isStale(error) ? (
          <Again words={text.reload} act={() => location.reload()} />
        ) : (
          retry && <Again words={text.retry} act={retry} />
        )
      }
    />
  )
}

const isStale = (error: unknown): boolean => error instanceof ApiError && error.problem.code === 'STALE'

const Again = ({ words, act }: { readonly words: string; readonly act: () => void }) => (
  <Button size="small" onClick={act}>
    {words}
  </Button>
)
