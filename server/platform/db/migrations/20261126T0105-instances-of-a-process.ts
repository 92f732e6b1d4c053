import { addIndex, migration } from '../migration.ts'

export const { up, down } = migration([
  // the list of one process, youngest first
  addIndex('process_instance', { fields: ['bpmnProcessId', 'startedAt', 'key'] }),
])
