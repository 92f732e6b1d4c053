import * as c from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** Organisatieparameter: a value that holds from a day until the next one of the same parameter. @source domain.md 7 "Values historised" */
export const organisationParameterModel = defineModel(
  'organisation_parameter',
  {
    id: c.id(),
    orgId: c.refersTo('organisation', c.reference()),
    parameter: c.code(),
    /** in an object: a bare text is no JSON to every driver */
    content: c.json<{ readonly value: unknown }>(),
    validFrom: c.localDate(),
    setByUserId: c.reference(),
    createdAt: c.createdAt(),
  },
  [{ fields: ['orgId', 'parameter', 'validFrom'], unique: true }],
)
export type OrganisationParameterRow = Row<typeof organisationParameterModel>
