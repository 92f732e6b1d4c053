import { defineDocument } from '../define.ts'

export const dt109 = defineDocument({
  code: 'DT109',
  title: 'melding nieuwe bewoning of verhuring',
  mode: 'AUTOMATISCH',
  addressees: ['WOONINSPECTIE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G5'],
  signers: ['LB_DB'],
  variants: [],
})
