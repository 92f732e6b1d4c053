import type { FeeWaiver } from '#domain/procedures/certificate/fee'

/** Why nothing is asked, as the receipt says it. */
export const waiverWords: Readonly<Record<FeeWaiver, string>> = {
  EX_OFFICIO: 'U hoeft niets te betalen: het attest wordt ambtshalve gegeven.',
  WP: 'U hoeft niets te betalen: het eerste onderzoek van een waarschuwingsprocedure is gratis.',
  OO: 'U hoeft niets te betalen: het eerste onderzoek van een procedure OO is gratis.',
  SVK: 'U hoeft niets te betalen: de gemeente vraagt geen retributie aan een sociaal verhuurkantoor.',
}

export const noFeeWords = 'U hoeft niets te betalen: de gemeente vraagt geen retributie voor een conformiteitsattest.'
export const agencyFeeWords = 'U hoeft niets te betalen: voor een tweede opinie wordt geen retributie gevraagd.'

/** What the fee is for. */
export const feeWords = (dwellings: number, rooms: number): string => {
  const parts = [
    ...(dwellings > 0 ? [dwellings === 1 ? 'een woning' : `${dwellings} woningen`] : []),
    ...(rooms > 0 ? [rooms === 1 ? 'een kamer' : `${rooms} kamers`] : []),
  ]
  return `De gemeente vraagt een retributie voor ${parts.join(' en ')}.`
}

/** Ground of a refusal without anything that the report says. */
export const noAccessWords = 'De woningcontroleur kreeg geen toegang tot de woning.'
export const detectorWords = 'Niet op elke verdieping is er een rookmelder.'
export const overcrowdedWords = 'De woning is overbewoond.'
export const defectsWords = (
  points: number | null,
  counts: { readonly I: number; readonly II: number; readonly III: number },
): string =>
  points === null
    ? `Gebreken van categorie I: ${counts.I}, categorie II: ${counts.II}, categorie III: ${counts.III}.`
    : `Het technisch verslag telt ${points} strafpunten.`
