declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>)
    fromXML(xml: string): Promise<{ rootElement: unknown; warnings: readonly { readonly message: string }[] }>
    toXML(element: unknown, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>
    create(type: string, attributes?: Readonly<Record<string, unknown>>): unknown
  }
}
