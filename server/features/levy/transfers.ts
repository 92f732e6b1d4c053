import type { z } from 'zod'
import { canDo } from '#domain/access/can-do'
import { taskDueOn } from '#domain/legal/task-due-on'
import { endedByTransfer } from '#domain/levy/measures'
import { transferMachine, type TransferStatus } from '#domain/levy/status'
import { transition } from '#domain/shared/machine'
import { newHolder } from '#processes/new-holder/contract'
import type { Answer } from '../../contract/endpoint.ts'
import type { decideTransfer, registerTransfer } from '../../contract/levy.ts'
import { entryStands } from '../../platform/audit/circumstances.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { holdersOf } from '../../platform/case-file/holders.ts'
import { levyMeasureModel, holderTransferModel, type HolderTransferRow } from '../../platform/case-file/levy-model.ts'
import { findVisible } from '../../platform/case-file/load.ts'
import { partyModel, personModel } from '../../platform/case-file/model.ts'
import { visibleRows } from '../../platform/case-file/visibility.ts'
import { plain } from '../../platform/db/model.ts'
import { NotAllowedNow, NotFound } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { endMeasure } from '../levy-messages.ts'
import { brokenField } from '../procedure-start.ts'
import { publish } from '../publish.ts'
import { loadRecord, type RecordFile } from './load.ts'
import { refuseOnRecord, useForm } from './request.ts'

type Body = z.output<NonNullable<(typeof registerTransfer)['body']>>

/**
 * Registers that a real right went to somebody else. Nothing changes before the inventory manager has handled it.
 *
 * @throws NotFound, NotAllowedNow, RuleBroken with the field
 * @source domain.md 5.7 "New HZR"
 */
export const register = (
  deps: FeatureDeps,
  viewer: Viewer,
  recordId: string,
  body: Body,
): Promise<Answer<typeof registerTransfer>> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const found = await loadRecord(database, viewer, recordId, { lock: true })
    const { file, record } = found
    const before = await database.model(holderTransferModel).findByPk(body.id)
    if (before) {
      if (before.inventoryRecordId !== recordId) throw new NotFound()
      entryStands()
      return { transferId: before.id }
    }
    await refuseOnRecord(deps, viewer, found, 'HOLDER_TRANSFER')
    const unitId = refuse(deps, body, found)
    await useForm(database, file.main.id, body.formDocumentId, 'DT046')
    const { kind, name, firstName, address } = body.person
    const person = await database
      .model(personModel)
      .create({ kind, name, firstName: firstName || null, correspondenceAddress: address })
    await database.model(holderTransferModel).create({
      id: body.id,
      inventoryRecordId: recordId,
      caseId: record.caseId,
      propertyId: record.propertyId,
      municipalityOrgId: record.municipalityOrgId,
      shield: record.shield,
      unitId,
      status: transferMachine.initial,
      transferredOn: body.transferredOn,
      oldPartyId: body.oldPartyId,
      newPersonId: person.id,
      role: body.role,
      share: body.share || null,
      formDocumentId: body.formDocumentId,
      createdByUserId: viewer.userId,
    })
    await publish(deps, newHolder.messages.registered, {
      caseId: file.main.id,
      key: body.id,
      variables: {
        caseId: file.main.id,
        municipalityOrgId: file.main.municipalityOrgId,
        agencyOrgId: file.main.agencyOrgId,
        unitIds: [record.unitId],
        transferId: body.id,
        transferDueOn: taskDueOn('A18', deps.clock.today()),
      },
    })
    note(deps, viewer, 'HOLDER_TRANSFER', found, body.id, { transferredOn: body.transferredOn, role: body.role })
    await tellCase(deps.changes, file)
    return { transferId: body.id }
  })

/**
 * Task A18: the new holder takes the place of the old one, whose personal measures end; or the transfer is refused with the reason.
 *
 * @throws NotFound, NotAllowedNow, RuleBroken
 * @source domain.md 5.7; scenario 48
 */
export const decide = (
  deps: FeatureDeps,
  viewer: Viewer,
  transferId: string,
  { accepted, text }: z.output<NonNullable<(typeof decideTransfer)['body']>>,
): Promise<Answer<typeof decideTransfer>> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const seen = await findVisible(database, holderTransferModel, transferId, visibleRows(viewer))
    const found = await loadRecord(database, viewer, seen.inventoryRecordId, { lock: true })
    const transfer = await findVisible(database, holderTransferModel, transferId, visibleRows(viewer))
    const may = canDo(viewer, 'HANDLE', 'HOLDER_TRANSFER')
    if (!may.ok) throw new NotAllowedNow(may.reason)
    const to: TransferStatus = accepted ? 'VERWERKT' : 'AFGEWEZEN'
    const step = transition(transferMachine, transfer.status, to)
    if (!step.ok) throw new NotAllowedNow('TASK_CLOSED')
    if (!accepted && text === '') throw brokenField('text', 'REASON_REQUIRED')
    const newPartyId = accepted ? await replaceHolder(deps, transfer) : null
    await database
      .model(holderTransferModel)
      .update(
        { status: step.status, newPartyId, decidedOn: clock.today(), decisionText: text },
        { where: { id: transferId } },
      )
    const { elementId, output } = newHolder.userTasks.processTransfer
    const which = { caseId: found.file.main.id, subjectId: transferId, elementId }
    await finishTask(deps, viewer, which, output.parse({ transferAccepted: accepted }))
    note(deps, viewer, 'HOLDER_DECIDE', found, transferId, { accepted })
    await tellCase(deps.changes, found.file)
    return {}
  })

const replaceHolder = async (deps: FeatureDeps, transfer: HolderTransferRow): Promise<string> => {
  const { database } = deps
  const old = await database.model(partyModel).findByPk(transfer.oldPartyId)
  if (!old) throw new NotFound()
  await old.update({ endedOn: transfer.transferredOn })
  const { propertyId, unitId, caseId, position, shield } = old
  const party = await database.model(partyModel).create({
    personId: transfer.newPersonId,
    propertyId,
    unitId,
    caseId,
    roles: [transfer.role],
    share: transfer.share,
    position,
    shield,
  })
  const where = { propertyId: transfer.propertyId }
  const measures = (await database.model(levyMeasureModel).findAll({ where, order: ['createdAt', 'id'] })).map(plain)
  for (const measure of endedByTransfer(measures, transfer.oldPartyId)) {
    await endMeasure(deps, measure, transfer.transferredOn, 'Het zakelijk recht ging naar een nieuwe houder.')
  }
  return party.id
}

/** @returns the unit that the right is on, or null for the whole property */
const refuse = ({ clock }: FeatureDeps, body: Body, { file, record }: RecordFile): string | null => {
  const old = holdersOf(file, record.unitId).find(({ party }) => party.id === body.oldPartyId)
  if (!old) throw brokenField('oldPartyId', 'UNKNOWN_PARTY')
  if (body.transferredOn > clock.today()) throw brokenField('transferredOn', 'DATE_IN_FUTURE')
  return old.party.unitId
}

const note = (
  { audit }: FeatureDeps,
  viewer: Viewer,
  action: string,
  { file, record }: RecordFile,
  transferId: string,
  detail: Readonly<Record<string, unknown>>,
): void =>
  audit.append({
    ...who(viewer),
    action,
    objectKind: 'holder_transfer',
    objectId: transferId,
    caseId: file.main.id,
    detail: { recordId: record.id, ...detail },
    shield: record.shield,
  })
