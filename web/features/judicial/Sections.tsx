import { Button, Table, type TableProps } from 'antd'
import type { ReactNode } from 'react'
import { formatDate, formatInstant } from '../../shared/format.ts'
import { partyRoleWord, taskStatusWord } from '../../shared/labels.nl.ts'
import { DownloadButtons } from '../../shared/ui/DownloadButtons.tsx'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import type { Open } from './Dialogs.tsx'
import { investigationStatusWord, labels, releaseLabelWord, scopeWord } from './labels.nl.ts'
import { isOpen, type JudicialFile } from './queries.ts'

interface Props {
  readonly file: JudicialFile
  readonly onOpen: (open: Open) => void
}

const Section = ({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) => (
  <section className="panel" aria-label={title}>
    <header style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
      <span>{title}</span>
      <span>{actions}</span>
    </header>
    {children}
  </section>
)

/** Rows of a section: all of them, small. */
const Rows = <Row extends { readonly id: string }>({
  rows,
  none,
  columns,
}: {
  readonly rows: readonly Row[]
  readonly none?: string
  readonly columns: NonNullable<TableProps<Row>['columns']>
}) => (
  <Table
    size="small"
    rowKey="id"
    dataSource={[...rows]}
    pagination={rows.length > 50 ? { pageSize: 50 } : false}
    {...(none === undefined ? {} : { locale: { emptyText: none } })}
    columns={columns}
  />
)

/** A button in the head of a section, when its action is open. */
const Act = ({
  file,
  action,
  words,
  onClick,
}: {
  file: JudicialFile
  action: string
  words: string
  onClick: () => void
}) =>
  isOpen(file, action) ? (
    <Button size="small" onClick={onClick} style={{ marginLeft: 8 }}>
      {words}
    </Button>
  ) : null

/** People on the property, and those whom only this file knows. */
export const Parties = ({ file, onOpen }: Props) => (
  <Section
    title={labels.parties}
    actions={
      <Act file={file} action="JUDICIAL_ADD_PARTY" words={labels.addParty} onClick={() => onOpen({ kind: 'party' })} />
    }
  >
    <Rows
      rows={file.parties}
      columns={[
        { title: 'Naam', dataIndex: 'name' },
        { title: 'Rol', key: 'roles', render: (_, row) => row.roles.map((role) => partyRoleWord[role]).join(', ') },
        { title: 'Adres', key: 'address', render: (_, row) => row.correspondenceAddress ?? '–' },
        { title: '', key: 'shield', render: (_, row) => (row.shielded ? labels.onlyHere : '') },
      ]}
    />
  </Section>
)

/** Documents with their files, and the way to release one. */
export const Documents = ({ file, onOpen }: Props) => (
  <Section
    title={labels.documents}
    actions={
      <Act
        file={file}
        action="JUDICIAL_ADD_DOCUMENT"
        words={labels.upload}
        onClick={() => onOpen({ kind: 'upload' })}
      />
    }
  >
    <Rows
      rows={file.documents}
      none="Er zijn nog geen documenten."
      columns={[
        { title: 'Referentie', dataIndex: 'reference' },
        { title: 'Document', dataIndex: 'title' },
        { title: 'Gemaakt', key: 'at', render: (_, row) => formatInstant(row.createdAt) },
        { title: 'Bestand', key: 'file', render: (_, row) => <DownloadButtons document={row} /> },
        {
          title: 'Vrijgave',
          key: 'release',
          render: (_, row) =>
            row.released ? (
              labels.released
            ) : (
              <Act
                file={file}
                action="JUDICIAL_RELEASE"
                words={`${labels.release}: ${row.title}`}
                onClick={() => onOpen({ kind: 'release', objectKind: 'DOCUMENT', objectId: row.id, name: row.title })}
              />
            ),
        },
      ]}
    />
  </Section>
)

/** Investigations asked of controllers by name. */
export const Investigations = ({ file, onOpen }: Props) => (
  <Section
    title={labels.investigations}
    actions={
      <Act file={file} action="JUDICIAL_ASK_INVESTIGATION" words={labels.ask} onClick={() => onOpen({ kind: 'ask' })} />
    }
  >
    <Rows
      rows={file.investigations}
      none={labels.noInvestigations}
      columns={[
        { title: 'Referentie', dataIndex: 'reference' },
        { title: labels.controller, key: 'controller', render: (_, row) => row.controller?.name ?? '–' },
        { title: 'Gevraagd', key: 'on', render: (_, row) => formatDate(row.requestedOn) },
        { title: 'Status', key: 'status', render: (_, row) => investigationStatusWord[row.status] ?? row.status },
        {
          title: 'Vrijgave',
          key: 'release',
          render: (_, row) =>
            row.released ? (
              labels.released
            ) : (
              <Act
                file={file}
                action="JUDICIAL_RELEASE"
                words={`${labels.release}: ${row.reference}`}
                onClick={() =>
                  onOpen({ kind: 'release', objectKind: 'INVESTIGATION', objectId: row.id, name: row.reference })
                }
              />
            ),
        },
      ]}
    />
  </Section>
)

/** Tasks of the inspectorate, and the neutral ones of others that come from this file. */
export const Tasks = ({ file, onOpen }: Props) => (
  <Section
    title={labels.tasks}
    actions={
      <>
        <Act file={file} action="JUDICIAL_BRIDGE" words={labels.bridge} onClick={() => onOpen({ kind: 'bridge' })} />
        <Act file={file} action="JUDICIAL_ADD_TASK" words={labels.addTask} onClick={() => onOpen({ kind: 'task' })} />
      </>
    }
  >
    <Rows
      rows={file.tasks}
      none="Er zijn geen taken."
      columns={[
        {
          title: 'Wie',
          key: 'who',
          width: 60,
          render: (_, row) => <OrganisationMark type={row.organisation.type} name={row.organisation.name} />,
        },
        { title: 'Taak', dataIndex: 'title' },
        { title: 'Termijn', key: 'due', render: (_, row) => (row.dueOn === null ? '–' : formatDate(row.dueOn)) },
        { title: 'Status', key: 'status', render: (_, row) => <StatusChip status={taskStatusWord[row.status]} /> },
      ]}
    />
  </Section>
)

/** What was released, to whom and why, and the way to take it back. */
export const Releases = ({ file, onOpen }: Props) => (
  <Section title={labels.releases}>
    <Rows
      rows={file.releases}
      none={labels.noReleases}
      columns={[
        { title: labels.label, key: 'label', render: (_, row) => releaseLabelWord[row.label] },
        { title: labels.scope, key: 'scope', render: (_, row) => scopeWord[row.scope] },
        { title: labels.reason, dataIndex: 'reason' },
        { title: 'Door', key: 'by', render: (_, row) => `${row.releasedBy.name}, ${formatInstant(row.releasedAt)}` },
        {
          title: '',
          key: 'end',
          render: (_, row) =>
            row.takenBackAt === null ? (
              <Act
                file={file}
                action="JUDICIAL_RELEASE"
                words={labels.takeBack}
                onClick={() => onOpen({ kind: 'take-back', releaseId: row.id })}
              />
            ) : (
              `ingetrokken op ${formatInstant(row.takenBackAt)}`
            ),
        },
      ]}
    />
  </Section>
)
