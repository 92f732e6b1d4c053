import { useSession } from '../session.tsx'
import { useStep } from '../step.tsx'
import { useTyped } from '../typed.ts'
import { ActionDialog } from '../ui/ActionDialog.tsx'
import { bodyOf, emptyValues, type Values } from './fields.ts'
import type { ProcedureFile } from './file.ts'
import type { StepForm } from './step-form.ts'
import { StepFields } from './StepFields.tsx'

interface Props {
  /** of this form, among those of the page */
  readonly name: string
  readonly title: string
  readonly form: StepForm
  readonly file: Pick<ProcedureFile, 'id' | 'version' | 'units' | 'parties'>
  readonly onClose: () => void
}

const isRecord = (kept: unknown): kept is Values => typeof kept === 'object' && kept !== null && !Array.isArray(kept)

/** A step that is about one thing of the case, or more of them: says what will happen, and asks what the law wants to know. */
export const FormDialog = ({ name, title, form, file, onClose }: Props) => {
  const { configuration } = useSession()
  const [values, setValues] = useTyped<Values>(name, emptyValues(form.fields, configuration.today), isRecord)
  const body = bodyOf(form.fields, values)
  const step = useStep({
    send: (asked: Values) => form.send(file.id, file.version, asked),
    done: form.done,
    after: onClose,
  })
  return (
    <ActionDialog
      title={title}
      okText={title}
      ready={form.fits(body)}
      busy={step.busy}
      error={step.error}
      danger={form.danger === true}
      onOk={() => step.submit(body)}
      onClose={onClose}
    >
      <p>{form.about}</p>
      <StepFields
        name={name}
        fields={form.fields}
        values={values}
        change={(part) => setValues((before) => ({ ...before, ...part }))}
        file={file}
      />
    </ActionDialog>
  )
}
