import { Form } from '@bpmn-io/form-js-viewer'
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css'
import flatpickr from 'flatpickr'
import { Dutch } from 'flatpickr/dist/l10n/nl.js'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { dutchValidatorModule } from './dutch-validator.ts'
import './forms.css'

flatpickr.localize(Dutch)

export type FormAnswers = Readonly<Record<string, unknown>>

export interface FormHandle {
  /** Shows what is missing or wrong. @returns the answers, undefined while something is */
  readonly submit: () => FormAnswers | undefined
}

interface Props {
  /** form-js document */
  readonly schema: object
  /** what was answered before; later changes of it are not shown */
  readonly answers: FormAnswers
  readonly readOnly?: boolean
  readonly onChange?: (answers: FormAnswers) => void
  readonly ref?: Ref<FormHandle>
  readonly label: string
}

/** A form that an analyst drew, as people fill it in. Load it lazily: the viewer is large. */
export const FormView = ({ schema, answers, readOnly = false, onChange, ref, label }: Props) => {
  const container = useRef<HTMLDivElement>(null)
  const form = useRef<Form>(undefined)
  const latest = useRef({ answers, onChange, readOnly })
  latest.current = { ...latest.current, onChange, readOnly }
  useEffect(() => {
    if (container.current === null) return undefined
    const made = new Form({ container: container.current, additionalModules: [dutchValidatorModule] })
    form.current = made
    let dead = false
    let ready = false
    let before = ''
    made.on('changed', ({ data }: { readonly data: FormAnswers }) => {
      const now = JSON.stringify(data)
      const isTyped = ready && now !== before
      before = now
      if (!isTyped || latest.current.readOnly) return
      latest.current.answers = data
      latest.current.onChange?.(data)
    })
    void made.importSchema({ ...schema }, { ...latest.current.answers }).then(() => {
      if (dead) return
      made.setProperty('readOnly', latest.current.readOnly)
      // what the import itself fills in is no typing
      ready = true
    })
    return () => {
      dead = true
      form.current = undefined
      made.destroy()
    }
  }, [schema])
  useEffect(() => form.current?.setProperty('readOnly', readOnly), [readOnly])
  useImperativeHandle(ref, () => ({ submit: () => submitted(form.current) }), [])
  return <div ref={container} className="wz-form" role="group" aria-label={label} />
}

const submitted = (form: Form | undefined): FormAnswers | undefined => {
  if (form === undefined) return undefined
  const { data, errors } = form.submit()
  return Object.keys(errors).length === 0 ? data : undefined
}
