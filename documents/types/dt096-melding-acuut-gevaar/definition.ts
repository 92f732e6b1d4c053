import { defineDocument } from '../define.ts'

export const dt096 = defineDocument({
  code: 'DT096',
  title: 'melding van acuut gevaar',
  mode: 'OP_VRAAG',
  addressees: ['BURGEMEESTER'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G5'],
  signers: [],
  variants: [],
})
