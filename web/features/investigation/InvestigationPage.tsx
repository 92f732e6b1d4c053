import { useQuery } from '@tanstack/react-query'
import { Descriptions, Skeleton } from 'antd'
import { Link, useParams } from 'react-router'
import { getInvestigation } from '#contract/investigations'
import { call } from '../../shared/api.ts'
import { homePath } from '../../shared/case-path.ts'
import { formatAddress, formatLongDate } from '../../shared/format.ts'
import { DocumentRows } from '../../shared/ui/DocumentRows.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { statusWord } from './labels.nl.ts'
import { MoveVisit, PlanInvestigation } from './PlanInvestigation.tsx'
import { ResultCard } from './ResultCard.tsx'
import { ScoreInvestigation } from './ScoreInvestigation.tsx'
import { StartInitiative } from './StartInitiative.tsx'
import { SignInvestigation } from './SignInvestigation.tsx'
import type { Investigation } from './types.ts'
import './investigation.css'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'

/** A conformity investigation: plan (7), score and validate (52), sign (A21), read. */
export const InvestigationPage = () => {
  const { investigationId = '' } = useParams()
  const query = useQuery({
    queryKey: ['investigation', investigationId],
    queryFn: () => call(getInvestigation, { params: { investigationId } }),
    refetchOnWindowFocus: false,
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  return <InvestigationView investigation={query.data} />
}

const InvestigationView = ({ investigation }: { readonly investigation: Investigation }) => {
  const isOpen = (name: string) => investigation.actions.some(({ action, open }) => action === name && open)
  const scoring = isOpen('INVESTIGATION_SCORE')
  return (
    <div className="page" style={{ display: 'grid', gap: 16 }}>
      <header style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start' }}>
        <div>
          <PageTitle text={`Onderzoek ${investigation.reference}`} />
          <h1>
            Conformiteitsonderzoek <span className="muted">{investigation.reference}</span>
          </h1>
          <p style={{ margin: 0 }}>
            {formatAddress(investigation.property.address)} ·{' '}
            <Link to={homePath({ ...investigation, propertyId: investigation.property.id })}>
              Terug naar het dossier
            </Link>
          </p>
        </div>
        <StatusChip status={statusWord[investigation.status]} />
      </header>
      <Descriptions
        size="small"
        bordered
        column={3}
        items={[
          {
            key: 'planned',
            label: 'Gepland op',
            children: plannedWords(investigation),
          },
          {
            key: 'visit',
            label: 'Bezoek',
            children: investigation.visitDate === null ? '–' : formatLongDate(investigation.visitDate),
          },
          {
            key: 'who',
            label: 'Controleur',
            children: investigation.inspectors.map(({ name }) => name).join(', ') || '–',
          },
        ]}
      />
      {isOpen('INVESTIGATION_PLAN') ? <Plan investigation={investigation} /> : null}
      {scoring ? <ScoreInvestigation key={investigation.id} investigation={investigation} /> : null}
      {isOpen('INVESTIGATION_SIGN') ? <SignInvestigation investigation={investigation} /> : null}
      {scoring ? null : <Results investigation={investigation} />}
      <StartInitiative investigation={investigation} />
      <DocumentRows documents={investigation.documents} empty="Er zijn nog geen documenten." />
    </div>
  )
}

const Plan = ({ investigation }: { readonly investigation: Investigation }) =>
  investigation.status === 'GEPLAND' ? (
    <MoveVisit investigation={investigation} />
  ) : (
    <PlanInvestigation investigation={investigation} />
  )

const plannedWords = ({ plannedOn, plannedTime }: Investigation): string => {
  if (plannedOn === null) return '–'
  return plannedTime === null
    ? formatLongDate(plannedOn)
    : `${formatLongDate(plannedOn)} om ${plannedTime.replace(':', '.')} uur`
}

const Results = ({ investigation }: { readonly investigation: Investigation }) => (
  <div className="results">
    {investigation.reports
      .filter(({ result }) => result !== null)
      .map(({ unit, result }) => (
        <ResultCard key={unit.id} title={`${unit.description} (${unit.reference})`} result={result} />
      ))}
  </div>
)
