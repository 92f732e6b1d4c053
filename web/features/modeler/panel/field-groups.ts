import { Group } from '@bpmn-io/properties-panel'
import type { DrawnElement, Getter } from '../canvas/services.ts'
import type { PanelEntry } from './entries.ts'
import type { Field } from './field.ts'
import { labels } from './labels.nl.ts'
import { machineEntries } from './machine-entries.ts'
import { messageEntries } from './message-entries.ts'
import { termEntries } from './term-entries.ts'
import { userTaskEntries } from './user-task-entries.ts'

export interface PanelGroup {
  readonly id: string
  readonly label: string
  readonly entries?: readonly PanelEntry[]
  readonly [property: string]: unknown
}

/** What our groups read and change. */
export interface Context {
  readonly modeler: Getter
  readonly element: DrawnElement
  readonly field: Field
}

const group = (id: string, label: string, entries: readonly PanelEntry[]) => ({
  id,
  label,
  entries,
  component: Group,
  shouldOpen: true,
})

/** Groups of our field for an element: who does it on which screen, which work of the machine, which term, which message. */
export const fieldGroups = (modeler: Getter, element: DrawnElement, field: Field): readonly PanelGroup[] => {
  const context = { modeler, element, field }
  return [
    group('wz-user-task', labels.userTask, userTaskEntries(context)),
    group('wz-machine', labels.machine, machineEntries(context)),
    group('wz-term', labels.term, termEntries(context)),
    group('wz-message', labels.message, messageEntries(context)),
  ].filter(({ entries }) => entries.length > 0)
}
