import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Navigate, useParams } from 'react-router'
import { getLevySubject } from '#contract/levy'
import { call } from '../../shared/api.ts'
import { PageError } from '../../shared/ui/PageError.tsx'

/** Goes on to the record that a measure or a transfer is about: tasks know only their subject. */
export const SubjectPage = () => {
  const { subjectId = '' } = useParams()
  const query = useQuery({
    queryKey: ['levy-subject', subjectId],
    queryFn: () => call(getLevySubject, { params: { subjectId } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  return <Navigate to={`/inventaris/${query.data.recordId}`} replace />
}
