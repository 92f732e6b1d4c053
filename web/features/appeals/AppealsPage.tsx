import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { getAppeals } from '#contract/appeals'
import { rolesForAction } from '#domain/access/can-do'
import { call } from '../../shared/api.ts'
import { mainStatusWord } from '../../shared/labels.nl.ts'
import { caseKey } from '../../shared/procedure/file.ts'
import { ProcedureFrame } from '../../shared/procedure/ProcedureFrame.tsx'
import { useSession } from '../../shared/session.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { AppealList } from './AppealList.tsx'
import { appealStatusWord } from './labels.nl.ts'
import { panelsOf } from './panels.tsx'
import { appealForms } from './steps.nl.ts'
import { UploadPanel } from './UploadPanel.tsx'
import { focusOf, isRunning } from './view.ts'

type File = Output<typeof getAppeals>

/** One beroepsprocedure with its beroepsschriften: which one is looked at, where it stands, by when, and what can be done. */
export const AppealsPage = () => {
  const { caseId = '' } = useParams()
  const query = useQuery({
    queryKey: [...caseKey(caseId), 'appeals'],
    queryFn: () => call(getAppeals, { params: { caseId } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 12 }} />
  return <Procedure file={query.data} />
}

const Procedure = ({ file }: { readonly file: File }) => {
  const { has } = useSession()
  const [params] = useSearchParams()
  const [chosen, setChosen] = useState<string>()
  const appeal = focusOf(file, { chosen, step: params.get('stap') })
  if (appeal === undefined)
    return (
      <ProcedureFrame
        file={file}
        kind="beroep bij de minister"
        status={mainStatusWord[file.status]}
        panels={[]}
        forms={{}}
      />
    )
  return (
    <ProcedureFrame
      file={{ ...file, actions: appeal.actions }}
      kind="beroep bij de minister"
      status={appealStatusWord[appeal.status]}
      {...(isRunning(appeal) ? { term: { label: 'Minister beslist tegen', ...appeal.term } } : {})}
      notices={noticesOf(appeal)}
      panels={panelsOf(appeal)}
      forms={appealForms(appeal)}
      listed="VIVOO"
    >
      <AppealList file={file} shown={appeal.id} onShow={setChosen} />
      {has(...rolesForAction('APPEAL_REGISTER')) ? <UploadPanel caseId={file.id} /> : null}
    </ProcedureFrame>
  )
}

const noticesOf = (appeal: File['appeals'][number]): string[] => {
  const suspends = appeal.ground === 'BESLUIT' || appeal.ground === 'OPNAME_INVENTARIS'
  if (appeal.status === 'STILZWIJGEND_AFGEWEZEN')
    return ['De minister besliste niet op tijd: het beroep is stilzwijgend afgewezen.']
  return isRunning(appeal) && suspends
    ? ['Zolang dit beroep loopt, is de opname van de woning in de inventaris geschorst.']
    : []
}
