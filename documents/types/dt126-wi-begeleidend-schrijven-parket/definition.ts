import { defineDocument } from '../define.ts'

export const dt126 = defineDocument({
  code: 'DT126',
  title: 'begeleidend schrijven parket',
  mode: 'AUTOMATISCH',
  addressees: ['PARKET'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G10'],
  signers: ['WI_WI'],
  variants: [],
})
