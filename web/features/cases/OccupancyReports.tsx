import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { listOccupancyReports } from '#contract/after-decision'
import { call } from '../../shared/api.ts'
import { formatDate } from '../../shared/format.ts'
import { caseKey } from '../../shared/procedure/file.ts'
import { occupancyEvidenceWord, occupancyKindWord } from './after-decision.nl.ts'
import type { CaseFile } from './queries.ts'

/** What the own organisation reported to the inspectorate, and since when it has it: nothing more ever comes back. */
export const OccupancyReports = ({ file }: { readonly file: CaseFile }) => {
  const query = useQuery({
    queryKey: [...caseKey(file.id), 'occupancy'],
    queryFn: () => call(listOccupancyReports, { params: { caseId: file.id } }),
  })
  const items = query.data?.items ?? []
  if (items.length === 0) return null
  const nameOf = (unitId: string): string => file.units.find(({ id }) => id === unitId)?.description ?? ''
  return (
    <section className="panel" aria-label="Meldingen van bewoning of verhuring">
      <header>Meldingen van bewoning of verhuring</header>
      <Table
        size="small"
        rowKey="id"
        dataSource={items}
        pagination={false}
        columns={[
          { title: 'Entiteit', key: 'unit', render: (_, { unitId }) => nameOf(unitId) },
          { title: 'Vastgesteld', key: 'kind', render: (_, { kind }) => occupancyKindWord[kind] },
          { title: 'Op', key: 'foundOn', render: (_, { foundOn }) => formatDate(foundOn) },
          { title: 'Blijkt uit', key: 'evidence', render: (_, { evidence }) => occupancyEvidenceWord[evidence] },
          {
            title: 'Doorgegeven op',
            key: 'forwardedOn',
            render: (_, { forwardedOn }) => (forwardedOn === null ? 'wordt doorgegeven' : formatDate(forwardedOn)),
          },
        ]}
      />
    </section>
  )
}
