export interface FileChange {
  /** A normal URI, of a file or of a folder: with a folder, all that is in it came or went. */
  readonly uri: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}
