import type { Verdict } from '#domain/model/codes'
import { code, id, json, localDate, reference, refersTo } from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** What a signed investigation or a sent advice found of one unit: the ground that a decision stands on. */
export const basisModel = defineModel(
  'verdict_basis',
  {
    id: id(),
    caseId: refersTo('main_procedure', reference()),
    unitId: refersTo('unit', reference()),
    kind: code<'ADVIES' | 'ONDERZOEK'>(),
    /** advice or investigation */
    sourceId: reference(),
    reference: code(),
    /** day of sending or signing */
    establishedOn: localDate(),
    verdict: json<Verdict>(),
    /** what letters print of it, as it was then: a signed report is never made anew */
    print: json(),
  },
  [{ fields: ['caseId', 'kind', 'sourceId', 'unitId'], unique: true }, { fields: ['caseId', 'unitId'] }],
)
export type BasisRow = Row<typeof basisModel>
