import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { exportUsers, listUsers } from '#contract/administration'
import { rolesFor } from '#domain/access/can-do'
import { call } from '../../shared/api.ts'
import { formatInstant } from '../../shared/format.ts'
import { useSession } from '../../shared/session.tsx'
import { DownloadFile } from '../../shared/ui/DownloadFile.tsx'
import { SearchList } from '../../shared/ui/SearchList.tsx'
import { AddUserDialog } from './AddUserDialog.tsx'
import { labels } from './labels.nl.ts'
import { RightWords } from './RightWords.tsx'

/** Users of the organisations that the manager knows, each with the rights of today. */
export const UsersPage = () => {
  const { has } = useSession()
  const [params, setParams] = useSearchParams()
  const [adding, setAdding] = useState(false)
  const who = params.get('wie') === 'alle' ? 'all' : 'current'
  const search = params.get('zoek') ?? ''
  return (
    <>
      <SearchList
        title={labels.users}
        intro={labels.usersIntro}
        searchLabel={labels.search}
        searchHint={labels.searchHint}
        empty={labels.noUsers}
        name={`users ${who}`}
        countWords={labels.count}
        load={(query) => call(listUsers, { query: { ...query, who } })}
        actions={
          <>
            <Checkbox
              checked={who === 'all'}
              onChange={(event) => {
                const next = new URLSearchParams(params)
                if (event.target.checked) next.set('wie', 'alle')
                else next.delete('wie')
                setParams(next)
              }}
            >
              {labels.alsoPast}
            </Checkbox>
            <span className="grow" />
            <DownloadFile
              words={labels.export}
              load={() => call(exportUsers, { query: { who, ...(search === '' ? {} : { search }) } })}
            />
            {has(...rolesFor('MANAGE', 'USER_RIGHT')) ? (
              <Button type="primary" onClick={() => setAdding(true)}>
                {labels.add}
              </Button>
            ) : null}
          </>
        }
        columns={[
          {
            title: 'Naam',
            key: 'name',
            render: (_, row) => <Link to={`/beheer/gebruikers/${row.id}`}>{`${row.lastName} ${row.firstName}`}</Link>,
          },
          { title: labels.email, dataIndex: 'email' },
          { title: labels.rights, key: 'rights', render: (_, row) => <RightWords rights={row.rights} /> },
          {
            title: labels.eula,
            key: 'eula',
            render: (_, row) => (row.eulaAcceptedAt === null ? labels.notAccepted : formatInstant(row.eulaAcceptedAt)),
          },
        ]}
      />
      {adding ? <AddUserDialog onClose={() => setAdding(false)} /> : null}
    </>
  )
}
