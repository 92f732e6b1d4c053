import { useEffect, useRef, useState } from 'react'
import { dutchIn } from '../canvas/dutch-in-dom.ts'
import { labels } from '../labels.nl.ts'
import { createTableModeler, dutchOfTables, openOnlyTable } from './create-table-modeler.ts'

interface Props {
  readonly name: string
  readonly content: string
  readonly readOnly: boolean
  readonly onTouch: () => void
  readonly onContent: (content: string) => void
}

const pauseMs = 400
/** words that nobody typed */
const madeByLibrary =
  '.view-drd, .hit-policy, .clause, .annotation, .dms-input-select, .dms-select, .context-menu, .dmn-context-menu, .djs-palette, .djs-context-pad, .djs-popup'

/** A decision table, to read and to change. */
export const TableEditor = ({ name, content, readOnly, onTouch, onContent }: Props) => {
  const container = useRef<HTMLDivElement>(null)
  const [broken, setBroken] = useState(false)
  const first = useRef({ content })
  const hear = useRef({ onTouch, onContent })
  hear.current = { onTouch, onContent }
  useEffect(() => {
    const parent = container.current
    if (parent === null) return undefined
    let dead = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const made = createTableModeler(parent, readOnly, () => {
      hear.current.onTouch()
      clearTimeout(timer)
      timer = setTimeout(() => void save(), pauseMs)
    })
    const save = async () => {
      timer = undefined
      const { xml } = await made.saveXML({ format: true })
      if (xml !== undefined) hear.current.onContent(xml)
    }
    made
      .importXML(first.current.content)
      .then(() => (dead ? undefined : openOnlyTable(made)))
      .catch(() => {
        if (!dead) setBroken(true)
      })
    const stop = dutchIn(parent, madeByLibrary, dutchOfTables)
    return () => {
      dead = true
      stop()
      // what was typed last is written before the table goes
      const last = timer === undefined ? Promise.resolve() : save()
      clearTimeout(timer)
      void last.finally(() => made.destroy())
    }
  }, [readOnly])
  return (
    <div className="wz-table">
      {broken ? <p className="callout bad">{labels.tableBroken}</p> : null}
      <div ref={container} className="wz-table-sheet" role="region" aria-label={labels.table(name)} />
    </div>
  )
}
