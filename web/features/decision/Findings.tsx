import { invalidReasonWord } from './labels.nl.ts'
import type { DecisionRun } from './run.ts'

/** What the rules find wrong with decisions that wait for validation; the person decides. */
export const Findings = ({ decisions }: { readonly decisions: DecisionRun['decisions'] }) => {
  const wrong = decisions.filter(({ findings }) => findings.length > 0)
  if (wrong.length === 0)
    return (
      <p className="callout">
        De controle vond niets: ondertekend door beiden, niet strenger dan het advies, hoorplicht aangetoond en de data
        in de juiste volgorde.
      </p>
    )
  return (
    <div className="callout warn" role="status">
      <strong>De controle vond dit; u beslist zelf.</strong>
      <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
        {wrong.map(({ id, reference, unit, findings }) => (
          <li key={id}>
            <span className="code">{reference}</span> {unit.description}:{' '}
            {findings.map((finding) => invalidReasonWord[finding]).join(', ')}
          </li>
        ))}
      </ul>
    </div>
  )
}
