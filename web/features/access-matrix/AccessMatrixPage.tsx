import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Select, Skeleton } from 'antd'
import { useSearchParams } from 'react-router'
import { roleName, roles } from '#domain/access/roles'
import { getAccessMatrix } from '#contract/access-matrix'
import { call } from '../../shared/api.ts'
import { orgMark } from '../../shared/labels.nl.ts'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import './access-matrix.css'
import { RoleGrid } from './RoleGrid.tsx'
import { SentenceTable } from './SentenceTable.tsx'
import { countWords, text } from './labels.nl.ts'
import { type Filter, matching, readFilter, type Sentence, thingsOf } from './view.ts'
import { sayThing } from './words.ts'

/** The permissions as the code obeys them, to read, filter and print: for auditors and application managers. */
export const AccessMatrixPage = () => {
  const [params, setParams] = useSearchParams()
  const query = useQuery({ queryKey: ['access-matrix'], queryFn: () => call(getAccessMatrix, {}) })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 12 }} />
  const { sentences } = query.data
  const filter = readFilter(params)
  const shown = matching(sentences, filter)
  const change = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(params)
    if (value === undefined) next.delete(name)
    else next.set(name, value)
    setParams(next)
  }
  return (
    <div className="page access-matrix">
      <PageTitle text={text.title} />
      <h1>{text.title}</h1>
      <p className="muted intro">{text.intro}</p>
      <Filters filter={filter} sentences={sentences} change={change} />
      <p role="status">{said(filter, countWords(shown.length, sentences.length))}</p>
      {filter.grid ? <RoleGrid sentences={shown} /> : <SentenceTable sentences={shown} />}
    </div>
  )
}

const said = ({ role, thing }: Filter, count: string): string => {
  const chosen = [
    ...(role === undefined ? [] : [`${roleName(role)} (${role})`]),
    ...(thing === undefined ? [] : [sayThing(thing)]),
  ]
  return chosen.length === 0 ? count : `${count}: ${chosen.join(', ')}`
}

const roleOptions = Object.entries(orgMark)
  .map(([type, { name }]) => ({
    label: name,
    options: roles
      .filter(({ orgType }) => orgType === type)
      .map(({ code, name: role }) => ({ value: code, label: `${role} · ${code}` })),
  }))
  .filter(({ options }) => options.length > 0)

const Filters = ({
  filter,
  sentences,
  change,
}: {
  readonly filter: Filter
  readonly sentences: readonly Sentence[]
  readonly change: (name: string, value: string | undefined) => void
}) => (
  <div className="filters">
    <Select
      aria-label={text.role}
      placeholder={text.everyRole}
      value={filter.role}
      onChange={(value: string | undefined) => change('rol', value)}
      options={roleOptions}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
    />
    <Select
      aria-label={text.thing}
      placeholder={text.everyThing}
      value={filter.thing}
      onChange={(value: string | undefined) => change('wat', value)}
      options={thingsOf(sentences).map((thing) => ({ value: thing, label: sayThing(thing) }))}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
    />
    <Segmented
      aria-label={text.view}
      value={filter.grid ? 'raster' : 'zinnen'}
      onChange={(value) => change('weergave', value === 'raster' ? value : undefined)}
      options={[
        { value: 'zinnen', label: text.sentences },
        { value: 'raster', label: text.grid },
      ]}
    />
    <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
      {text.print}
    </Button>
  </div>
)
