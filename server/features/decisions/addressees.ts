import { realRightRoles } from '#domain/model/codes'
import type { PartyRole } from '#domain/model/codes'
import type { CaseFile, LinkedPerson } from '../../platform/case-file/load.ts'

/** Someone who is told of decisions, and on which units. */
export interface Addressee {
  readonly linked: LinkedPerson
  readonly unitIds: readonly string[]
}

const concerned: readonly PartyRole[] = [...realRightRoles, 'NAAKTE_EIGENAAR', 'HUURDER', 'BEWONER']

/**
 * Who is told of decisions on these units: holders of a right in rem, bare owners and occupants, each of their own unit or of the whole property, and the
 * requesters. One letter a person, whatever roles it has.
 *
 * @source domain.md 5.1 step 11, 6 DT035
 */
export const addresseesOf = (file: CaseFile, unitIds: readonly string[]): Addressee[] => {
  const byPerson = new Map<string, Addressee>()
  for (const linked of file.parties) {
    const known = byPerson.get(linked.person.id)
    const all = new Set([...(known?.unitIds ?? []), ...unitsOf(linked, file, unitIds)])
    if (all.size > 0)
      byPerson.set(linked.person.id, {
        linked: known?.linked ?? linked,
        unitIds: unitIds.filter((id) => all.has(id)),
      })
  }
  return [...byPerson.values()]
}

const unitsOf = ({ party }: LinkedPerson, file: CaseFile, unitIds: readonly string[]): readonly string[] => {
  if (file.request.requesterPartyIds.includes(party.id)) return unitIds
  if (!party.roles.some((role) => concerned.includes(role))) return []
  return party.unitId === null ? unitIds : unitIds.filter((id) => id === party.unitId)
}
