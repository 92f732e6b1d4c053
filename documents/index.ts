/** The only door of this room. */
import { types } from './types/index.ts'
import type { DocumentDefinition } from './types/define.ts'

export type { DataOf, DocumentCode, DocumentData, PartyFields } from './fields/data-of.ts'
export type * from './fields/types.ts'
export type { AddresseeKind, DocumentDefinition, FieldGroup } from './types/define.ts'
export type { Letterhead, LetterheadLayout } from './letterheads/letterhead.ts'
export * from './fields/case.ts'
export * from './fields/certificate.ts'
export * from './fields/decision.ts'
export * from './fields/ending.ts'
export * from './fields/investigation.ts'
export * from './fields/judicial.ts'
export * from './fields/after-decision.ts'
export * from './fields/levy.ts'
export * from './fields/measures.ts'
export * from './fields/minister-appeal.ts'
export * from './fields/rehousing.ts'
export * from './fields/parties.ts'
export * from './fields/recovery.ts'
export * from './fields/terms.ts'
export { startDocuments, type Documents, type DocumentsOptions, type RenderedDocument } from './start.ts'

/** Every document type, by code. */
export const catalogue: readonly DocumentDefinition[] = Object.values(types).map((type) => type.definition)
export { RenderError, type RenderErrorCode } from './render/errors.ts'
export { lines, longDate } from './fields/format.ts'
