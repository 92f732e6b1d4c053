import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useKeys } from '../../shared/keys.ts'
import { useSession } from '../../shared/session.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { dutchIn } from './canvas/dutch-in-dom.ts'
import { lockPanel } from './canvas/read-only-panel.ts'
import { showElement } from './canvas/show-element.ts'
import { serviceOf } from './canvas/services.ts'
import { useModeler } from './canvas/use-modeler.ts'
import { ConflictDialog } from './files/ConflictDialog.tsx'
import { FileTabs } from './files/FileTabs.tsx'
import { Notes } from './files/Notes.tsx'
import type { SavedCopy } from './files/saved-copy.ts'
import { SavingState } from './files/SavingState.tsx'
import { type Draft, isConflict, useDraftFiles } from './files/use-draft-files.ts'
import { useLeaveGuard } from './files/use-leave-guard.tsx'
import type { Pen } from './files/use-pen.ts'
import { labels } from './labels.nl.ts'
import { type Field, noCatalogue } from './panel/field.ts'
import { Drawing } from './Drawing.tsx'
import { KeysDialog } from './toolbar/KeysDialog.tsx'
import { useMoreMenu } from './toolbar/use-more-menu.tsx'
import { PlayLink, Toolbar } from './toolbar/Toolbar.tsx'
import { useKeptFlag } from './toolbar/use-kept.ts'
import './modeler.css'

const TableEditor = lazy(async () => ({ default: (await import('./tables/TableEditor.tsx')).TableEditor }))
const FormDrawer = lazy(async () => ({ default: (await import('./forms/FormDrawer.tsx')).FormDrawer }))

interface Props {
  readonly draft: Draft
  readonly copy: SavedCopy | undefined
  readonly pen: Pen
  readonly mayWrite: boolean
  readonly reload: () => void
}

/** Canvas, panels and tabs of one draft. */
export const Editor = ({ draft, copy, pen, mayWrite, reload }: Props) => {
  const { session, configuration } = useSession()
  const navigate = useNavigate()
  const readOnly = !pen.isMine
  const [start] = useState(() =>
    copy === undefined || readOnly ? draft.files : copy.files.map((file) => ({ ...file })),
  )
  const [from] = useState(copy === undefined ? draft : { ...draft, version: copy.version })
  const files = useDraftFiles(from, session.user.id, start)
  const diagram = files.files.find(({ name }) => name.endsWith('.bpmn'))
  const [tab, setTab] = useState(diagram?.name ?? '')
  const [formOf, setFormOf] = useState<string>()
  const [keysOpen, setKeysOpen] = useState(false)
  const [outlineOpen, setOutlineOpen] = useKeptFlag('woonzaak.modeler.outline', window.innerWidth > 1100)
  const [field] = useState<Field>(() => ({ catalogue: noCatalogue, today: configuration.today, editForm: setFormOf }))
  const page = useRef<HTMLDivElement>(null)
  const container = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const live = useModeler({
    container,
    panel,
    xml: diagram?.content ?? '',
    readOnly,
    field,
    onTouch: files.touch,
    onXml: (xml) => files.keep(diagram?.name ?? '', xml),
  })
  const { modeler, state } = live
  /** all that is on screen is on its way to the server */
  const settle = async () => {
    const xml = await live.write()
    if (xml !== undefined && !readOnly) files.keep(diagram?.name ?? '', xml)
    await files.flush()
  }
  const dialog = useLeaveGuard(!files.isSaved && !readOnly, settle)
  const { items: more, dialogs } = useMoreMenu({ draft, modeler, readOnly, diagramName: diagram?.name ?? '' })
  useEffect(() => (page.current === null ? undefined : dutchIn(page.current)), [])
  useEffect(() => (readOnly && panel.current !== null ? lockPanel(panel.current) : undefined), [readOnly])
  const simulate = () => {
    // on the canvas itself the key is heard there
    const isHeard = document.activeElement?.closest('.djs-container') !== null
    if (modeler !== undefined && tab === diagram?.name && !isHeard)
      serviceOf(modeler, 'editorActions').trigger('toggleTokenSimulation')
  }
  useKeys({ '?': () => setKeysOpen(true), t: simulate, T: simulate })
  const leaveTo = (path: string) => () => void settle().then(() => navigate(path))

  return (
    <div className="wz-modeler" ref={page}>
      <header>
        <PageTitle text={labels.title(draft.title)} />
        <h1>{labels.title(draft.title)}</h1>
        {readOnly ? <span className="chip calm">{labels.readOnly}</span> : <SavingState files={files} />}
        <span className="grow" />
        <FileTabs files={files} tab={tab} setTab={setTab} readOnly={readOnly} />
      </header>
      <div>
        <Notes draft={draft} pen={pen} mayWrite={mayWrite} restored={start !== draft.files} />
        {tab === diagram?.name ? (
          <div className="wz-bar">
            <Toolbar
              modeler={modeler}
              state={state}
              readOnly={readOnly}
              outlineOpen={outlineOpen}
              onOutline={() => setOutlineOpen(!outlineOpen)}
              onKeys={() => setKeysOpen(true)}
              more={more}
              play={<PlayLink onClick={leaveTo(`/processen/ontwerpen/${draft.id}/spelen`)} />}
            />
          </div>
        ) : null}
      </div>
      <Drawing
        hidden={tab !== diagram?.name}
        container={container}
        panel={panel}
        live={live}
        files={files}
        field={field}
        readOnly={readOnly}
        outlineOpen={outlineOpen}
        diagramName={diagram?.name ?? ''}
        show={(id, file = diagram?.name ?? '') => {
          setTab(file)
          if (modeler !== undefined && file === diagram?.name) showElement(modeler, id)
        }}
      />
      <Suspense fallback={null}>
        {tab.endsWith('.dmn') ? (
          <TableEditor
            key={tab}
            name={tab}
            content={files.files.find(({ name }) => name === tab)?.content ?? ''}
            readOnly={readOnly}
            onTouch={files.touch}
            onContent={(content) => files.keep(tab, content)}
          />
        ) : null}
        {formOf === undefined || modeler === undefined ? null : (
          <FormDrawer modeler={modeler} elementId={formOf} readOnly={readOnly} onClose={() => setFormOf(undefined)} />
        )}
      </Suspense>
      {keysOpen ? <KeysDialog onClose={() => setKeysOpen(false)} /> : null}
      {files.state === 'failed' && isConflict(files.error) ? (
        <ConflictDialog draft={draft} files={files} reload={reload} />
      ) : null}
      {dialogs}
      {dialog}
    </div>
  )
}
