import { lines } from '#documents'
import type { PartyRole } from '#domain/model/codes'
import { addresseeOf, caseFieldsOf, letterheadOf, letterOf, type PreparedLetter } from '../letters.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import type { OnDemandAsk, OnDemandLetter } from '../on-demand-letters.ts'
import type { FeatureDeps } from '../deps.ts'

type Code = 'DT039' | 'DT040'

const owners: readonly PartyRole[] = [
  'VOLLE_EIGENAAR',
  'NAAKTE_EIGENAAR',
  'VRUCHTGEBRUIKER',
  'OPSTALHOUDER',
  'ERFPACHTER',
  'VERHUURDER',
]
const occupants: readonly PartyRole[] = ['BEWONER', 'HUURDER', 'ONDERVERHUURDER']

const letterTo = <C extends Code>(code: C, to: readonly PartyRole[]): OnDemandLetter<C> => ({
  code,
  procedures: ['OO', 'CA', 'NG', 'BE'],
  organisations: ['LB', 'WV_WK'],
  to,
  text: true,
  prepare: (deps, ask) => prepare(deps, ask, code, to),
})

/** Letters in the asker's own words to owners and occupants. @source domain.md section 6 DT039, DT040 */
export const correspondence: readonly OnDemandLetter[] = [letterTo('DT039', owners), letterTo('DT040', occupants)]

const prepare = async <C extends Code>(
  { database, clock }: FeatureDeps,
  { id, file, sender, askedBy, addressees, text }: OnDemandAsk,
  code: C,
  to: readonly PartyRole[],
): Promise<PreparedLetter<C>[]> => {
  const municipality = await loadOrganisation(database, file.main.municipalityOrgId)
  const letter = letterOf(sender, {
    date: clock.today(),
    ownReference: file.main.reference,
    contactName: askedBy,
    signers: [{ kind: 'DB', name: askedBy }],
  })
  return addressees.map((linked) => ({
    code,
    letterhead: letterheadOf(sender),
    key: linked.party.id,
    data: {
      letter,
      case: caseFieldsOf(file, municipality),
      addressee: addresseeOf(linked, file, linked.party.roles.find((role) => to.includes(role)) ?? 'ANDERE'),
      text: lines(text.split('\n')),
    },
    filing: {
      caseId: file.main.id,
      ownerOrgId: sender.id,
      status: 'DEFINITIEF',
      addressee: `${linked.person.firstName ?? ''} ${linked.person.name}`.trim(),
      partyId: linked.party.id,
      subjectId: id,
    },
  }))
}
