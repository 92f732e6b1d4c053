import { Checkbox } from 'antd'
import type { Check } from './DraftPanel.tsx'
import { labels } from './labels.nl.ts'

type Finding = Check['findings'][number]

/** Errors and warnings as sentences, errors first. */
export const Findings = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const errors = findings.filter(({ severity }) => severity === 'ERROR')
  const warnings = findings.filter(({ severity }) => severity === 'WARNING')
  return (
    <>
      <Sentences title={labels.errors(errors.length)} findings={errors} />
      <Sentences title={labels.warnings(warnings.length)} findings={warnings} />
    </>
  )
}

const Sentences = ({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) =>
  findings.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <ul className="model-sentences">
        {findings.map(({ rule, elementId, elementName, message }) => (
          <li key={`${rule} ${elementId} ${message}`}>
            {elementName === null ? null : <strong>{elementName}: </strong>}
            {message}
          </li>
        ))}
      </ul>
    </section>
  )

/** What a draft changes, one sentence each. */
export const ChangeSentences = ({ changes }: { readonly changes: readonly string[] }) => (
  <section>
    <h3>{labels.changes}</h3>
    {changes.length === 0 ? (
      <p>{labels.noChanges}</p>
    ) : (
      <ul className="model-sentences">
        {changes.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    )}
  </section>
)

interface AcknowledgeProps {
  readonly check: Check
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** Only when there are warnings. */
export const Acknowledge = ({ check, checked, onChange }: AcknowledgeProps) =>
  hasWarnings(check) ? (
    <Checkbox checked={checked} onChange={(event) => onChange(event.target.checked)}>
      {labels.acknowledge}
    </Checkbox>
  ) : null

/** Whether errors stand in the way. */
export const hasErrors = ({ findings }: Check): boolean => findings.some(({ severity }) => severity === 'ERROR')

/** Whether warnings must be read. */
export const hasWarnings = ({ findings }: Check): boolean => findings.some(({ severity }) => severity === 'WARNING')
