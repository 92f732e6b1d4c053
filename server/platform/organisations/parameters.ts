import { Op } from 'sequelize'
import {
  certificateParameterDefaults,
  certificateParameterKeys,
  type CertificateParameters,
} from '#domain/procedures/certificate/parameters'
import type { LocalDate } from '#domain/shared/local-date'
import type { Database } from '../db/database.ts'
import { organisationModel } from './model.ts'
import { organisationParameterModel } from './parameter-model.ts'

/**
 * The parameters about certificates as they hold on a day: the last value that was set, else that of the organisation's own record, else the default.
 *
 * @source domain.md 7 "Values historised (`validFrom`); a running procedure keeps the value at the moment of use"
 */
export const certificateParametersOn = async (
  database: Database,
  orgId: string,
  on: LocalDate,
): Promise<CertificateParameters> => {
  const organisation = await database.model(organisationModel).findByPk(orgId)
  const rows = await database.model(organisationParameterModel).findAll({
    where: { orgId, parameter: [...certificateParameterKeys], validFrom: { [Op.lte]: on } },
    order: [['validFrom', 'ASC']],
  })
  const set = Object.fromEntries(rows.map(({ parameter, content }) => [parameter, content.value]))
  const own = organisation?.parameters ?? {}
  const known = Object.fromEntries(
    certificateParameterKeys.flatMap((key) => {
      const value = set[key] ?? own[key]
      return value === undefined ? [] : [[key, value]]
    }),
  )
  return { ...certificateParameterDefaults, ...known }
}
