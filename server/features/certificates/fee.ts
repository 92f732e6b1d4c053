import { feeOf, type FeeWaiver } from '#domain/procedures/certificate/fee'
import type { LocalDate } from '#domain/shared/local-date'
import type { KeptFee } from '../../platform/case-file/certificate-model.ts'
import type { UnitRow } from '../../platform/case-file/model.ts'
import { certificateParametersOn } from '../../platform/organisations/parameters.ts'
import type { FeatureDeps } from '../deps.ts'
import { agencyFeeWords, feeWords, noFeeWords, waiverWords } from './words.nl.ts'

/**
 * What an applicant pays to a municipality, by its tariff on the day of the application, and why; a tariff of before a limit was lowered asks no more than
 * the law allows.
 *
 * @source domain.md 5.4 "Fee"; scenario 32
 */
export const feeFor = async (
  { database }: Pick<FeatureDeps, 'database'>,
  what: {
    readonly municipalityOrgId: string
    readonly byAgency: boolean
    readonly appliedOn: LocalDate
    readonly units: readonly Pick<UnitRow, 'type'>[]
    readonly waiver?: FeeWaiver
  },
): Promise<KeptFee> => {
  const { municipalityOrgId, byAgency, appliedOn, units, waiver } = what
  if (byAgency) return { euro: 0, reason: agencyFeeWords }
  const values = await certificateParametersOn(database, municipalityOrgId, appliedOn)
  const tariff = {
    dwelling: values['ca.feeZw'],
    room: values['ca.feeRoom'],
    waivesSocialRental: values['ca.waivesSocialRental'],
  }
  const rooms = units.filter(({ type }) => type === 'NZW').length
  const asked = { appliedOn, tariff, ...(waiver && { waiver }) }
  const [perDwelling, forRooms] = [feeOf(asked), feeOf({ ...asked, rooms })]
  if (!perDwelling.ok || !forRooms.ok) return { euro: 0, reason: noFeeWords }
  if (perDwelling.waivedBy) return { euro: 0, reason: waiverWords[perDwelling.waivedBy] }
  const dwellings = units.length - rooms
  const euro = (Math.round(perDwelling.euro * 100) * dwellings) / 100 + (rooms > 0 ? forRooms.euro : 0)
  return euro === 0 ? { euro, reason: noFeeWords } : { euro, reason: feeWords(dwellings, rooms) }
}
