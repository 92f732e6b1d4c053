/**
 * Whether `text` is an enterprise number of the KBO: 10 digits that start with 0 or 1 (dots, spaces and a leading BE forgiven);
 * the last two are 97 minus the first eight modulo 97.
 *
 * @source domain.md 10 "Validation algorithms"
 */
export const isKboNumber = (text: string): boolean => {
  const digits = text.replace(/^BE/i, '').replace(/[.\s]/g, '')
  if (!/^[01]\d{9}$/.test(digits)) return false
  return Number(digits.slice(8)) === 97 - (Number(digits.slice(0, 8)) % 97)
}
