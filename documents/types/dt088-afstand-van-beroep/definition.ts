import { defineDocument } from '../define.ts'

export const dt088 = defineDocument({
  code: 'DT088',
  title: 'afstand van beroep',
  mode: 'OP_VRAAG',
  addressees: ['DOSSIER'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G6'],
  signers: [],
  variants: [],
})
