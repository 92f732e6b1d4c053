import { defineDocument } from '../define.ts'

export const dt011 = defineDocument({
  code: 'DT011',
  title: 'technisch verslag woning',
  mode: 'AUTOMATISCH',
  addressees: ['DOSSIER'],
  per: 'ENTITEIT',
  fields: ['G0', 'G2', 'G3'],
  signers: ['LB_WC', 'WK_WC'],
  variants: [],
})
