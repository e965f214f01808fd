/** The version of the file's form. A change that an older Report Lens could not keep whole raises it. */
export const SIDECAR_VERSION = 2;
