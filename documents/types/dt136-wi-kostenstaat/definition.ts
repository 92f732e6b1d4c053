import { defineDocument } from '../define.ts'

export const dt136 = defineDocument({
  code: 'DT136',
  title: 'kostenstaat en terugvordering',
  mode: 'AUTOMATISCH',
  addressees: ['VEROORDEELDE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G10'],
  signers: ['WI_WI'],
  variants: [],
})
