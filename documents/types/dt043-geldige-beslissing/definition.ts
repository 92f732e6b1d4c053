import { defineDocument } from '../define.ts'

export const dt043 = defineDocument({
  code: 'DT043',
  title: 'bevestiging geldige beslissing',
  mode: 'AUTOMATISCH',
  addressees: ['GEMEENTE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G5', 'G8'],
  signers: ['WK_DB'],
  variants: [],
})
