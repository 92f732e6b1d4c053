import { listMails } from '#contract/mails'
import { call } from '../../shared/api.ts'
import { formatInstant } from '../../shared/format.ts'
import { SearchList } from '../../shared/ui/SearchList.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { kindWord, statusWord, text } from './labels.nl.ts'

/** What the users of the organisation were mailed, for who manages the application there. */
export const MailsPage = () => (
  <SearchList
    title={text.title}
    intro={text.intro}
    empty={text.empty}
    name="mails"
    load={({ cursor }) => call(listMails, { query: cursor === undefined ? {} : { cursor } })}
    columns={[
      { title: 'Geschreven', key: 'at', className: 'nowrap', render: (_, row) => formatInstant(row.writtenAt) },
      { title: 'Soort', key: 'kind', render: (_, row) => kindWord[row.kind] },
      { title: 'Aan', dataIndex: 'receiver' },
      { title: 'Onderwerp', dataIndex: 'subject' },
      { title: 'Status', key: 'status', render: (_, row) => <StatusChip status={statusWord[row.status]} /> },
      { title: 'Foutcode', key: 'error', render: (_, row) => row.lastError ?? '–' },
    ]}
    details={(row) => <pre className="plain-text">{row.text}</pre>}
  />
)
