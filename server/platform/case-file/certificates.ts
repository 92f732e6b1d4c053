import { Op } from 'sequelize'
import type { CertificateFacts } from '#domain/procedures/certificate/facts'
import type { Viewer } from '../auth/viewer.ts'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { NotFound } from '../http/errors.ts'
import {
  certificateApplicationModel,
  type CertificateApplicationRow,
  certificateModel,
  type CertificateRow,
  certificateUnitModel,
  type CertificateUnitRow,
  certificateWithdrawalModel,
  type CertificateWithdrawalRow,
} from './certificate-model.ts'
import {
  loadProcedure,
  loadProcedureForWorker,
  type LoadOptions,
  type ProcedureFile,
  type PropertyFile,
} from './load.ts'

/** One procedure of type CA with everything that rules, screens and letters ask of it. */
export interface CertificateFile extends ProcedureFile {
  readonly application: CertificateApplicationRow
  /** in the order of the sub-procedures */
  readonly rows: readonly CertificateUnitRow[]
  readonly certificates: readonly CertificateRow[]
  /** the last intention to withdraw */
  readonly withdrawal: CertificateWithdrawalRow | undefined
}

/** @throws NotFound when it does not exist, is of another type or is not visible: the same answer */
export const loadCertificates = async (
  database: Database,
  viewer: Viewer,
  caseId: string,
  options?: LoadOptions,
): Promise<CertificateFile> => withRows(database, await loadProcedure(database, viewer, caseId, options))

/** @throws NotFound when it does not exist */
export const loadCertificatesForWorker = async (
  database: Database,
  caseId: string,
  options?: LoadOptions,
): Promise<CertificateFile> => withRows(database, await loadProcedureForWorker(database, caseId, options))

/** What the rules look at, before registration. */
export const certificateFactsOfProperty = ({ property, units }: PropertyFile): CertificateFacts => ({
  municipalityOrgId: property.municipalityOrgId,
  property: { active: property.status === 'ACTIEF', hasUnits: units.length > 0 },
})

/** What the rules look at. */
export const certificateFactsOf = async (database: Database, file: CertificateFile): Promise<CertificateFacts> => {
  const { main, application, rows, certificates, withdrawal } = file
  const asked = await database.model(certificateApplicationModel).count({ where: { precedingCaseId: main.id } })
  return {
    ...certificateFactsOfProperty(file),
    municipalityOrgId: main.municipalityOrgId,
    application: {
      status: main.status,
      units: rows.map(({ status }) => status),
      certificates: certificates.map(({ status }) => status),
      ...(application.signedOn !== null && { signedOn: application.signedOn }),
      mayBeReviewed: application.issuer === 'LB' && !application.exOfficio,
      decisionLapsed: application.decisionLapsedOn !== null,
      secondOpinionAsked: asked > 0,
      ngwToCheck: application.ngwFoundOn !== null && application.ngwCheckedOn === null,
      ooToStart: application.ooWantedOn !== null && application.ooDecidedOn === null,
      ...(withdrawal && {
        withdrawal: {
          status: withdrawal.status,
          reactUntil: withdrawal.reactUntil,
          ...(withdrawal.reactedOn !== null && { reactedOn: withdrawal.reactedOn }),
        },
      }),
    },
  }
}

/** Certificates of these units that hold. */
export const validCertificatesOf = async (
  database: Database,
  unitIds: readonly string[],
): Promise<CertificateRow[]> => {
  const where = { unitId: [...unitIds], status: 'GELDIG' } as const
  return (await database.model(certificateModel).findAll({ where, order: ['createdAt', 'id'] })).map(plain)
}

/** Certificates that hold and whose last day lies before this one. */
export const expiredCertificates = async (database: Database, today: string): Promise<CertificateRow[]> => {
  const where = { status: 'GELDIG', validUntil: { [Op.lt]: today } } as const
  return (await database.model(certificateModel).findAll({ where, order: ['validUntil', 'id'] })).map(plain)
}

const withRows = async (database: Database, file: ProcedureFile): Promise<CertificateFile> => {
  const where = { caseId: file.main.id }
  const application = await database.model(certificateApplicationModel).findByPk(file.main.id)
  if (!application) throw new NotFound()
  const rows = await database.model(certificateUnitModel).findAll({ where, order: ['position'] })
  const certificates = await database.model(certificateModel).findAll({ where, order: ['createdAt', 'id'] })
  const withdrawal = await database.model(certificateWithdrawalModel).findOne({
    where,
    order: [
      ['createdAt', 'DESC'],
      ['id', 'DESC'],
    ],
  })
  return {
    ...file,
    application: plain(application),
    rows: rows.map(plain),
    certificates: certificates.map(plain),
    withdrawal: withdrawal ? plain(withdrawal) : undefined,
  }
}
