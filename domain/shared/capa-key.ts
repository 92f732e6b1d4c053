const form = /^(\d{5})([A-Z])(\d{4})\/(\d{2})([A-Z0_])(\d{3})$/

/** A cadastral parcel key taken apart. */
export interface CapaKey {
  /** cadastral division, 5 digits */
  readonly division: string
  readonly section: string
  readonly rootNumber: number
  readonly bisNumber: number
  /** empty when the key has `_` or `0` there */
  readonly exponent: string
  readonly power: number
}

/**
 * Whether `text` has the form of a cadastral parcel key, e.g. `11001B0129/00F003`. The form only; whether the parcel exists is for the cadastre.
 *
 * @source domain.md 3.1
 */
export const isCapaKey = (text: string): boolean => form.test(text)

/** The parts of a cadastral parcel key, or undefined when `text` has not its form. @source domain.md 3.1 (meaning of the parts: GK) */
export const parseCapaKey = (text: string): CapaKey | undefined => {
  const match = form.exec(text)
  if (!match) return undefined
  const [, division = '', section = '', root, bis, exponent = '', power] = match
  return {
    division,
    section,
    rootNumber: Number(root),
    bisNumber: Number(bis),
    exponent: /[A-Z]/.test(exponent) ? exponent : '',
    power: Number(power),
  }
}
