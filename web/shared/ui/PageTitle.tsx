import { useEffect } from 'react'
import { text } from '../labels.nl.ts'

/** The title of the browser's tab, while the page is shown. */
export const PageTitle = ({ text: title }: { readonly text: string }) => {
  useEffect(() => {
    document.title = `${title} · ${text.product}`
    return () => {
      document.title = text.product
    }
  }, [title])
  return null
}
