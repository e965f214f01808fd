/**
 * Openings of reports as authorities of many kinds write them, in our own words: places and findings are invented. Each is a
 * few paragraphs of what would be a long document.
 */
export const reports: Readonly<Record<string, string>> = {
  'a school inspection': `
Inspection of a school judged good for overall effectiveness before
September 2024: Elm Bank Primary School

Mill Lane, Harrowby

Inspection dates: 14 and 15 January 2025

Outcome
Elm Bank Primary School has taken effective action to maintain the standards
identified at the previous inspection.

What is it like to attend this school?
Pupils are proud of their school. They behave well in lessons and say that
bullying is rare. Staff expect much of pupils, and most pupils meet these
expectations.

What does the school do well and what does it need to do better?
Leaders have improved the curriculum in mathematics. In a few subjects, what
pupils should learn and when is not set out clearly. As a result, some pupils
do not remember what they have been taught.

Safeguarding
The arrangements for safeguarding are effective.
`,
  'a hospital inspection': `
Northfield General Hospital
Quality Report

Date of inspection visit: 3 to 5 October 2018
Date of publication: 8 February 2019

This report describes our judgement of the quality of care at this location.

Overall rating for this hospital: Requires improvement

Are services safe?            Requires improvement
Are services effective?       Good
Are services well-led?        Inadequate

Summary of findings
We carried out an unannounced inspection of urgent care and maternity. Staff
did not always record when medicines had been given. Patients told us that
nurses were kind. Leaders had not acted on the risks found at our last visit.

Action the provider MUST take to improve
The trust must ensure that there are enough nursing staff on each ward.
`,
  'a prison inspection': `
Report on an unannounced inspection of
HMP Saltmarsh
by HM Chief Inspector of Prisons
9–19 May 2022

Contents
Introduction .......................................................... 3
What needs to improve at HMP Saltmarsh ................................ 5
Section 1   Leadership ................................................ 7
Section 2   Safety .................................................... 9

Introduction
Saltmarsh is a category C prison for about 600 men. At our last inspection,
outcomes for prisoners were poor in purposeful activity. At this visit we
found that too many men were still locked in their cells during the day.

Priority concerns
1. Violence had risen and leaders had no plan to reduce it.
2. Prisoners had too little time out of their cells.
`,
  'a police inspection': `
An inspection of Westmoor Police

Police effectiveness, efficiency and legitimacy

Overall summary
HM Inspector's observations
I am satisfied with some aspects of the performance of the force, but there are
areas in which it needs to improve. The force does not always answer emergency
calls in time, and victims are not always told what happens next.

Cause of concern
The force fails to record some violent crimes.

Recommendations
Within six months, the force should make sure that officers record all crimes
that are reported to them.

Areas for improvement
The force should improve how supervisors review investigations.
`,
  'a Welsh school inspection in English': `
A report on

Ysgol Bryn Derw
Heol y Felin

Date of inspection: November 2023

by

Estyn, His Majesty's Inspectorate for Education
and Training in Wales

About Ysgol Bryn Derw

Number of pupils on roll: 212

Summary
Nearly all pupils settle quickly and enjoy learning. Most make sound progress in
their oral skills, but pupils' independent writing is too limited.

Recommendations
R1  Improve pupils' independent writing skills
R2  Refine self-evaluation so that it focuses on the effect of teaching

What happens next
In accordance with the Education Act 2005, the school will draw up an action plan
to address the recommendations from the inspection.
`,
  'a Welsh school inspection in Welsh': `
Adroddiad ar

Ysgol Bryn Derw
Heol y Felin

Dyddiad yr arolygiad: Tachwedd 2023

gan

Estyn, Arolygiaeth Ei Fawrhydi dros Addysg a
Hyfforddiant yng Nghymru

Am yr ysgol

Crynodeb
Mae bron pob un o'r disgyblion yn mwynhau dysgu ac yn gwneud cynnydd da. Mae'r
athrawon yn cynllunio gwersi diddorol. Fodd bynnag, nid yw medrau ysgrifennu'r
disgyblion yn datblygu'n ddigon da.

Argymhellion
A1  Gwella medrau ysgrifennu annibynnol y disgyblion
A2  Mireinio hunanarfarnu er mwyn canolbwyntio ar effaith yr addysgu

Beth sy'n digwydd nesaf
Bydd yr ysgol yn llunio cynllun gweithredu i fynd i'r afael â'r argymhellion yn
sgil yr arolygiad.
`,
  'a care home inspection in Scotland': `
Care Inspectorate

Rowan House
Care Home Service

Type of inspection: Unannounced
Completed on: 21 June 2024
Service provided by: Glen Care Limited

About the service
Rowan House is registered to care for 40 older people. It is on two floors.

How well do we support people's wellbeing?          4 - Good
People experiencing care told us that staff were warm and patient. Care plans
were reviewed every six months. Some records of fluid intake were not complete.

Areas for improvement
1. To keep people well, the provider should ensure that fluid intake is recorded
and acted on.

Complaints
There have been no complaints upheld since the last inspection.
`,
  'a school inspection in Northern Ireland': `
Education and Training Inspectorate

Primary Inspection

Loughside Primary School
Report of an Inspection in March 2019

1. Context
Loughside Primary School draws almost all of its children from the town.

2. Focus of inspection
The inspection focused on the quality of learning and teaching in literacy.

3. Overall findings of the inspection
Overall effectiveness: Capacity to improve
Outcomes for learners: Good

4. Key findings
The quality of the planning varies too much between classes. The governors need to
monitor the progress of the development plan more closely.
`,
  'a national audit report': `
Report
by the Comptroller
and Auditor General

Department for Rivers

Protecting homes from flooding

SESSION 2019-20  HC 1123  4 MARCH 2020

Key facts

Summary
1  The Department funds flood defences through an agency and local authorities.
This report examines whether it gets value for money from that spending.

Key findings
5  The Department does not know how many homes its spending has protected. It
stopped collecting the data in 2016 (paragraphs 2.3 to 2.7 and Figure 4).

6  Maintenance has been put off. One defence in eight was below its target
condition (paragraph 3.10).

Conclusion on value for money
9  Until the Department measures results, it cannot show value for money.

Recommendations
a  The Department should publish the number of homes protected each year.
`,
  'an audit of a council': `
INTERNAL AUDIT REPORT

Payments to Suppliers 2023/24

Audit opinion: Limited assurance

1. Executive summary
We reviewed a sample of 60 payments made between April and September. Controls
over new suppliers are weak: in 14 cases nobody had checked the bank details.

2. Scope and objectives
The objective was to give assurance that payments are valid and authorised.

3. Findings and recommendations
3.1 Bank details are changed on the strength of an e-mail alone.
Recommendation 1 (High): Confirm each change by telephone.
Management response: Agreed. Head of Finance, by 31 March 2024.
`,
  'a rail accident report': `
Rail Accident Report

Passenger train striking a fallen tree near Oakhampton
2 December 2017

Report 09/2018
September 2018

© Crown copyright 2018

Summary
At about 06:15 hrs a passenger train struck a tree that had fallen across the
line. The driver was slightly injured. The leading bogie derailed.

The accident
Summary of the accident
1  The train was travelling at 58 mph when it struck the tree.
2  There were eleven passengers on board. None was hurt.

Identification of the immediate cause
3  The tree was decayed at its base and fell in a gust of wind.

Causal factors
4  The inspection of lineside trees had not identified the decay (paragraph 31).

Recommendations
1  The infrastructure manager should review how it trains staff who examine trees.
`,
  'an air accident bulletin': `
AAIB Bulletin: 7/2016        G-ZZZZ        EW/G2016/01/03

ACCIDENT

Aircraft Type and Registration:   Light aircraft, G-ZZZZ
No & Type of Engines:             1 piston engine
Date & Time (UTC):                9 January 2016 at 1420 hrs
Injuries:                         Crew - 1 (Minor)     Passengers - None

Synopsis
The engine lost power after take-off and the pilot landed in a field, where the
aircraft struck a hedge.

History of the flight
The pilot had refuelled the aircraft that morning. At about 300 ft the engine began
to run roughly.

Analysis
Water was found in the fuel. It is likely that the pre-flight check did not find it.

Conclusion
The engine failed because water had entered the fuel system.
`,
  'a Lords committee report': `
HOUSE OF LORDS

Select Committee on Rural Transport

Report of Session 2021–22

The last bus: getting about in the countryside

Ordered to be printed 9 March 2022 and published 17 March 2022

HL Paper 999

CONTENTS
                                                                Paragraph   Page
Summary                                                                        3
Chapter 1: Introduction                                                  1     5
Chapter 2: The decline of services                                      14     9

SUMMARY
Buses are the only way in which many people can reach a doctor. We heard from
witnesses who had given up work when their bus stopped.

We recommend that the Government should publish a strategy for rural buses.
(Paragraph 51)
`,
  'a Commons committee report': `
House of Commons
Committee of Public Accounts

Replacing the coastguard helicopters

Twelfth Report of Session 2013–14

Conclusions and recommendations

1. The Department signed the contract before it knew what the service would cost. It
should set out by July how it will avoid this in future.

2. We are not convinced that the savings will be made. The Department told us in
oral evidence that it had counted some of them twice (Qq 34–37).

Formal Minutes
Draft Report, proposed by the Chair, brought up and read.

Witnesses
`,
  'a public inquiry': `
THE MILLBROOK RESERVOIR INQUIRY

Report

Presented to Parliament pursuant to section 26 of the Inquiries Act 2005
Ordered by the House of Commons to be printed on 2 June 2011

Volume 1

Chapter 3: Warnings

3.1. I heard evidence from 43 witnesses about the months before the dam failed.

3.2. The engineer's letter of 4 May was not answered. I find that it was read, and
that those who read it understood what it meant.

3.3. In my judgment the failure to act on that letter was the gravest of those that I
describe in this report. I deal with the company's explanation in paragraphs 3.9
to 3.14 below.

Recommendation 2
I recommend that every such letter is copied to the regulator.
`,
  'a universal periodic review': `
United Nations                                                    A/HRC/99/7
General Assembly

Human Rights Council
Universal Periodic Review

Report of the Working Group on the Universal Periodic Review

Freedonia

I. Summary of the proceedings of the review process

A. Presentation by the State under review

5. The delegation of Freedonia stated that the Government had ratified the Optional
Protocol and that a national plan had been adopted.

B. Interactive dialogue and responses by the State under review

21. During the interactive dialogue, 74 delegations made statements.

II. Conclusions and/or recommendations

140. The following recommendations enjoy the support of Freedonia:

140.1. Take steps to reduce overcrowding in prisons (Ruritania);
`,
  'an ombudsman’s report': `
The investigation of a complaint
against Dale Valley Health Board

A report by the
Public Services Ombudsman

Case: 201700001

Contents                                                             Page
Introduction                                                            1
Summary                                                                 2

The complaint
1. Mrs A complained that her late father waited too long for treatment and that
the Board did not answer her letters.

The background events
4. Mr B was referred to the hospital in June. He was not seen until December.

Analysis and conclusions
15. The delay was a service failure. It caused Mr B an injustice, as he lost the
chance of earlier treatment. I uphold this complaint.

Recommendations
18. I recommend that, within one month, the Board apologises to Mrs A.
`,
  'a serious case review': `
SERIOUS CASE REVIEW

Child K

Overview report

Independent author, for the Local Safeguarding Children Board

1. Introduction
1.1 This review was commissioned after the death of Child K, aged four months.
1.2 The terms of reference asked how well agencies shared what they knew.

2. Methodology
2.1 Each agency provided a chronology and an account of its involvement.

3. Findings
3.1 The health visitor's concerns were not passed to the social worker. The early
help assessment was not updated when the family moved.

4. Recommendations
4.1 The Board should seek assurance that agencies share information when families
move between areas.
`,
  'a letter after a monitoring visit': `
24 March 2011

The Headteacher
Harbour Road School

Dear Headteacher

Special measures: monitoring inspection of Harbour Road School

Following my visit with one additional inspector to your school on 9 and 10 March,
I write on behalf of the Chief Inspector to confirm the inspection findings.

Having considered all the evidence I am of the opinion that at this time the school is
making satisfactory progress.

Achievement of pupils
Pupils' attainment in reading has risen since the last visit. Teaching is still
inadequate in too many lessons.

I am copying this letter to the Secretary of State and to the Director of Children's
Services.

Yours sincerely

Additional Inspector
`,
  'a summary for children': `
What the inspectors found at your school
Summary report for children

The inspectors came to look at how well the school helps you to learn and keeps you
safe. They talked with many of you and watched your lessons.

They judged that your school is good. These are the things that they found:

You behave well and you look after each other.
Your teachers know when you need help.

The inspectors asked the school to improve some things:

Some of you find the work too easy.
`,
  'a death in custody': `
Independent investigation into
the death of a prisoner at
HMP Saltmarsh on 4 July 2016

A report by the Prisons and Probation Ombudsman

Summary

Events
1. The man had been in prison for eight months. Staff last spoke to him at 8.30pm.

Findings
2. Officers did not check on him at the times that his care plan required.
3. The clinical reviewer concluded that the care he received was equivalent to that
which he could have expected in the community.

Recommendations
The Governor should ensure that staff carry out checks at the times set.
`,
  'a scrutiny review': `
Fly-tipping: report of the Scrutiny Task Group
Overview and Scrutiny Committee, Wolds District Council

Executive summary
The task group met seven times. It heard evidence from officers, farmers and two
neighbouring councils, and it visited three sites.

Terms of reference
To review how the Council prevents and clears fly-tipping.

Findings
12. Farmers pay to clear waste that others leave on their land. Officers could not say
how often this happens.

Recommendations to Cabinet
Recommendation 1: That the Council should record incidents on private land.
`,
  'a report of an American audit office': `
United States Government Accountability Office
Report to Congressional Committees

LEVEES
The Agency Should Keep Better Records of Repairs

What GAO Found
The agency inspected 214 levees in fiscal year 2015. It could not show that it had
repaired 61 of the 90 that were found to be deficient.

What GAO Recommends
GAO recommends that the agency track each repair to its end. The agency concurred.
`,
  'a royal commission': `
Royal Commission into the Management of Harbours
Final Report
Volume 2

Chapter 4  Dredging

4.1 The Commission received 312 submissions and held hearings in five ports.

4.2 Witnesses told the Commission that harbour masters had raised concerns since
1998. Their evidence was not challenged.

4.3 The Commission finds that the Department's response was inadequate.

Recommendation 11
The Government should establish an independent inspectorate of harbours.
`,
  'a nursing home inspection in Ireland': `
Report of an inspection of a Designated Centre for Older People.

Issued by the Chief Inspector

Name of designated centre:   Ashgrove Nursing Home
Type of inspection:          Unannounced
Date of inspection:          12 September 2023

About the designated centre

What residents told us and what inspectors observed
Residents said that they felt safe. Inspectors observed that call bells were answered
quickly, but that some rooms were cold.

Capacity and capability
The management systems did not ensure that the service was consistently monitored.

Regulation 23: Governance and management
Judgment: Not compliant
`,
  'a court judgment': `
Neutral Citation Number: [2014] EWHC 9999 (Admin)

IN THE HIGH COURT OF JUSTICE
QUEEN'S BENCH DIVISION
ADMINISTRATIVE COURT

Approved Judgment

1. The claimant challenges the decision of the local authority to close a library. The
grounds are set out at paragraph 14 below.

2. The facts are not in dispute. The authority consulted for six weeks and received
1,200 replies.

3. I have concluded that the consultation was unlawful, for the reasons given at
paragraphs 40 to 52.
`,
  'a visit by a committee against torture': `
Report
to the Government of Freedonia
on the visit to Freedonia carried out
by the Committee for the Prevention of Torture

I. INTRODUCTION

1. A delegation of the Committee visited Freedonia from 3 to 14 April.

II. FACTS FOUND DURING THE VISIT AND ACTION PROPOSED

8. The delegation received several allegations of ill-treatment by police officers. The
Committee recommends that the authorities deliver a firm message that such conduct
will be punished.

9. Conditions in the remand prison were poor: cells were overcrowded and damp.
`,
};
