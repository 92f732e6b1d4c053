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
        .filter(([, value]) => value !== null)
        .map(([label, value]) => ({ key: label, label, children: value }))}
    />
    {warning.reportDateLocked ? (
      <p className="muted" style={{ padding: '0 12px' }}>
        {labels.locked}
      </p>
    ) : null}
  </section>
)

const rowsOf = (warning: Warning): readonly (readonly [label: string, value: ReactNode])[] => {
  const runs = warning.outcome === null
  const { investigatedOn, recoveryGrantedOn } = warning
  return [
    [labels.investigate, runs && investigatedOn === null ? <Term of={warning.investigateTerm} /> : null],
    [labels.found, foundOf(warning.investigationId, investigatedOn, warning.foundConform)],
    [
      labels.grant,
      runs && investigatedOn !== null && recoveryGrantedOn === null ? <Term of={warning.grantTerm} /> : null,
    ],
    [labels.recovery, recoveryOf(warning)],
    [labels.repair, dayAnd(warning.repairReportedOn, warning.repairNote)],
    [labels.again, foundOf(warning.reinspectionId, warning.inspectedAgainOn, warning.foundRepaired)],
    [labels.conform, runs ? <Term of={warning.conformTerm} /> : null],
    [labels.outcome, warning.outcome === null ? null : dayAnd(warning.endedOn, outcomeWord[warning.outcome])],
  ]
}

const Term = ({ of }: { readonly of: Warning['conformTerm'] }) => <TermBadge dueOn={of.dueOn} reasons={of.reasons} />

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
