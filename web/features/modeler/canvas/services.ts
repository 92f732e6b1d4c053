/** What we use of bpmn-js, by the name under which a modeler gives it. */

/** An element of the semantic model, `bpmn:UserTask`, with the attributes that its type declares. */
export interface ModelElement {
  readonly $type: string
  readonly id: string
  readonly $parent?: ModelElement
  get(name: string): unknown
  set(name: string, value: unknown): void
  $instanceOf(type: string): boolean
}

/** An element as drawn. */
export interface DrawnElement {
  readonly id: string
  readonly type: string
  readonly businessObject: ModelElement
  readonly parent?: DrawnElement
  readonly children?: readonly DrawnElement[]
  readonly incoming?: readonly DrawnElement[]
  readonly outgoing?: readonly DrawnElement[]
  /** of a flow */
  readonly source?: DrawnElement
  readonly target?: DrawnElement
  /** of an event on the edge of a step */
  readonly host?: DrawnElement
  readonly waypoints?: readonly { readonly x: number; readonly y: number }[]
  readonly labelTarget?: DrawnElement
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Services {
  canvas: {
    zoom(level?: string | number, center?: string): number
    viewbox(): { readonly inner: Box; readonly outer: Box; readonly scale: number } & Box
    viewbox(box: Box): void
    scrollToElement(element: DrawnElement | string, padding?: number): void
    getRootElement(): DrawnElement
    setRootElement(root: DrawnElement): void
    findRoot(element: DrawnElement | string): DrawnElement | undefined
    addMarker(id: string, marker: string): void
    removeMarker(id: string, marker: string): void
    focus(): void
  }
  elementRegistry: {
    get(id: string): DrawnElement | undefined
    filter(test: (element: DrawnElement) => boolean): DrawnElement[]
  }
  eventBus: {
    on(events: string | readonly string[], listener: (event: BusEvent) => unknown): void
    on(events: string | readonly string[], priority: number, listener: (event: BusEvent) => unknown): void
    off(events: string | readonly string[], listener: (event: BusEvent) => unknown): void
    fire(event: string, payload?: object): unknown
  }
  selection: {
    get(): readonly DrawnElement[]
    select(elements: DrawnElement | readonly DrawnElement[] | null): void
  }
  commandStack: {
    undo(): void
    redo(): void
    canUndo(): boolean
    canRedo(): boolean
    execute(command: string, context: object): void
    registerHandler(command: string, handler: unknown): void
  }
  modeling: {
    updateProperties(element: DrawnElement, properties: object): void
    updateModdleProperties(element: DrawnElement, model: ModelElement, properties: object): void
    updateLabel(element: DrawnElement, text: string): void
    removeElements(elements: readonly DrawnElement[]): void
    appendShape(source: DrawnElement, shape: object, position: object, target: DrawnElement): DrawnElement
    moveElements(elements: readonly DrawnElement[], delta: { readonly x: number; readonly y: number }): void
    createShape(
      shape: DrawnElement,
      position: { readonly x: number; readonly y: number },
      target: DrawnElement,
    ): DrawnElement
  }
  bpmnFactory: { create(type: string, attributes?: object): ModelElement }
  editorActions: {
    trigger(action: string, options?: unknown): unknown
    isRegistered(action: string): boolean
    register(name: string, action: (options?: unknown) => unknown): void
  }
  overlays: {
    add(id: string, type: string, overlay: { position: Record<string, number>; html: HTMLElement }): string
    remove(filter: { type: string }): void
  }
  elementFactory: { createShape(attributes: object): DrawnElement }
  autoPlace: { append(source: DrawnElement, shape: DrawnElement): DrawnElement }
  copyPaste: { copy(elements: readonly DrawnElement[]): unknown; paste(context?: object): unknown }
  clipboard: { get(): unknown; set(tree: unknown): void; isEmpty(): boolean }
  minimap: { toggle(): void; isOpen(): boolean; close(): void }
  toggleMode: { toggleMode(): void }
  contextPad: { close(): void }
  propertiesPanel: { attachTo(parent: HTMLElement): void; detach(): void }
  moddle: { create(type: string, attributes?: object): ModelElement }
  keyboard: { addListener(priority: number, listener: (context: { keyEvent: KeyboardEvent }) => boolean | void): void }
  elementTemplatesLoader: { setTemplates(templates: readonly object[]): void }
  elementTemplates: {
    getLatest(id: string): readonly object[]
    applyTemplate(element: DrawnElement, template: object): DrawnElement
  }
  directEditing: { isActive(): boolean; complete(): void; cancel(): void }
  rules: { allowed(action: string, context: object): unknown }
}

export interface BusEvent {
  readonly element?: DrawnElement
  readonly elements?: readonly DrawnElement[]
  readonly newSelection?: readonly DrawnElement[]
  readonly active?: boolean
  readonly [name: string]: unknown
}

/** A modeler, and the services it gives. */
export interface Getter {
  get<T>(service: string): T
}

/** A service by its name, with its type. */
export const serviceOf = <K extends keyof Services>(modeler: Getter, name: K): Services[K] =>
  modeler.get<Services[K]>(name)

/** The models in a value of the semantic model. */
export const modelList = (value: unknown): readonly ModelElement[] => (Array.isArray(value) ? value : [])
