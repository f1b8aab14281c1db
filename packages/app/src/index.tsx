import '@backstage/cli/asset-types';
import '@backstage/ui/css/styles.css';
import './theme.css';
import { createRoot } from 'react-dom/client';
import App from './App';
import { ignoreResizeNotice } from './ignoreResizeNotice';

ignoreResizeNotice();
const root = document.getElementById('root');
if (!root) {
  throw new Error("The page has no element with the id 'root'");
}
createRoot(root).render(App.createRoot());
