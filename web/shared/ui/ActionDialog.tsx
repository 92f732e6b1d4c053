import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { text } from '../labels.nl.ts'

interface Props {
  readonly title: string
  readonly okText: string
  readonly ready: boolean
  readonly busy: boolean
  readonly error: ReactNode
  readonly onOk: () => void
  readonly onClose: () => void
  readonly danger?: boolean
  readonly children: ReactNode
}

/** A small form over the page that does one thing. */
export const ActionDialog = ({ title, okText, ready, busy, error, onOk, onClose, danger = false, children }: Props) => (
  <Modal
    open
    title={title}
    okText={okText}
    cancelText={text.cancel}
    okButtonProps={{ disabled: !ready, loading: busy, danger }}
    onOk={onOk}
    onCancel={onClose}
  >
    {children}
    {error}
  </Modal>
)
