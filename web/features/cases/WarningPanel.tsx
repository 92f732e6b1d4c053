import { Descriptions } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { formatLongDate } from '../../shared/format.ts'
import { TermBadge } from '../../shared/ui/TermBadge.tsx'
import type { CaseFile } from './queries.ts'
import { outcomeWord, warningLabels as labels } from './warning.nl.ts'

type Warning = NonNullable<CaseFile['warning']>

/** Where a warning procedure stands: its three terms, what was found, and how it ended. */
export const WarningPanel = ({ warning }: { readonly warning: Warning }) => (
  <section className="panel" aria-label={labels.title}>
    <header>{labels.title}</header>
    <Descriptions
      column={1}
      size="small"
      bordered
      items={rowsOf(warning)
        .filter(({ value }) => value !== null)
        .map(({ label, value }) => ({ key: label, label, children: value }))}
    />
    {warning.reportDateLocked ? (
      <p className="muted" style={{ padding: '0 12px' }}>
        {labels.locked}
      </p>
    ) : null}
  </section>
)

interface Row {
  readonly label: string
  readonly value: ReactNode
}

const rowsOf = (warning: Warning): readonly Row[] => {
  const runs = warning.outcome === null
  const { investigatedOn, recoveryGrantedOn, outcome } = warning
  const toGrant = runs && investigatedOn !== null && recoveryGrantedOn === null
  return [
    { label: labels.investigate, value: termIf(runs && investigatedOn === null, warning.investigateTerm) },
    { label: labels.found, value: foundOf(warning.investigationId, investigatedOn, warning.foundConform) },
    { label: labels.grant, value: termIf(toGrant, warning.grantTerm) },
    { label: labels.recovery, value: recoveryOf(warning) },
    { label: labels.repair, value: dayAnd(warning.repairReportedOn, warning.repairNote) },
    { label: labels.again, value: foundOf(warning.reinspectionId, warning.inspectedAgainOn, warning.foundRepaired) },
    { label: labels.conform, value: termIf(runs, warning.conformTerm) },
    { label: labels.outcome, value: outcome === null ? null : dayAnd(warning.endedOn, outcomeWord[outcome]) },
  ]
}

const termIf = (counts: boolean, { dueOn, reasons }: Warning['conformTerm']): ReactNode =>
  counts ? <TermBadge dueOn={dueOn} reasons={reasons} /> : null

const foundOf = (investigationId: string | null, on: string | null, conform: boolean | null): ReactNode =>
  investigationId === null ? null : (
    <Link to={`/onderzoeken/${investigationId}`}>
      {on === null ? 'gevraagd' : `${formatLongDate(on)}: ${conform === true ? 'conform' : 'niet conform'}`}
    </Link>
  )

const recoveryOf = ({ recoveryUntil, recoveryNote }: Warning): ReactNode =>
  recoveryUntil === null ? null : `tot en met ${formatLongDate(recoveryUntil)}${afterDot(recoveryNote)}`

const dayAnd = (on: string | null, words: string): ReactNode =>
  on === null ? null : `${formatLongDate(on)}${afterDot(words)}`

const afterDot = (words: string): string => (words === '' ? '' : `. ${words}`)
