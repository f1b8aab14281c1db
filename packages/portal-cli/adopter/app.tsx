import '@backstage/cli/asset-types';
import '@backstage/ui/css/styles.css';
import { createRoot } from 'react-dom/client';
import App from './App';

const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(App.createRoot());
