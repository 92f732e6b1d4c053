import { defineDocument } from '../define.ts'

export const dt042 = defineDocument({
  code: 'DT042',
  title: 'ongeldigverklaring beslissing',
  mode: 'AUTOMATISCH',
  addressees: ['GEMEENTE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G5'],
  signers: ['WK_DB'],
  variants: [],
})
