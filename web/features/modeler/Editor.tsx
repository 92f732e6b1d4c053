import { useNavigate } from 'react-router'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { Drawing } from './Drawing.tsx'
import { FileTabs } from './files/FileTabs.tsx'
import { Notes } from './files/Notes.tsx'
import type { SavedCopy } from './files/saved-copy.ts'
import { SavingState } from './files/SavingState.tsx'
import type { Draft } from './files/use-draft-files.ts'
import { useLeaveGuard } from './files/use-leave-guard.tsx'
import type { Pen } from './files/use-pen.ts'
import { labels } from './labels.nl.ts'
import { Layers } from './Layers.tsx'
import { PlayLink, Toolbar } from './toolbar/Toolbar.tsx'
import { useKeptFlag } from './toolbar/use-kept.ts'
import { useMoreMenu } from './toolbar/use-more-menu.tsx'
import { useEditor } from './use-editor.ts'
import './modeler.css'

interface Props {
  readonly draft: Draft
  readonly copy: SavedCopy | undefined
  readonly pen: Pen
  readonly mayWrite: boolean
  readonly reload: () => void
}

/** Canvas, panels and tabs of one draft. */
export const Editor = ({ draft, copy, pen, mayWrite, reload }: Props) => {
  const navigate = useNavigate()
  const readOnly = !pen.isMine
  const editing = useEditor(draft, copy, readOnly)
  const { files, diagram, tab, live, refs, isDrawing, settle } = editing
  const [outlineOpen, setOutlineOpen] = useKeptFlag('woonzaak.modeler.outline', window.innerWidth > 1100)
  const leaving = useLeaveGuard(!files.isSaved && !readOnly, settle)
  const more = useMoreMenu({ draft, modeler: live.modeler, readOnly, diagramName: diagram.name })
  const play = () => void settle().then(() => navigate(`/processen/ontwerpen/${draft.id}/spelen`))
  return (
    <div className="wz-modeler" ref={refs.page}>
      <header>
        <PageTitle text={labels.title(draft.title)} />
        <h1>{labels.title(draft.title)}</h1>
        {readOnly ? <span className="chip calm">{labels.readOnly}</span> : <SavingState files={files} />}
        <span className="grow" />
        <FileTabs files={files} tab={tab} setTab={editing.setTab} readOnly={readOnly} />
      </header>
      <div>
        <Notes draft={draft} pen={pen} mayWrite={mayWrite} restored={editing.isRestored} />
        <div className="wz-bar" hidden={!isDrawing}>
          <Toolbar
            modeler={live.modeler}
            state={live.state}
            readOnly={readOnly}
            outlineOpen={outlineOpen}
            onOutline={() => setOutlineOpen(!outlineOpen)}
            onKeys={() => editing.setKeysOpen(true)}
            more={more.items}
            play={<PlayLink onClick={play} />}
          />
        </div>
      </div>
      <Drawing
        draft={draft}
        hidden={!isDrawing}
        container={refs.container}
        panel={refs.panel}
        live={live}
        files={files}
        field={editing.field}
        readOnly={readOnly}
        mayWrite={mayWrite}
        outlineOpen={outlineOpen}
        diagramName={diagram.name}
        show={editing.show}
      />
      <Layers editing={editing} draft={draft} readOnly={readOnly} reload={reload} />
      {more.dialogs}
      {leaving}
    </div>
  )
}
