import { formPublicationGroups } from '@unguarded/rounds';
import { workAside } from '../work-aside.ts';

// Runs as plain Node source (type stripping): no build step, no path to a dist.
workAside(formPublicationGroups);
