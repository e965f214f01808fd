/**
 * Texts that are not reports, in our own words. The hard ones are in `nearReports`: they speak of inspections, recommendations
 * and inquiries, or are laid out as reports are, and are something else.
 */
export const nearReports: Readonly<Record<string, string>> = {
  'a list of cases': `
Cases for next week

1. Mast v Oar [1932] AC 562: the snail; a duty of care is owed to one’s neighbour.
2. Sail v Rope [1990] 2 AC 605: three stages; foreseeability, proximity, and fair, just and reasonable.
3. Hull v Keel [1978] AC 728: two stages; departed from by the House of Lords in the next case.
4. Quay v Harbour Board [1991] 1 AC 398: departed from the one before; no duty for a defect alone.
5. Pilot v Deck [2018] UKSC 4: no new test; courts go on by analogy, says the Supreme Court.
6. Anchor v Chain [2009] UKHL 15: omissions; the landlord had no duty to warn the claimant.
7. Buoy v Lamp [2015] UKSC 2: the police; no duty to the public at large, the appeal was dismissed.
`,
  'a student’s notes on law': `
# Tort, week 4

## Duty of care

- Neighbour principle: Mast v Oar [1932] AC 562
- Now see Pilot v Deck [2018] UKSC 4 at [21]-[30]: NOT a three stage test!!
- Court of Appeal got it wrong, counsel for the claimant conceded the point

## To do before the seminar

1. Read Sail v Rope [1990] 2 AC 605 (headnote is enough)
2. Read the article in the reading list
3. Write a plan for the problem question: who is the claimant, who is the defendant, what is the loss?
`,
  'a blog on a judgment': `
What the Supreme Court said about quays, and why you should care

Last week the Supreme Court handed down its judgment in Mast v Harbour Board [2021] UKSC 99, and if you own a boat, you will
want to read on. Lord Keel, giving the lead judgment, said (at [45]) that a harbour board owes a duty to anybody who ties up.

That is a big change! Until now everybody had followed Sail v Rope [1990] 2 AC 605, where the House of Lords held that it did
not. You may remember that I wrote about the decision of the Court of Appeal two years ago.

What should you do now? Talk to your insurer. And sign up for our newsletter, so that you do not miss the next post.

Share this: Facebook, Twitter. 14 comments.
`,
  'particulars of claim': `
IN THE COUNTY COURT AT HARBOUR TOWN                                     Claim No: H01HT123
BETWEEN:
                              ANNE MAST                                   Claimant
                                 - and -
                            HARBOUR BOARD                                 Defendant

PARTICULARS OF CLAIM

1. The Claimant is and was at all material times the owner of a boat called the Gull, of 12 metres.
2. The Defendant is and was at all material times the owner and occupier of the quay at Harbour Town.
3. By an agreement made orally on 4 May 2020 the Defendant agreed to let the Claimant moor the Gull to the quay.
4. On 12 June 2020 the quay collapsed, by reason of which the Gull sank.
5. The matters aforesaid were caused by the negligence and breach of contract of the Defendant, its servants or agents.
6. By reason of the matters aforesaid the Claimant has suffered loss and damage.

AND the Claimant claims damages and interest.

STATEMENT OF TRUTH: The Claimant believes that the facts stated in these Particulars of Claim are true.
`,
  'a letter before a claim': `
Sail & Co Solicitors
4 High Street, Harbour Town

Harbour Board
The Quay

4 May 2021

Dear Sirs

Our client: Mrs Anne Mast

We act for Mrs Mast, whose boat sank when your quay collapsed. We refer you to Mast v Oar [1932] AC 562 and to Pilot v Deck
[2018] UKSC 4. Unless we hear from you within 14 days our instructions are to issue proceedings in the county court without
further notice, and to seek the costs of doing so.

Yours faithfully

Sail & Co
`,
  'a novel about a trial': `
Chapter Nine

The judge looked at the clock. “Mr Oar,” he said, “is the witness here?”

“She is outside, my lord,” said counsel, and he smiled at the jury as though they had known each other for years.

The defendant’s eyes were on the window. He had not slept. In the case of Mast v Harbour Board, somebody had whispered in the
corridor, the claimant had wept for an hour, and the court had waited.

“Call her,” said the judge suddenly, and there was a murmur.

She came in slowly, with her hat in her hand, and would not look at him. “I saw it,” she cried, before anybody had asked her
a question. “I saw the quay go down, and I saw who was standing on it!”

The appellant’s lawyer laughed. “My lord,” he murmured, “I object.”
`,
  'a read-me of a program for judgments': `
# case-citations

Finds citations of cases in judgments, such as \`[2015] UKSC 11\` and \`[1932] AC 562\`, and links them.

## Installation

npm install case-citations

## Usage

1. Import the function: \`import { find } from 'case-citations'\`
2. Call it with the text of a judgment, with its numbered paragraphs as strings
3. It returns an array of objects: the name (\`Mast v Oar\`), the year, the court, and the offset in the string

## Tests

We test with 40 judgments of the High Court and the Court of Appeal: appellant, respondent, claimant and defendant are found
by their headings. See the tests folder for Sail v Rope [1990] 2 AC 605.
`,
  'a diary of a court': `
HARBOUR TOWN COUNTY COURT
Daily cause list for Monday 4 May

Court 1, before His Honour Judge Keel, at 10.30
H01HT123  Mast v Harbour Board           Trial, day 2 of 3
H01HT177  Sail v Rope and another        Directions, 30 minutes

Court 2, before District Judge Oar, at 10.00
H02HT009  Hull v Keel                    Application by the claimant
H02HT041  Re Pilot (a child)             Private
H02HT044  Anchor Ltd v Chain             Appeal by the defendant
`,
  'minutes of a users’ meeting at a court': `
Minutes of the meeting of users of the County Court, 4 May

Present: Judge Keel (chair), Ms Oar, Mr Sail, Mrs Rope

1. Apologies for absence were received from Mr Mast.
2. The minutes of the last meeting were agreed.
3. Listing: Judge Keel said that appeals wait for eight weeks. Ms Oar asked for the tribunal’s rooms to be used.
4. Bundles: the court reminded users of the practice direction, and of what the Court of Appeal said in Mast v Oar.
5. Security: Mr Sail said that the claimant’s room is still without a lock.
6. Any other business: there was none. Next meeting: 3 September.
`,
  'a league of clubs': `
Results of the weekend

1. Harbour Town v Quay Rovers: a goal in the last minute settled a poor game on a wet ground at the Court Road end.
2. Deck United v Keel Athletic: the visitors’ appeal for a penalty was turned down, and their captain was sent off.
3. Mast City v Oar Wanderers: two goals each, and the defendant of the cup goes through to the draw on Monday.
4. Sail County v Rope Albion: four thousand saw the home side win for the first time since the new year began.
5. Pilot Park v Anchor Vale: postponed, as the referee found that the ground was under water at both of its ends.
6. Chain Rangers v Buoy Thistle: the league will hear the grounds of the protest at a tribunal later in the month.
`,
  'a statute with numbered sections': `
Quays Act 1998

1998 CHAPTER 44

An Act to make provision about quays; and for connected purposes.

BE IT ENACTED by the Queen’s most Excellent Majesty, as follows:

1 Duty of harbour boards
(1) A harbour board must keep each quay of which it is the occupier in repair.
(2) A person who suffers loss by reason of a breach of subsection (1) may bring proceedings in the county court.

2 Appeals
(1) An appeal lies to the Upper Tribunal from a decision of the First-tier Tribunal under section 1.
(2) The appellant must give notice to the respondent.

3 Short title
This Act may be cited as the Quays Act 1998.
`,
  'a newspaper on an inspection': `
Parents' anger as school is rated inadequate

By our education reporter

A SCHOOL has been placed in special measures after inspectors from Ofsted said that pupils were not safe.

Harbour Road School was visited in January. The watchdog criticised its leadership and the quality of teaching.

A spokesman for the council said: "We take the findings very seriously and are working with the school to improve."

One mother, who asked not to be named, said she was shocked. "My son loves it there," she said. "The report does not
describe the school we know."

Read more: Ten schools that got top marks this year
`,
  'a press notice on an inspection': `
PRESS RELEASE
For immediate release: 4 June

Council welcomes inspectors' verdict on children's services

Wolds Council has welcomed a report published today by inspectors, who judged its services for children to be good.

The leader of the council said: "This is a tribute to our staff. We know there is more to do, and we have accepted all of
the recommendations."

Notes to editors
1. The inspection took place in March.
2. The full report is on the regulator's website.

Media enquiries: press office, 01234 567890
`,
  'a forum on an inspection': `
Shock Ofsted - what now?

daisychain  Mon 13:11
Just got the letter, our school has gone from outstanding to inadequate! I can't believe it. Do I move my kids or wait and
see what happens? Has anyone been through this?

mumof3  Mon 13:26
Don't panic. Read the full report before you decide. Ours was in special measures and it's lovely now, honestly.

daisychain  Mon 13:40
Thanks, you've made me feel better. I'll ask the head what she is going to do about the safeguarding stuff.
`,
  'a mail on an audit': `
From: anna@example.org
To: team@example.org
Cc: head@example.org
Subject: Re: internal audit next week
Date: Tue, 3 Sep 2019 09:12:44 +0100

Hi all,

Just a reminder that the auditors are coming on Monday. They'll want to see the payment records and last year's
recommendations, so please get your files in order. I've booked the small meeting room for them.

Let me know if you can't make it.

Cheers,
Anna
`,
  'minutes of a meeting': `
Minutes of the meeting of the parish council held on 7 May

Present: six councillors and the clerk
Apologies for absence were received from two members.

1. The minutes of the last meeting were approved and signed.
2. The clerk said that the auditor had found nothing wrong with the accounts.
3. It was agreed to mend the bench by the pond.
4. Any other business: none.

The meeting closed at 8.40pm.
`,
  'a study of inspections': `
Does inspection improve schools? A regression discontinuity design

Abstract
In this paper we estimate the effect of inspection on later test scores. Using a dataset of 4,212 schools, we compare those
just above and just below the threshold for a failing grade. We find that failing raises scores by 0.1 standard deviations
(p < 0.05). Our results are robust to bandwidth.

Keywords: accountability, inspection, regression discontinuity

1. Introduction
Whether accountability improves schools has been debated since the 1980s (Smith et al., 1999; Jones and Green, 2004).

2. Related work
Prior studies rely on self-reported outcomes.

References
`,
  'a manual of inspection': `
Inspector's handbook

How to use this handbook
This handbook tells you how to prepare for an inspection and how to write your report. Read it with the user guide to the
recording form.

Before you go
Telephone the school the day before. Ask for the timetable and a plan of the building.

In the classroom
Sit where you can see the pupils' work. Do not interrupt the teacher.
`,
  'notes on how reports are written': `
# Reading inspection reports by program

- Paragraph numbers: use the regex \`^\\d+\\.\` and fall back to \`layout\`.
- Recommendations cite paragraphs; parse \`(paragraphs 3, 4)\` with \`findCitations()\`.
- TODO: what about the older reports? They have no numbers.

| family | numbers | recommendations |
|---|---|---|
| letters | none | bullets |
| audits | yes | table |
`,
  'a program for reports': `
# audit-report

A command line tool that prints an audit report of your dependencies.

## Installation

\`\`\`
npm install -g audit-report
\`\`\`

## Usage

\`\`\`
audit-report --summary --findings high
\`\`\`

The report lists findings with recommendations. See CONTRIBUTING for how to open pull requests.
`,
  'a detective novel': `
Chapter One

The inspector closed the door behind him and looked at the body on the hearth-rug. "Who found her?" he asked.

"The maid, sir," said the constable. "At eight o'clock, when she came in with the tea."

He knelt. There was no evidence of a struggle; the lady might have been asleep. "The witnesses?"

"In the library, sir, all of them. They don't like to be kept waiting."

The inspector smiled. "I never knew an investigation that suited everybody," he said, and his eyes went to the window, where
the snow lay smooth upon the sill.
`,
  'a debate in parliament': `
House of Lords
Tuesday 12 May

Motion to Take Note
Moved by a noble Lord

That this House takes note of the report of the Select Committee on rural transport.

My Lords, I am grateful to the committee for its report and to noble Lords who have stayed to so late an hour. I shall not
detain your Lordships long. When I was a boy there were four buses a day through my village; today there is none. I hope
that the Minister will tell us tonight what the Government intend.
`,
  'an act of parliament': `
Inspection of Harbours Act 2031

An Act to make provision for the inspection of harbours.

Be it enacted by the King's most Excellent Majesty, by and with the advice and consent of the Lords, as follows:

1  Inspectors
(1) The Secretary of State may appoint inspectors of harbours.
(2) An inspector may enter a harbour at any reasonable hour.

2  Short title
This Act may be cited as the Inspection of Harbours Act 2031.
`,
  'an advertisement for an inspector': `
Inspector of food hygiene, full time, £34,000

Do you have an eye for detail? We are looking for an inspector to join our friendly team. You will visit restaurants, write
clear reports and tell owners how to improve.

You will need a driving licence and two years of experience. To apply, send your CV and a cover letter by Friday.
`,
  'a review of a restaurant': `
We went to the new place by the harbour on a Friday night and I was not disappointed. The service is good, the staff are
kind and the fish is outstanding. My only concern was the noise; you can't hear yourself think. I'd recommend the crab.

Food: 5/5. Service: 4/5. I'll be back!
`,
  'a policy of a school': `
Privacy policy

This policy tells you how the school uses personal data about you. By using our website you agree to these terms of use. We
may collect your name, address and contact details. We use cookies to improve our service.

You have the right to ask for a copy of your data. If you have a complaint, write to the governors.
`,
  'a questionnaire': `
Inspection survey for parents

1. My child is happy at this school.      agree / disagree
2. My child feels safe at this school.    agree / disagree
3. My child is taught well.               agree / disagree
4. The school is led well.                agree / disagree

Thank you for taking part.
`,
};

