import type { Endpoint } from '#contract/endpoint'
import { callWith } from '../../shared/api.ts'
import type { FieldSpecs } from '../../shared/procedure/fields.ts'
import type { StepForm } from '../../shared/procedure/step-form.ts'

type Words = Pick<StepForm, 'about' | 'done' | 'danger' | 'document'> & { readonly fields: FieldSpecs }

/**
 * The form of a step on one beroepsschrift of the procedure: which one is known, and asked of nobody.
 *
 * @param endpoint made with `stepEndpoint`, with `appealId` among its fields
 */
export const appealForm = (endpoint: Endpoint, appealId: string, words: Words): StepForm => ({
  ...words,
  fits: (values) => endpoint.body?.safeParse({ ...values, appealId, version: 0 }).success ?? true,
  send: (caseId, version, values) => callWith(endpoint, { params: { caseId }, body: { ...values, appealId, version } }),
})
