import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { ActionDialog } from '../../../shared/ui/ActionDialog.tsx'
import { Field } from '../../../shared/ui/Field.tsx'
import { labels } from '../labels.nl.ts'

interface Props {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

/** A new name for an element of the tree; Enter keeps it. */
export const RenameDialog = ({ name, onName, onClose }: Props) => {
  const input = useRef<InputRef>(null)
  useEffect(() => {
    // after the dialog took the focus for itself
    const timer = setTimeout(() => input.current?.focus({ cursor: 'all' }), 50)
    return () => clearTimeout(timer)
  }, [])
  const [typed, setTyped] = useState(name)
  return (
    <ActionDialog
      title={labels.renameTitle}
      okText={labels.keepName}
      ready
      busy={false}
      error={null}
      onOk={() => onName(typed.trim())}
      onClose={onClose}
    >
      <Field id="wz-new-name" label={labels.rename}>
        <Input
          id="wz-new-name"
          ref={input}
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => onName(typed.trim())}
        />
      </Field>
    </ActionDialog>
  )
}
