import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followHash } from './open/navigate.ts';
import { PageDataProvider } from './open/open.tsx';
import { pageData } from './page-data.ts';
import './style/page.css';
import { printedHeader } from './style/printed-header.ts';

const data = pageData((id) => document.getElementById(id)?.textContent ?? 'null');
const place = document.getElementById('page');
followHash();
printedHeader(data.dossier.story);
if (place)
  createRoot(place).render(
    <StrictMode>
      <PageDataProvider data={data}>
        <App />
      </PageDataProvider>
    </StrictMode>,
  );
const idle = 'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout; // Safari has none
idle(() => data.readings.length); // takes the readings apart while nobody waits, so that the first look at a report is quick
