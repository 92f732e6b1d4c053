import { defineDocument } from '../define.ts'

export const dt135 = defineDocument({
  code: 'DT135',
  title: 'opdracht ambtshalve uitvoering',
  mode: 'AUTOMATISCH',
  addressees: ['AANNEMER'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G10'],
  signers: ['WI_WI'],
  variants: [],
})
