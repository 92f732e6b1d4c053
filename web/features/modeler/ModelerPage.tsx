import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { getDraft } from '#contract/process-models'
import { rolesFor } from '#domain/access/can-do'
import { call } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { Editor } from './Editor.tsx'
import { readCopy } from './files/saved-copy.ts'
import type { Draft } from './files/use-draft-files.ts'
import { labels } from './labels.nl.ts'
import { usePen } from './files/use-pen.ts'

/** The editor of a draft: its diagram, its tables, its forms. */
export const ModelerPage = () => {
  const { draftId = '' } = useParams()
  const client = useQueryClient()
  const [opened, setOpened] = useState(0)
  const query = useQuery({
    queryKey: ['process-draft', draftId, 'editor', opened],
    queryFn: () => call(getDraft, { params: { draftId } }),
    // what is drawn is newer than what the server has: it is read once
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 14 }} aria-label={labels.loading} />
  const reload = () => {
    client.removeQueries({ queryKey: ['process-draft', draftId] })
    setOpened(opened + 1)
  }
  return <WithPen key={opened} draft={query.data} reload={reload} />
}

const WithPen = ({ draft, reload }: { readonly draft: Draft; readonly reload: () => void }) => {
  const { has, session } = useSession()
  const mayWrite = has(...rolesFor('UPDATE', 'PROCESS_MODEL'))
  const pen = usePen(draft, mayWrite && draft.status === 'CONCEPT', reload)
  const [copy] = useState(() => readCopy(session.user.id, draft.id))
  if (!pen.isKnown) return <Skeleton active className="page" paragraph={{ rows: 14 }} aria-label={labels.loading} />
  return <Editor key={String(pen.isMine)} draft={draft} copy={copy} pen={pen} mayWrite={mayWrite} reload={reload} />
}
