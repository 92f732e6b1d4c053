import { addIndex, migration } from '../migration.ts'

export const { up, down } = migration([
  addIndex('element_instance', { fields: ['processInstanceKey', 'elementId', 'startedAt', 'endedAt'] }),
  addIndex('task', { fields: ['open', 'sortDue'] }),
  addIndex('task', { fields: ['processInstanceKey'] }),
])
