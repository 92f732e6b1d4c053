import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Empty, Input, Select, Skeleton, Table } from 'antd'
import { useMemo } from 'react'
import { Link, useSearchParams } from 'react-router'
import { getUses } from '#contract/modelling'
import { type UseKind, useKinds } from '#modelling/uses/use'
import { call } from '../../shared/api.ts'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { labels } from './labels.nl.ts'
import {
  type Entry,
  matching,
  pathOf,
  readUseFilter,
  type UseFilter,
  type UseDocuments,
  type UsePlace,
  verdictOf,
  writeUseFilter,
} from './view.ts'
import './where-used.css'

/** Everything that processes name, with where: left what is looked for, right its places. */
export const WhereUsedPage = () => {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => readUseFilter(params), [params])
  const set = (part: Partial<UseFilter>) => setParams(writeUseFilter({ ...filter, ...part }), { replace: true })
  const { kind, id } = filter
  const query = useQuery({
    queryKey: ['process-models', 'uses', kind, id],
    queryFn: () => call(getUses, { query: { kind, ...(id === undefined ? {} : { id }) } }),
    placeholderData: (before, last) => (last?.queryKey[2] === kind ? before : undefined),
  })
  return (
    <div className="page where-used">
      <PageTitle text={labels.title} />
      <h1>{labels.title}</h1>
      <p>{labels.intro}</p>
      <Filters filter={filter} set={set} />
      {query.isError ? <ErrorNotice error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {query.data === undefined ? null : (
        <div className="where-used-columns">
          <Entries entries={query.data.entries} filter={filter} set={set} />
          <Places
            kind={kind}
            entry={query.data.entries.find((entry) => entry.id === id)}
            id={id}
            uses={query.data.uses}
            documents={query.data.documents}
          />
        </div>
      )}
    </div>
  )
}

interface FilterProps {
  readonly filter: UseFilter
  readonly set: (part: Partial<UseFilter>) => void
}

const Filters = ({ filter, set }: FilterProps) => (
  <div className="where-used-filters">
    <label>
      {labels.kind}
      <Select
        aria-label={labels.kind}
        value={filter.kind}
        onChange={(kind) => set({ kind, id: undefined, search: '' })}
        options={useKinds
          .map((kind) => ({ value: kind, label: labels.kinds[kind] }))
          .toSorted((one, other) => one.label.localeCompare(other.label, 'nl'))}
      />
    </label>
    <label>
      {labels.search}
      <Input
        allowClear
        value={filter.search}
        placeholder={labels.searchHint}
        maxLength={100}
        onChange={(event) => set({ search: event.target.value })}
      />
    </label>
    <Checkbox checked={filter.unused} onChange={(event) => set({ unused: event.target.checked })}>
      {labels.unused}
    </Checkbox>
  </div>
)

const Entries = ({ entries, filter, set }: FilterProps & { readonly entries: readonly Entry[] }) => {
  const found = matching(entries, filter)
  return (
    <section>
      <p role="status">{labels.shown(found.length, labels.kinds[filter.kind].toLowerCase())}</p>
      <Table
        size="small"
        rowKey="id"
        dataSource={found}
        pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
        rowClassName={({ id }) => (id === filter.id ? 'is-chosen' : '')}
        locale={{
          emptyText: (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={labels.nothingFound}>
              {filter.search === '' ? null : <Button onClick={() => set({ search: '' })}>{labels.clear}</Button>}
            </Empty>
          ),
        }}
        columns={[
          {
            title: labels.what,
            key: 'what',
            render: (_, { id, title }: Entry) => (
              <button
                type="button"
                className="where-used-pick"
                onClick={() => set({ id })}
                aria-pressed={id === filter.id}
              >
                <strong>{id}</strong>
                {title === '' || title === id ? null : <span> {title}</span>}
              </button>
            ),
          },
          { title: labels.places, dataIndex: 'count', align: 'right', width: 100 },
        ]}
      />
    </section>
  )
}

interface PlacesProps {
  readonly kind: UseKind
  readonly id: string | undefined
  readonly entry: Entry | undefined
  readonly uses: readonly UsePlace[]
  readonly documents: UseDocuments
}

const Places = ({ kind, id, entry, uses, documents }: PlacesProps) => {
  if (id === undefined) return <p className="callout">{labels.pick}</p>
  const verdict = verdictOf(entry, kind)
  return (
    <section aria-live="polite">
      <h2>{labels.usedAt(id)}</h2>
      {verdict === undefined ? null : <p className="callout">{verdict}</p>}
      {documents.mode === null ? null : <p>{labels.modes[documents.mode]}</p>}
      {uses.length === 0 ? null : (
        <Table
          size="small"
          rowKey={({ processId, draftId, file, elementId, place }) =>
            [processId, draftId, file, elementId, place].join(' ')
          }
          dataSource={uses}
          pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            {
              title: labels.process,
              key: 'process',
              render: (_, { title, version }: UsePlace) => (
                <>
                  {title} <small className="muted">{version === null ? labels.draft : labels.version(version)}</small>
                </>
              ),
            },
            {
              title: labels.place,
              key: 'place',
              render: (_, use: UsePlace) => <Link to={pathOf(use)}>{use.place}</Link>,
            },
          ]}
        />
      )}
      <Signed documents={documents} />
    </section>
  )
}

const Signed = ({ documents: { signed } }: { readonly documents: UseDocuments }) =>
  signed.length === 0 ? null : (
    <>
      <h3>{labels.signs(signed.length)}</h3>
      <ul>
        {signed.map(({ id, title }) => (
          <li key={id}>
            <Link
              to={`?${new URLSearchParams(writeUseFilter({ kind: 'DOCUMENT_TYPE', id, search: '', unused: false })).toString()}`}
            >
              {id}
            </Link>{' '}
            {title}
          </li>
        ))}
      </ul>
    </>
  )
