const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'

/** A scan of something that was signed outside: an empty PDF. */
export const paper = (): Blob => new Blob([pdf], { type: 'application/pdf' })
