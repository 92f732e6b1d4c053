import { Alert, Button } from 'antd'
import { ApiError } from '../api.ts'
import { errorSentence } from '../error-sentence.ts'
import { text } from '../labels.nl.ts'

interface Props {
  readonly error: unknown
  readonly retry?: () => void
}

/** What went wrong, what is kept, and the code that finds it in the log. */
export const ErrorNotice = ({ error, retry }: Props) => {
  const trace = error instanceof ApiError ? error.problem.traceId : undefined
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={errorSentence(error)}
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
