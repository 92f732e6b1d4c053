import { lines } from '../fields/format.ts'
import type { Lines } from '../fields/types.ts'
import type { Size } from './sample-kit.ts'

const words =
  'Wij bespraken de toestand van de woning op 12 maart. U zou ons laten weten wanneer de herstelling van het dak begint. Wij ontvingen daarover nog geen bericht.'

/** Free words of who writes a letter. */
export const sampleWords = (size: Size): Lines => lines(Array.from({ length: size === 'large' ? 40 : 2 }, () => words))
