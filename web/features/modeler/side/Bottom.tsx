import { CloseCircleFilled, WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import type { Finding } from '#modelling/lint/finding'
import { applyFix } from '../canvas/apply-fix.ts'
import type { Live } from '../canvas/use-modeler.ts'
import { labels } from '../labels.nl.ts'
import type { Findings } from './use-findings.ts'

interface Props {
  readonly live: Live
  readonly findings: Findings
  readonly readOnly: boolean
  readonly height: number
  readonly show: (finding: Finding) => void
}

/** The problems below the canvas: a click shows the element, a button mends it. */
export const Bottom = ({ live, findings, readOnly, height, show }: Props) => (
  <section className="wz-bottom" style={{ height }} aria-label={labels.problems} tabIndex={-1}>
    <h2>
      {labels.problems} <span className="muted">{findings.words}</span>
    </h2>
    <ul className="wz-problems">
      {findings.items.map((finding) => (
        <li key={`${finding.file} ${finding.elementId} ${finding.rule} ${finding.message}`}>
          <Mark severity={finding.severity} />
          <div>
            <button
              type="button"
              className="link"
              aria-pressed={live.state.selected.includes(finding.elementId)}
              onClick={() => show(finding)}
            >
              {finding.message}
            </button>
            <small>
              {finding.elementName}. {finding.explanation}
            </small>
          </div>
          {finding.fix === undefined || readOnly || live.state.simulating ? null : (
            <FixButton live={live} fix={finding.fix} about={finding.elementName} />
          )}
        </li>
      ))}
    </ul>
  </section>
)

const Mark = ({ severity }: { readonly severity: Finding['severity'] }) =>
  severity === 'ERROR' ? (
    <CloseCircleFilled className="wz-error" role="img" aria-label={labels.error} />
  ) : (
    <WarningFilled className="wz-warning" role="img" aria-label={labels.warning} />
  )

interface FixProps {
  readonly live: Live
  readonly fix: NonNullable<Finding['fix']>
  readonly about: string
}

const FixButton = ({ live, fix, about }: FixProps) => (
  <Button
    size="small"
    aria-label={`${fix.label}: ${about}`}
    onClick={() => {
      if (live.modeler !== undefined) applyFix(live.modeler, fix)
    }}
  >
    {fix.label}
  </Button>
)
