import { Button } from 'antd'
import type { z } from 'zod'
import type { redirection } from '#contract/administration'
import { formatDate } from '../format.ts'

type Row = z.output<typeof redirection>

interface Props {
  readonly rows: readonly Row[]
  /** undefined for an organisation in which the viewer may not stop it */
  readonly stop: (row: Row) => (() => void) | undefined
}

/** Redirections that hold today or later, each with a button that stops it. */
export const RedirectionList = ({ rows, stop }: Props) => {
  if (rows.length === 0) return <p>De e-mails gaan naar het eigen adres.</p>
  return (
    <ul className="right-lines">
      {rows.map((row) => {
        const act = stop(row)
        return (
          <li key={row.id}>
            {row.organisation.name}: naar {row.to.name}, vanaf {formatDate(row.from)}
            {row.until === null ? '' : ` tot en met ${formatDate(row.until)}`}{' '}
            {act === undefined ? null : (
              <Button size="small" onClick={act}>
                Omleiding stoppen
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
