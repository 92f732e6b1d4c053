import type { z } from 'zod'
import type { replaceNgwDocument } from '../../contract/ngw.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { documentModel } from '../../platform/case-file/document-model.ts'
import { setDocumentStatus } from '../../platform/case-file/documents.ts'
import type { FeatureDeps } from '../deps.ts'
import { brokenField } from '../procedure-start.ts'
import { actOnNgw } from './act.ts'
import { awaitingSignature } from './load.ts'

/**
 * A decision or its lifting came back signed on paper: the upload takes its place and both organisations see it.
 *
 * @throws NotFound, NotAllowedNow, Stale, RuleBroken with the field
 * @source domain.md 3.4.3 `VERVANGEN_DOOR_ONDERTEKEND`, 5.5 steps 4 and 9
 */
export const replaceDocument = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  { documentId, signedOn, version }: z.output<NonNullable<(typeof replaceNgwDocument)['body']>>,
): Promise<Record<string, never>> =>
  actOnNgw(
    deps,
    { viewer, caseId, version, action: 'NGW_REPLACE', detail: { documentId, signedOn } },
    async ({ decision }) => {
      const { database, clock } = deps
      if (signedOn > clock.today()) throw brokenField('signedOn', 'DATE_IN_FUTURE')
      if (signedOn < decision.decidedOn) throw brokenField('signedOn', 'DATE_BEFORE_DECISION')
      const upload = await database
        .model(documentModel)
        .findOne({ where: { id: documentId, caseId, status: 'OPGELADEN' } })
      const unsigned = (await awaitingSignature(database, caseId)).filter(({ code }) => code === upload?.code)
      if (!upload || unsigned.length === 0) throw brokenField('documentId', 'UNKNOWN_DOCUMENT')
      await setDocumentStatus(database, [documentId], 'DEFINITIEF', { signedOn })
      const ids = unsigned.map(({ id }) => id)
      await setDocumentStatus(database, ids, 'VERVANGEN_DOOR_ONDERTEKEND', { signedOn, replacedById: documentId })
    },
  )
