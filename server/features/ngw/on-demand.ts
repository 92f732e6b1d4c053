import { dangerFields, unitFields } from '#documents'
import { unitsInCase } from '../../platform/case-file/load.ts'
import { findNgwDecision } from '../../platform/case-file/ngw-model.ts'
import type { FeatureDeps } from '../deps.ts'
import { caseFieldsOf, letterheadOf, type PreparedLetter, unitFactsOf } from '../letters.ts'
import type { OnDemandAsk, OnDemandLetter } from '../on-demand-letters.ts'
import { headOf } from './letters.ts'

type Code = 'DT096' | 'DT098'

const ofMunicipality = <C extends Code>(code: C): OnDemandLetter<C> => ({
  code,
  procedures: ['NG'],
  organisations: ['LB'],
  to: [],
  // the report of the danger is in the words of who saw it; the decision prints what was registered
  text: code === 'DT096',
  prepare: (deps, ask) => prepare(deps, ask, code),
})

/** The report of acute danger, and the decision itself to sign on paper. @source domain.md 5.5 steps 1 and 4 */
export const ngwLetters: readonly OnDemandLetter[] = [ofMunicipality('DT096'), ofMunicipality('DT098')]

const prepare = async <C extends Code>(
  deps: FeatureDeps,
  { id, file, sender, text }: OnDemandAsk,
  code: C,
): Promise<PreparedLetter<C>[]> => {
  const { main, property } = file
  const decision = await findNgwDecision(deps.database, main.id)
  if (!decision) return []
  const signed = code === 'DT098'
  const facts = signed ? decision : { ...decision, grounds: text, measuresText: '' }
  return [
    {
      code,
      letterhead: letterheadOf(sender),
      key: id,
      data: {
        letter: await headOf(deps, sender, main.reference, main.createdByUserId, signed),
        case: caseFieldsOf(file, sender),
        units: unitsInCase(file).map(({ unit }) => unitFields(unitFactsOf(property, unit))),
        danger: dangerFields(facts),
      },
      filing: {
        caseId: main.id,
        ownerOrgId: sender.id,
        status: signed ? 'TER_MANUELE_ONDERTEKENING' : 'DEFINITIEF',
        subjectId: id,
      },
    },
  ]
}
