/** Libraries of bpmn.io that come without types: modules for dependency injection, known by their name alone. */
declare module 'bpmn-js/lib/Modeler' {
  export default class Modeler {
    constructor(options: Readonly<Record<string, unknown>>)
    importXML(xml: string): Promise<{ readonly warnings: readonly unknown[] }>
    saveXML(options: { readonly format: boolean }): Promise<{ readonly xml?: string }>
    saveSVG(): Promise<{ readonly svg: string }>
    get<T>(service: string): T
    getDefinitions(): unknown
    on(event: string, listener: () => void): void
    attachTo(parent: HTMLElement): void
    detach(): void
    destroy(): void
  }
}
declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: object
  export const BpmnPropertiesProviderModule: object
  export const ZeebePropertiesProviderModule: object
}
declare module 'bpmn-js-element-templates' {
  export const CloudElementTemplatesPropertiesProviderModule: object
}
declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: object
  export const CreateAppendElementTemplatesModule: object
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud' {
  const behaviors: object
  export default behaviors
}
declare module 'bpmn-js-token-simulation' {
  const simulation: object
  export default simulation
}
declare module 'bpmn-js-color-picker' {
  const colors: object
  export default colors
}
declare module 'diagram-js-minimap' {
  const minimap: object
  export default minimap
}
declare module 'bpmn-js-native-copy-paste/lib/PasteUtil' {
  export const createReviver: (moddle: unknown) => (key: string, value: unknown) => unknown
}
declare module '@bpmn-io/properties-panel' {
  type Field = (props: Readonly<Record<string, unknown>>) => unknown
  export const SelectEntry: Field
  export const TextFieldEntry: Field
  export const TextAreaEntry: Field
  export const Group: unknown
  export const isSelectEntryEdited: (node: unknown) => boolean
  export const isTextFieldEntryEdited: (node: unknown) => boolean
}
declare module 'zeebe-bpmn-moddle/resources/zeebe.json' {
  const descriptor: object
  export default descriptor
}
declare module '@bpmn-io/properties-panel/preact' {
  export const h: (type: unknown, props: object | null, ...children: readonly unknown[]) => unknown
}
declare module 'dmn-js/lib/Modeler' {
  export default class Modeler {
    constructor(options: Readonly<Record<string, unknown>>)
    importXML(xml: string): Promise<{ readonly warnings: readonly unknown[] }>
    saveXML(options: { readonly format: boolean }): Promise<{ readonly xml?: string }>
    getViews(): readonly { readonly type: string }[]
    open(view: { readonly type: string }): Promise<unknown>
    getActiveViewer(): { get<T>(service: string): T } | undefined
    on(event: string, listener: () => void): void
    destroy(): void
  }
}
