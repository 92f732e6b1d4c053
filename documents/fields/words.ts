import type { LegalRegime, PartyRole, PropertyType, RequestChannel, UnitType, VerdictOO } from '#domain/model/codes'

/** Dutch words that letters print for the codes of the domain; inside a sentence, so without capital. */
export const partyRoleWords: Readonly<Record<PartyRole, string>> = {
  VOLLE_EIGENAAR: 'eigenaar',
  NAAKTE_EIGENAAR: 'naakte eigenaar',
  VRUCHTGEBRUIKER: 'vruchtgebruiker',
  OPSTALHOUDER: 'opstalhouder',
  ERFPACHTER: 'erfpachter',
  VERHUURDER: 'verhuurder',
  ONDERVERHUURDER: 'onderverhuurder',
  HUURDER: 'huurder',
  BEWONER: 'bewoner',
  VERZOEKER: 'verzoeker',
  MELDER: 'melder',
  INDIENER: 'indiener',
  VERTEGENWOORDIGER: 'vertegenwoordiger',
  SYNDICUS: 'syndicus',
  NOTARIS: 'notaris',
  CURATOR: 'curator',
  VERDACHTE: 'verdachte',
  VEROORDEELDE: 'veroordeelde',
  ANDERE: 'betrokkene',
}

export const propertyTypeWords: Readonly<Record<PropertyType, string>> = {
  EENGEZINSWONING: 'eengezinswoning',
  MEERGEZINSWONING: 'meergezinswoning',
  KAMERWONING: 'kamerwoning',
  HANDELSPAND_MET_WONING: 'handelspand met woning',
  ANDERE: 'gebouw',
}

export const unitTypeWords: Readonly<Record<UnitType, string>> = {
  ZW: 'zelfstandige woning',
  NZW: 'kamer',
  NWF: 'deel zonder woonfunctie',
}

/** Reads on after "het verzoek dat u ... indiende". */
export const channelWords: Readonly<Record<RequestChannel, string>> = {
  AANGETEKEND: 'met een aangetekende brief',
  AANGETEKENDE_MAIL: 'met een aangetekende e-mail',
  TEGEN_ONTVANGSTBEWIJS: 'tegen ontvangstbewijs',
  WEBFORMULIER: 'met het webformulier',
  TELEFOON: 'per telefoon',
  MONDELING: 'mondeling',
  E_MAIL: 'per e-mail',
}

export const verdictWords: Readonly<Record<VerdictOO, string>> = {
  NIET_OO: 'niet ongeschikt en niet onbewoonbaar',
  ONGESCHIKT: 'ongeschikt',
  ONBEWOONBAAR: 'onbewoonbaar',
  ONGESCHIKT_ONBEWOONBAAR: 'ongeschikt en onbewoonbaar',
}

/** Reads on after "vastgesteld volgens het technisch verslag, ". */
export const modelWords: Readonly<Record<LegalRegime, string>> = {
  TV_2017: 'model van kracht van 2 november 2017 tot en met 31 december 2019',
  TV_2020: 'model van kracht van 1 januari tot en met 31 december 2020',
  TV_2021: 'model van kracht sinds 1 januari 2021',
  TV_202310: 'model van kracht tot en met 31 december 2024',
  TV_202501: 'model van kracht sinds 1 januari 2025',
}

/** Points and the Wooncode until 2020, three categories and the Codex since. @source domain.md 4.1 */
export const isPointsRegime = (regime: LegalRegime): boolean => regime === 'TV_2017' || regime === 'TV_2020'

/** The decree that a letter names. */
export const lawWords = (regime: LegalRegime): string =>
  isPointsRegime(regime) ? 'Vlaamse Wooncode' : 'Vlaamse Codex Wonen van 2021'

export type AccessKind = 'VOLLEDIG' | 'GEDEELTELIJK' | 'GEEN'
export const accessWords: Readonly<Record<AccessKind, string>> = {
  VOLLEDIG: 'volledige toegang',
  GEDEELTELIJK: 'gedeeltelijke toegang',
  GEEN: 'geen toegang',
}
