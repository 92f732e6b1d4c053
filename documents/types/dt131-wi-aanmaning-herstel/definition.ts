import { defineDocument } from '../define.ts'

export const dt131 = defineDocument({
  code: 'DT131',
  title: 'aanmaning herstel',
  mode: 'AUTOMATISCH',
  addressees: ['VEROORDEELDE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G4', 'G10'],
  signers: ['WI_WI'],
  variants: [],
})
