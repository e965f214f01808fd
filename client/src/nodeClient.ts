/* The library for the desktop, in a file that is loaded with the first report. */
export { LanguageClient, TransportKind } from 'vscode-languageclient/node';
