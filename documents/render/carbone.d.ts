/** What we use of carbone 3.8.2; @types/carbone does not know object templates. */
declare module 'carbone' {
  export interface TemplateFile {
    readonly name: string
    readonly parent: ''
    readonly isMarked: boolean
    data: string | Buffer
  }
  export interface TemplateObject {
    readonly isZipped: true
    readonly filename: string
    readonly embeddings: readonly string[]
    readonly files: TemplateFile[]
  }
  export interface RenderOptions {
    readonly lang: string
    readonly timezone: string
    readonly extension: 'docx'
  }
  interface Carbone {
    render(
      template: TemplateObject,
      data: unknown,
      options: RenderOptions,
      callback: (error: unknown, result: Buffer) => void,
    ): void
  }
  const carbone: Carbone
  export default carbone
}
