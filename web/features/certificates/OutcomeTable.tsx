import { Table } from 'antd'
import type { getCertificates } from '#contract/certificates'
import type { Output } from '#contract/endpoint'
import { certificateKindWord } from '../../shared/certificate-labels.nl.ts'
import { verdictWords } from '../../shared/labels.nl.ts'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { outcomeStatusWord } from './labels.nl.ts'

type Page = Output<typeof getCertificates>

/** What each unit of an application gets: certificate or refusal, for how many people and how long. */
export const OutcomeTable = ({ outcomes, units }: Pick<Page, 'outcomes' | 'units'>) => (
  <section className="panel" aria-label="Uitkomst per entiteit">
    <header>Uitkomst per entiteit</header>
    <Table
      size="small"
      rowKey="unitId"
      dataSource={outcomes}
      pagination={outcomes.length > 25 ? { pageSize: 25 } : false}
      columns={[
        {
          title: 'Entiteit',
          key: 'unit',
          render: (_, row) => {
            const unit = units.find(({ id }) => id === row.unitId)
            return `${unit?.reference ?? ''}, ${certificateKindWord[row.kind]}`
          },
        },
        { title: 'Stand', key: 'status', render: (_, row) => <StatusChip status={outcomeStatusWord[row.status]} /> },
        {
          title: 'Vaststelling',
          key: 'verdict',
          render: (_, { verdict }) => (verdict === null ? '–' : verdictWords(verdict)),
        },
        {
          title: 'Bezetting',
          key: 'occupancy',
          render: (_, { occupancyMax }) => (occupancyMax === null ? '–' : `hoogstens ${occupancyMax}`),
        },
        { title: 'Geldigheid', key: 'years', render: (_, { years }) => (years === null ? '–' : `${years} jaar`) },
      ]}
    />
  </section>
)
