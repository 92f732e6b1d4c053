import { Button, Drawer, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Modeler } from '../canvas/create-modeler.ts'
import { dutchIn } from '../canvas/dutch-in-dom.ts'
import { wordsOf } from '../canvas/dutch.ts'
import { serviceOf } from '../canvas/services.ts'
import { labels } from '../labels.nl.ts'
import { panelWords } from '../panel/panel-words.data.ts'
import { bodyOf, emptyForm, formOf } from '../panel/embedded-form.ts'
import { runTogether, setAttribute, textIn } from '../panel/extensions.ts'
import { createFormEditor, createFormPreview, type FormJson } from './create-form-editor.ts'
import { formWords } from './form-words.data.ts'
import './forms.css'

const words = wordsOf(panelWords, formWords)
/** words that nobody typed */
const madeByLibrary = '.fjs-palette, .fjs-properties-panel, .fjs-empty-editor'

interface Props {
  readonly modeler: Modeler
  readonly elementId: string
  readonly readOnly: boolean
  readonly onClose: () => void
}

/** The form of a user task over the canvas: drawn, or tried. Each change is a change of the diagram. */
export const FormDrawer = ({ modeler, elementId, readOnly, onClose }: Props) => {
  const element = serviceOf(modeler, 'elementRegistry').get(elementId)
  const form = element === undefined ? undefined : formOf(element)
  const [mode, setMode] = useState<'DESIGN' | 'PREVIEW'>(readOnly ? 'PREVIEW' : 'DESIGN')
  const [schema, setSchema] = useState(() => readSchema(form === undefined ? '' : bodyOf(form), elementId))
  if (element === undefined || form === undefined) return null
  const keep = (next: FormJson) => {
    setSchema(next)
    const body = JSON.stringify(next)
    if (body !== bodyOf(form)) runTogether(modeler, () => setAttribute(element, form, { body }))
  }
  return (
    <Drawer
      open
      size="calc(100vw - 120px)"
      title={labels.formTitle(textIn(element.businessObject, 'name') || elementId)}
      onClose={onClose}
      keyboard={false}
      extra={
        <div className="gate-buttons">
          {readOnly ? null : (
            <Segmented
              value={mode}
              onChange={setMode}
              options={[
                { value: 'DESIGN', label: labels.formDesign },
                { value: 'PREVIEW', label: labels.formPreview },
              ]}
            />
          )}
          <Button type="primary" onClick={onClose}>
            {labels.formDone}
          </Button>
        </div>
      }
    >
      {mode === 'DESIGN' ? <Design schema={schema} keep={keep} /> : <Preview schema={schema} />}
    </Drawer>
  )
}

const Design = ({ schema, keep }: { readonly schema: FormJson; readonly keep: (next: FormJson) => void }) => {
  const container = useRef<HTMLDivElement>(null)
  const first = useRef(schema)
  const hear = useRef(keep)
  hear.current = keep
  useEffect(() => {
    if (container.current === null) return undefined
    const parent = container.current
    const editor = createFormEditor(parent, first.current, (next) => hear.current(next))
    const stop = dutchIn(parent, madeByLibrary, words)
    return () => {
      stop()
      editor.destroy()
    }
  }, [])
  return (
    <>
      <p className="muted">{labels.formKept}</p>
      <div ref={container} className="wz-form-editor" />
    </>
  )
}

const Preview = ({ schema }: { readonly schema: FormJson }) => {
  const container = useRef<HTMLDivElement>(null)
  const first = useRef(schema)
  useEffect(() => {
    if (container.current === null) return undefined
    const preview = createFormPreview(container.current, first.current)
    return () => preview.destroy()
  }, [])
  return <div ref={container} className="wz-form-preview" />
}

const readSchema = (body: string, elementId: string): FormJson => {
  const fresh = (): FormJson => JSON.parse(emptyForm(`UserTaskForm_${elementId}`))
  try {
    return body === '' ? fresh() : JSON.parse(body)
  } catch {
    return fresh()
  }
}
