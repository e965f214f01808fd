import { SERVING, setUpEngine } from './engine.ts';

// First of all: while a program is loaded, what is young gets more room, and keeps it.
setUpEngine(SERVING);
void import('./nodeServer.ts').then(({ serveOnNode }) => {
  serveOnNode();
});
