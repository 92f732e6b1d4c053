import { DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'

/** A label above its control; the control carries the same id. */
export const Field = ({
  id,
  label,
  help,
  children,
}: {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly children: ReactNode
}) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    {children}
    {help === undefined ? null : <p className="field-help">{help}</p>}
  </div>
)

/** A group of choices under one heading. */
export const FieldGroup = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <fieldset className="field">
    <legend>{label}</legend>
    {children}
  </fieldset>
)

/** A legal date as text `YYYY-MM-DD`; shown and typed as dd/mm/yyyy. */
export const DateField = ({
  id,
  value,
  onChange,
  max,
  min,
}: {
  readonly id: string
  readonly value: string
  readonly onChange: (date: string) => void
  readonly max?: string
  readonly min?: string
}) => (
  <DatePicker
    id={id}
    format="DD/MM/YYYY"
    placeholder="dd/mm/jjjj"
    value={value === '' ? null : dayjs(value)}
    onChange={(picked) => onChange(picked === null ? '' : picked.format('YYYY-MM-DD'))}
    {...(max === undefined ? {} : { maxDate: dayjs(max) })}
    {...(min === undefined ? {} : { minDate: dayjs(min) })}
    style={{ width: 200 }}
  />
)

/**
 * An hour of the day in Brussels as text `14:00`; empty while it is not known. The browser's own field: antd's list of hours cannot be
 * reached by keyboard (WCAG 2.1.1).
 */
export const TimeField = ({
  id,
  value,
  onChange,
}: {
  readonly id: string
  readonly value: string
  readonly onChange: (time: string) => void
}) => (
  <Input id={id} type="time" value={value} style={{ width: 150 }} onChange={(event) => onChange(event.target.value)} />
)
