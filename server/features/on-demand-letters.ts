import type { DocumentCode } from '#documents'
import type { OrgType, PartyRole, ProcedureType } from '#domain/model/codes'
import type { LinkedPerson, ProcedureFile } from '../platform/case-file/load.ts'
import type { OrganisationRow } from '../platform/organisations/model.ts'
import type { FeatureDeps } from './deps.ts'
import type { PreparedLetter } from './letters.ts'

/** A document type of mode D, as the feature that knows its data makes it. One entry in `on-demand-letters.data.ts`. */
export interface OnDemandLetter<C extends DocumentCode = DocumentCode> {
  readonly code: C
  /** where it can be asked */
  readonly procedures: readonly ProcedureType[]
  /** which organisations write it */
  readonly organisations: readonly OrgType[]
  /** roles of the parties to whom it may go; empty: it goes to nobody in particular */
  readonly to: readonly PartyRole[]
  /** whether the asker writes a part of it */
  readonly text: boolean
  readonly prepare: (deps: FeatureDeps, ask: OnDemandAsk) => Promise<PreparedLetter<C>[]>
}

/** One ask with all that a letter needs of it. */
export interface OnDemandAsk {
  readonly id: string
  readonly file: ProcedureFile
  readonly sender: OrganisationRow
  /** whose name stands as contact */
  readonly askedBy: string
  readonly addressees: readonly LinkedPerson[]
  readonly text: string
}

/** What may be asked on a case of this type by an organisation of this type. */
export const askableFor = (
  letters: readonly OnDemandLetter[],
  type: ProcedureType,
  organisation: OrgType,
): readonly OnDemandLetter[] =>
  letters.filter(({ procedures, organisations }) => procedures.includes(type) && organisations.includes(organisation))
