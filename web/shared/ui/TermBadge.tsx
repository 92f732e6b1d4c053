import { ClockCircleOutlined, ExclamationCircleFilled, HourglassOutlined, WarningFilled } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import type { z } from 'zod'
import type { term } from '#contract/common'
import { text } from '../labels.nl.ts'
import { useSession } from '../session.tsx'
import { termShort, termState, termWords } from '../term.ts'
import { termSentences } from '../term-reasons.ts'

const icons = {
  calm: <ClockCircleOutlined aria-label="rustig" />,
  near: <HourglassOutlined aria-label="nadert" />,
  urgent: <WarningFilled aria-label="dringend" />,
  overdue: <ExclamationCircleFilled aria-label="verstreken" />,
} as const

interface Props {
  readonly dueOn: string
  readonly reasons?: z.infer<typeof term>['reasons']
  readonly short?: boolean
}

/** A term in words and date together, with an icon by state; a click opens why it ends then. */
export const TermBadge = ({ dueOn, reasons, short = false }: Props) => {
  const { configuration } = useSession()
  const state = termState(dueOn, configuration.today)
  const words = (short ? termShort : termWords)(dueOn, configuration.today)
  const badge = (
    <span className={`term ${state}`}>
      {icons[state]} {words}
    </span>
  )
  if (reasons === undefined || reasons.length === 0) return badge
  const why = (
    <ol style={{ margin: 0, paddingLeft: 20, maxWidth: 460 }}>
      {termSentences(reasons, dueOn).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  )
  return (
    <Popover title={text.why} content={why} trigger="click">
      <Button type="text" size="small" aria-label={`${words}. ${text.why}`} style={{ paddingInline: 4 }}>
        {badge}
      </Button>
    </Popover>
  )
}
