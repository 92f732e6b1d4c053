import { defineDocument } from '../define.ts'

export const dt077 = defineDocument({
  code: 'DT077',
  title: 'ontvangstbewijs beroep',
  mode: 'AUTOMATISCH',
  addressees: ['INDIENER'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G6'],
  signers: ['WK_BD'],
  variants: [],
})
