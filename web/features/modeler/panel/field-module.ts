import type { DrawnElement } from '../canvas/services.ts'
import { fieldGroups, type PanelGroup } from './field-groups.ts'
import type { Field } from './field.ts'

/** Groups for what newer engines than ours know: they would make diagrams that cannot be published. */
const newerThanOurs = new Set([
  'userTaskImplementation',
  'jobPriorityDefinition',
  'businessId',
  'adHocSubProcessImplementation',
  'Zeebe__TaskListeners',
  'Zeebe__ExecutionListeners',
  'taskListeners',
  'executionListeners',
])
const newerEntries = /(bindingType|versionTag|[pP]riority)/

interface Panel {
  registerProvider(priority: number, provider: object): void
}

/** Puts our groups first in the properties panel, and takes away what our engine does not know. */
class FieldProvider {
  static readonly $inject = ['propertiesPanel', 'injector', 'config.field']
  private readonly injector: { get<T>(service: string): T }
  private readonly field: Field

  constructor(panel: Panel, injector: { get<T>(service: string): T }, field: Field) {
    this.injector = injector
    this.field = field
    // after all others, so that their groups are there
    panel.registerProvider(100, this)
  }

  getGroups(element: DrawnElement): (groups: readonly PanelGroup[]) => readonly PanelGroup[] {
    return (groups) => {
      const known = groups.filter(({ id }) => !newerThanOurs.has(id)).map(withoutNewer)
      const [general, ...rest] = known.filter(({ entries }) => entries === undefined || entries.length > 0)
      const own = fieldGroups(this.injector, element, this.field)
      return general === undefined ? own : [general, ...own, ...rest]
    }
  }
}

const withoutNewer = (group: PanelGroup): PanelGroup =>
  group.entries === undefined ? group : { ...group, entries: group.entries.filter(({ id }) => !newerEntries.test(id)) }

export const fieldModule = { __init__: ['fieldProvider'], fieldProvider: ['type', FieldProvider] }
