/**
 * Whether a visit came to nothing: no unit of the investigation gave access. Then nothing is said about any dwelling, and the visit may be planned again.
 *
 * @returns false for an investigation without units
 * @source domain.md 4.6 example 21, 5.11 investigation "no access branch"
 */
export const isWithoutAccess = (reports: readonly { readonly noAccess: boolean }[]): boolean =>
  reports.length > 0 && reports.every(({ noAccess }) => noAccess)
