import type { FeatureDeps } from '../deps.ts'
import { appealAdmissible } from './appeal-notice.ts'

/** What workers of other procedures ask of the inspectorate; what it does stays behind the shield. */
export const judicialPorts = (deps: FeatureDeps) => ({
  inspectorate: {
    appealAdmissible: (appealId: string): Promise<void> => appealAdmissible(deps, appealId),
  },
})
