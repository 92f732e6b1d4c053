import { Descriptions } from 'antd'
import { Link } from 'react-router'
import { formatLongDate } from '../../shared/format.ts'
import { sayRefusal } from '../../shared/reason-labels.nl.ts'
import { stepLabel } from '../../shared/step-labels.nl.ts'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { costKindWord, needWord, outcomeWord, rehousingStatusWord } from './labels.nl.ts'
import type { Household, Rehousing } from './queries.ts'
import { type OpenStep, stepsOf } from './steps.ts'

const euros = new Intl.NumberFormat('nl-BE', { style: 'currency', currency: 'EUR' })

interface Props {
  readonly file: Rehousing
  readonly household: Household
  readonly number: number
}

/** One household: where it stands, what was offered and paid, and what can be done. */
export const HouseholdCard = ({ file, household, number }: Props) => {
  const { needsNote, offers, costs } = household
  const names = file.parties.filter(({ id }) => household.partyIds.includes(id)).map(({ name }) => name)
  const facts = [
    { label: 'Woning', value: file.units.find(({ id }) => id === household.unitId)?.description },
    { label: 'Wie', value: [...names, sizeOf(household)].join(', ') },
    { label: 'Moet weg zijn op', value: formatLongDate(household.vacateOn) },
    { label: 'Behoeften', value: household.need && [needWord[household.need], needsNote].filter(Boolean).join('. ') },
    { label: 'Aanbod', value: offers.map(({ dwelling }) => dwelling).join('; ') },
    { label: 'Resultaat', value: household.outcome && outcomeWord[household.outcome] },
    { label: 'Vertrokken op', value: household.departedOn && formatLongDate(household.departedOn) },
    {
      label: household.costsClaimed === true ? 'Teruggevorderde kosten' : 'Kosten',
      value: costs.map(({ kind, cents }) => `${costKindWord[kind]} ${euros.format(cents / 100)}`).join('; '),
    },
  ]
  return (
    <section className="panel" aria-label={`Gezin ${number}`}>
      <header>
        Gezin {number} <StatusChip status={rehousingStatusWord[household.status]} />
      </header>
      <Descriptions
        column={1}
        size="small"
        bordered
        items={facts
          .filter(({ value }) => Boolean(value))
          .map(({ label, value }) => ({ key: label, label, children: value }))}
      />
      <StepLinks steps={stepsOf(household.actions)} over={household.id} />
    </section>
  )
}

const sizeOf = ({ adults, children }: Household): string =>
  `${adults} ${adults === 1 ? 'volwassene' : 'volwassenen'} en ${children} ${children === 1 ? 'kind' : 'kinderen'}`

/** Steps that this viewer may know of: open ones are links, closed ones say why. */
export const StepLinks = ({ steps, over }: { readonly steps: readonly OpenStep[]; readonly over: string }) => (
  <ul className="actions">
    {steps.map(({ action, open, reason }) => (
      <li key={action}>
        {open ? (
          <Link className="action other" to={`?stap=${action}&over=${over}`}>
            {stepLabel[action]}
          </Link>
        ) : (
          <span className="muted">
            {stepLabel[action]}: {sayRefusal(reason)}
          </span>
        )}
      </li>
    ))}
  </ul>
)
