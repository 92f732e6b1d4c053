/** Files of the realm's pages. The tokens of the look are those of the web: white bar, yellow line, calm blue. */
export const signInCss = `
:root { --primary: #0055cc; --hover: #003bb0; --text: #333332; --muted: #687483; --line: #cbd2da; --ground: #f7f9fc; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 "Flanders Art Sans", system-ui, sans-serif; }
header { height: 51px; padding: 0 24px; background: #fff; border-bottom: 3px solid #ffe615; display: flex; align-items: center; }
.name { font-weight: 700; font-size: 18px; }
main { max-width: 960px; margin: 0 auto; padding: 24px; }
h1 { font-size: 28px; line-height: 1.2; margin: 8px 0 16px; }
h2 { font-size: 16px; margin: 0 0 8px; }
.notice { background: #fff3cd; color: #5c4600; padding: 12px 16px; border-radius: 3px; margin: 0 0 24px; }
form { display: grid; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)); gap: 16px; align-items: start; }
section { background: #fff; border: 1px solid var(--line); border-radius: 3px; padding: 16px; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 4px; }
section button { width: 100%; min-height: 48px; text-align: left; font: inherit; color: inherit; background: #fff; border: 1px solid transparent;
  border-radius: 3px; padding: 4px 8px; cursor: pointer; display: block; }
section button:hover { background: #e6eefa; border-color: var(--primary); }
button:focus-visible, a:focus-visible { outline: 2px solid var(--primary); outline-offset: 2px; }
.person { display: block; font-weight: 600; color: var(--primary); }
.role { display: block; font-size: 14px; color: var(--muted); }
.button { display: inline-block; background: var(--primary); color: #fff; border: 0; border-radius: 3px; padding: 8px 16px; font: inherit;
  text-decoration: none; cursor: pointer; }
.button:hover { background: var(--hover); }
.code { color: var(--muted); font-size: 14px; }
`

export const signOutJs = `document.getElementById('op.logoutForm').elements.namedItem('logout').click()
`

/** keycloak-js asks this frame whether the session still is the one it knows; without one it must look anew. */
export const loginStatusJs = `addEventListener('message', (event) => {
  const session = String(event.data).split(' ')[1]
  event.source.postMessage(session ? 'unchanged' : 'changed', event.origin)
})
`

/** keycloak-js asks whether cookies of this origin work inside a frame: the realm has the origin of the application, so they do. */
export const cookiesJs = `parent.postMessage('supported', '*')
`
