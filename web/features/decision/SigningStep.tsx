import { Radio } from 'antd'
import { FieldGroup } from '../../shared/ui/Field.tsx'
import type { DecisionForm } from './form.ts'
import { flowWord } from './labels.nl.ts'

interface Props {
  readonly form: DecisionForm
  readonly change: (part: Partial<DecisionForm>) => void
}

const flows = ['DIGITAAL', 'MANUEEL'] as const

/** How mayor and director sign; only for a decision that is still to be taken. */
export const SigningStep = ({ form, change }: Props) => (
  <>
    <FieldGroup label="Hoe wordt er ondertekend?">
      <Radio.Group
        value={form.signingFlow === 'OPGELADEN' ? 'DIGITAAL' : form.signingFlow}
        onChange={(event) => change({ signingFlow: event.target.value === 'MANUEEL' ? 'MANUEEL' : 'DIGITAAL' })}
        options={flows.map((value) => ({ value, label: flowWord[value] }))}
        style={{ display: 'grid', gap: 8 }}
      />
    </FieldGroup>
    <div className="callout">
      <strong>Wat gebeurt er daarna?</strong>
      <p style={{ margin: '4px 0 0' }}>
        Per entiteit wordt een beslissing (DT034) gemaakt. Na de laatste handtekening krijgt u taak 181: verstuur de
        beslissing naar Wonen in Vlaanderen.
      </p>
    </div>
  </>
)
