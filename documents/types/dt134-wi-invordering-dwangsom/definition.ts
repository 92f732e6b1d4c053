import { defineDocument } from '../define.ts'

export const dt134 = defineDocument({
  code: 'DT134',
  title: 'opdracht invordering dwangsom',
  mode: 'AUTOMATISCH',
  addressees: ['GERECHTSDEURWAARDER'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G10'],
  signers: ['WI_WI'],
  variants: [],
})
