import { liftingFields, unitFields } from '#documents'
import type { RoleCode } from '#domain/model/codes'
import { unitsInCase } from '../../platform/case-file/load.ts'
import { loadOrganisation, loadRoleHolder, loadUserNames } from '../../platform/case-file/organisations.ts'
import type { OrganisationRow } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { caseFieldsOf, letterheadOf, letterOf, type PreparedLetter, senderName, unitFactsOf } from '../letters.ts'
import type { NgwFile } from './load.ts'

/** DT099, the mayor's decision that lifts the other; none while the decision is not lifted. @source domain.md 5.5 step 9 */
export const liftingLetters = async (
  deps: Pick<FeatureDeps, 'database' | 'clock'>,
  file: NgwFile,
): Promise<PreparedLetter<'DT099'>[]> => {
  const { main, property, decision } = file
  const { liftedOn } = decision
  if (liftedOn === null) return []
  const municipality = await loadOrganisation(deps.database, main.municipalityOrgId)
  const letter = await headOf(deps, municipality, main.reference, main.createdByUserId, true)
  return [
    {
      code: 'DT099',
      letterhead: letterheadOf(municipality),
      key: main.id,
      data: {
        letter,
        case: caseFieldsOf(file, municipality),
        units: unitsInCase(file).map(({ unit }) => unitFields(unitFactsOf(property, unit))),
        lifting: liftingFields({
          decidedOn: decision.decidedOn,
          liftedOn,
          grounds: decision.grounds,
          measures: decision.measures,
          reason: decision.endReason ?? '',
          inventoried: file.subs.some(({ onInventorySince }) => onInventorySince !== null),
        }),
      },
      filing: { caseId: main.id, ownerOrgId: municipality.id, status: 'TER_MANUELE_ONDERTEKENING' },
    },
  ]
}

const nameOf = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  organisation: OrganisationRow,
  role: RoleCode,
): Promise<string> => {
  const holder = await loadRoleHolder(database, organisation.id, role, clock.today())
  return holder ? `${holder.firstName} ${holder.lastName}` : ''
}

/** G0 of a paper of the municipality. @param by who made it @param signed mayor and director sign it */
export const headOf = async (
  deps: Pick<FeatureDeps, 'database' | 'clock'>,
  municipality: OrganisationRow,
  ownReference: string,
  by: string,
  signed: boolean,
) => {
  const names = await loadUserNames(deps.database, [by])
  const signers = [
    { kind: 'BM', name: await nameOf(deps, municipality, 'LB_BM') },
    { kind: 'AD', name: await nameOf(deps, municipality, 'LB_AD') },
  ] as const
  return letterOf(municipality, {
    date: deps.clock.today(),
    ownReference,
    contactName: names.get(by) ?? senderName(municipality),
    signers: signed ? signers : [],
  })
}
