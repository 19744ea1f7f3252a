import './older-browsers.ts';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import './respond.css';
import { RespondApp } from './respond-app.tsx';

const place = document.getElementById('app');
if (place !== null) createRoot(place).render(<RespondApp />);
