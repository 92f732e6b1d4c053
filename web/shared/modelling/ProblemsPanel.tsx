import { CloseCircleFilled, WarningFilled } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import type { Finding, Severity } from '#modelling/lint/finding'
import { labels } from './labels.nl.ts'
import './modelling.css'

interface Props {
  readonly findings: readonly Finding[]
  /** element that is chosen on the canvas: its problems are marked */
  readonly selected?: string | undefined
  readonly onSelect: (finding: Finding) => void
  /** applies the remedy of a finding; without it no buttons are shown, as on a page that only reads */
  readonly onFix?: ((finding: Finding) => void) | undefined
}

/** Problems of a process, errors first: a click shows the element, a button mends what has one certain remedy. */
export const ProblemsPanel = ({ findings, selected, onSelect, onFix }: Props) => (
  <section className="problems" aria-label={labels.problems}>
    <p className="problems-count" role="status">
      <ProblemCounter findings={findings} />
    </p>
    {findings.length === 0 ? (
      <p className="muted">{labels.noProblems}</p>
    ) : (
      <ul>
        {findings.map((finding) => (
          <li
            key={`${finding.file} ${finding.rule} ${finding.elementId} ${finding.message}`}
            className={finding.elementId === selected ? 'is-selected' : undefined}
          >
            <SeverityIcon severity={finding.severity} />
            <Problem finding={finding} onSelect={onSelect} />
            {finding.fix === undefined || onFix === undefined ? null : (
              <Button size="small" onClick={() => onFix(finding)}>
                {finding.fix.label}
              </Button>
            )}
          </li>
        ))}
      </ul>
    )}
  </section>
)

interface ProblemProps {
  readonly finding: Finding
  readonly onSelect: (finding: Finding) => void
}

const Problem = ({ finding, onSelect }: ProblemProps) => (
  <div>
    <button type="button" className="problems-message" onClick={() => onSelect(finding)}>
      {finding.message}
    </button>
    <Tooltip title={finding.explanation} trigger={['hover', 'focus']}>
      <button type="button" className="problems-why" aria-label={`${labels.why} ${finding.explanation}`}>
        ?
      </button>
    </Tooltip>
  </div>
)

const SeverityIcon = ({ severity }: { readonly severity: Severity }) =>
  severity === 'ERROR' ? (
    <CloseCircleFilled className="problems-error" aria-label={labels.severities.ERROR} />
  ) : (
    <WarningFilled className="problems-warning" aria-label={labels.severities.WARNING} />
  )

/** How many errors and warnings there are, in words: for a status bar or a button that opens the panel. */
export const ProblemCounter = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length
  return <span className="problems-counter">{labels.counts(errors, findings.length - errors)}</span>
}
