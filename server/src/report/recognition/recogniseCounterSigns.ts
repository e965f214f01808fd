import { family, weigh } from './recogniseGroups.ts';
import type { PhraseGroup, WordFamily } from './recogniseGroups.ts';

/** What speaks against a report: the points are taken away. Written as in recogniseSigns.ts. */
export const counterPhrases: readonly PhraseGroup[] = [
  {
    name: 'a licence or contract',
    cap: 10,
    weights: weigh(
      [
        5,
        `permission is hereby granted; redistribution and use in source and binary forms; general public license;
        apache license; mit license; without warranty; merchantability; creative commons corporation; terms of service;
        terms of use; privacy policy; end user license; this license; the licensor; this agreement; be it enacted;
        this act may be cited; these regulations may be cited; this order may be cited`,
      ],
      [
        2,
        `hereinafter; governing law; indemnify; force majeure; in witness whereof; sublicense; derivative works; hereby agree;
        hereby agrees; limitation of liability; the tenant; the landlord; the customer shall; the supplier shall; we may collect;
        cookies; terms and conditions`,
      ],
    ),
  },
  {
    name: 'software or its documents',
    cap: 10,
    weights: weigh(
      [
        4,
        `npm install; pip install; git clone; apt get; apt install; request for comments; internet draft; network working group;
        pull request; pull requests; bug fixes; bug fix; release notes; changelog; source code; command line; getting started`,
      ],
      [
        1.5,
        'sudo; readme; github; open source; unit tests; stack trace; rfc #; file system; operating system; stdin; stdout; localhost',
      ],
    ),
  },
  {
    name: 'a scholarly paper',
    cap: 8,
    weights: weigh(
      [
        3,
        `in this paper; this paper; we propose; arxiv; related work; in this article; this article; this thesis; our model;
        published by elsevier; corresponding author; state of the art`,
      ],
      [
        1.5,
        'et al; doi; keywords; confidence interval; statistically significant; randomized; p #; dataset; datasets; hypothesis; participants were',
      ],
    ),
  },
  {
    name: 'news or a press notice',
    cap: 9,
    weights: weigh(
      [
        4,
        `for immediate release; notes to editors; note to editors; press release; told the bbc; told reporters; told bbc; breaking news;
        media contact; press contact; media enquiries`,
      ],
      [
        2,
        `spokesman said; spokeswoman said; spokesperson said; a spokesman; a spokeswoman; a spokesperson; press office; he added;
        she added; read more; share this; bbc news; has welcomed; welcomed the report; campaigners; according to the report;
        a report has found; said today; the watchdog`,
      ],
      [1, 'he said; she said; they said; said the; damning'],
    ),
  },
  {
    name: 'a mail, note or list',
    cap: 8,
    weights: weigh(
      [
        4,
        'sent from my; unsubscribe; shopping list; to do list; curriculum vitae; references available; lorem ipsum; preheat; once upon a time',
      ],
      [
        2,
        `kind regards; best regards; best wishes; apologies for absence; minutes of the meeting; any other business; tablespoon;
        tablespoons; teaspoon; teaspoons; tbsp; tsp; ingredients; employment history; work experience; linkedin; todo;
        see you; thanks for; cover letter`,
      ],
    ),
  },
  {
    name: 'guidance or teaching',
    cap: 6,
    weights: weigh(
      [
        4,
        'procedures manual; user guide; user manual; for this project you; your assignment; assignment brief; lesson plan; hansard; recipe card',
      ],
      [
        2,
        'handbook; toolkit; this guidance; guidance notes; how to use this; manual of; my lords; moved by; this policy; this chapter is',
      ],
    ),
  },
  {
    name: 'a book',
    cap: 10,
    weights: weigh([10, 'project gutenberg; gutenberg ebook'], [3, 'all rights reserved no part']),
  },
];

/** Words that reports hardly use. */
export const counterFamilies: readonly WordFamily[] = [
  family(
    'terms of computing',
    9,
    22,
    `aws; arn; gcloud; npm; api; apis; json; yaml; xml; html; css; config; cli; urls; async; boolean; repo; repos; repository; runtime; linux; unix; debian;
    ubuntu; perl; python; javascript; typescript; java; compiler; compile; compiled; stdin; stdout; argv; struct; regex; github; git; readme;
    cmake; makefile; kernel; tcp; plugin; plugins; modules; packages; libraries; parameter; parameters; argument; arguments; integer; array;
    arrays; filename; filenames; directories; byte; bytes; buffer; pointer; null; callback; parser; syntax; token; tokens; install; installed;
    debug; bug; bugs; bugfix; upstream; commit; commits; software; username; keyboard; editor; vscode; lsp; hover; cursor; login; cache;
    src; lib; usr; string; strings; boolean; server; servers; files; markdown; metadata; script; scripts; default; defaults`,
  ),
  family(
    'words of research',
    4,
    18,
    `participants; sample; samples; cohort; regression; hypothesis; variables; coefficient; literature; randomized; randomised;
    trial; trials; placebo; significantly; correlation; estimates; theory; theoretical; abstract; methods; results; empirical`,
  ),
  family(
    'a tale told',
    6,
    12,
    `cried; whispered; smiled; laughed; replied; exclaimed; murmured; shouted; eyes; lips; suddenly; gentleman; lady; darling; moon; oh; thee;
    thou; thy; hath; gazed; sighed; beneath; sword; kiss; dream; dreams; dreaming; knelt; grinned; nodded; horse; maid; sir; asleep; window`,
  ),
  family('talk of I and you', 4, 75, 'i; you; your; my; me; mine; yours; im; ive; youre; youll; ill; myself; yourself'),
  family(
    'casual speech',
    3,
    8,
    'dont; cant; didnt; wont; thats; isnt; doesnt; lets; gonna; ok; okay; yeah; hey; hi; cheers; lol; stuff; btw; hello',
  ),
];
