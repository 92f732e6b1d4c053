import { defineDocument } from '../define.ts'

export const dt091 = defineDocument({
  code: 'DT091',
  title: 'melding resultaat beroep',
  mode: 'AUTOMATISCH',
  addressees: ['INDIENER', 'BEWONER', 'HZR', 'GEMEENTE', 'WONEN_VLAANDEREN'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G6'],
  signers: ['WK_BD'],
  variants: ['BESLUIT', 'INTREKKING'],
})
