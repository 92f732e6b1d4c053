import { defineDocument } from '../define.ts'

export const dt086 = defineDocument({
  code: 'DT086',
  title: 'reactie partij in beroep',
  mode: 'OP_VRAAG',
  addressees: ['DOSSIER'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G6'],
  signers: [],
  variants: [],
})
