import type { FeatureDeps } from '../deps.ts'
import { appealAdmissible } from './appeal-notice.ts'
import { claimPorts } from './ports-claim.ts'
import { filePorts } from './ports-file.ts'
import { reportPorts } from './ports-report.ts'
import { rulingPorts } from './ports-ruling.ts'

/** What workers ask of the inspectorate; what it does stays behind the shield, and each may be asked twice. */
export const judicialPorts = (deps: FeatureDeps) => ({
  inspectorate: {
    appealAdmissible: (appealId: string): Promise<void> => appealAdmissible(deps, appealId),
  },
  judicialFile: filePorts(deps),
  judicialReport: reportPorts(deps),
  recoveryClaim: claimPorts(deps),
  courtRuling: rulingPorts(deps),
})
