/** Codes in an attribute `candidateGroups`: `LB_DB, WK_DB`. An expression has none. */
export const splitRoles = (candidateGroups: string): readonly string[] =>
  candidateGroups.startsWith('=')
    ? []
    : candidateGroups
        .split(',')
        .map((code) => code.trim())
        .filter((code) => code !== '')

/** The variable with the organisation that roles work for; undefined when they work for several, or for one that cases do not carry. */
export const organisationOf = (codes: readonly string[]): 'municipalityOrgId' | 'agencyOrgId' | undefined => {
  if (codes.length > 0 && codes.every((code) => code.startsWith('LB_'))) return 'municipalityOrgId'
  if (codes.length > 0 && codes.every((code) => code.startsWith('WK_'))) return 'agencyOrgId'
  return undefined
}
