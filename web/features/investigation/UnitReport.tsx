import { Checkbox, Input, InputNumber } from 'antd'
import { useId } from 'react'
import type { LegalRegime, UnitType } from '#domain/model/codes'
import { detailedReportGrounds } from '#domain/technical-report/report'
import { Field, FieldGroup } from '../../shared/ui/Field.tsx'
import { DefectList } from './DefectList.tsx'
import { groundWord } from './labels.nl.ts'
import { ResultCard } from './ResultCard.tsx'
import { RoomTable } from './RoomTable.tsx'
import type { ReportInput, ReportResult } from './types.ts'

interface Props {
  readonly unitType: UnitType
  readonly regime: LegalRegime
  readonly visitDate: string
  readonly input: ReportInput
  readonly result: ReportResult | undefined
  readonly onChange: (input: ReportInput) => void
}

const unitParts = ['C', 'D'] as const

/** Technical report of one unit with its result, computed while it is filled in. */
export const UnitReport = ({ unitType, regime, visitDate, input, result, onChange }: Props) => {
  const id = useId()
  const change = (part: Partial<ReportInput>) => onChange({ ...input, ...part })
  return (
    <div className="unit-report">
      <div>
        <p>
          <Checkbox checked={input.noAccess} onChange={(event) => change({ noAccess: event.target.checked })}>
            Geen toegang gekregen
          </Checkbox>
        </p>
        {input.noAccess ? null : (
          <>
            <Basics input={input} change={change} />
            <RoomTable rooms={input.rooms} onChange={(rooms) => change({ rooms })} />
            <h3>Gebreken</h3>
            <DefectList
              parts={unitParts}
              regime={regime}
              visitDate={visitDate}
              model={unitType === 'NZW' ? 'KAMER' : 'ZW'}
              chosen={input.defects}
              onChange={(defects) => change({ defects })}
            />
            <DetailedReport input={input} change={change} />
          </>
        )}
        <Field id={id} label={input.noAccess ? 'Wat gebeurde er ter plaatse?' : 'Opmerkingen'}>
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={4000}
            value={input.remarks}
            onChange={(event) => change({ remarks: event.target.value })}
          />
        </Field>
      </div>
      <aside>
        <ResultCard title="Resultaat" result={result ?? null} />
      </aside>
    </div>
  )
}

interface PartProps {
  readonly input: ReportInput
  readonly change: (part: Partial<ReportInput>) => void
}

const Basics = ({ input, change }: PartProps) => {
  const id = useId()
  return (
    <div className="basics">
      <Field id={`${id}-adults`} label="Volwassenen">
        <InputNumber
          id={`${id}-adults`}
          min={0}
          value={input.occupants.adults}
          onChange={(adults) => change({ occupants: { ...input.occupants, adults: adults ?? 0 } })}
        />
      </Field>
      <Field id={`${id}-children`} label="Kinderen">
        <InputNumber
          id={`${id}-children`}
          min={0}
          value={input.occupants.children}
          onChange={(children) => change({ occupants: { ...input.occupants, children: children ?? 0 } })}
        />
      </Field>
      <Field id={`${id}-epc`} label="EPC (kWh/m²)">
        <InputNumber id={`${id}-epc`} min={0} value={input.epcScore} onChange={(epcScore) => change({ epcScore })} />
      </Field>
      <Checkbox
        checked={input.smokeDetectorOnEveryFloor}
        onChange={(event) => change({ smokeDetectorOnEveryFloor: event.target.checked })}
      >
        Rookmelder op elke verdieping
      </Checkbox>
    </div>
  )
}

const DetailedReport = ({ input, change }: PartProps) => (
  <FieldGroup label="Omstandig verslag (bij risico of overbewoning)">
    <Checkbox
      checked={input.detailedReport !== null}
      onChange={(event) => change({ detailedReport: event.target.checked ? { text: '', grounds: [] } : null })}
    >
      Er is een omstandig verslag
    </Checkbox>
    {input.detailedReport === null ? null : (
      <>
        <Checkbox.Group
          value={input.detailedReport.grounds}
          options={detailedReportGrounds.map((value) => ({ value, label: groundWord[value] }))}
          onChange={(grounds) =>
            change({
              detailedReport: {
                text: input.detailedReport?.text ?? '',
                grounds: detailedReportGrounds.filter((one) => grounds.includes(one)),
              },
            })
          }
        />
        <Input.TextArea
          aria-label="Tekst van het omstandig verslag"
          rows={4}
          maxLength={10_000}
          value={input.detailedReport.text}
          onChange={(event) =>
            change({ detailedReport: { grounds: input.detailedReport?.grounds ?? [], text: event.target.value } })
          }
        />
      </>
    )}
  </FieldGroup>
)
