import { Table } from 'antd'
import { Link } from 'react-router'
import type { z } from 'zod'
import type { certificate } from '#contract/certificates'
import { certificateKindWord, certificateStatusWord, issuerWord, lapseWord } from '../certificate-labels.nl.ts'
import { formatDate } from '../format.ts'
import { StatusChip } from './StatusChip.tsx'

type Row = z.output<typeof certificate>

interface Props {
  readonly certificates: readonly Row[]
  /** the page is not the one of their case */
  readonly linked?: true
}

/** Conformity certificates, newest first: of which unit, by whom, until when, and why one ended. */
export const CertificateTable = ({ certificates, linked }: Props) => (
  <section className="panel" aria-label="Conformiteitsattesten">
    <header>Conformiteitsattesten</header>
    <Table
      size="small"
      rowKey="id"
      dataSource={[...certificates]}
      pagination={certificates.length > 25 ? { pageSize: 25 } : false}
      locale={{ emptyText: 'Er is nog geen conformiteitsattest.' }}
      columns={[
        {
          title: 'Attest',
          key: 'reference',
          render: (_, row) =>
            linked ? <Link to={`/attesten/${row.caseId}`}>{row.reference}</Link> : <span>{row.reference}</span>,
        },
        {
          title: 'Entiteit',
          key: 'unit',
          render: (_, row) => `${row.unitReference}, ${certificateKindWord[row.kind]}`,
        },
        { title: 'Gegeven door', key: 'issuer', render: (_, row) => issuerWord[row.issuer] },
        {
          title: 'Status',
          key: 'status',
          render: (_, row) => <StatusChip status={certificateStatusWord[row.status]} />,
        },
        {
          title: 'Geldig',
          key: 'valid',
          render: (_, { issuedOn, validUntil }) =>
            issuedOn === null || validUntil === null ? '–' : `${formatDate(issuedOn)} – ${formatDate(validUntil)}`,
        },
        {
          title: 'Beëindigd',
          key: 'ended',
          render: (_, { endedOn, endReason }) =>
            endedOn === null ? '–' : `${formatDate(endedOn)}${endReason === null ? '' : `: ${lapseWord[endReason]}`}`,
        },
      ]}
    />
  </section>
)
