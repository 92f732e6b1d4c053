const drawn = (paths: string): string =>
  `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="#0b3d91" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round">${paths}</svg>`,
  )}`

/** Icons of the building blocks: small line drawings, in the blue of the product. */
export const icons = {
  document: drawn('<path d="M4 2h7l3 3v11H4z"/><path d="M11 2v3h3M6.5 8.5h5M6.5 11h5M6.5 13.5h3"/>'),
  mail: drawn('<path d="M2 4h14v10H2z"/><path d="M2 5l7 5 7-5"/>'),
  notice: drawn('<path d="M4 13h10l-1.5-2V8a3.5 3.5 0 0 0-7 0v3z"/><path d="M7.5 15.5h3M9 4.5V3"/>'),
  status: drawn('<path d="M4 16V2"/><path d="M4 3h9l-2 3 2 3H4"/>'),
  term: drawn('<path d="M3 4h12v12H3z"/><path d="M3 7.5h12M6 2v3M12 2v3M9 10v2.5l2 1"/>'),
  wait: drawn('<path d="M5 2h8M5 16h8M6 2c0 4 6 5 6 7s-6 3-6 7M12 2c0 4-6 5-6 7s6 3 6 7"/>'),
  table: drawn('<path d="M2 4h14v10H2z"/><path d="M2 7.5h14M2 11h14M7 7.5V14"/>'),
  form: drawn('<path d="M3 2h12v14H3z"/><path d="M5.5 6h7M5.5 9.5h7M8 13h4.5"/><path d="M5.5 13h.1"/>'),
} as const
