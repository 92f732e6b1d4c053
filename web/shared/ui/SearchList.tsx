import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input, Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { text } from '../labels.nl.ts'
import { ErrorNotice } from './ErrorNotice.tsx'
import { PageTitle } from './PageTitle.tsx'

interface Props<Row> {
  readonly title: string
  /** a sentence under the title */
  readonly intro?: string
  /** without one the list cannot be searched */
  readonly searchLabel?: string
  /** what can be searched on, when the label does not say it */
  readonly searchHint?: string
  readonly empty: string
  /** key of the query: server events name it */
  readonly name: string
  readonly load: (query: { readonly search?: string; readonly cursor?: string }) => Promise<{
    readonly items: readonly Row[]
    readonly next: string | null
    readonly total?: number | undefined
  }>
  /** how many there are, in words, when the list counts */
  readonly countWords?: (total: number) => string
  readonly columns: TableColumnsType<Row>
  /** shown under a row that is unfolded */
  readonly details?: (row: Row) => ReactNode
  /** beside the search: filters and buttons of this list */
  readonly actions?: ReactNode
}

/** A page that is one list: a search, if any, stands in the address, more rows come by a click. */
export const SearchList = <Row extends { readonly id: string }>(props: Props<Row>) => {
  const { title, intro, name, load, details } = props
  const [params] = useSearchParams()
  const search = params.get('zoek') ?? ''
  const query = useInfiniteQuery({
    queryKey: [name, search],
    queryFn: ({ pageParam }) =>
      load({ ...(search === '' ? {} : { search }), ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
  return (
    <div className="page">
      <PageTitle text={title} />
      <h1>{title}</h1>
      {intro === undefined ? null : <p className="muted">{intro}</p>}
      <div className="list-head">
        <SearchField {...props} />
        {props.actions}
      </div>
      <Count total={query.data?.pages[0]?.total} words={props.countWords} />
      {query.isError ? <ErrorNotice error={query.error} retry={() => void query.refetch()} /> : null}
      <Table<Row>
        className="panel"
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={query.data?.pages.flatMap((page) => page.items) ?? []}
        pagination={false}
        locale={{ emptyText: props.empty }}
        columns={props.columns}
        {...(details !== undefined && { expandable: { expandedRowRender: details } })}
      />
      {query.hasNextPage ? (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {text.more}
        </Button>
      ) : null}
    </div>
  )
}

const SearchField = ({ searchLabel, searchHint = searchLabel }: { searchLabel?: string; searchHint?: string }) => {
  const [params, setParams] = useSearchParams()
  if (searchLabel === undefined) return null
  const search = params.get('zoek') ?? ''
  const look = (value: string): void =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      if (value === '') next.delete('zoek')
      else next.set('zoek', value)
      return next
    })
  return (
    <Input.Search
      key={search}
      aria-label={searchLabel}
      placeholder={searchHint}
      defaultValue={search}
      allowClear
      onSearch={look}
      style={{ maxWidth: 480, margin: '12px 0' }}
    />
  )
}

interface CountProps {
  readonly total: number | undefined
  readonly words: ((total: number) => string) | undefined
}

const Count = ({ total, words }: CountProps) =>
  total === undefined || words === undefined ? null : (
    <p className="muted" role="status">
      {words(total)}
    </p>
  )
