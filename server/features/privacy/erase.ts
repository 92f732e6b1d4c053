import { Op, QueryTypes } from 'sequelize'
import { v7 as uuid } from 'uuid'
import { type Erasure, erasureOf } from '#domain/privacy/erasure'
import type { LocalDate } from '#domain/shared/local-date'
import type { Answer } from '../../contract/endpoint.ts'
import type { erasePerson } from '../../contract/privacy.ts'
import { auditEventModel } from '../../platform/audit/model.ts'
import { erasure as eraseAction } from '../../platform/audit/verify.ts'
import { who } from '../../platform/audit/who.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { documentModel } from '../../platform/case-file/document-model.ts'
import { caseModel, partyModel, personModel, subProcedureModel } from '../../platform/case-file/model.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { erasables } from './erasable.data.ts'
import { loadPerson, type PersonFile } from './load.ts'

/** Whether what is kept of a person may go today, by the files that the viewer may know of. */
export const erasureNow = async (database: Database, { cases }: PersonFile, today: LocalDate): Promise<Erasure> => {
  const caseId = cases.map(({ id }) => id)
  const listed = await database
    .model(subProcedureModel)
    .findAll({ attributes: ['caseId'], where: { caseId, onInventorySince: { [Op.ne]: null } } })
  const sql = "SELECT caseId FROM inventory_record WHERE caseId IN (:caseId) AND status IN ('GESCHRAPT', 'GEANNULEERD')"
  const ended = await database.sequelize.query<{ caseId: string }>(sql, {
    type: QueryTypes.SELECT,
    replacements: { caseId: [...caseId, ''] },
  })
  const standing = new Set(listed.map((row) => row.caseId))
  for (const row of ended) standing.delete(row.caseId)
  const files = cases.map(({ id, closedOn }) => ({ closedOn, onInventory: standing.has(id) }))
  return erasureOf(files, today)
}

/**
 * Erases what is kept of a person: name and address, the words and letters of its cases, drafts that name it, reasons in the audit. A
 * judicial file holds it by law: that file gets a copy of its own first, behind the shield, and whoever asks cannot tell.
 *
 * @throws NotFound
 * @source GDPR art. 17
 */
export const erase = (
  deps: Pick<FeatureDeps, 'database' | 'clock' | 'audit' | 'files'>,
  viewer: Viewer,
  personId: string,
): Promise<Answer<typeof erasePerson>> =>
  deps.database.transaction(async () => {
    const { database, audit, clock } = deps
    const file = await loadPerson(database, viewer, personId)
    const may = await erasureNow(database, file, clock.today())
    const event = { ...who(viewer), objectKind: 'person', objectId: personId, shield: 'NONE' } as const
    if (!may.open) {
      audit.append({ ...event, action: 'PERSON_ERASE_HELD', detail: { hold: may.hold } })
      return { erased: false, hold: may.hold, until: may.hold === 'WITHIN_RETENTION' ? may.until : null }
    }
    await copyBehindShield(database, file)
    const caseIds = file.cases.map(({ id }) => id)
    const drafts = await eraseDrafts(database, file)
    const files = await eraseCases(deps, caseIds)
    const nothing = { name: 'Gewist', firstName: null, gender: null, correspondenceAddress: null }
    await database.model(personModel).update(nothing, { where: { id: personId } })
    const reasonsOf = await eraseReasons(database, personId, caseIds)
    audit.append({ ...event, action: eraseAction, detail: { caseIds, files, drafts, reasonsOf } })
    return { erased: true, hold: null, until: null }
  })

const copyBehindShield = async (database: Database, { person, parties, propertyIds }: PersonFile): Promise<void> => {
  const judicial = await database.model(caseModel).findAll({ where: { propertyId: [...propertyIds], shield: 'WI' } })
  const theirs = { personId: person.id, shield: 'WI' } as const
  if (judicial.length === 0 && (await database.model(partyModel).count({ where: theirs })) === 0) return
  const copy = await database.model(personModel).create({ ...person, id: uuid() })
  await database.model(partyModel).update({ personId: copy.id }, { where: theirs })
  for (const { id: caseId, propertyId } of judicial) {
    const shared = parties.filter((party) => party.propertyId === propertyId && party.caseId === null)
    for (const party of shared) {
      await database.model(partyModel).create({ ...party, id: uuid(), personId: copy.id, caseId, shield: 'WI' })
    }
  }
}

const eraseDrafts = async ({ sequelize }: Database, file: PersonFile): Promise<number> => {
  const { person, parties, propertyIds, cases } = file
  const subjects = [...propertyIds, ...cases.map(({ id }) => id)]
  const words = [person.id, person.name, ...parties.map(({ id }) => id)]
  const found = await sequelize.query<{ userId: string; wizard: string; subject: string }>(
    `SELECT userId, wizard, subject FROM draft WHERE subject IN (:subjects) OR ${words.map((_, n) => `data LIKE :word${n}`).join(' OR ')}`,
    {
      type: QueryTypes.SELECT,
      replacements: { subjects, ...Object.fromEntries(words.map((word, n) => [`word${n}`, `%${word}%`])) },
    },
  )
  for (const replacements of found) {
    const sql = 'DELETE FROM draft WHERE userId = :userId AND wizard = :wizard AND subject = :subject'
    await sequelize.query(sql, { replacements: { ...replacements } })
  }
  return found.length
}

/** @returns how many files went with their bytes */
const eraseCases = async (
  { database, files }: Pick<FeatureDeps, 'database' | 'files'>,
  caseIds: readonly string[],
): Promise<number> => {
  if (caseIds.length === 0) return 0
  const documents = (await database.model(documentModel).findAll({ where: { caseId: [...caseIds] } })).map(plain)
  for (const { table, where, to } of erasables) {
    const set = Object.keys(to).map((column) => `${column} = :${column}`)
    await database.sequelize.query(`UPDATE ${table} SET ${set.join(', ')} WHERE ${where}`, {
      replacements: { ...to, caseIds },
    })
  }
  const hashes = new Set(documents.flatMap((row) => [row.docxSha256, row.pdfSha256, row.uploadSha256]))
  let removed = 0
  for (const hash of hashes) {
    if (hash === null) continue
    const where = { [Op.or]: [{ docxSha256: hash }, { pdfSha256: hash }, { uploadSha256: hash }] }
    if ((await database.model(documentModel).count({ where })) > 0) continue
    await files.remove(hash)
    removed += 1
  }
  return removed
}

/** @returns ids of the events whose reason went: the chain asks for them */
const eraseReasons = async (database: Database, personId: string, caseIds: readonly string[]): Promise<string[]> => {
  const ofPerson = { [Op.or]: [{ caseId: [...caseIds] }, { objectKind: 'person', objectId: personId }] }
  // version 1 has its reasons in the hash itself
  const where = { [Op.and]: [ofPerson, { reason: { [Op.ne]: null }, hashVersion: { [Op.gt]: 1 } }] }
  const found = await database.model(auditEventModel).findAll({ attributes: ['eventId'], where })
  await database.model(auditEventModel).update({ reason: null }, { where })
  return found.flatMap(({ eventId }) => eventId ?? [])
}
