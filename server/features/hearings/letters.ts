import { hearingFields, unitFields } from '#documents'
import { realRightRoles } from '#domain/model/codes'
import { toBrusselsDate } from '#domain/shared/local-date'
import { loadBases } from '../../platform/case-file/basis.ts'
import { type CaseFile, type LinkedPerson, unitsInCase } from '../../platform/case-file/load.ts'
import { loadOrganisation, loadUserNames } from '../../platform/case-file/organisations.ts'
import { fullName } from '../../platform/case-file/present.ts'
import { basisVerdict, investigationOf } from '../basis-print.ts'
import type { FeatureDeps } from '../deps.ts'
import {
  addresseeOf,
  caseFieldsOf,
  letterheadOf,
  letterOf,
  type PreparedLetter,
  senderName,
  unitFactsOf,
} from '../letters.ts'
import type { HearingRow } from '../../platform/case-file/hearing-model.ts'

/** DT026, one for each invited party: what was found, and until when one may react. @source domain.md 5.1 step 9 */
export const invitationsOf = async (
  deps: Pick<FeatureDeps, 'database' | 'clock'>,
  file: CaseFile,
  hearing: HearingRow,
): Promise<PreparedLetter<'DT026'>[]> => {
  const { database, clock } = deps
  const municipality = await loadOrganisation(database, file.main.municipalityOrgId)
  const names = await loadUserNames(database, [hearing.createdByUserId])
  const handler = names.get(hearing.createdByUserId) ?? senderName(municipality)
  const bases = await loadBases(database, file.main.id, hearing.unitIds)
  const units = unitsInCase(file, hearing.unitIds)
  const verdicts = units.flatMap(({ unit }) => {
    const row = bases.get(unit.id)?.advice ?? bases.get(unit.id)?.investigation
    return row ? [basisVerdict(unitFields(unitFactsOf(file.property, unit)), row)] : []
  })
  const rows = [...bases.values()].flatMap(({ advice, investigation }) => advice ?? investigation ?? [])
  const shared = {
    letter: letterOf(municipality, {
      date: clock.today(),
      ownReference: file.main.reference,
      contactName: handler,
      signers: [{ kind: 'DB', name: handler }],
    }),
    case: caseFieldsOf(file, municipality),
    investigation: investigationOf(bases.values()),
    verdicts,
    unfit: rows.some(({ verdict }) => verdict.oo !== 'NIET_OO' || verdict.overcrowded),
    basis: rows[0]?.kind === 'ADVIES' ? `het advies ${rows[0].reference}` : `het onderzoek ${rows[0]?.reference ?? ''}`,
    hearing: hearingFields({
      mode: hearing.mode,
      offeredUntil: hearing.offeredUntil,
      ...(hearing.place !== null && { place: hearing.place }),
      ...(hearing.hearingAt !== null && { at: dayAndTime(Date.parse(hearing.hearingAt)) }),
    }),
  }
  return file.parties
    .filter(({ party }) => hearing.invitedPartyIds.includes(party.id))
    .map((linked) => ({
      code: 'DT026',
      letterhead: letterheadOf(municipality),
      key: linked.party.id,
      data: {
        ...shared,
        variant: holdsRealRight(linked) ? 'HZR' : 'BEWONER',
        addressee: addresseeOf(linked, file, linked.party.roles[0] ?? 'ANDERE', true),
      },
      filing: {
        caseId: file.main.id,
        ownerOrgId: municipality.id,
        status: 'DEFINITIEF',
        addressee: fullName(linked.person),
        partyId: linked.party.id,
        subjectId: hearing.id,
      },
    }))
}

const holdsRealRight = ({ party }: LinkedPerson): boolean =>
  party.roles.some((role) => realRightRoles.some((holder) => holder === role))

const brusselsTime = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  minute: '2-digit',
})
const dayAndTime = (ms: number) => ({ date: toBrusselsDate(ms), time: brusselsTime.format(ms) })
