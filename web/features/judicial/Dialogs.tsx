import { AskDialog } from './AskDialog.tsx'
import { PartyDialog } from './PartyDialog.tsx'
import type { JudicialFile } from './queries.ts'
import { ReleaseDialog, TakeBackDialog } from './ReleaseDialog.tsx'
import { BridgeDialog, CloseDialog, TaskDialog } from './SmallDialogs.tsx'
import { UploadDialog } from './UploadDialog.tsx'

/** Which dialog of the page is open, and on what. */
export type Open =
  | { readonly kind: 'party' | 'upload' | 'ask' | 'task' | 'bridge' | 'close' }
  | {
      readonly kind: 'release'
      readonly objectKind: 'DOCUMENT' | 'INVESTIGATION'
      readonly objectId: string
      readonly name: string
    }
  | { readonly kind: 'take-back'; readonly releaseId: string }

interface Props {
  readonly file: JudicialFile
  readonly open: Open
  readonly onClose: () => void
}

/** The open dialog. */
export const Dialogs = ({ file, open, onClose }: Props) => {
  const props = { file, onClose }
  switch (open.kind) {
    case 'party':
      return <PartyDialog {...props} />
    case 'upload':
      return <UploadDialog {...props} />
    case 'ask':
      return <AskDialog {...props} />
    case 'task':
      return <TaskDialog {...props} />
    case 'bridge':
      return <BridgeDialog {...props} />
    case 'close':
      return <CloseDialog {...props} />
    case 'release':
      return <ReleaseDialog {...props} {...open} />
    case 'take-back':
      return <TakeBackDialog {...props} releaseId={open.releaseId} />
  }
}
