import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/fields.css';
import './styles/cards.css';
import './styles/queue.css';
import './styles/side-nav.css';
import './styles/facts.css';
import './styles/rows.css';
import './styles/messages.css';
import './styles/timeline.css';
import './styles/calendar.css';
import './styles/clocks.css';
import './styles/papers.css';
import './styles/conflict.css';
import './styles/decision.css';
import './styles/item.css';
import './styles/dialog.css';
import './styles/states.css';
import './styles/sign-in.css';
import './styles/responsibility.css';
import './styles/service-settings.css';
import './styles/intake.css';
import './styles/narrow.css';
import './styles/queue-narrow.css';
import { applyTypeSize } from '../components/type-size';

applyTypeSize();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
