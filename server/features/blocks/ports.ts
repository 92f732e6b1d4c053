import type { FeatureDeps } from '../deps.ts'
import type { OnDemandLetter } from '../on-demand-letters.ts'
import { lettersFor } from './documents.ts'
import { mailRoles } from './mails.ts'
import { openNotices } from './notices.ts'
import { changeStatus } from './status.ts'

/** What the workers of building blocks ask; each may ask twice. */
export const blockPorts = (deps: FeatureDeps, documents: readonly OnDemandLetter[]) => ({
  caseDocuments: {
    lettersFor: (asked: Parameters<typeof lettersFor>[2]) => lettersFor(deps, documents, asked),
  },
  roleMails: { write: (mail: Parameters<typeof mailRoles>[1]) => mailRoles(deps, mail) },
  notices: { open: (notice: Parameters<typeof openNotices>[1]) => openNotices(deps, notice) },
  statusDesk: { set: (change: Parameters<typeof changeStatus>[1]) => changeStatus(deps, change) },
})
