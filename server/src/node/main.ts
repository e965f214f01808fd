import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../server.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';

// The transport is named on the command line: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.
startServer(createConnection(), nodeFileSystem);
