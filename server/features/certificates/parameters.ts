import type { z } from 'zod'
import { certificateParameterKeys, parameterFaults } from '#domain/procedures/certificate/parameters'
import type { getCertificateParameters, setCertificateParameters } from '../../contract/certificates.ts'
import type { Answer } from '../../contract/endpoint.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { who } from '../../platform/case-file/act.ts'
import { RuleBroken } from '../../platform/http/errors.ts'
import { organisationParameterModel } from '../../platform/organisations/parameter-model.ts'
import { certificateParametersOn } from '../../platform/organisations/parameters.ts'
import type { FeatureDeps } from '../deps.ts'

type Body = z.output<NonNullable<(typeof setCertificateParameters)['body']>>

/** The parameters of the viewer's organisation as they hold today. */
export const parametersPage = async (
  { database, clock }: FeatureDeps,
  { orgId }: Viewer,
): Promise<Answer<typeof getCertificateParameters>> => {
  const values = await certificateParametersOn(database, orgId, clock.today())
  return {
    values: { ...values, 'ca.validityTable': values['ca.validityTable'].map((row) => ({ ...row })) },
    keys: [...certificateParameterKeys],
  }
}

/**
 * Sets the parameters from a day; what held before stays for cases of before.
 *
 * @throws RuleBroken with the field when a value lies outside the law as it holds that day
 * @source domain.md 7 "Setting outside the range is refused by the API"; scenario 43
 */
export const setParameters = (
  deps: FeatureDeps,
  viewer: Viewer,
  { values, validFrom }: Body,
): Promise<Record<string, never>> =>
  deps.database.transaction(async () => {
    const { database, audit } = deps
    const faults = parameterFaults(values, validFrom).map(({ key, reason }) => ({
      name: `body.values.${key}`,
      code: reason,
      reason: 'Outside the range of the law',
    }))
    const [first] = faults
    if (first) throw new RuleBroken(first.code, faults)
    for (const parameter of certificateParameterKeys) {
      const where = { orgId: viewer.orgId, parameter, validFrom }
      const facts = { content: { value: values[parameter] }, setByUserId: viewer.userId }
      const [changed] = await database.model(organisationParameterModel).update(facts, { where })
      const isNew = changed === 0 && !(await database.model(organisationParameterModel).findOne({ where }))
      if (isNew) await database.model(organisationParameterModel).create({ ...where, ...facts })
    }
    audit.append({
      ...who(viewer),
      action: 'PARAMETERS_SET',
      objectKind: 'organisation_parameter',
      objectId: viewer.orgId,
      detail: { validFrom },
      shield: 'NONE',
    })
    return {}
  })