export const others: Readonly<Record<string, string>> = {
  'a licence': `
THE FREE PLAY LICENCE (compare the MIT License)

Permission is hereby granted to any person to use, copy and change this software, on condition that this notice is kept in
all copies. The software comes as is, without warranty of any kind, and its authors are not liable for any damage.
`,
  'a contract': `
THIS AGREEMENT is made between the Supplier and the Customer (hereinafter "the parties").

1. The Supplier shall deliver the goods within thirty days.
2. The Customer shall pay each invoice within fourteen days.
3. Neither party is liable for delay caused by force majeure.
4. The governing law of this agreement is the law of England.
`,
  'a change log': `
# Changelog

## 2.1.0 (2024-03-02)

### Bug fixes

* parser: accept empty lists (#231)
* cli: print the version with --version

## 2.0.0 (2024-01-15)

* drop support for Node 16
`,
  TypeScript: `
import { readFile } from 'node:fs/promises';

export interface Finding { paragraph: number; recommendation: string }

export async function readFindings(path: string): Promise<Finding[]> {
  const text = await readFile(path, 'utf8');
  return JSON.parse(text) as Finding[];
}
`,
  Python: `
import csv

def inspect(report):
    """Return the findings of an inspection report."""
    findings = []
    for row in csv.reader(report):
        if row[0] == "finding":
            findings.append(row[1])
    return findings
`,
  C: `
#include <stdio.h>

/* print a summary of the report */
int main(int argc, char **argv) {
    if (argc < 2) {
        return 1;
    }
    printf("%s\\n", argv[1]);
    return 0;
}
`,
  'a style sheet': `
.report { margin: 0 auto; max-width: 40em; }
.report h2 { color: #234; }
.recommendation::before { content: "▸ "; }
`,
  'a shell script': `
#!/bin/sh
set -e
for f in reports/*.txt; do
  echo "checking $f"
  grep -c recommendation "$f" || exit 1
done
`,
  'a log': `
2024-05-01T10:00:01Z INFO  inspector started
2024-05-01T10:00:02Z INFO  loading recommendations
2024-05-01T10:00:02Z WARN  audit queue is long
2024-05-01T10:00:09Z ERROR inspection failed: timeout
2024-05-01T10:00:09Z INFO  report written
`,
  'a table of values': `
inspection_id,authority,date,grade,lead_inspector
1,Wolds,2019-03-04,Good,17
2,Harrowby,2019-04-11,Inadequate,12
3,Saltmarsh,2019-05-23,Requires improvement,17
`,
  JSON: `
{
  "title": "Inspection report",
  "recommendations": ["Improve supervision", "Record visits"],
  "judgement": { "overall effectiveness": "Good" }
}
`,
  YAML: `
name: report
on: [push]
jobs:
  inspect:
    runs-on: ubuntu-latest
    steps:
      - run: npm test
`,
  'a list of requirements': 'requests==2.31.0\nnumpy>=1.26\nreport-tools~=0.4\n',
  'robots.txt': 'User-agent: *\nDisallow: /inspection-reports/\nSitemap: https://example.org/sitemap.xml\n',
  'a diff': `
diff --git a/report.txt b/report.txt
index 83db48f..bf2a1c3 100644
--- a/report.txt
+++ b/report.txt
@@ -1,3 +1,3 @@
-The inspection found that plans were late.
+The inspection found that plans were timely.
`,
  'a page of a manual': `
REPORT(1)                      User Commands                      REPORT(1)

NAME
       report - print a report of files

SYNOPSIS
       report [OPTION]... FILE...

DESCRIPTION
       Print a summary of each FILE to standard output.

       -f, --findings
              list findings only

SEE ALSO
       grep(1)
`,
  'a request for comments': `
Network Working Group                                     Request for Comments: 9999

                       The Inspection Header Field

1.  Introduction

   This document defines a header field by which a server tells a client that a
   message was inspected.  The key words "MUST" and "SHOULD" are as in RFC 2119.

2.  Syntax
`,
  'a shopping list': 'milk\neggs\n2 lemons\nbread (brown)\nstamps\nlight bulbs\n',
  notes: `
call the plumber!!
- ask about the boiler, he said he'd come Tuesday
- inspection of the car due in March
- library books
idea: paint the shed green?
`,
  'a recipe': `
Lemon cake

Ingredients
200 g butter
4 eggs
2 tbsp milk

Preheat the oven to 180 degrees. Beat the butter with the sugar, add the eggs one by one, then fold in the flour. Bake for
forty minutes. Let it cool in the tin.
`,
  'a song': `
Oh the river runs down to the sea, my love,
And the moon is upon the hill,
And I dream of the night that you came to me
And I'm dreaming of you still.
`,
  'the opening of a novel': `
CHAPTER I

It had rained since morning, and the road to the mill was under water. Old Martha stood at the door with her hands in her
apron and looked out. "He will not come," she said at last.

"He will come," replied the girl, who had not taken her eyes from the window. "He promised me."

The old woman laughed, but kindly. She had been promised many things when she was young.
`,
  'a curriculum vitae': `
Curriculum vitae

Work experience
2015 to now: auditor, Northfield. Wrote audit reports and followed up recommendations.
2011 to 2015: clerk, Harrowby.

Education
2011: degree in history

Languages: French, some Welsh
References available on request
`,
  'a page of an encyclopaedia': `
The heron is a wading bird with long legs. It stands in shallow water and waits for fish. Herons nest in colonies, often in
tall trees, and return to the same nest each year. The eggs are pale blue. In winter many herons leave the north.
`,
  'a letter to a friend': `
Dear Jane,

Thank you for your letter. I'm glad that you found the house in good order after the floods. We were all so worried for you.
Your aunt sends her love and will write as soon as her hand is better.

Yours sincerely,
your old friend
`,
  'a page in French': `
Longtemps la pluie était tombée sur la ville. Les enfants regardaient par la fenêtre et attendaient que leur père revienne du
port. La mère ne disait rien; elle cousait, et de temps en temps elle levait les yeux vers la porte.
`,
  'mark-up':
    '<html>\n<head><title>Report</title></head>\n<body>\n<h1>Inspection report</h1>\n<p>Good</p>\n</body>\n</html>\n',
  'a paper in TeX': `
\\documentclass{article}
\\begin{document}
\\section{Introduction}
In this paper we propose a model of inspection.
\\end{document}
`,
  filler: 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.\n',
  nothing: '',
  'white space': ' \n\t\n\f\n  \n',
};
