import type { NgwFacts } from '#domain/procedures/ngw/facts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { documentModel, type DocumentRow } from '../../platform/case-file/document-model.ts'
import {
  loadProcedure,
  loadProcedureForWorker,
  type LoadOptions,
  type ProcedureFile,
  type PropertyFile,
} from '../../platform/case-file/load.ts'
import { findNgwDecision, ngwDecisionFacts, type NgwDecisionRow } from '../../platform/case-file/ngw-model.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound } from '../../platform/http/errors.ts'

/** One procedure of type NG with its decision. */
export interface NgwFile extends ProcedureFile {
  readonly decision: NgwDecisionRow
}

/** @throws NotFound when it does not exist, is of another type or is not visible: the same answer */
export const loadNgw = async (
  database: Database,
  viewer: Viewer,
  caseId: string,
  options?: LoadOptions,
): Promise<NgwFile> => withDecision(database, await loadProcedure(database, viewer, caseId, options))

/** @throws NotFound when it does not exist */
export const loadNgwForWorker = async (database: Database, caseId: string, options?: LoadOptions): Promise<NgwFile> =>
  withDecision(database, await loadProcedureForWorker(database, caseId, options))

/** What the rules look at, before registration. */
export const factsOfProperty = ({ property, units }: PropertyFile): NgwFacts => ({
  municipalityOrgId: property.municipalityOrgId,
  property: { active: property.status === 'ACTIEF', hasUnits: units.length > 0 },
})

/** What the rules look at. */
export const factsOf = async (database: Database, file: NgwFile): Promise<NgwFacts> => ({
  ...factsOfProperty(file),
  municipalityOrgId: file.main.municipalityOrgId,
  decision: ngwDecisionFacts(file.decision, {
    hasDocument: (await decisionDocument(database, file.main.id)) !== undefined,
    awaitsSignature: (await awaitingSignature(database, file.main.id)).length > 0,
  }),
})

/** The decision itself, the newest when it was uploaded twice. */
export const decisionDocument = async (database: Database, caseId: string): Promise<DocumentRow | undefined> => {
  const row = await database.model(documentModel).findOne({
    where: { caseId, code: 'DT098', status: ['OPGELADEN', 'DEFINITIEF', 'VERZONDEN'] },
    order: [
      ['createdAt', 'DESC'],
      ['id', 'DESC'],
    ],
  })
  return row ? plain(row) : undefined
}

/** DT098 and DT099 that were made here and wait for signatures on paper, oldest first. */
export const awaitingSignature = async (database: Database, caseId: string): Promise<DocumentRow[]> => {
  const where = { caseId, code: ['DT098', 'DT099'], status: 'TER_MANUELE_ONDERTEKENING' as const }
  return (await database.model(documentModel).findAll({ where, order: ['createdAt', 'id'] })).map(plain)
}

const withDecision = async (database: Database, file: ProcedureFile): Promise<NgwFile> => {
  const decision = await findNgwDecision(database, file.main.id)
  if (!decision) throw new NotFound()
  return { ...file, decision }
}
