import { defineDocument } from '../define.ts'

export const dt187 = defineDocument({
  code: 'DT187',
  title: 'afsluiting waarschuwingsprocedure',
  mode: 'AUTOMATISCH',
  addressees: ['BEWONER', 'HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G3'],
  signers: ['LB_DB'],
  variants: ['HERSTELD', 'NIET_HERSTELD'],
})
