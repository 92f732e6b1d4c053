import { Button, Checkbox, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { listHouseholds } from '#contract/rehousing'
import { call } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { stepLabel } from '../../shared/step-labels.nl.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { DateField, Field, FieldGroup } from '../../shared/ui/Field.tsx'
import type { Rehousing, RehousingPart } from './queries.ts'

interface Line {
  readonly id: string
  readonly unitId: string
  readonly partyIds: readonly string[]
  readonly adults: number
  readonly children: number
  readonly vacateOn: string
}

interface Props {
  readonly file: Rehousing
  readonly rehousing: RehousingPart
  readonly onClose: () => void
}

/** Who lives there: a household is who moves together. None at all is an answer too. */
export const ListDialog = ({ file, rehousing, onClose }: Props) => {
  const { configuration } = useSession()
  const [unitId = ''] = rehousing.unitIds
  const newLine = (): Line => ({
    id: crypto.randomUUID(),
    unitId,
    partyIds: [],
    adults: 1,
    children: 0,
    vacateOn: rehousing.vacateOn ?? configuration.today,
  })
  const [lines, setLines] = useState<readonly Line[]>(() => [newLine()])
  const step = useStep({
    send: (households: readonly Line[]) =>
      call(listHouseholds, {
        params: { caseId: file.id },
        body: {
          rehousingId: rehousing.id,
          households: households.map((line) => ({ ...line, partyIds: [...line.partyIds] })),
          version: file.version,
        },
      }),
    done: 'De gezinnen zijn in kaart.',
    after: onClose,
  })
  const change = (id: string, part: Partial<Line>): void =>
    setLines((all) => all.map((line) => (line.id === id ? { ...line, ...part } : line)))
  return (
    <ActionDialog
      title={stepLabel.REHOUSING_LIST}
      okText={stepLabel.REHOUSING_LIST}
      ready={lines.every(({ vacateOn }) => vacateOn !== '')}
      busy={step.busy}
      error={step.error}
      onOk={() => step.submit(lines)}
      onClose={onClose}
    >
      <p>Elk gezin krijgt daarna een eigen weg, met eigen taken. Woont er niemand, haal dan alle gezinnen weg.</p>
      {lines.map((line, index) => (
        <HouseholdFields
          key={line.id}
          index={index}
          line={line}
          file={file}
          unitIds={rehousing.unitIds}
          change={(part) => change(line.id, part)}
          remove={() => setLines((all) => all.filter(({ id }) => id !== line.id))}
        />
      ))}
      <Button onClick={() => setLines((all) => [...all, newLine()])}>Gezin toevoegen</Button>
    </ActionDialog>
  )
}

interface LineProps {
  readonly index: number
  readonly line: Line
  readonly file: Rehousing
  readonly unitIds: readonly string[]
  readonly change: (part: Partial<Line>) => void
  readonly remove: () => void
}

const HouseholdFields = ({ index, line, file, unitIds, change, remove }: LineProps) => {
  const units = file.units.filter(({ id }) => unitIds.includes(id))
  const people = file.parties.filter(
    ({ unitId, roles }) =>
      (unitId === null || unitId === line.unitId) && roles.some((role) => role === 'HUURDER' || role === 'BEWONER'),
  )
  return (
    <FieldGroup label={`Gezin ${index + 1}`}>
      <Field id={`household-unit-${index}`} label="Woning">
        <Select
          id={`household-unit-${index}`}
          value={line.unitId}
          options={units.map(({ id, description }) => ({ value: id, label: description }))}
          onChange={(unitId) => change({ unitId, partyIds: [] })}
          style={{ width: '100%' }}
        />
      </Field>
      {people.map(({ id, name }) => (
        <Checkbox
          key={id}
          checked={line.partyIds.includes(id)}
          onChange={(event) =>
            change({
              partyIds: event.target.checked ? [...line.partyIds, id] : line.partyIds.filter((one) => one !== id),
            })
          }
        >
          {name}
        </Checkbox>
      ))}
      <div style={{ display: 'flex', gap: 12 }}>
        <Field id={`household-adults-${index}`} label="Volwassenen">
          <InputNumber
            id={`household-adults-${index}`}
            min={1}
            max={30}
            value={line.adults}
            onChange={(adults) => change({ adults: adults ?? 1 })}
          />
        </Field>
        <Field id={`household-children-${index}`} label="Kinderen">
          <InputNumber
            id={`household-children-${index}`}
            min={0}
            max={30}
            value={line.children}
            onChange={(children) => change({ children: children ?? 0 })}
          />
        </Field>
        <Field id={`household-vacate-${index}`} label="Moet weg zijn op">
          <DateField
            id={`household-vacate-${index}`}
            value={line.vacateOn}
            onChange={(vacateOn) => change({ vacateOn })}
          />
        </Field>
      </div>
      <Button size="small" onClick={remove}>
        Gezin {index + 1} weghalen
      </Button>
    </FieldGroup>
  )
}
