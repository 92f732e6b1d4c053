import { Input, Radio } from 'antd'
import { useMemo, useState } from 'react'
import type { LegalRegime } from '#domain/model/codes'
import { defectsOn } from '#domain/technical-report/catalogue/catalogue'
import type { DefectDefinition } from '#domain/technical-report/catalogue/definition'
import type { ReportModel, ReportPart } from '#domain/technical-report/report'
import type { Defect } from './types.ts'

interface Props {
  readonly parts: readonly ReportPart[]
  readonly regime: LegalRegime
  readonly visitDate: string
  readonly model: ReportModel
  readonly chosen: readonly Defect[]
  readonly onChange: (defects: Defect[]) => void
}

/** The defects of the form in force on the day of the visit; one severity each, or none. */
export const DefectList = ({ parts, regime, visitDate, model, chosen, onChange }: Props) => {
  const [search, setSearch] = useState('')
  const groups = useMemo(
    () =>
      grouped(
        defectsOn(regime, model, visitDate).filter(({ part }) => parts.includes(part)),
        search,
      ),
    [regime, model, visitDate, parts, search],
  )
  const pick = (code: string, variant: string) => {
    const others = chosen.filter((defect) => defect.code !== code)
    const remark = chosen.find((defect) => defect.code === code)?.remark ?? ''
    onChange(variant === '' ? others : [...others, { code, variant, remark }])
  }
  return (
    <>
      <Input.Search
        aria-label="Zoek een gebrek"
        placeholder="Zoek op code of woord"
        allowClear
        onChange={(event) => setSearch(event.target.value)}
        style={{ maxWidth: 360, marginBottom: 8 }}
      />
      {groups.map(([group, definitions]) => (
        <fieldset key={group} className="defect-group">
          <legend>{group}</legend>
          {definitions.map((definition) => (
            <DefectRow
              key={definition.code}
              definition={definition}
              chosen={chosen.find(({ code }) => code === definition.code)}
              pick={(variant) => pick(definition.code, variant)}
              remark={(remark) =>
                onChange(chosen.map((one) => (one.code === definition.code ? { ...one, remark } : one)))
              }
            />
          ))}
        </fieldset>
      ))}
    </>
  )
}

interface RowProps {
  readonly definition: DefectDefinition
  readonly chosen: Defect | undefined
  readonly pick: (variant: string) => void
  readonly remark: (remark: string) => void
}

const DefectRow = ({ definition, chosen, pick, remark }: RowProps) => (
  <div className={chosen === undefined ? 'defect' : 'defect ticked'}>
    <span className="code">{definition.code}</span>
    <span>{definition.label}</span>
    <Radio.Group
      size="small"
      aria-label={`${definition.code} ${definition.label}`}
      optionType="button"
      value={chosen?.variant ?? ''}
      onChange={(event) => pick(String(event.target.value))}
      options={[
        { value: '', label: 'geen' },
        ...definition.variants.map(({ key, label, category }) => ({ value: key, label: `${label} · ${category}` })),
      ]}
    />
    {chosen === undefined ? null : (
      <Input
        size="small"
        aria-label={`Opmerking bij ${definition.code}`}
        placeholder="Opmerking: waar en wat"
        maxLength={2000}
        value={chosen.remark}
        onChange={(event) => remark(event.target.value)}
      />
    )}
  </div>
)

const grouped = (definitions: readonly DefectDefinition[], search: string): [string, DefectDefinition[]][] => {
  const wanted = search.trim().toLowerCase()
  const groups = new Map<string, DefectDefinition[]>()
  for (const definition of definitions) {
    if (!`${definition.code} ${definition.label} ${definition.group}`.toLowerCase().includes(wanted)) continue
    groups.set(definition.group, [...(groups.get(definition.group) ?? []), definition])
  }
  return [...groups]
}
