import type { FeatureDeps } from '../deps.ts'
import { claimPorts } from './ports-claim.ts'
import { filePorts } from './ports-file.ts'
import { reportPorts } from './ports-report.ts'
import { rulingPorts } from './ports-ruling.ts'

/** What the workers of the judicial processes ask of this feature; each may be asked twice. */
export const judicialPorts = (deps: FeatureDeps) => ({
  judicialFile: filePorts(deps),
  judicialReport: reportPorts(deps),
  recoveryClaim: claimPorts(deps),
  courtRuling: rulingPorts(deps),
})
