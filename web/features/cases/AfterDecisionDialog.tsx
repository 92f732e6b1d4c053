import { useState } from 'react'
import { sayAction } from '../../shared/action-labels.nl.ts'
import { FormDialog } from '../../shared/procedure/FormDialog.tsx'
import { afterDecisionForm } from './after-decision.nl.ts'
import type { CaseFile } from './queries.ts'

interface Props {
  readonly file: CaseFile
  /** the step that the address asks for */
  readonly step: string | null
  readonly onClose: () => void
}

/** What can be done once decisions were taken: lift, resolve, date, report. Nothing when the step is not open. */
export const AfterDecisionDialog = ({ file, step, onClose }: Props) => {
  const [id] = useState(() => crypto.randomUUID())
  const isOpen = file.actions.some(({ action, open }) => action === step && open)
  const form = step === null || !isOpen ? undefined : afterDecisionForm(file, step, id)
  if (step === null || form === undefined) return null
  return <FormDialog name={`step-${step}`} title={sayAction(step)} form={form} file={file} onClose={onClose} />
}
