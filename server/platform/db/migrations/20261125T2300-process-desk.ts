import { addIndex, migration } from '../migration.ts'

export const { up, down } = migration([
  addIndex('process_instance', { fields: ['startedAt', 'key'] }),
  addIndex('process_instance', { fields: ['municipalityOrgId', 'startedAt'] }),
])
