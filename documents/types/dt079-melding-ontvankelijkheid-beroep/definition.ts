import { defineDocument } from '../define.ts'

export const dt079 = defineDocument({
  code: 'DT079',
  title: 'melding ontvankelijkheid beroep OO',
  mode: 'AUTOMATISCH',
  addressees: ['INDIENER', 'GEMEENTE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G6', 'G4'],
  signers: ['WK_BD'],
  variants: ['INDIENER', 'GEMEENTE'],
})
