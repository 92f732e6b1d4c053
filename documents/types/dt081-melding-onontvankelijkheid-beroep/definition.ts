import { defineDocument } from '../define.ts'

export const dt081 = defineDocument({
  code: 'DT081',
  title: 'melding onontvankelijkheid beroep',
  mode: 'AUTOMATISCH',
  addressees: ['INDIENER'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G6'],
  signers: ['WK_BD'],
  variants: [],
})
