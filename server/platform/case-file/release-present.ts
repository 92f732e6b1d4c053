import type { z } from 'zod'
import type { ReleaseLabel } from '#domain/model/codes'
import type { documentSummary as documentSummarySchema } from '#contract/common'
import type { Viewer } from '../auth/viewer.ts'
import type { DocumentRow } from './document-model.ts'
import { documentSummary, type OrganisationRef } from './present.ts'

/** What others read of a released object: these words and nothing of its own. */
export const releaseWords: Readonly<Record<ReleaseLabel, string>> = {
  TECHNISCH_VERSLAG: 'Technisch verslag',
  VERSLAG_UITVOERING: 'Verslag van uitvoering',
  DOCUMENT: 'Document',
}

/** Whether the viewer sees a row only because it was released: then its own names stay behind the shield. */
export const isReleasedTo = ({ orgType }: Pick<Viewer, 'orgType'>, { shield }: Pick<DocumentRow, 'shield'>): boolean =>
  shield === 'WI' && orgType !== 'WV_WI'

/** A document as this viewer may know it. @source domain.md 2.3 rule 6 "under a neutral label" */
export const documentFor = (
  viewer: Pick<Viewer, 'orgType'>,
  row: DocumentRow,
  organisation: OrganisationRef,
): z.input<typeof documentSummarySchema> => {
  const summary = documentSummary(row, organisation)
  if (!isReleasedTo(viewer, row)) return summary
  return {
    ...summary,
    reference: row.releasedReference ?? '',
    code: '',
    title: releaseWords[row.releasedLabel ?? 'DOCUMENT'],
    status: 'DEFINITIEF',
    addressee: null,
    createdAt: row.releasedAt ?? row.createdAt,
  }
}
