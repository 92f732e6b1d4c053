/** Provinces of the Flemish Region, and the region of Brussels, as reports name them. */
export const provinces = ['Antwerpen', 'Vlaams-Brabant', 'West-Vlaanderen', 'Oost-Vlaanderen', 'Limburg'] as const
export type Province = (typeof provinces)[number]

const byFirstDigits: readonly (readonly [string, Province])[] = [
  ['1', 'Antwerpen'],
  ['23', 'Vlaams-Brabant'],
  ['24', 'Vlaams-Brabant'],
  ['3', 'West-Vlaanderen'],
  ['4', 'Oost-Vlaanderen'],
  ['7', 'Limburg'],
]

/**
 * The province of a municipality by its NIS code, whose first digit is the province; 2 is Brabant, and its second digit tells the Flemish part.
 *
 * @returns undefined outside the Flemish Region
 */
export const provinceOf = (nisCode: string): Province | undefined =>
  byFirstDigits.find(([digits]) => nisCode.startsWith(digits))?.[1]
