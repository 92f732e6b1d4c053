import { Button, Input, Segmented, Select, Skeleton } from 'antd'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { useKeys } from '../../shared/keys.ts'
import { countWords, labels } from './labels.nl.ts'
import { useTasks } from './queries.ts'
import { TaskDetail } from './TaskDetail.tsx'
import { TaskTile } from './TaskTile.tsx'
import { readFilter } from './view.ts'
import './worklist.css'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'

/** The worklist: filters, queue, task. Everything that filters and the open task stand in the address. */
export const WorklistPage = () => {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => readFilter(params), [params])
  const query = useTasks(filter)
  const tasks = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  const selected = params.get('taak')
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === '') next.delete(name)
        else next.set(name, value)
        if (name !== 'taak') next.delete('taak')
        return next
      },
      { replace: name !== 'taak' },
    )
  const move = (step: number) => {
    const index = tasks.findIndex((task) => task.id === selected)
    const next = tasks[Math.max(0, Math.min(tasks.length - 1, index + step))]
    if (next !== undefined) set('taak', next.id)
  }
  useKeys({ j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1) })
  return (
    <div className="worklist">
      <PageTitle text={labels.title} />
      <section className="queue panel" aria-label={labels.title}>
        <Filters filter={filter} set={set} />
        <p className="muted queue-count" role="status">
          {countWords(tasks.length, query.hasNextPage, filter.scope)}
        </p>
        {query.isError ? <ErrorNotice error={query.error} retry={() => void query.refetch()} /> : null}
        {query.isPending ? <Skeleton active paragraph={{ rows: 8 }} style={{ padding: 16 }} /> : null}
        <ul className="tiles">
          {tasks.map((task) => (
            <TaskTile key={task.id} task={task} selected={task.id === selected} onSelect={() => set('taak', task.id)} />
          ))}
        </ul>
        {query.isSuccess && tasks.length === 0 ? (
          <div className="queue-empty">
            <p>{labels.empty}</p>
            <Button onClick={() => setParams({})}>{labels.clear}</Button>
          </div>
        ) : null}
        {query.hasNextPage ? <Button onClick={() => void query.fetchNextPage()}>{labels.more}</Button> : null}
      </section>
      {selected === null ? (
        <section className="panel queue-empty">
          <p className="muted">{labels.pick}</p>
        </section>
      ) : (
        <TaskDetail key={selected} taskId={selected} />
      )}
    </div>
  )
}

const Filters = ({
  filter,
  set,
}: {
  readonly filter: ReturnType<typeof readFilter>
  readonly set: (name: string, value: string) => void
}) => (
  <header className="queue-filters">
    <h1>{labels.title}</h1>
    <Segmented
      block
      value={filter.scope}
      onChange={(value) => set('lijst', value)}
      options={Object.entries(labels.scopes).map(([value, label]) => ({ value, label }))}
    />
    <Input.Search
      aria-label="Zoek in de taken"
      placeholder="Referentie, adres of titel"
      defaultValue={filter.search}
      allowClear
      onSearch={(value) => set('zoek', value.trim())}
    />
    <div style={{ display: 'flex', gap: 8 }}>
      <Select
        aria-label="Termijn"
        value={filter.due}
        onChange={(value) => set('termijn', value)}
        options={Object.entries(labels.due).map(([value, label]) => ({ value, label }))}
        style={{ flex: 1 }}
      />
      <Select
        aria-label="Volgorde"
        value={filter.sort}
        onChange={(value) => set('volgorde', value)}
        options={Object.entries(labels.sort).map(([value, label]) => ({ value, label }))}
        style={{ flex: 1 }}
      />
    </div>
  </header>
)
