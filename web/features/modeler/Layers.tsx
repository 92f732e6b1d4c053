import { lazy, Suspense } from 'react'
import { ConflictDialog } from './files/ConflictDialog.tsx'
import { type Draft, isConflict } from './files/use-draft-files.ts'
import { KeysDialog } from './toolbar/KeysDialog.tsx'
import type { Editing } from './use-editor.ts'

const TableEditor = lazy(async () => ({ default: (await import('./tables/TableEditor.tsx')).TableEditor }))
const FormDrawer = lazy(async () => ({ default: (await import('./forms/FormDrawer.tsx')).FormDrawer }))

interface Props {
  readonly editing: Editing
  readonly draft: Draft
  readonly readOnly: boolean
  readonly reload: () => void
}

/** What comes in the place of the canvas or over it: a table, a form, the keys, a conflict. */
export const Layers = ({ editing, draft, readOnly, reload }: Props) => {
  const { files, tab, live, formOf, setFormOf } = editing
  return (
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
      {formOf === undefined || live.modeler === undefined ? null : (
        <FormDrawer
          modeler={live.modeler}
          elementId={formOf}
          readOnly={readOnly}
          onClose={() => setFormOf(undefined)}
        />
      )}
      {editing.keysOpen ? <KeysDialog onClose={() => editing.setKeysOpen(false)} /> : null}
      {files.state === 'failed' && isConflict(files.error) ? (
        <ConflictDialog draft={draft} files={files} reload={reload} />
      ) : null}
    </Suspense>
  )
}
