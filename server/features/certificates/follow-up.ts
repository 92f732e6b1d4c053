import { taskDueOn } from '#domain/legal/task-due-on'
import type { LocalDate } from '#domain/shared/local-date'
import { ngwMachine } from '#domain/procedures/ngw/status'
import { isFinal } from '#domain/shared/machine'
import { certificateApplicationModel, type CertificateUnitRow } from '../../platform/case-file/certificate-model.ts'
import { loadCertificatesForWorker } from '../../platform/case-file/certificates.ts'
import { caseModel, subProcedureModel } from '../../platform/case-file/model.ts'
import { ngwDecisionModel } from '../../platform/case-file/ngw-model.ts'
import type { Database } from '../../platform/db/database.ts'
import type { FeatureDeps } from '../deps.ts'

/** Units that got a certificate, and from which day. */
export const certified = async (
  { database }: Pick<FeatureDeps, 'database'>,
  caseId: string,
): Promise<{ readonly unitIds: readonly string[]; readonly on: LocalDate | null }> => {
  const { rows, application } = await loadCertificatesForWorker(database, caseId)
  const unitIds = rows.filter(({ status }) => status === 'CA_VERSTUURD').map(({ unitId }) => unitId)
  return { unitIds, on: application.signedOn }
}

/**
 * What the municipality must still look at: an NGW decision that the certificate leaves standing, and refused units that are unfit.
 *
 * @source domain.md 5.4 steps 6 and 7; scenarios 40 and 41
 */
export const followUp = (deps: FeatureDeps, caseId: string) =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const today = clock.today()
    const file = await loadCertificatesForWorker(database, caseId, { lock: true })
    const { unitIds } = await certified(deps, caseId)
    const ngwOpen = await hasNgwDecision(database, unitIds)
    const unfit = file.rows.filter(isUnfit).map(({ unitId }) => unitId)
    const ooWanted = unfit.length > 0 && !(await hasRunningOo(database, unfit))
    await database.model(certificateApplicationModel).update(
      {
        ngwFoundOn: ngwOpen ? (file.application.ngwFoundOn ?? today) : null,
        ooWantedOn: ooWanted ? (file.application.ooWantedOn ?? today) : null,
      },
      { where: { caseId } },
    )
    const startOoDueOn = taskDueOn('152', today)
    return { ngwOpen, ngwDueOn: startOoDueOn, ooWanted, startOoDueOn }
  })

/** A refused unit that the mayor may declare unfit, uninhabitable or overcrowded. @source scenario 41 */
export const isUnfit = ({ status, verdict }: CertificateUnitRow): boolean =>
  status === 'WEIGERING_VERSTUURD' && verdict !== null && (verdict.oo !== 'NIET_OO' || verdict.overcrowded)

const hasNgwDecision = async (database: Database, unitIds: readonly string[]): Promise<boolean> => {
  const subs = await database.model(subProcedureModel).findAll({ where: { unitId: [...unitIds] } })
  const decisions = await database
    .model(ngwDecisionModel)
    .findAll({ where: { caseId: subs.map(({ caseId }) => caseId) } })
  return decisions.some(({ status }) => !isFinal(ngwMachine, status))
}

// every unit is in a running procedure already: nothing to start
const hasRunningOo = async (database: Database, unitIds: readonly string[]): Promise<boolean> => {
  const subs = await database.model(subProcedureModel).findAll({ where: { unitId: [...unitIds] } })
  const running = await database
    .model(caseModel)
    .findAll({ where: { id: subs.map(({ caseId }) => caseId), type: 'OO', status: 'GESTART' } })
  const ids = running.map(({ id }) => id)
  return unitIds.every((unitId) => subs.some((sub) => sub.unitId === unitId && ids.includes(sub.caseId)))
}
