import { defineDocument } from '../define.ts'

export const dt010 = defineDocument({
  code: 'DT010',
  title: 'verslag geen toegang',
  mode: 'AUTOMATISCH',
  addressees: ['DOSSIER'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G3'],
  signers: ['LB_WC', 'WK_WC'],
  variants: [],
})
