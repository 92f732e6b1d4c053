import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons'
import type { StatusWord } from '../labels.nl.ts'

const icons = {
  calm: <MinusCircleOutlined aria-hidden />,
  busy: <ClockCircleOutlined aria-hidden />,
  good: <CheckCircleOutlined aria-hidden />,
  bad: <CloseCircleOutlined aria-hidden />,
  warn: <ExclamationCircleOutlined aria-hidden />,
} as const

/** A status as a chip: icon, legal word, colour; the word alone says it. */
export const StatusChip = ({ status }: { readonly status: StatusWord }) => (
  <span className={`chip ${status.tone}`}>
    {icons[status.tone]} {status.word}
  </span>
)
