import type { ReleaseLabel, ReleaseScope } from '#domain/model/codes'
import { code, instant, nullable, reference } from '../db/columns.ts'

/** What a release by a wooninspecteur leaves on a shielded object: to whom, since when, and what they see instead of its own name. */
export const releaseColumns = () => ({
  releasedScope: nullable(code<ReleaseScope>()),
  releasedAt: nullable(instant()),
  releasedByUserId: nullable(reference()),
  releasedLabel: nullable(code<ReleaseLabel>()),
  /** of the public series: its own reference would tell of the judicial file */
  releasedReference: nullable(code()),
})
