import type { z } from 'zod'
import { mayBeWarning, warningTerms } from '#domain/procedures/warning/course'
import type { LocalDate } from '#domain/shared/local-date'
import { wpRecovery } from '#processes/wp-recovery/contract'
import type { registerRequest } from '../../contract/cases.ts'
import { requestInvestigation } from '../../platform/case-file/investigations.ts'
import type { PropertyFile } from '../../platform/case-file/load.ts'
import type { CaseRow } from '../../platform/case-file/model.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { warningModel } from '../../platform/case-file/warning-model.ts'
import type { Database } from '../../platform/db/database.ts'
import type { FeatureDeps } from '../deps.ts'
import { brokenField } from '../procedure-start.ts'
import { publish } from '../publish.ts'

type Body = z.output<NonNullable<(typeof registerRequest)['body']>>

/**
 * Whether this report may begin as a warning procedure: the municipality has them, the law gives time for the first investigation, and there is a form
 * for every unit.
 *
 * @throws RuleBroken
 * @source domain.md 5.2 steps 1 and 2, 7 wp.enabled
 */
export const refuseWarning = async (
  database: Database,
  { receivedOn, unitIds }: Body,
  { property, units }: PropertyFile,
  today: LocalDate,
): Promise<void> => {
  const { parameters } = await loadOrganisation(database, property.municipalityOrgId)
  if (parameters['wp.enabled'] === false || !mayBeWarning(receivedOn, today)) {
    throw brokenField('warning', 'NO_WARNING_POSSIBLE')
  }
  if (units.some(({ id, type }) => type === 'NWF' && unitIds.includes(id))) {
    throw brokenField('unitIds', 'UNIT_NOT_A_DWELLING')
  }
}

/** The warning procedure with its first investigation, by the municipality itself. @source domain.md 5.2 steps 1 and 2 */
export const startWarning = async (deps: FeatureDeps, body: Body, main: CaseRow): Promise<void> => {
  const { database, clock } = deps
  const terms = warningTerms(body.receivedOn)
  if (!terms) throw new RangeError(`no warning procedure for a report of ${body.receivedOn}`)
  const unitIds = [...new Set(body.unitIds)]
  const { id: investigationId } = await requestInvestigation(database, main, {
    reason: 'WAARSCHUWING',
    unitIds,
    on: clock.today(),
    ownerOrgId: main.municipalityOrgId,
    planDueOn: terms.investigate.dueOn,
  })
  await database
    .model(warningModel)
    .create({ caseId: main.id, terms, investigationId, recoveryNote: '', repairNote: '' })
  const { id: caseId, municipalityOrgId, agencyOrgId, reference } = main
  await publish(deps, wpRecovery.messages.started, {
    caseId,
    key: reference,
    variables: { caseId, municipalityOrgId, agencyOrgId, unitIds, reference, investigationId },
  })
}
