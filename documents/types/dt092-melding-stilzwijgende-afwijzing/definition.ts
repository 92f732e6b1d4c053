import { defineDocument } from '../define.ts'

export const dt092 = defineDocument({
  code: 'DT092',
  title: 'melding stilzwijgende afwijzing',
  mode: 'AUTOMATISCH',
  addressees: ['INDIENER', 'BEWONER', 'HZR', 'GEMEENTE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G6'],
  signers: ['WK_BD'],
  variants: [],
})
