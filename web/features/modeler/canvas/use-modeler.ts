import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Field } from '../panel/field.ts'
import { createModeler, type Modeler } from './create-modeler.ts'
import { fitDiagram } from './fit.ts'
import { type DrawnElement, serviceOf } from './services.ts'

export interface ModelerState {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly simulating: boolean
  readonly minimap: boolean
  readonly selected: readonly string[]
  /** grows with every change, import included */
  readonly revision: number
}

const atRest: ModelerState = {
  canUndo: false,
  canRedo: false,
  simulating: false,
  minimap: false,
  selected: [],
  revision: 0,
}

interface Options {
  readonly container: RefObject<HTMLDivElement | null>
  readonly panel: RefObject<HTMLDivElement | null>
  readonly xml: string
  readonly readOnly: boolean
  readonly field: Field
  /** something changed; the diagram is written after a pause */
  readonly onTouch: () => void
  readonly onXml: (xml: string) => void
}

export interface Live {
  readonly modeler: Modeler | undefined
  readonly state: ModelerState
  /** why the diagram could not be drawn */
  readonly broken: boolean
  /** writes the diagram now, with what is still being typed in the panel */
  readonly write: () => Promise<string | undefined>
}

const pauseMs = 400

/** A modeler in the page, with the diagram drawn, and what the buttons around it have to know. */
export const useModeler = ({ container, panel, xml, readOnly, field, onTouch, onXml }: Options): Live => {
  const [modeler, setModeler] = useState<Modeler>()
  const [state, setState] = useState(atRest)
  const [broken, setBroken] = useState(false)
  const first = useRef({ xml, field })
  const hear = useRef({ onTouch, onXml })
  hear.current = { onTouch, onXml }
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (container.current === null || panel.current === null) return undefined
    let dead = false
    const made = createModeler({
      container: container.current,
      panel: panel.current,
      readOnly,
      field: first.current.field,
    })
    const save = async () => {
      const written = await made.saveXML({ format: true })
      if (!dead && written.xml !== undefined) hear.current.onXml(written.xml)
    }
    listen(made, setState, () => {
      hear.current.onTouch()
      clearTimeout(pending.current)
      pending.current = setTimeout(() => void save(), pauseMs)
    })
    made
      .importXML(first.current.xml)
      .then(() => {
        if (dead) return
        fitDiagram(made)
        setState((before) => ({ ...before, revision: before.revision + 1 }))
        setModeler(made)
      })
      .catch(() => {
        if (!dead) setBroken(true)
      })
    return () => {
      dead = true
      clearTimeout(pending.current)
      setModeler(undefined)
      setState(atRest)
      made.destroy()
    }
  }, [container, panel, readOnly])

  const write = async () => {
    if (modeler === undefined) return undefined
    leaveField()
    clearTimeout(pending.current)
    const { xml: written } = await modeler.saveXML({ format: true })
    return written
  }
  return { modeler, state, broken, write }
}

/** A field of the panel and a name on the canvas are kept when they are left. */
const leaveField = (): void => {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && activeElement.closest('.wz-panel, .djs-container') !== null)
    activeElement.blur()
}

type Change = (update: (before: ModelerState) => ModelerState) => void

const listen = (modeler: Modeler, setState: Change, onChange: () => void): void => {
  const bus = serviceOf(modeler, 'eventBus')
  const stack = serviceOf(modeler, 'commandStack')
  bus.on('commandStack.changed', ({ trigger }) => {
    setState((before) => ({
      ...before,
      canUndo: stack.canUndo(),
      canRedo: stack.canRedo(),
      revision: before.revision + 1,
    }))
    // an import clears the stack and is no change
    if (trigger !== 'clear') onChange()
  })
  bus.on('selection.changed', ({ newSelection = [] }) => {
    setState((before) => ({ ...before, selected: newSelection.map(idOf) }))
  })
  bus.on('tokenSimulation.toggleMode', ({ active = false }) => {
    setState((before) => ({ ...before, simulating: active }))
  })
  bus.on('minimap.toggle', ({ open }) => {
    setState((before) => ({ ...before, minimap: open === true }))
  })
}

const idOf = ({ id, labelTarget }: DrawnElement): string => labelTarget?.id ?? id
