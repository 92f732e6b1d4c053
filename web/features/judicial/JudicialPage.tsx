import { LockOutlined } from '@ant-design/icons'
import { Button, Skeleton, Space } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { prepareJudicialFile } from '#contract/judicial'
import { call } from '../../shared/api.ts'
import { formatAddress, formatDate } from '../../shared/format.ts'
import { useStep } from '../../shared/step.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { Remarks } from '../../shared/ui/Remarks.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { Dialogs, type Open } from './Dialogs.tsx'
import { judicialStatusWord, labels, originWord } from './labels.nl.ts'
import { isOpen, type JudicialFile, useJudicialFile } from './queries.ts'
import { Documents, Investigations, Parties, Releases, Tasks } from './Sections.tsx'

/** One judicial file on one screen: facts, people, documents, tasks, and what of it was released. */
export const JudicialPage = () => {
  const { caseId = '' } = useParams()
  const query = useJudicialFile(caseId)
  const [open, setOpen] = useState<Open>()
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 12 }} />
  const file = query.data
  return (
    <div className="page" style={{ display: 'grid', gap: 16 }}>
      <Head file={file} onOpen={setOpen} />
      <section className="panel" aria-label={labels.facts}>
        <header>{labels.facts}</header>
        <div className="body">
          <p className="remark-text">{file.facts}</p>
          <p className="muted" style={{ margin: 0 }}>
            {file.units.map((unit) => `${unit.description} (${unit.reference})`).join(', ')}
          </p>
        </div>
      </section>
      <Parties file={file} onOpen={setOpen} />
      <Documents file={file} onOpen={setOpen} />
      <Investigations file={file} onOpen={setOpen} />
      <Tasks file={file} onOpen={setOpen} />
      <Releases file={file} onOpen={setOpen} />
      <Remarks propertyId={file.property.id} caseId={file.id} />
      {open === undefined ? null : <Dialogs file={file} open={open} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

const Head = ({ file, onOpen }: { readonly file: JudicialFile; readonly onOpen: (open: Open) => void }) => {
  const prepare = useStep({
    send: () => call(prepareJudicialFile, { params: { caseId: file.id }, body: { version: file.version } }),
    done: labels.prepared,
  })
  return (
    <header style={{ display: 'flex', justifyContent: 'space-between', gap: 16 }}>
      <div>
        <PageTitle text={file.reference} />
        <h1>{file.reference}</h1>
        <p style={{ margin: 0 }}>
          <Link to={`/panden/${file.property.id}`}>{formatAddress(file.address)}</Link> · {originWord[file.origin]} ·{' '}
          {formatDate(file.reportedOn)}
        </p>
        <p className="muted" style={{ margin: 0 }}>
          <LockOutlined aria-hidden /> {labels.shielded}
        </p>
        {prepare.error}
      </div>
      <Space align="start">
        <StatusChip status={judicialStatusWord[file.status]} />
        {isOpen(file, 'JUDICIAL_PREPARE') ? (
          <Button type="primary" loading={prepare.busy} onClick={() => prepare.submit(undefined)}>
            {labels.prepare}
          </Button>
        ) : null}
        {isOpen(file, 'JUDICIAL_CLOSE') ? (
          <Button onClick={() => onOpen({ kind: 'close' })}>{labels.close}</Button>
        ) : null}
      </Space>
    </header>
  )
}
