import { defineDocument } from '../define.ts'

export const dt128 = defineDocument({
  code: 'DT128',
  title: 'neerlegging herstelvordering',
  mode: 'AUTOMATISCH',
  addressees: ['PARKET'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G10'],
  signers: ['WI_AM'],
  variants: [],
})
