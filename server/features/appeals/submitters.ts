import type { LinkedPerson } from '../../platform/case-file/load.ts'
import { type CaseRow, partyModel, personModel } from '../../platform/case-file/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { brokenField } from '../procedure-start.ts'
import type { Body } from './register.ts'

/**
 * Who submits a letter, as parties of the beroepsprocedure. Somebody whom the file does not know joins it as submitter.
 *
 * @param parties those of the property and of the contested procedure
 * @returns ids of the persons; none when the regional official appeals
 * @throws RuleBroken UNKNOWN_PARTY, REQUESTER_MISSING
 */
export const submittersOf = async (
  { database }: Pick<FeatureDeps, 'database'>,
  { byOfficial, submitterPersonIds, otherName, otherAddress }: Body,
  main: CaseRow,
  parties: readonly LinkedPerson[],
): Promise<string[]> => {
  if (byOfficial) return []
  const known = new Map(parties.map(({ person }) => [person.id, person]))
  const personIds = [...new Set(submitterPersonIds)]
  if (personIds.some((id) => !known.has(id))) throw brokenField('submitterPersonIds', 'UNKNOWN_PARTY')
  if (otherName !== null) {
    const person = await database
      .model(personModel)
      .create({ kind: 'NATUURLIJK', name: otherName, firstName: null, correspondenceAddress: otherAddress })
    personIds.push(person.id)
  }
  if (personIds.length === 0) throw brokenField('submitterPersonIds', 'REQUESTER_MISSING')
  for (const [index, personId] of personIds.entries()) {
    const has = await database.model(partyModel).count({ where: { caseId: main.id, personId } })
    if (has > 0) continue
    await database.model(partyModel).create({
      personId,
      propertyId: main.propertyId,
      caseId: main.id,
      roles: ['INDIENER'],
      position: 2000 + index,
    })
  }
  return personIds
}
