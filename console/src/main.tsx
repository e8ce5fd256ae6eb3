import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { queries } from './api/query';
import './i18n';
import './ui/tokens.css';
import './ui/base.css';
import './ui/ui.css';
import './ui/charts.css';
import './shell/shell.css';
import { router } from './shell/routes';
import { ThemeProvider } from './ui/theme';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ThemeProvider>
        <RouterProvider router={router} />
      </ThemeProvider>
    </QueryClientProvider>
  </StrictMode>,
);
