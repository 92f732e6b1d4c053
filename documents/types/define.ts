import type { RoleCode } from '#domain/model/codes'
import type { DataOf, DocumentCode } from '../fields/data-of.ts'

/** Data groups of domain.md section 6. */
export type FieldGroup = 'G0' | 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8' | 'G9' | 'G10'

/** Who receives it; `DOSSIER` stays in the file. */
export type AddresseeKind =
  | 'VERZOEKER'
  | 'AANVRAGER'
  | 'BEWONER'
  | 'HZR'
  | 'BURGEMEESTER'
  | 'GEMEENTE'
  | 'WONEN_VLAANDEREN'
  | 'INDIENER'
  | 'MINISTER'
  | 'PARKET'
  | 'HOGE_RAAD'
  | 'VEROORDEELDE'
  | 'GERECHTSDEURWAARDER'
  | 'AANNEMER'
  | 'VERHUURDER'
  | 'OCMW'
  | 'WOONINSPECTIE'
  | 'NOTARIS'
  | 'VLABEL'
  | 'DOSSIER'

export interface DocumentDefinition<C extends DocumentCode = DocumentCode> {
  readonly code: C
  /** Dutch, as lists show it */
  readonly title: string
  /** made by a step of the process, or when a user asks for it */
  readonly mode: 'AUTOMATISCH' | 'OP_VRAAG'
  readonly addressees: readonly AddresseeKind[]
  /** one document for each addressee, each unit, or one for the case */
  readonly per: 'GEADRESSEERDE' | 'ENTITEIT' | 'DOSSIER'
  readonly fields: readonly FieldGroup[]
  /** roles that sign, in the order of the signing flow; roles of both kinds of organisation where both may issue it */
  readonly signers: readonly RoleCode[]
  /** values of `variant` in the data; empty when there is one text */
  readonly variants: readonly string[]
}

/** One folder of `documents/types`: the name is its code and its Dutch name in kebab-case. */
export const defineDocument = <const C extends DocumentCode>(
  definition: DocumentDefinition<C>,
): DocumentDefinition<C> => definition

/** Contexts on which tests and previews render a type; `large` goes over the page. */
export interface Samples<C extends DocumentCode> {
  readonly typical: DataOf<C>
  readonly minimal: DataOf<C>
  readonly large: DataOf<C>
}
