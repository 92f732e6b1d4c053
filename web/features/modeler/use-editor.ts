import { useEffect, useRef, useState } from 'react'
import { useKeys } from '../../shared/keys.ts'
import { useSession } from '../../shared/session.tsx'
import { dutchIn } from './canvas/dutch-in-dom.ts'
import { lockPanel } from './canvas/read-only-panel.ts'
import { serviceOf } from './canvas/services.ts'
import { showElement } from './canvas/show-element.ts'
import { useModeler } from './canvas/use-modeler.ts'
import type { SavedCopy } from './files/saved-copy.ts'
import { type Draft, type ModelFiles, useDraftFiles } from './files/use-draft-files.ts'
import { type Field, noCatalogue } from './panel/field.ts'

/** Files, canvas and tabs of one draft, as the page of the editor shows them. */
export const useEditor = (draft: Draft, copy: SavedCopy | undefined, readOnly: boolean) => {
  const { session, configuration } = useSession()
  const [{ from, start }] = useState(() => beginning(draft, readOnly ? undefined : copy))
  const files = useDraftFiles(from, session.user.id, start)
  const diagram = diagramIn(files.files)
  const [tab, setTab] = useState(diagram.name)
  const [formOf, setFormOf] = useState<string>()
  const [keysOpen, setKeysOpen] = useState(false)
  const [field] = useState<Field>(() => ({ catalogue: noCatalogue, today: configuration.today, editForm: setFormOf }))
  const page = useRef<HTMLDivElement>(null)
  const container = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const onXml = (xml: string) => files.keep(diagram.name, xml)
  const live = useModeler({ container, panel, xml: diagram.content, readOnly, field, onTouch: files.touch, onXml })
  const { modeler } = live
  useEffect(() => (page.current === null ? undefined : dutchIn(page.current)), [])
  useEffect(() => (readOnly && panel.current !== null ? lockPanel(panel.current) : undefined), [readOnly])

  const isDrawing = tab === diagram.name
  const simulate = () => {
    // on the canvas itself the key is heard there
    const isHeard = document.activeElement?.closest('.djs-container') !== null
    if (modeler !== undefined && isDrawing && !isHeard)
      serviceOf(modeler, 'editorActions').trigger('toggleTokenSimulation')
  }
  useKeys({ '?': () => setKeysOpen(true), t: simulate, T: simulate })

  return {
    files,
    diagram,
    tab,
    setTab,
    isDrawing,
    formOf,
    setFormOf,
    keysOpen,
    setKeysOpen,
    field,
    refs: { page, container, panel },
    live,
    isRestored: start !== draft.files,
    /** all that is on screen is on its way to the server */
    settle: async () => {
      const xml = await live.write()
      if (xml !== undefined && !readOnly) onXml(xml)
      await files.flush()
    },
    /** an element of the diagram, or a file */
    show: (id: string, file = diagram.name) => {
      setTab(file)
      if (modeler !== undefined && file === diagram.name) showElement(modeler, id)
    },
  }
}

export type Editing = ReturnType<typeof useEditor>

/** What the server has, or what this browser still had of it. */
const beginning = (draft: Draft, copy: SavedCopy | undefined): { readonly from: Draft; readonly start: ModelFiles } =>
  copy === undefined
    ? { from: draft, start: draft.files }
    : { from: { ...draft, version: copy.version }, start: copy.files.map((file) => ({ ...file })) }

const diagramIn = (files: ModelFiles): ModelFiles[number] =>
  files.find(({ name }) => name.endsWith('.bpmn')) ?? { name: '', content: '' }
