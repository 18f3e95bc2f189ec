"""What is new in the latest reports is in the brief, though the story was told for days."""

import variorum

CLOSED = """Council closes three pools after roof collapse, 11 swimmers hurt

14 September 2031

The council of Brask closed three swimming pools on Sunday, two days after part of a roof at Mill \
Lane pool came down during a lesson and hurt 11 swimmers and a teacher.

"We cannot say today that these buildings are safe, and so we will not open them," Council leader \
Ada Quill told reporters outside the town hall. "No child in this town will sit under such a roof \
again."

The pools - Mill Lane, Dock Road and Wend Street - have about 1,140 swimmers between them. Lessons \
would move to the lido and to two hotels from Wednesday, the council said.

The roofs were built of lightweight concrete in the 1970s. The council was warned about the panels \
in a survey in March 2030, according to a letter seen by a reporter. Quill said that she had not \
been shown the survey until Saturday.

"I was shown it yesterday, for the first time, and I was horrified," she said.

The sports minister, Karl Lind, said that the government would pay for temporary classrooms. \
"Whatever it costs, we will meet the bill," he said in a statement. He ruled out a national \
inquiry for now.

The swimmers' union accused the council of gambling with lives. "They had this survey for eighteen \
months and they put it in a drawer," said Vera Holt, its regional secretary. She demanded that \
Quill resign.

Three of the swimmers remained in hospital on Sunday, one of them in a serious condition, a \
spokesman for the infirmary said.

Repairs would cost at least £9 million, the council's surveyor, Peter Haldane, said.
"""

FURY = """'They put it in a drawer': fury over pool roof survey

15 September 2031

Parents of children at three Brask pools reacted with fury last night after it emerged that the \
council was warned about their roofs 18 months ago.

Eleven children and a teacher were hurt when part of the roof of Mill Lane pool collapsed on \
Friday morning. Four of them were still in the infirmary yesterday.

Council leader Ada Quill closed the pool, along with Dock Road and Wend Street, on Sunday. "We \
can't say today that these buildings are safe, so we won't open them," she said. "No child in this \
town will ever sit under a roof like that again."

But a survey seen by the Courier shows that engineers told the council in March 2030 that the \
panels at all three pools were "at risk of sudden failure" and should be replaced "within 12 \
months". Mrs Quill insisted she saw it only on Saturday.

Her deputy, Bram Odell, contradicted her. He told the Courier that the survey had been discussed \
at a meeting that she chaired in May last year. "It was item six on the agenda. We all had it in \
front of us," he said.

Mrs Quill declined to comment on Mr Brereton's claim.

Vera Holt of the Swimmers' Union said: "They had the survey for 18 months and put it in a drawer." \
She called on Mrs Quill to go.

Education minister Karl Lind has promised to "meet the bill, whatever it costs". His department \
said an inquiry was being considered.

The bill for repairs could reach £14 million, the Courier understands. Around 1,200 children are \
affected. They are to be taught in the lido and two hotels from Thursday.

Hannah Lowe, whose son Ben, 7, broke his arm, said: "I sent him to pool and I nearly lost him. She \
has to go, and she has to go today."
"""

RESIGNS = """Brask council leader resigns over pool roofs

16 September 2031

The leader of Brask council has resigned after her own deputy said she had known about unsafe pool \
roofs for more than a year.

Ada Quill announced her decision on Tuesday morning, four days after the roof collapse at Mill \
Lane pool in which 12 people, 11 of them children, were injured.

"I did not read that survey as I should have done. I am sorry," she said. On Sunday she had said \
she was shown the survey for the first time on Saturday.

Bram Odell, her deputy, will lead the council until an election on 9 October. He said the three \
closed pools would not reopen this year.

The sports minister, Karl Lind, announced an independent inquiry, to be led by the retired judge \
Dame Ines Marr. It is to report by Easter. "The families deserve to know who knew what, and when," \
he told MPs.

Two children are still being treated in hospital. The boy who was in a serious condition is now \
stable, the infirmary said.

Swimmers will start lessons in the lido and two hotels on Thursday, a day later than first \
planned.

The council now puts the cost of new roofs at £12.5 million. On Sunday it had spoken of at least \
£9 million.

The Swimmers' Union welcomed the resignation. "This should have happened on Friday," said Vera \
Holt.
"""


def test_what_opens_the_last_report_is_told_last(tmp_path) -> None:
    for name, text in zip("abc", (CLOSED, FURY, RESIGNS), strict=True):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    with variorum.read(tmp_path) as case:
        texts = [line.text for line in case.account().section("brief").lines]
    assert texts[0].startswith("The council of Brask closed three")
    assert texts[-1].startswith("The leader of Brask council has resigned")
