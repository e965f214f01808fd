/** How the name of an exported file ends, behind the report's own name, by the form of the export. */
export const EXPORT_ENDINGS = {
  markdown: 'annotations.md',
  word: 'annotations.docx',
  csv: 'annotations.csv',
  planCsv: 'action-plan.csv',
  jsonLd: 'annotations.jsonld',
  qdpx: 'qdpx',
  pdf: 'annotated.pdf',
} as const;
