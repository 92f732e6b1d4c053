import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link, useParams } from 'react-router'
import { getSharedInvestigation } from '#contract/judicial'
import { call } from '../../shared/api.ts'
import { formatAddress, formatDate } from '../../shared/format.ts'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { investigationStatusWord, labels } from './labels.nl.ts'

/** An investigation that this user was asked to do, or that was released: where it is. */
export const SharedInvestigationPage = () => {
  const { investigationId = '' } = useParams()
  const query = useQuery({
    queryKey: ['shared-investigation', investigationId],
    queryFn: () => call(getSharedInvestigation, { params: { investigationId } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  const { reference, title, status, requestedOn, property, units } = query.data
  return (
    <div className="page">
      <PageTitle text={reference} />
      <h1>
        {title} <span className="muted">{reference}</span>
      </h1>
      <p>
        <Link to={`/panden/${property.id}`}>{formatAddress(property.address)}</Link> ·{' '}
        {investigationStatusWord[status] ?? status}
        {requestedOn === null ? null : ` · gevraagd op ${formatDate(requestedOn)}`}
      </p>
      {requestedOn === null ? null : <p>{labels.askedHelp}</p>}
      <section className="panel" aria-label="Entiteiten">
        <header>Entiteiten</header>
        <ul className="body" style={{ margin: 0, paddingLeft: 28 }}>
          {units.map((unit) => (
            <li key={unit.id}>
              {unit.description} <span className="code">{unit.reference}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
