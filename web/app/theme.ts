import type { ThemeConfig } from 'antd'

/** Every colour, size and shape of the product in one place. */
export const theme: ThemeConfig = {
  hashed: false,
  cssVar: { key: 'wz' },
  token: {
    // who asks for little movement gets none: layers are there at once
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    colorPrimary: '#0055cc',
    colorPrimaryHover: '#003bb0',
    colorLink: '#0055cc',
    colorLinkHover: '#003bb0',
    colorText: '#333332',
    colorTextSecondary: '#5a6472',
    colorTextDescription: '#5a6472',
    colorTextDisabled: '#6b7480',
    colorTextPlaceholder: '#66707e',
    colorBorder: '#8695a8',
    colorBorderSecondary: '#cbd2da',
    colorBgLayout: '#f7f9fc',
    colorError: '#d2373c',
    colorSuccess: '#1f7a4d',
    colorWarning: '#8f5b00',
    colorWarningBg: '#fff3cd',
    borderRadius: 3,
    fontSize: 14,
    fontFamily:
      '"Flanders Art Sans", system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif',
    controlHeight: 36,
    boxShadow: '0 2px 12px rgba(51, 51, 50, 0.2)',
  },
  components: {
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', headerHeight: 48, headerPadding: '0 16px' },
    // links must be readable on a chosen row that is pointed at
    Table: { cellPaddingBlock: 8, headerBg: '#eef2f7', rowSelectedHoverBg: '#d6eaff' },
    Menu: { itemHeight: 36, itemBorderRadius: 3 },
    Card: { headerHeight: 44 },
  },
}
