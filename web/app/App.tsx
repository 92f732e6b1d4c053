import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import locale from 'antd/locale/nl_BE'
import { RouterProvider } from 'react-router'
import { ApiError } from '../shared/api.ts'
import { SessionProvider } from '../shared/session.tsx'
import { router } from './router.tsx'
import { theme } from './theme.ts'
import 'dayjs/locale/nl-be'

const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (count, error) => !(error instanceof ApiError) && count < 2 },
    mutations: { retry: false },
  },
})

export const App = () => (
  <ConfigProvider theme={theme} locale={locale} button={{ autoInsertSpace: false }}>
    <AntApp message={{ top: 8 }}>
      <QueryClientProvider client={client}>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </QueryClientProvider>
    </AntApp>
  </ConfigProvider>
)
