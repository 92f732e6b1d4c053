import type { PartyRole } from '#domain/model/codes'
import { type LinkedPerson, loadProcedureForWorker, type ProcedureFile } from '../../platform/case-file/load.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import type { OrganisationRow } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { type PreparedLetter, senderName } from '../letters.ts'
import type { OnDemandLetter } from '../on-demand-letters.ts'

interface Asked {
  readonly caseId: string
  readonly code: string
  readonly addressees: readonly PartyRole[] | undefined
  readonly sender: 'municipality' | 'agency' | undefined
  readonly text: string
}

type Letters =
  | { readonly letters: readonly PreparedLetter[]; readonly refused?: undefined }
  | { readonly refused: string }

/** The letters that a diagram asks for, one for each addressee, or why this case cannot have them. */
export const lettersFor = async (
  deps: FeatureDeps,
  documents: readonly OnDemandLetter[],
  { caseId, code, addressees, sender, text }: Asked,
): Promise<Letters> => {
  const letter = documents.find((candidate) => candidate.code === code)
  if (!letter) return refuse(`${code} kan niet gemaakt worden met wat een dossier weet.`)
  const file = await loadProcedureForWorker(deps.database, caseId)
  if (!letter.procedures.includes(file.main.type))
    return refuse(`${code} bestaat niet in een dossier ${file.main.type}.`)
  const writer = await writerOf(deps, letter, file, sender)
  if (!writer) return refuse(`${code} is geen document van de gekozen afzender.`)
  if (letter.text && text.trim() === '') return refuse(`${code} heeft een tekst nodig.`)
  const receivers = receiversOf(letter, file, addressees)
  if (letter.to.length > 0 && receivers.length === 0)
    return refuse(`${code}: dit dossier heeft geen partij met die rol.`)
  const ask = { id: caseId, file, sender: writer, askedBy: senderName(writer), addressees: receivers, text }
  const letters = await letter.prepare(deps, ask)
  return letters.length === 0 ? refuse(`${code}: dit dossier weet daar nog niet genoeg voor.`) : { letters }
}

const refuse = (refused: string): Letters => ({ refused })

const receiversOf = (
  { to }: OnDemandLetter,
  { parties }: ProcedureFile,
  addressees: readonly PartyRole[] = to,
): readonly LinkedPerson[] => {
  const wanted = to.filter((role) => addressees.includes(role))
  return parties.filter(({ party }) => party.roles.some((role) => wanted.includes(role)))
}

const writerOf = async (
  { database }: FeatureDeps,
  { organisations }: OnDemandLetter,
  { main }: ProcedureFile,
  sender: Asked['sender'],
): Promise<OrganisationRow | undefined> => {
  const wanted = sender ?? (organisations.includes('LB') ? 'municipality' : 'agency')
  const writer = await loadOrganisation(database, wanted === 'municipality' ? main.municipalityOrgId : main.agencyOrgId)
  return organisations.includes(writer.type) ? writer : undefined
}
