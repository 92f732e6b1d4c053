import type { DataOf, DocumentCode } from './fields/data-of.ts'
import type { Letterhead } from './letterheads/letterhead.ts'

export interface RenderedDocument {
  readonly docx: Buffer
  readonly pdf?: Buffer
}

export interface Documents {
  /**
   * The letter as .docx.
   *
   * @throws RenderError when the template cannot be filled
   */
  renderDocx<C extends DocumentCode>(code: C, data: DataOf<C>, letterhead: Letterhead): Promise<Buffer>
  /** The same as PDF/A-2b; undefined when there is no LibreOffice on this machine. @throws RenderError when it cannot be converted */
  toPdf(docx: Buffer): Promise<Buffer | undefined>
  /** Ends every process that this started, within 3 seconds. */
  close(): Promise<void>
}
