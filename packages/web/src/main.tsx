import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followHash } from './open/navigate.ts';
import { whenIdle } from './open/idle.ts';
import { PageDataProvider } from './open/open.tsx';
import { pageData } from './page-data.ts';
import './style/page.css';
import { printedHeader } from './style/printed-header.ts';
import { gridOnce } from './views/differences/differences.tsx';
import { stemmaAhead } from './views/stemma/ahead.ts';

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
// Made ready while nobody waits, so that the first look at a report, the tree and the table is quick.
whenIdle([() => void data.readings.length, ...stemmaAhead(data), () => void gridOnce(data.dossier)]);
