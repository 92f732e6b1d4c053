import type { Live } from '../canvas/use-modeler.ts'
import { labels } from '../labels.nl.ts'
import type { Findings } from './use-findings.ts'

interface Props {
  readonly live: Live
  readonly findings: Findings
  readonly readOnly: boolean
  readonly height: number
  readonly show: (elementId: string) => void
}

/** The problems below the canvas. */
export const Bottom = ({ findings, height }: Props) => (
  <section className="wz-bottom" style={{ height }} aria-label={labels.problems}>
    <h2>{labels.problems}</h2>
    <p className="muted">{findings.words}</p>
  </section>
)
