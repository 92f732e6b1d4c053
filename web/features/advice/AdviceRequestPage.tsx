import { useQuery } from '@tanstack/react-query'
import { Descriptions, Skeleton } from 'antd'
import { Link, useParams } from 'react-router'
import { getAdviceRequest } from '#contract/advice'
import { call } from '../../shared/api.ts'
import { formatLongDate } from '../../shared/format.ts'
import { DocumentRows } from '../../shared/ui/DocumentRows.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { TermBadge } from '../../shared/ui/TermBadge.tsx'
import { HandleRequest } from './HandleRequest.tsx'
import { MakeAdvice } from './MakeAdvice.tsx'
import type { AdviceRequest } from './types.ts'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'

/** An advice request of a municipality: handle it (A01), make the advice (A02), or read it. */
export const AdviceRequestPage = () => {
  const { adviceRequestId = '' } = useParams()
  const query = useQuery({
    queryKey: ['advice-request', adviceRequestId],
    queryFn: () => call(getAdviceRequest, { params: { adviceRequestId } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  const request = query.data
  const isOpen = (name: string) => request.actions.some(({ action, open }) => action === name && open)
  return (
    <div className="page" style={{ display: 'grid', gap: 16 }}>
      <header>
        <PageTitle text={`Adviesvraag van ${formatLongDate(request.askedOn)}`} />
        <h1>Adviesvraag van {formatLongDate(request.askedOn)}</h1>
        <Link to={`/procedures/${request.caseId}`}>Terug naar het dossier</Link>
      </header>
      <Facts request={request} />
      {isOpen('ADVICE_HANDLE') ? <HandleRequest request={request} /> : null}
      {isOpen('ADVICE_MAKE') ? <MakeAdvice request={request} /> : null}
      <DocumentRows documents={request.documents} empty="Er zijn nog geen documenten." />
    </div>
  )
}

const routeWord = { ONDERZOEK: 'onderzoek gevraagd', GEWEIGERD: 'geweigerd' } as const

const Facts = ({ request }: { readonly request: AdviceRequest }) => (
  <Descriptions
    column={2}
    size="small"
    bordered
    items={[
      { key: 'units', label: 'Entiteiten', children: request.units.map(({ description }) => description).join(', ') },
      {
        key: 'due',
        label: 'Termijn',
        children:
          request.dueOn === null ? '–' : <TermBadge dueOn={request.dueOn.dueOn} reasons={request.dueOn.reasons} />,
      },
      {
        key: 'route',
        label: 'Behandeling',
        children: request.route === null ? 'nog te behandelen' : routeWord[request.route],
      },
      {
        key: 'investigation',
        label: 'Onderzoek',
        children:
          request.investigationId === null ? (
            '–'
          ) : (
            <Link to={`/onderzoeken/${request.investigationId}`}>Onderzoek openen</Link>
          ),
      },
      {
        key: 'note',
        label: 'Toelichting van de gemeente',
        span: 2,
        children: request.note === '' ? '–' : request.note,
      },
    ]}
  />
)
