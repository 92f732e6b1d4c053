import type { StepAction } from '#domain/procedures/step-actions'
import { useSession } from '../session.tsx'
import { useStep } from '../step.tsx'
import { stepLabel } from '../step-labels.nl.ts'
import { useTyped } from '../typed.ts'
import { ActionDialog } from '../ui/ActionDialog.tsx'
import { Field } from '../ui/Field.tsx'
import { UploadField } from '../ui/UploadField.tsx'
import { bodyOf, emptyValues, type Values } from './fields.ts'
import { type StepFile, useRefreshCase } from './file.ts'
import type { StepForm } from './step-form.ts'
import { StepFields } from './StepFields.tsx'

interface Props {
  readonly file: StepFile
  readonly action: StepAction
  readonly form: StepForm
  readonly onClose: () => void
}

const isRecord = (kept: unknown): kept is Values => typeof kept === 'object' && kept !== null && !Array.isArray(kept)

/** One step on a case: says what will happen, and asks what the law wants to know of it. */
export const StepDialog = ({ file, action, form, onClose }: Props) => {
  const { configuration } = useSession()
  const refresh = useRefreshCase(file.id)
  const [values, setValues] = useTyped<Values>(
    `step-${action}`,
    emptyValues(form.fields, configuration.today),
    isRecord,
  )
  const act = useStep({
    send: (body: Values) => form.send(file.id, file.version, body),
    done: form.done,
    after: onClose,
  })
  const body = bodyOf(form.fields, values)
  const { document } = form
  const uploaded = document && file.documents.find(({ code }) => code === document.code)
  const id = action.toLowerCase().replaceAll('_', '-')
  return (
    <ActionDialog
      title={stepLabel[action]}
      okText={stepLabel[action]}
      ready={(document === undefined || uploaded !== undefined) && form.fits(body)}
      busy={act.busy}
      error={act.error}
      danger={form.danger === true}
      onOk={() => act.submit(body)}
      onClose={onClose}
    >
      <p>{form.about}</p>
      {document === undefined ? null : (
        <Field id={`${id}-document`} label={document.label}>
          <UploadField
            id={`${id}-document`}
            caseId={file.id}
            title={document.title}
            code={document.code}
            documentId={uploaded?.id ?? null}
            onUploaded={refresh}
          />
        </Field>
      )}
      <StepFields
        name={id}
        fields={form.fields}
        values={values}
        change={(part) => setValues((before) => ({ ...before, ...part }))}
        file={file}
      />
    </ActionDialog>
  )
}
