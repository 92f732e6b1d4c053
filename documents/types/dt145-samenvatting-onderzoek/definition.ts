import { defineDocument } from '../define.ts'

export const dt145 = defineDocument({
  code: 'DT145',
  title: 'samenvatting onderzoek',
  mode: 'AUTOMATISCH',
  addressees: ['DOSSIER'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G3'],
  signers: ['LB_WC', 'WK_WC'],
  variants: [],
})
