import { Button, Modal } from 'antd'
import { labels } from '../labels.nl.ts'
import { appendable } from './appendable.nl.ts'

interface Props {
  readonly onPick: (attributes: object) => void
  readonly onClose: () => void
}

/** What comes behind the element of the tree. */
export const AppendDialog = ({ onPick, onClose }: Props) => (
  <Modal open title={labels.append} footer={null} onCancel={onClose} width={420} destroyOnHidden>
    <ul className="wz-choices">
      {appendable.map(({ key, label, attributes }) => (
        <li key={key}>
          <Button block onClick={() => onPick(attributes)}>
            {label}
          </Button>
        </li>
      ))}
    </ul>
  </Modal>
)
