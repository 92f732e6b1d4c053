import type { FeatureDeps } from '../deps.ts'
import { appealAdmissible } from './appeal-notice.ts'
import { claimPorts } from './ports-claim.ts'
import { filePorts } from './ports-file.ts'
import { reportPorts } from './ports-report.ts'
import { rulingPorts } from './ports-ruling.ts'

/** What the workers of the judicial processes, and of an appeal, ask of this feature; each may be asked twice. What it does stays behind the shield. */
export const judicialPorts = (deps: FeatureDeps) => ({
  inspectorate: {
    appealAdmissible: (appealId: string): Promise<void> => appealAdmissible(deps, appealId),
  },
  judicialFile: filePorts(deps),
  judicialReport: reportPorts(deps),
  recoveryClaim: claimPorts(deps),
  courtRuling: rulingPorts(deps),
})
