import { Table } from 'antd'
import { partyRoleWord } from '../labels.nl.ts'
import type { ProcedureFile } from './file.ts'

type Row = ProcedureFile['parties'][number]

/** Owners, occupants and requesters, with the unit that they belong to. */
export const Parties = ({ file }: { readonly file: Pick<ProcedureFile, 'parties' | 'units'> }) => (
  <Table<Row>
    size="small"
    rowKey="id"
    dataSource={file.parties}
    pagination={false}
    columns={[
      { title: 'Naam', dataIndex: 'name' },
      { title: 'Rol', key: 'roles', render: (_, row) => row.roles.map((role) => partyRoleWord[role]).join(', ') },
      {
        title: 'Entiteit',
        key: 'unit',
        render: (_, row) => file.units.find((unit) => unit.id === row.unitId)?.description ?? 'hele pand',
      },
      { title: 'Adres', key: 'address', render: (_, row) => row.correspondenceAddress ?? '–' },
    ]}
  />
)
