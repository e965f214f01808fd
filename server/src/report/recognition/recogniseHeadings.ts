import { weigh } from './recogniseGroups.ts';

/** Headings that reports have, alone on their line; added up to the cap. */
export const headingCap = 5;
export const headingWeights: ReadonlyMap<string, number> = weigh(
  [
    2,
    `areas for improvement; area for improvement; what needs to improve; areas for priority action; areas for development;
    inspection findings; overall effectiveness; overall judgement; inspection judgements; key findings; main findings;
    headline findings; summary of findings; summary of key findings; findings and evaluation of progress;
    areas covered by the visit; areas covered by this visit; conclusions and recommendations; conclusions and/or recommendations;
    recommendations for executive action; summary of recommendations; key concerns; notable positive practice;
    about this inspection; information about this inspection; about our inspections and reports; safety recommendations;
    summary of the accident; the sequence of events; the accident; learning points; key messages; value for money;
    is the service safe; is the service effective; is the service well-led; are services safe; are services effective;
    are services well-led; are services caring; are services responsive; safeguarding is effective;
    what is it like to attend this school; lessons learned; lessons learnt; action we have told the provider to take;
    analysis and conclusions; the complaint; the investigation; coroner's concerns; the ombudsman's role and powers; findings and recommendations; people's experience of using this service and what we found; what i have investigated; how i considered this complaint;
    agreed action; what gao found; why gao did this study; probable cause; causes and contributing factors; summary of conclusions and actions;
    record of main findings; capacity to improve; outcomes for children and young people; list of recommendations`,
  ],
  [
    1.2,
    `recommendations; findings; executive summary; terms of reference; judgements; judgement; overall rating; our findings;
    what we found; conclusions; inspection team; about the inspection; about the service; about the school; about this service;
    previous recommendations; history of the flight; factual information; synopsis; underlying factors; causal factors;
    analysis; management response; audit opinion; audit findings; scope and objectives; leadership and management;
    leadership, management and governance; well-being and attitudes to learning; capacity for improvement; next steps;
    immediate and underlying causes; examples of good practice; notable practice; reason for our rating; complaints;
    requirements; personal development; behaviour and attitudes; quality of education; summary of the proceedings of the review process;
    formal minutes; witnesses; list of witnesses; published written evidence; final decision; decision; key facts; foreword;
    requires improvement; requires improvement to be good; inadequate; outstanding`,
  ],
  [
    0.5,
    `summary; introduction; contents; table of contents; background; context; conclusion; glossary; methodology; good; adequate;
    grade; grades; overview; recommendation; scope; appendices; annex; annexes; appendix; leadership; governance; care;
    abbreviations; chronology; legal framework; relevant legislation; safety; respect; learning; teaching and learning experiences`,
  ],
  [
    1.5,
    `argymhellion; prif ganfyddiadau; canfyddiadau; arweinyddiaeth a rheolaeth; arwain a gwella; lles ac agweddau at ddysgu;
    addysgu a phrofiadau dysgu; gofal, cymorth ac arweiniad; crynodeb gweithredol; prif werthusiad; am yr ysgol; casgliadau;
    gwybodaeth am yr ysgol; crynodeb; beth sy'n digwydd nesaf; addysgu a dysgu`,
  ],
  [0.5, 'cynnwys; cyflwyniad; cefndir; atodiad; safonau; lles; dysgu; geirfa; trosolwg'],
);

/** Headings that other kinds of text have, alone on their line; taken away up to the cap. */
export const counterHeadingCap = 6;
export const counterHeadings: ReadonlyMap<string, number> = weigh(
  [
    3,
    `installation; usage; getting started; license; licence; changelog; see also; related work; literature review; ingredients; method;
    work experience; employment history; bug fixes; features; materials and methods; synopsis; frequently asked questions; faq`,
  ],
  [
    1,
    'abstract; keywords; results; discussion; references; bibliography; options; examples; acknowledgements; education; skills',
  ],
);
