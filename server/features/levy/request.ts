import type { z } from 'zod'
import { recordRefusal, type RecordAction } from '#domain/levy/record-actions'
import { groundOf } from '#domain/levy/measures'
import { levyMeasureMachine } from '#domain/levy/status'
import { yearOf } from '#domain/shared/local-date'
import { levyMeasure } from '#processes/levy-measure/contract'
import type { Answer } from '../../contract/endpoint.ts'
import type { requestMeasure } from '../../contract/levy.ts'
import { entryStands } from '../../platform/audit/circumstances.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { documentModel } from '../../platform/case-file/document-model.ts'
import { setDocumentStatus } from '../../platform/case-file/documents.ts'
import { holdersOf } from '../../platform/case-file/holders.ts'
import { isActive, recordsOf } from '../../platform/case-file/inventory-records.ts'
import { levyMeasureModel, type LevyMeasureRow } from '../../platform/case-file/levy-model.ts'
import type { Database } from '../../platform/db/database.ts'
import { NotAllowedNow, NotFound } from '../../platform/http/errors.ts'
import { nextReference } from '../../platform/references.ts'
import type { FeatureDeps } from '../deps.ts'
import { brokenField } from '../procedure-start.ts'
import { publish } from '../publish.ts'
import { loadRecord, type RecordFile } from './load.ts'

type Body = z.output<NonNullable<(typeof requestMeasure)['body']>>

/**
 * Registers a request for an exemption or suspension. The same browser-made id twice makes one request.
 *
 * @throws NotFound, NotAllowedNow, RuleBroken with the field
 * @source domain.md 5.7 "VR_OP"
 */
export const request = (
  deps: FeatureDeps,
  viewer: Viewer,
  recordId: string,
  body: Body,
): Promise<Answer<typeof requestMeasure>> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const found = await loadRecord(database, viewer, recordId, { lock: true })
    const { file, record } = found
    const before = await database.model(levyMeasureModel).findByPk(body.id)
    if (before) {
      if (before.inventoryRecordId !== recordId) throw new NotFound()
      entryStands()
      return { measureId: before.id, reference: before.reference }
    }
    await refuseOnRecord(deps, viewer, found, 'LEVY_REQUEST')
    refuse(deps, body, found)
    await useForm(database, file.main.id, body.formDocumentId, 'DT025')
    const row = await makeMeasure(deps, viewer, body, found)
    await publish(deps, levyMeasure.messages.requested, {
      caseId: file.main.id,
      key: row.id,
      variables: {
        caseId: file.main.id,
        municipalityOrgId: file.main.municipalityOrgId,
        agencyOrgId: file.main.agencyOrgId,
        unitIds: [record.unitId],
        levyMeasureId: row.id,
        inventoryRecordId: recordId,
      },
    })
    deps.audit.append({
      ...who(viewer),
      action: 'LEVY_REQUEST',
      objectKind: 'levy_measure',
      objectId: row.id,
      caseId: file.main.id,
      detail: { recordId, ground: body.ground, requestedOn: body.requestedOn },
      shield: record.shield,
    })
    await tellCase(deps.changes, file)
    return { measureId: row.id, reference: row.reference }
  })

const makeMeasure = async (
  { database, clock }: FeatureDeps,
  viewer: Viewer,
  body: Body,
  { record }: RecordFile,
): Promise<Pick<LevyMeasureRow, 'id' | 'reference'>> =>
  database.model(levyMeasureModel).create({
    id: body.id,
    reference: await nextReference(database, 'VR', yearOf(clock.today())),
    inventoryRecordId: record.id,
    caseId: record.caseId,
    propertyId: record.propertyId,
    municipalityOrgId: record.municipalityOrgId,
    shield: record.shield,
    unitId: record.unitId,
    kind: groundOf(body.ground).kind,
    ground: body.ground,
    status: levyMeasureMachine.initial,
    requesterPartyIds: [...new Set(body.requesterPartyIds)],
    requestedOn: body.requestedOn,
    formDocumentId: body.formDocumentId,
    motivation: body.motivation,
    createdByUserId: viewer.userId,
  })

/** @throws NotAllowedNow when the record is not in a state for this step, or the viewer has no right to it */
export const refuseOnRecord = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  { record }: RecordFile,
  action: RecordAction,
): Promise<void> => {
  const records = await recordsOf(database, record.unitId)
  const refusal = recordRefusal(
    action,
    {
      municipalityOrgId: record.municipalityOrgId,
      status: record.status,
      deletionAsked: record.deletionRequest !== null,
      unitListed: records.some(isActive),
    },
    viewer,
  )
  if (refusal !== undefined) throw new NotAllowedNow(refusal)
}

/**
 * Takes up the form that was uploaded to the case: it is final from now on.
 *
 * @throws RuleBroken when it is not there, or is another kind of document
 */
export const useForm = async (database: Database, caseId: string, id: string, code: string): Promise<void> => {
  const form = await database.model(documentModel).findOne({ where: { id, caseId, code } })
  if (!form) throw brokenField('formDocumentId', 'UNKNOWN_DOCUMENT')
  if (form.status === 'OPGELADEN') await setDocumentStatus(database, [id], 'DEFINITIEF')
}

const refuse = ({ clock }: FeatureDeps, body: Body, { file, record }: RecordFile): void => {
  if (body.requestedOn > clock.today()) throw brokenField('requestedOn', 'DATE_IN_FUTURE')
  const holders = new Set(holdersOf(file, record.unitId).map(({ party }) => party.id))
  if (body.requesterPartyIds.some((id) => !holders.has(id))) throw brokenField('requesterPartyIds', 'UNKNOWN_PARTY')
}
