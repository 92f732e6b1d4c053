import { Input, Radio } from 'antd'
import { formatLongDate } from '../../shared/format.ts'
import { verdictWords } from '../../shared/labels.nl.ts'
import { Field } from '../../shared/ui/Field.tsx'
import { type Basis, type BasisUnit, choiceOf, type DecisionForm, type DecisionUnit } from './form.ts'
import { refusedChoice } from './labels.nl.ts'
import { OptionPicker } from './OptionPicker.tsx'
import './decision.css'

interface Props {
  readonly form: DecisionForm
  readonly basis: Basis
  readonly change: (part: Partial<DecisionForm>) => void
}

/** Per unit: investigation, advice and the decision side by side; stricter choices are greyed with the reason. */
export const VerdictStep = ({ form, basis, change }: Props) => (
  <>
    {form.units.map((unit) => {
      const facts = basis.units.find((one) => one.unit.id === unit.unitId)
      if (facts === undefined) return null
      return (
        <UnitVerdict
          key={unit.unitId}
          unit={unit}
          facts={facts}
          defaults={basis.defaults}
          change={(part) =>
            change({ units: form.units.map((one) => (one.unitId === unit.unitId ? { ...one, ...part } : one)) })
          }
        />
      )
    })}
  </>
)

interface UnitProps {
  readonly unit: DecisionUnit
  readonly facts: BasisUnit
  readonly defaults: Basis['defaults']
  readonly change: (part: Partial<DecisionUnit>) => void
}

const keyOf = (verdict: DecisionUnit['verdict']): string => `${verdict.oo}:${verdict.overcrowded}`

const UnitVerdict = ({ unit, facts, defaults, change }: UnitProps) => {
  const { unit: shown, basis, choices, hearing } = facts
  const milder = choiceOf(facts, unit.verdict)?.milder === true
  return (
    <fieldset className="verdict">
      <legend>
        {shown.description} <span className="code">{shown.reference}</span>
      </legend>
      <div className="verdict-columns">
        <Compared
          title="Onderzoek"
          words={shown.investigationVerdict === null ? 'geen' : verdictWords(shown.investigationVerdict)}
        />
        <Compared
          title="Advies"
          words={shown.adviceVerdict === null ? 'geen' : verdictWords(shown.adviceVerdict)}
          note={basis === null ? '' : `${basis.reference}, ${formatLongDate(basis.on)}`}
        />
        <Compared
          title="Hoorplicht"
          words={
            hearing === null
              ? 'niet gestart'
              : `${hearing.closed ? 'afgerond op' : 'loopt tot'} ${formatLongDate(hearing.offeredUntil)}`
          }
          note={hearing === null ? '' : `${hearing.reactions} ${hearing.reactions === 1 ? 'reactie' : 'reacties'}`}
        />
      </div>
      <Radio.Group
        aria-label={`Beslissing voor ${shown.description}`}
        value={keyOf(unit.verdict)}
        onChange={(event) => {
          const choice = choices.find((one) => keyOf(one.verdict) === event.target.value)
          if (choice !== undefined) change({ verdict: choice.verdict, options: [] })
        }}
        className="verdict-choices"
      >
        {choices.map((choice) => (
          <Radio key={keyOf(choice.verdict)} value={keyOf(choice.verdict)} disabled={!choice.open}>
            {verdictWords(choice.verdict)}
            {choice.open ? null : (
              <span className="field-help">
                {' '}
                {choice.reason === undefined ? 'kan niet' : refusedChoice[choice.reason]}
              </span>
            )}
            {choice.open && choice.milder ? <span className="field-help"> milder: motiveren verplicht</span> : null}
          </Radio>
        ))}
      </Radio.Group>
      <OptionPicker unit={unit} defaults={defaults} onChange={(options) => change({ options })} />
      <Field
        id={`motivation-${unit.unitId}`}
        label={milder ? 'Motivering (verplicht: u beslist milder)' : 'Motivering'}
        help="Wordt afgedrukt in de beslissing (DT034)."
      >
        <Input.TextArea
          id={`motivation-${unit.unitId}`}
          rows={3}
          maxLength={10_000}
          value={unit.motivation}
          onChange={(event) => change({ motivation: event.target.value })}
        />
      </Field>
    </fieldset>
  )
}

const Compared = ({
  title,
  words,
  note = '',
}: {
  readonly title: string
  readonly words: string
  readonly note?: string
}) => (
  <div>
    <span className="muted">{title}</span>
    <strong>{words}</strong>
    <span className="code">{note}</span>
  </div>
)
