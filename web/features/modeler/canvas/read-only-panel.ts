const fields =
  'input, textarea, select, [contenteditable="true"], .bio-properties-panel-add-entry, .bio-properties-panel-remove-entry, .wz-panel-roles button'

/** Makes the fields of the properties panel readable only, also those that come later. @returns stop */
export const lockPanel = (panel: HTMLElement): (() => void) => {
  const lock = () => {
    for (const field of panel.querySelectorAll<HTMLElement>(fields)) {
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.readOnly = true
      if (field instanceof HTMLSelectElement || field instanceof HTMLButtonElement) field.disabled = true
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.disabled = true
      if (field.isContentEditable) field.contentEditable = 'false'
    }
  }
  const observer = new MutationObserver(lock)
  observer.observe(panel, { subtree: true, childList: true })
  lock()
  return () => observer.disconnect()
}
