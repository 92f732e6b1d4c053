import { useInfiniteQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { exportAudit, listAudit } from '#contract/audit'
import { call } from '../../shared/api.ts'
import { errorSentence } from '../../shared/error-sentence.ts'
import { saveFile } from '../../shared/save-file.ts'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { EntryTable } from './EntryTable.tsx'
import { Filters } from './Filters.tsx'
import { labels } from './labels.nl.ts'
import { type FilterName, paramOf, readFilter } from './view.ts'
import './audit.css'

/** What the own organisation read and did. The filter stands in the address. */
export const AuditPage = () => {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => readFilter(params), [params])
  const query = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      call(listAudit, { query: { ...filter, ...(pageParam === '' ? {} : { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
  const set = (name: FilterName, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === '') next.delete(paramOf(name))
        else next.set(paramOf(name), value)
        return next
      },
      { replace: true },
    )
  return (
    <div className="page">
      <PageTitle text={labels.title} />
      <div className="audit-head">
        <div>
          <h1>{labels.title}</h1>
          <p className="muted">{labels.intro}</p>
        </div>
        <ExportButton filter={filter} />
      </div>
      <Filters filter={filter} set={set} clear={() => setParams({})} />
      {query.isError ? <ErrorNotice error={query.error} retry={() => void query.refetch()} /> : null}
      <EntryTable
        entries={query.data?.pages.flatMap((page) => page.items) ?? []}
        loading={query.isPending}
        show={(kind, id) => {
          set('objectKind', kind)
          set('objectId', id)
        }}
      />
      {query.hasNextPage ? (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()} style={{ marginTop: 12 }}>
          {labels.more}
        </Button>
      ) : null}
    </div>
  )
}

const ExportButton = ({ filter }: { readonly filter: ReturnType<typeof readFilter> }) => {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const start = () => {
    setBusy(true)
    call(exportAudit, { query: filter })
      .then(saveFile, (error: unknown) => void message.error(errorSentence(error)))
      .finally(() => setBusy(false))
  }
  return (
    <Button onClick={start} loading={busy}>
      {busy ? labels.exporting : labels.export}
    </Button>
  )
}
