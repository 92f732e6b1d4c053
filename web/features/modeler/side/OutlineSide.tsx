import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { isElement } from '#modelling/moddle/element'
import { outlineOfModel } from '#modelling/outline/outline-of'
import { Outline } from '../../../shared/modelling/Outline.tsx'
import { appendAfter } from '../canvas/append-after.ts'
import type { Modeler } from '../canvas/create-modeler.ts'
import { serviceOf } from '../canvas/services.ts'
import type { Live } from '../canvas/use-modeler.ts'
import { labels } from '../labels.nl.ts'
import { textIn } from '../panel/extensions.ts'
import { AppendDialog } from './AppendDialog.tsx'
import { drawnOf, lineOf } from './outline-elements.ts'
import { RenameDialog } from './RenameDialog.tsx'

interface Props {
  readonly live: Live
  readonly readOnly: boolean
  readonly show: (elementId: string) => void
}

interface Asked {
  readonly what: 'RENAME' | 'APPEND'
  readonly id: string
}

/** The diagram as a tree beside the canvas, in step with it: what can be drawn can be done here by keyboard too. */
export const OutlineSide = ({ live: { modeler, state }, readOnly, show }: Props) => {
  const [asked, setAsked] = useState<Asked>()
  const side = useRef<HTMLElement>(null)
  const { revision } = state
  // the model changes in place: the revision says when
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const items = useMemo(() => (modeler === undefined ? [] : treeOf(modeler)), [modeler, revision])
  const still = readOnly || state.simulating
  if (modeler === undefined) return <aside className="wz-side" aria-label={labels.outline} />

  const focusTree = () =>
    setTimeout(() => side.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus(), 50)
  const close = () => {
    setAsked(undefined)
    focusTree()
  }
  const open = (id: string) => {
    const element = drawnOf(modeler, id)
    if (element === undefined) return
    show(element.id)
    setTimeout(() => document.querySelector<HTMLElement>('.wz-panel :is(input, textarea, select)')?.focus(), 100)
  }
  const remove = (id: string) => {
    const element = drawnOf(modeler, id)
    // the process itself stays
    if (element === undefined || element.id !== id) return
    serviceOf(modeler, 'modeling').removeElements([element])
    focusTree()
  }
  const onKey = (id: string, { key }: KeyboardEvent): boolean => {
    if (still || !editKeys.has(key)) return false
    if (key === 'Delete') remove(id)
    else setAsked({ what: key === 'F2' ? 'RENAME' : 'APPEND', id })
    return true
  }
  const rename = (name: string) => {
    const element = drawnOf(modeler, asked?.id ?? '')
    if (element !== undefined) serviceOf(modeler, 'modeling').updateProperties(element, { name })
    close()
  }
  const append = (attributes: object) => {
    const made = appendAfter(modeler, asked?.id ?? '', attributes)
    setAsked(made === undefined ? undefined : { what: 'RENAME', id: made })
    if (made !== undefined) show(made)
  }
  const name = asked === undefined ? '' : textIn(drawnOf(modeler, asked.id)?.businessObject, 'name')
  return (
    <aside className="wz-side" aria-label={labels.outline} ref={side}>
      <h2>{labels.outline}</h2>
      <p className="wz-hint muted">{still ? labels.outlineReadHelp : labels.outlineHelp}</p>
      <Outline
        items={items}
        selected={lineOf(modeler, state.selected[0])}
        onSelect={(id) => show(drawnOf(modeler, id)?.id ?? id)}
        onOpen={open}
        onKey={onKey}
      />
      {asked?.what === 'APPEND' ? <AppendDialog onClose={close} onPick={append} /> : null}
      {asked?.what === 'RENAME' ? <RenameDialog key={asked.id} name={name} onName={rename} onClose={close} /> : null}
    </aside>
  )
}

const editKeys = new Set(['F2', 'Delete', '+', 'Insert'])

const treeOf = (modeler: Modeler) => {
  const definitions = modeler.getDefinitions()
  return isElement(definitions) ? outlineOfModel(definitions) : []
}
