// neither package has types for these files
declare module 'bpmnlint/lib/linter.js' {
  export default class Linter {
    constructor(options: { readonly config: unknown; readonly resolver: unknown })
    lint(root: unknown): Promise<Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>>
  }
}
declare module 'bpmnlint/lib/resolver/static-resolver.js' {
  export default class StaticResolver {
    constructor(cache: Readonly<Record<string, unknown>>)
  }
}
declare module 'bpmnlint/config/recommended.js' {
  const config: { readonly rules: Readonly<Record<string, string>> }
  export default config
}
declare module 'bpmnlint-plugin-camunda-compat' {
  const plugin: { readonly configs: Readonly<Record<string, { readonly rules: Readonly<Record<string, unknown>> }>> }
  export default plugin
}
declare module 'bpmnlint/rules/*' {
  const rule: unknown
  export default rule
}
declare module 'bpmnlint-plugin-camunda-compat/rules/*' {
  const rule: unknown
  export default rule
}
