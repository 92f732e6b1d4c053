import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint'
import { callWith } from '../api.ts'
import type { FieldSpecs, Values } from './fields.ts'

/** What the web must know of one step: its words, its fields and where it goes. */
export interface StepForm {
  /** what will happen, said before it is done */
  readonly about: string
  /** said after it is done */
  readonly done: string
  readonly fields: FieldSpecs
  /** it ends something and cannot be undone */
  readonly danger?: true
  /** a document of the case without which the step cannot be taken: the dialog takes it */
  readonly document?: { readonly code: string; readonly title: string; readonly label: string }
  /** whether these values fit the contract */
  readonly fits: (values: Values) => boolean
  readonly send: (caseId: string, version: number, values: Values) => Promise<unknown>
}

type Body<E> = E extends { readonly body?: infer B }
  ? B extends { readonly _zod: { readonly input: infer I } }
    ? I
    : never
  : never
type FieldOf<E, Rest extends string> = Exclude<keyof Body<E> & string, Rest>

type Words<E> = Pick<StepForm, 'about' | 'done' | 'danger' | 'document'> & {
  readonly fields: FieldSpecs<FieldOf<E, 'version'>>
}

/**
 * The form of a step on a case, from its endpoint: one field for each field of the contract.
 *
 * @param endpoint made with `stepEndpoint`
 */
export const stepForm = <E extends Endpoint>(endpoint: E, words: Words<E>): StepForm => ({
  ...words,
  fits: (values) => fits(endpoint, { ...values, version: 0 }),
  send: (caseId, version, values) => callWith(endpoint, { params: { caseId }, body: { ...values, version } }),
})

/**
 * The form of a step that is about one thing of the case, from its endpoint.
 *
 * @param known fields of the contract that nobody types: which thing, an id made by the browser
 */
export const formWith = <E extends Endpoint>(
  endpoint: E,
  known: Values,
  words: Pick<StepForm, 'about' | 'done' | 'danger' | 'fields'>,
): StepForm => ({
  ...words,
  fits: (values) => fits(endpoint, { ...values, ...known, version: 0 }),
  send: (caseId, version, values) => callWith(endpoint, { params: { caseId }, body: { ...values, ...known, version } }),
})

/** What starts a case on a property. */
export interface StartForm {
  readonly about: string
  readonly done: (reference: string) => string
  /** question above the choice of units */
  readonly unitsLabel: string
  readonly fields: FieldSpecs
  readonly fits: (body: Values) => boolean
  readonly send: (body: Values) => Promise<{ readonly caseId: string; readonly reference: string }>
}

/** The form that starts a case, from its endpoint made with `startEndpoint`. */
export const startForm = <E extends Endpoint>(
  endpoint: E,
  words: Pick<StartForm, 'about' | 'done' | 'unitsLabel'> & {
    readonly fields: FieldSpecs<FieldOf<E, 'id' | 'propertyId' | 'unitIds'>>
  },
): StartForm => ({
  ...words,
  fits: (body) => fits(endpoint, body),
  send: async (body) => startedCase.parse(await callWith(endpoint, { body })),
})

const fits = (endpoint: Endpoint, body: object): boolean => endpoint.body?.safeParse(body).success ?? true

const startedCase = z.object({ caseId: z.string(), reference: z.string() })
