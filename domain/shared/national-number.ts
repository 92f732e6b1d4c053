/**
 * Whether `text` is a Belgian national number (rijksregisternummer or BIS number): 11 digits, dots, dashes and spaces forgiven.
 * The last two digits are 97 minus the first nine modulo 97; for births from 2000 a 2 is put before the nine.
 *
 * @source domain.md 10 "Validation algorithms"
 */
export const isNationalNumber = (text: string): boolean => {
  const digits = text.replace(/[.\-\s]/g, '')
  if (!/^\d{11}$/.test(digits)) return false
  const [body, check] = [digits.slice(0, 9), Number(digits.slice(9))]
  return check === checkDigits(Number(body)) || check === checkDigits(Number(`2${body}`))
}

const checkDigits = (body: number): number => 97 - (body % 97)
