import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { labels } from './labels.nl.ts'
import { readValue, type Variables, writeValue } from './view.ts'

interface Props {
  /** tells the fields of one editor from those of another on the page */
  readonly id: string
  readonly value: Variables
  /** values to choose from, by variable */
  readonly choices?: Readonly<Record<string, readonly unknown[]>>
  readonly onChange: (value: Variables) => void
}

interface Row {
  readonly name: string
  readonly typed: string
}

/** Variables as a table of name and value; what looks like JSON is JSON, everything else a text. */
export const VariableEditor = ({ id, value, choices = {}, onChange }: Props) => {
  const [rows, setRows] = useState<readonly Row[]>(() =>
    Object.entries(value).map(([name, one]) => ({ name, typed: writeValue(one) })),
  )
  const [name, setName] = useState('')
  const change = (next: readonly Row[]) => {
    setRows(next)
    onChange(Object.fromEntries(next.map((row) => [row.name, readValue(row.typed)])))
  }
  const isNew = name.trim() !== '' && !rows.some((row) => row.name === name.trim())
  const add = () => {
    if (!isNew) return
    change([...rows, { name: name.trim(), typed: '' }])
    setName('')
  }
  return (
    <div className="play-variables">
      {rows.map((row, index) => (
        <div key={row.name} className="play-variable">
          <label htmlFor={`${id}-${row.name}`}>{row.name}</label>
          <Input
            id={`${id}-${row.name}`}
            value={row.typed}
            {...(choices[row.name] && { list: `${id}-${row.name}-choices` })}
            onChange={({ target }) => change(rows.with(index, { ...row, typed: target.value }))}
          />
          <Choices id={`${id}-${row.name}-choices`} values={choices[row.name]} />
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={labels.removeVariable(row.name)}
            onClick={() => change(rows.toSpliced(index, 1))}
          />
        </div>
      ))}
      <div className="play-variable">
        <Input
          aria-label={labels.newName}
          placeholder={labels.newName}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onPressEnter={(event) => {
            event.preventDefault()
            add()
          }}
        />
        <Button disabled={!isNew} onClick={add}>
          {labels.addVariable}
        </Button>
      </div>
    </div>
  )
}

const Choices = ({ id, values }: { readonly id: string; readonly values: readonly unknown[] | undefined }) =>
  values === undefined ? null : (
    <datalist id={id}>
      {values.map((value) => (
        <option key={writeValue(value)}>{writeValue(value)}</option>
      ))}
    </datalist>
  )
