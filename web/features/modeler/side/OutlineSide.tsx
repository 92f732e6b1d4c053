import { useEffect, useMemo, useRef, useState } from 'react'
import { outlineOfModel } from '#modelling/outline/outline-of'
import { isElement } from '#modelling/moddle/element'
import { appendAfter } from '../canvas/append-after.ts'
import type { Modeler } from '../canvas/create-modeler.ts'
import { type DrawnElement, modelList, serviceOf } from '../canvas/services.ts'
import type { Live } from '../canvas/use-modeler.ts'
import { labels } from '../labels.nl.ts'
import { AppendDialog } from './AppendDialog.tsx'
import { OutlineTree } from './OutlineTree.tsx'

interface Props {
  readonly live: Live
  readonly readOnly: boolean
  readonly show: (elementId: string) => void
}

/** The diagram as a tree beside the canvas, in step with it: what can be drawn can be done here by keyboard too. */
export const OutlineSide = ({ live: { modeler, state }, readOnly, show }: Props) => {
  const [renaming, setRenaming] = useState<string>()
  const [appending, setAppending] = useState<string>()
  const side = useRef<HTMLElement>(null)
  const { revision } = state
  // the model changes in place: the revision says when
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const items = useMemo(() => (modeler === undefined ? [] : treeOf(modeler)), [modeler, revision])
  const still = readOnly || state.simulating
  const selected = modeler === undefined ? undefined : itemOf(modeler, state.selected[0])
  const focusTree = () => setTimeout(() => side.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), 0)
  useEffect(() => {
    if (still) setRenaming(undefined)
  }, [still])
  if (modeler === undefined) return <aside className="wz-side" aria-label={labels.outline} />
  const drawn = (id: string) => drawnOf(modeler, id)

  return (
    <aside className="wz-side" aria-label={labels.outline} ref={side}>
      <h2>{labels.outline}</h2>
      <p className="visually-hidden" id="wz-outline-help">
        {still ? labels.outlineReadHelp : labels.outlineHelp}
      </p>
      <OutlineTree
        items={items}
        selected={selected}
        renaming={renaming}
        onSelect={(id) => {
          const element = drawn(id)
          if (element !== undefined) show(element.id)
        }}
        onRename={(id) => setRenaming(still ? undefined : id)}
        onName={(id, name) => {
          setRenaming(undefined)
          const element = drawn(id)
          if (name !== undefined && element !== undefined)
            serviceOf(modeler, 'modeling').updateProperties(element, { name })
          focusTree()
        }}
        onOpen={(id) => {
          const element = drawn(id)
          if (element !== undefined) show(element.id)
          setTimeout(
            () => document.querySelector<HTMLElement>('.wz-panel :is(input, textarea, select, button)')?.focus(),
            50,
          )
        }}
        onAppend={(id) => setAppending(still || drawn(id) === undefined ? undefined : id)}
        onDelete={(id) => {
          const element = drawn(id)
          // the process itself stays
          if (still || element === undefined || element.id !== id) return
          serviceOf(modeler, 'modeling').removeElements([element])
          focusTree()
        }}
      />
      {appending === undefined ? null : (
        <AppendDialog
          onClose={() => {
            setAppending(undefined)
            focusTree()
          }}
          onPick={(attributes) => {
            const made = appendAfter(modeler, appending, attributes)
            setAppending(undefined)
            if (made === undefined) return
            show(made)
            setRenaming(made)
          }}
        />
      )}
    </aside>
  )
}

const treeOf = (modeler: Modeler) => {
  const definitions: unknown = serviceOf(modeler, 'canvas').getRootElement().businessObject.$parent
  return isElement(definitions) ? outlineOfModel(definitions) : []
}

/** What is drawn for a line: the element, or the pool or sheet of a process. */
const drawnOf = (modeler: Modeler, id: string): DrawnElement | undefined => {
  const registry = serviceOf(modeler, 'elementRegistry')
  return registry.get(id) ?? registry.filter((element) => processIdOf(element) === id)[0]
}

const processIdOf = ({ type, businessObject }: DrawnElement): string | undefined =>
  type === 'bpmn:Participant' ? modelList([businessObject.get('processRef')])[0]?.id : undefined

/** The line of what is selected: of a pool that of its process. */
const itemOf = (modeler: Modeler, id: string | undefined): string | undefined => {
  const element = id === undefined ? undefined : serviceOf(modeler, 'elementRegistry').get(id)
  return element === undefined ? undefined : (processIdOf(element) ?? element.id)
}
