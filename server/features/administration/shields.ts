import type { Shield } from '#domain/model/codes'
import type { Viewer } from '../../platform/auth/viewer.ts'

/** Shields of the tasks that a manager of this organisation may know. @source domain.md 2.3 rule 6 */
export const shieldsOf = ({ orgType }: Viewer): readonly Shield[] => (orgType === 'WV_WI' ? ['NONE', 'WI'] : ['NONE'])
