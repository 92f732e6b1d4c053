import type { AdviceRequestFacts } from '#domain/procedures/oo/facts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { FactSource } from '../../platform/case-file/facts.ts'
import { type CaseFile, loadCase } from '../../platform/case-file/load.ts'
import { canSee } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound, Stale } from '../../platform/http/errors.ts'
import { adviceModel, adviceRequestModel, type AdviceRequestRow, type AdviceRow } from './model.ts'

/** @throws NotFound */
export const findRequest = async (database: Database, adviceRequestId: string): Promise<AdviceRequestRow> => {
  const found = await database.model(adviceRequestModel).findByPk(adviceRequestId)
  if (!found) throw new NotFound()
  return plain(found)
}

/** @throws NotFound */
export const findAdvice = async (database: Database, adviceId: string): Promise<AdviceRow> => {
  const found = await database.model(adviceModel).findByPk(adviceId)
  if (!found) throw new NotFound()
  return plain(found)
}

/** The advice on a request, as far as there is one. */
export const adviceOn = async (database: Database, adviceRequestId: string): Promise<AdviceRow | undefined> => {
  const found = await database.model(adviceModel).findOne({ where: { adviceRequestId } })
  return found ? plain(found) : undefined
}

/** The request with its case, as this viewer may see them. @throws NotFound */
export const visibleRequest = async (
  database: Database,
  viewer: Viewer,
  adviceRequestId: string,
): Promise<{ readonly file: CaseFile; readonly request: AdviceRequestRow }> => {
  const request = await findRequest(database, adviceRequestId)
  const file = await loadCase(database, viewer, request.caseId)
  // asked by the one organisation and handled by the other, so shared from the start
  if (!maySeeAdvice(viewer, file, file.main.municipalityOrgId, true)) throw new NotFound()
  return { file, request }
}

/** Whether the viewer may know of an advice: until it is signed, only who makes it. @source domain.md 2.3 rule 2 */
export const maySeeAdvice = (viewer: Viewer, { main }: CaseFile, ownerOrgId: string, shared: boolean): boolean =>
  canSee(viewer, {
    kind: 'ADVICE',
    municipalityOrgId: main.municipalityOrgId,
    shield: main.shield,
    ownerOrgId,
    shared,
  })

/**
 * Counts the request's version up with these changes.
 *
 * @throws Stale when somebody handled it since the form was filled from `version`; nothing was written
 */
export const changeRequest = async (
  database: Database,
  { id }: AdviceRequestRow,
  version: number,
  values: Partial<Omit<AdviceRequestRow, 'id' | 'version'>> = {},
): Promise<void> => {
  const [count] = await database
    .model(adviceRequestModel)
    .update({ ...values, version: version + 1 }, { where: { id, version } })
  if (count === 0) throw new Stale()
}

/** What the rules must know of the advice requests of a case. */
export const adviceFacts: FactSource = async (database, { main }) => {
  const where = { caseId: main.id }
  const requests = await database.model(adviceRequestModel).findAll({ where, order: ['createdAt', 'id'] })
  const advices = (await database.model(adviceModel).findAll({ where })).map(plain)
  return { adviceRequests: requests.map((row) => toFacts(plain(row), advices)) }
}

const toFacts = (request: AdviceRequestRow, advices: readonly AdviceRow[]): AdviceRequestFacts => {
  const { id, unitIds, route, investigationId } = request
  const advice = advices.find(({ adviceRequestId }) => adviceRequestId === id)
  return {
    id,
    unitIds,
    ...(route !== null && { route }),
    ...(investigationId !== null && { investigationId }),
    ...(advice && {
      advice: { id: advice.id, status: advice.status, unitIds: advice.perUnit.map(({ unitId }) => unitId) },
    }),
  }
}
