/* The library for the browser, in a file that is loaded with the first report. */
export { LanguageClient } from 'vscode-languageclient/browser';
