import { Collapse, Table } from 'antd'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { text, topicWord } from './labels.nl.ts'
import { type Figure, figuresByTopic } from './view.ts'

const columns = [
  { title: text.what, dataIndex: 'what' },
  { title: text.value, dataIndex: 'value' },
  { title: text.from, dataIndex: 'from', className: 'nowrap' },
]

const topics = figuresByTopic()

/** Legal figures that a lawyer must still confirm, for who manages the application. */
export const UnverifiedPage = () => (
  <div className="page">
    <PageTitle text={text.title} />
    <h1>{text.title}</h1>
    <p className="muted">{text.intro}</p>
    <Collapse
      defaultActiveKey={topics.map(({ topic }) => topic).filter((topic) => topic !== 'DEFECT')}
      items={topics.map(({ topic, figures }) => ({
        key: topic,
        label: `${topicWord[topic]} (${figures.length})`,
        children: (
          <Table<Figure> size="small" rowKey="id" pagination={false} columns={columns} dataSource={[...figures]} />
        ),
      }))}
    />
  </div>
)
