import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { listProcessModels } from '#contract/process-models'
import { canDo } from '#domain/access/can-do'
import { call } from '../../shared/api.ts'
import { formatInstant } from '../../shared/format.ts'
import { useSession } from '../../shared/session.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { DraftLine } from './DraftLine.tsx'
import { labels, versionStateWord } from './labels.nl.ts'
import { NewModelDialog } from './NewModelDialog.tsx'
import { filterModels, modelPath } from './view.ts'
import './process-models.css'

type Model = Output<typeof listProcessModels>['items'][number]

/** Every process with its newest version and its draft. */
export const ModelsPage = () => {
  const query = useQuery({ queryKey: ['models'], queryFn: () => call(listProcessModels, {}) })
  const { viewer } = useSession()
  const [adding, setAdding] = useState(false)
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 12 }} />
  const mayAdd = canDo(viewer, 'UPDATE', 'PROCESS_MODEL').ok
  return (
    <div className="page models">
      <PageTitle text={labels.title} />
      <header className="models-head">
        <div>
          <h1>{labels.title}</h1>
          <p className="muted">{labels.about}</p>
        </div>
        {mayAdd ? (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            {labels.newProcess}
          </Button>
        ) : null}
      </header>
      <Models items={query.data.items} />
      {adding ? <NewModelDialog onClose={() => setAdding(false)} /> : null}
    </div>
  )
}

const Models = ({ items }: { readonly items: readonly Model[] }) => {
  const [params, setParams] = useSearchParams()
  const words = params.get('zoek') ?? ''
  const onlyDrafts = params.get('ontwerp') === 'ja'
  const set = (zoek: string, drafts: boolean) =>
    setParams({ ...(zoek !== '' && { zoek }), ...(drafts && { ontwerp: 'ja' }) }, { replace: true })
  const shown = filterModels(items, words, onlyDrafts)
  return (
    <section className="panel" aria-label={labels.title}>
      <div className="models-filter">
        <Input.Search
          aria-label={labels.filter}
          placeholder={labels.filter}
          defaultValue={words}
          allowClear
          onChange={(event) => set(event.target.value, onlyDrafts)}
        />
        <Checkbox checked={onlyDrafts} onChange={(event) => set(words, event.target.checked)}>
          {labels.onlyDrafts}
        </Checkbox>
        <span role="status">{labels.count(shown.length, items.length)}</span>
      </div>
      <Table
        size="small"
        rowKey="processId"
        dataSource={shown}
        pagination={false}
        locale={{ emptyText: items.length === 0 ? labels.none : labels.noneFound }}
        columns={[
          {
            title: labels.process,
            key: 'title',
            render: (_, { processId, title }) => (
              <>
                <Link to={modelPath(processId)}>{title}</Link> <span className="muted code">{processId}</span>
              </>
            ),
          },
          { title: labels.version, key: 'version', render: (_, row) => <Newest model={row} /> },
          { title: labels.draft, key: 'draft', render: (_, { draft }) => <DraftLine draft={draft} /> },
        ]}
      />
    </section>
  )
}

const Newest = ({ model: { newest } }: { readonly model: Model }) =>
  newest === null ? (
    <span className="muted">{labels.noVersion}</span>
  ) : (
    <span className="models-line">
      <span>
        {newest.number} <span className="muted">{formatInstant(newest.publishedAt)}</span>
      </span>
      {newest.state === 'ACTIEF' ? null : <StatusChip status={versionStateWord[newest.state]} />}
    </span>
  )
