import { Button, Input, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import { settleCosts } from '#contract/rehousing'
import { type RehousingCostKind, rehousingCostKinds } from '#domain/model/procedure-codes'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { stepLabel } from '../../shared/step-labels.nl.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { FieldGroup } from '../../shared/ui/Field.tsx'
import { costKindWord } from './labels.nl.ts'
import type { Rehousing } from './queries.ts'

interface Line {
  readonly key: string
  readonly kind: RehousingCostKind
  readonly description: string
  readonly euros: number | null
}

interface Props {
  readonly file: Rehousing
  readonly householdId: string
  readonly onClose: () => void
}

const options = Object.entries(costKindWord).map(([value, label]) => ({ value, label }))
const kindOf = (value: string): RehousingCostKind => rehousingCostKinds.find((kind) => kind === value) ?? 'VERHUIZING'

const emptyLine = (): Line => ({ key: crypto.randomUUID(), kind: 'VERHUIZING', description: '', euros: null })

/** What the municipality paid for a household, and whether the landlord pays it back. */
export const CostsDialog = ({ file, householdId, onClose }: Props) => {
  const [lines, setLines] = useState<readonly Line[]>([emptyLine()])
  const [claim, setClaim] = useState<boolean | null>(null)
  const costs = lines.flatMap(({ kind, description, euros }) =>
    euros === null || euros <= 0 ? [] : [{ kind, description, cents: Math.round(euros * 100) }],
  )
  const step = useStep({
    send: (isClaimed: boolean) =>
      call(settleCosts, {
        params: { caseId: file.id },
        body: { householdId, costs, claim: isClaimed, version: file.version },
      }),
    done: 'De kosten zijn afgerekend.',
    after: onClose,
  })
  const change = (key: string, part: Partial<Line>): void =>
    setLines((all) => all.map((line) => (line.key === key ? { ...line, ...part } : line)))
  return (
    <ActionDialog
      title={stepLabel.REHOUSING_COSTS}
      okText={stepLabel.REHOUSING_COSTS}
      ready={claim !== null && (!claim || costs.length > 0)}
      busy={step.busy}
      error={step.error}
      onOk={() => step.submit(claim === true)}
      onClose={onClose}
    >
      <p>Noteer wat de gemeente betaalde. Vordert u het terug, dan wordt de vordering (DT103) klaargemaakt.</p>
      {lines.map((line, index) => (
        <div key={line.key} style={{ display: 'flex', gap: 8, marginBottom: 8 }}>
          <Select
            aria-label={`Soort van kost ${index + 1}`}
            value={line.kind}
            options={options}
            onChange={(kind) => change(line.key, { kind: kindOf(kind) })}
            style={{ width: 170 }}
          />
          <Input
            aria-label={`Toelichting bij kost ${index + 1}`}
            value={line.description}
            maxLength={300}
            onChange={(event) => change(line.key, { description: event.target.value })}
          />
          <InputNumber
            aria-label={`Bedrag van kost ${index + 1}`}
            value={line.euros}
            min={0}
            precision={2}
            decimalSeparator=","
            suffix="euro"
            onChange={(euros) => change(line.key, { euros })}
          />
        </div>
      ))}
      <Button onClick={() => setLines((all) => [...all, emptyLine()])}>Kost toevoegen</Button>
      <FieldGroup label="Terugvorderen van de verhuurder?">
        <Radio.Group
          value={claim}
          onChange={(event) => setClaim(event.target.value === true)}
          options={[
            { value: true, label: 'ja' },
            { value: false, label: 'nee' },
          ]}
        />
      </FieldGroup>
    </ActionDialog>
  )
}
