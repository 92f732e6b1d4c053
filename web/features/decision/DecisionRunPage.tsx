import { useQuery } from '@tanstack/react-query'
import { Skeleton, Table } from 'antd'
import { Link, useParams } from 'react-router'
import { getDecisionRun } from '#contract/decisions'
import { call } from '../../shared/api.ts'
import { formatDate, formatLongDate } from '../../shared/format.ts'
import { verdictWords } from '../../shared/labels.nl.ts'
import { DocumentRows } from '../../shared/ui/DocumentRows.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { decisionStatusWord, invalidReasonWord } from './labels.nl.ts'
import { DeleteRun } from './DeleteRun.tsx'
import { ReplaceDocuments } from './ReplaceDocuments.tsx'
import type { DecisionRun } from './run.ts'
import { SendDecision } from './SendDecision.tsx'
import { ValidateDecision } from './ValidateDecision.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'

/** One run of the wizard: its decisions, documents and the step that is open: replace (111), send (181, A06), validate (A05). */
export const DecisionRunPage = () => {
  const { decisionRunId = '' } = useParams()
  const query = useQuery({
    queryKey: ['decision-run', decisionRunId],
    queryFn: () => call(getDecisionRun, { params: { decisionRunId } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  const run = query.data
  const isOpen = (name: string) => run.actions.some(({ action, open }) => action === name && open)
  return (
    <div className="page" style={{ display: 'grid', gap: 16 }}>
      <header>
        <PageTitle text={`Beslissing van ${formatLongDate(run.decisionDate)}`} />
        <h1>Beslissing van {formatLongDate(run.decisionDate)}</h1>
        <Link to={`/procedures/${run.caseId}`}>Terug naar het dossier</Link>
      </header>
      <Decisions run={run} />
      {isOpen('DECISION_REPLACE_DOCUMENT') ? <ReplaceDocuments run={run} /> : null}
      {isOpen('DECISION_SEND') ? <SendDecision run={run} /> : null}
      {isOpen('DECISION_VALIDATE') ? <ValidateDecision run={run} /> : null}
      <DocumentRows documents={run.documents} empty="De documenten worden gemaakt." />
      {isOpen('DECISION_DELETE') ? <DeleteRun run={run} /> : null}
    </div>
  )
}

const invalidColumn = {
  title: 'Ongeldig omdat',
  key: 'invalid',
  render: (_: unknown, { invalidReason, invalidNote }: DecisionRun['decisions'][number]) =>
    invalidReason === null
      ? '–'
      : [invalidReasonWord[invalidReason], invalidNote].filter((words) => words !== null).join(': '),
}

const Decisions = ({ run }: { readonly run: DecisionRun }) => (
  <section className="panel" aria-label="Beslissingen">
    <header>Beslissingen</header>
    <Table
      size="small"
      rowKey="id"
      dataSource={run.decisions}
      pagination={false}
      columns={[
        { title: 'Referentie', dataIndex: 'reference', className: 'nowrap' },
        { title: 'Entiteit', key: 'unit', render: (_, row) => row.unit.description },
        {
          title: 'Advies',
          key: 'advice',
          render: (_, row) => (row.unit.adviceVerdict === null ? '–' : verdictWords(row.unit.adviceVerdict)),
        },
        { title: 'Beslissing', key: 'verdict', render: (_, row) => verdictWords(row.verdict) },
        {
          title: 'Status',
          key: 'status',
          render: (_, row) => <StatusChip status={decisionStatusWord[row.status]} />,
        },
        {
          title: 'Beslist op',
          key: 'on',
          render: (_, row) => (row.decidedOn === null ? '–' : formatDate(row.decidedOn)),
        },
        {
          title: 'Afgifte post',
          key: 'posted',
          render: (_, row) => (row.postedOn === null ? '–' : formatDate(row.postedOn)),
        },
        {
          title: 'Beroep kan tot',
          key: 'appeal',
          render: (_, row) => (row.appealUntil === null ? '–' : formatDate(row.appealUntil)),
        },
        ...(run.decisions.some(({ invalidReason }) => invalidReason !== null) ? [invalidColumn] : []),
      ]}
    />
  </section>
)
