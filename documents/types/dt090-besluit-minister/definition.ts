import { defineDocument } from '../define.ts'

export const dt090 = defineDocument({
  code: 'DT090',
  title: 'besluit minister',
  mode: 'OP_VRAAG',
  addressees: ['INDIENER', 'BEWONER', 'HZR'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G5', 'G6'],
  signers: [],
  variants: [],
})
