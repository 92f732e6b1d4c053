import { CheckCircleOutlined, CloseCircleOutlined, MinusCircleOutlined } from '@ant-design/icons'
import { labels } from './labels.nl.ts'
import type { ScenarioItem } from './view.ts'

interface Row {
  readonly phase: string
  readonly sentence: string
  readonly state: 'good' | 'bad' | 'calm'
  readonly came: string
}

/** Given, when, then as a table: each line with what was expected and what came. */
export const ScenarioTable = ({ item }: { readonly item: ScenarioItem }) => (
  <table className="play-told">
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">{labels.what}</span>
        </th>
        <th scope="col">{labels.expected}</th>
        <th scope="col">{labels.came}</th>
      </tr>
    </thead>
    <tbody>
      {rowsOf(item).map((row, index) => (
        <tr key={`${index} ${row.sentence}`} className={row.state}>
          <th scope="row">{row.phase}</th>
          <td>{row.sentence}</td>
          <td>
            {row.came === '' ? null : (
              <>
                {icons[row.state]} {row.came}
              </>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const icons = {
  good: <CheckCircleOutlined aria-hidden />,
  bad: <CloseCircleOutlined aria-hidden />,
  calm: <MinusCircleOutlined aria-hidden />,
} as const

const rowsOf = ({ told, last }: ScenarioItem): readonly Row[] => [
  stepRow(labels.given, told.given, last?.given),
  ...told.when.flatMap(({ step, checks }, index) => {
    const ran = last?.when[index]
    return [
      stepRow(index === 0 ? labels.when : labels.stepNumber(index + 1), step, ran),
      ...checks.map((check, at) => checkRow('→', check, ran?.checks[at])),
    ]
  }),
  ...told.outcome.map((check, index) => checkRow(index === 0 ? labels.then : '', check, last?.outcome[index])),
]

type Ran = NonNullable<ScenarioItem['last']>

const stepRow = (phase: string, sentence: string, ran: Ran['when'][number] | undefined): Row => {
  if (ran === undefined) return { phase, sentence, state: 'calm', came: '' }
  const words = { DONE: '', FAILED: ran.refusal ?? '', SKIPPED: labels.skipped } as const
  const tones = { DONE: 'good', FAILED: 'bad', SKIPPED: 'calm' } as const
  return { phase, sentence, state: tones[ran.state], came: words[ran.state] }
}

const checkRow = (phase: string, sentence: string, ran: Ran['outcome'][number] | undefined): Row => {
  if (ran === undefined) return { phase, sentence, state: 'calm', came: '' }
  return { phase, sentence, state: ran.ok ? 'good' : 'bad', came: ran.came }
}
