import { Alert } from 'antd'
import { ApiError } from '../../shared/api.ts'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'

/** Why a step, or a start, was refused; the engine's own words where it has them. */
export const Refusal = ({ error, words }: { readonly error?: unknown; readonly words?: string | null }) => {
  if (error !== undefined && error !== null) {
    const detail = error instanceof ApiError ? error.problem.facts?.['detail'] : undefined
    return (
      <>
        <ErrorNotice error={error} />
        {typeof detail === 'string' ? <pre className="play-detail">{detail}</pre> : null}
      </>
    )
  }
  return words === undefined || words === null ? null : <Alert type="warning" showIcon role="alert" title={words} />
}
