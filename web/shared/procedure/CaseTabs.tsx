import { Tabs } from 'antd'
import { AskDocument } from './AskDocument.tsx'
import { DocumentList } from './DocumentList.tsx'
import { History } from './History.tsx'
import { labels } from './labels.nl.ts'
import { Parties } from './Parties.tsx'
import type { ProcedureFile } from './file.ts'

/** Documents, parties and history of a procedure of whatever kind. */
export const CaseTabs = ({ file }: { readonly file: ProcedureFile }) => (
  <Tabs
    className="panel case-tabs"
    items={[
      {
        key: 'documents',
        label: `${labels.documents} (${file.documents.length})`,
        children: (
          <>
            <AskDocument file={file} />
            <DocumentList documents={file.documents} />
          </>
        ),
      },
      { key: 'parties', label: labels.parties, children: <Parties file={file} /> },
      { key: 'history', label: labels.history, children: <History caseId={file.id} /> },
    ]}
  />
)
