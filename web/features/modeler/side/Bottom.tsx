import type { Finding } from '#modelling/lint/finding'
import { applyFixInModeler } from '../../../shared/modelling/apply-fix.ts'
import { ProblemsPanel } from '../../../shared/modelling/ProblemsPanel.tsx'
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
export const Bottom = ({ live: { modeler, state }, findings, readOnly, height, show }: Props) => (
  <div className="wz-bottom" style={{ height }} role="group" aria-label={labels.problems}>
    <ProblemsPanel
      findings={findings.items}
      selected={state.selected[0]}
      onSelect={show}
      onFix={
        readOnly || state.simulating
          ? undefined
          : ({ fix }) => {
              if (modeler !== undefined && fix !== undefined) applyFixInModeler(modeler, fix)
            }
      }
    />
  </div>
)
