import './app/without-eval.ts'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { giveStylesTheirNonce } from './app/style-nonce.ts'
import './app/app.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
giveStylesTheirNonce()
createRoot(root).render(<App />)
