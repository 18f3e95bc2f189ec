-- Reports as they were read. `digest` is what makes two readings the same report.
CREATE TABLE reports (
    number INTEGER PRIMARY KEY,
    report TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    text TEXT NOT NULL,
    title TEXT,
    title_begin INTEGER,
    title_end INTEGER,
    outlet TEXT,
    url TEXT,
    authors TEXT NOT NULL DEFAULT '[]',
    published TEXT,
    published_basis TEXT,
    language TEXT NOT NULL,
    "primary" INTEGER NOT NULL DEFAULT 0,
    added TEXT NOT NULL
);

-- Every place that a report was read from, with the SHA-256 of what stood there.
CREATE TABLE places (
    source TEXT NOT NULL,
    source_digest TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES reports (report),
    PRIMARY KEY (source, source_digest, report)
) WITHOUT ROWID;
CREATE INDEX places_of_report ON places (report);

-- The bytes of the pages that reports were taken from.
CREATE TABLE raw_pages (
    report TEXT PRIMARY KEY REFERENCES reports (report),
    bytes BLOB NOT NULL
);

-- What annotating found in each report, as JSON (see the views below).
CREATE TABLE annotations (
    report TEXT PRIMARY KEY REFERENCES reports (report),
    annotated INTEGER NOT NULL,
    data TEXT NOT NULL
);

-- What a person changed by hand, in the order it was done. Undoing deletes the row.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES reports (report),
    field TEXT NOT NULL,
    value TEXT
);
CREATE INDEX corrections_of_report ON corrections (report, field);

-- What comparing found, made anew whenever the reports change.
CREATE TABLE stories (
    story TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    comparison TEXT NOT NULL,
    account TEXT NOT NULL
);
CREATE TABLE story_reports (
    story TEXT NOT NULL REFERENCES stories (story),
    position INTEGER NOT NULL,
    report TEXT NOT NULL REFERENCES reports (report),
    PRIMARY KEY (story, position)
) WITHOUT ROWID;
CREATE INDEX story_of_report ON story_reports (report);
CREATE TABLE repeated_furniture (
    report TEXT NOT NULL REFERENCES reports (report),
    "begin" INTEGER NOT NULL,
    "end" INTEGER NOT NULL
);
CREATE INDEX repeated_furniture_of_report ON repeated_furniture (report);

-- `changes` counts what happened to the reports, `compared` is its value when they were
-- last compared; `version` is that of the program that compared them.
CREATE TABLE state (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO state VALUES ('changes', '0'), ('compared', '0');

-- The reports as they stand: corrected, without those removed.
CREATE VIEW current_reports AS
SELECT
    r.number, r.report, r.digest, r.source, r.text,
    CASE WHEN t.id IS NULL THEN r.title ELSE t.value END AS title,
    CASE WHEN t.id IS NULL THEN r.title_begin END AS title_begin,
    CASE WHEN t.id IS NULL THEN r.title_end END AS title_end,
    CASE WHEN o.id IS NULL THEN r.outlet ELSE o.value END AS outlet,
    r.url, r.authors,
    CASE WHEN d.id IS NULL THEN r.published ELSE d.value END AS published,
    CASE WHEN d.id IS NULL THEN r.published_basis WHEN d.value IS NOT NULL THEN 'person' END
        AS published_basis,
    r.language, r."primary", r.added
FROM reports AS r
LEFT JOIN corrections AS t ON t.id = (
    SELECT max(c.id) FROM corrections AS c WHERE c.report = r.report AND c.field = 'title')
LEFT JOIN corrections AS o ON o.id = (
    SELECT max(c.id) FROM corrections AS c WHERE c.report = r.report AND c.field = 'outlet')
LEFT JOIN corrections AS d ON d.id = (
    SELECT max(c.id) FROM corrections AS c WHERE c.report = r.report AND c.field = 'date')
WHERE NOT EXISTS (
    SELECT 1 FROM corrections AS c WHERE c.report = r.report AND c.field = 'removed');

-- Full text of the reports as they stand, by `number`; holds no copy of the words.
CREATE VIRTUAL TABLE search USING fts5 (
    title, text, content = '', tokenize = "unicode61 remove_diacritics 2");

-- Readable views of the findings. Offsets are Unicode code points, [begin, end).
CREATE VIEW sentences AS
SELECT a.report, s.value ->> 0 AS "begin", s.value ->> 1 AS "end",
    substr(r.text, (s.value ->> 0) + 1, (s.value ->> 1) - (s.value ->> 0)) AS text
FROM annotations AS a JOIN current_reports AS r USING (report),
    json_each(a.data, '$.sentences') AS s;

CREATE VIEW names AS
SELECT a.report, n.value ->> 'begin' AS "begin", n.value ->> 'end' AS "end",
    substr(r.text, (n.value ->> 'begin') + 1, (n.value ->> 'end') - (n.value ->> 'begin')) AS text,
    n.value ->> 'type' AS type
FROM annotations AS a JOIN current_reports AS r USING (report),
    json_each(a.data, '$.names') AS n;

CREATE VIEW attributions AS
SELECT a.report, q.value ->> '$.content[0][0]' AS "begin",
    q.value ->> '$.content[#-1][1]' AS "end",
    substr(r.text, (q.value ->> '$.content[0][0]') + 1,
        (q.value ->> '$.content[#-1][1]') - (q.value ->> '$.content[0][0]')) AS text,
    q.value ->> 'kind' AS kind,
    coalesce(q.value ->> '$.speaker.name', q.value ->> '$.speaker.unnamed') AS speaker,
    q.value ->> '$.speaker.score' AS score
FROM annotations AS a JOIN current_reports AS r USING (report),
    json_each(a.data, '$.attributions') AS q;

CREATE VIEW times AS
SELECT a.report, t.value ->> 'begin' AS "begin", t.value ->> 'end' AS "end",
    substr(r.text, (t.value ->> 'begin') + 1, (t.value ->> 'end') - (t.value ->> 'begin')) AS text,
    t.value ->> 'type' AS type, t.value ->> 'value' AS value
FROM annotations AS a JOIN current_reports AS r USING (report),
    json_each(a.data, '$.times') AS t;

CREATE VIEW figures AS
SELECT a.report, f.value ->> 'begin' AS "begin", f.value ->> 'end' AS "end",
    substr(r.text, (f.value ->> 'begin') + 1, (f.value ->> 'end') - (f.value ->> 'begin')) AS text,
    f.value ->> 'value' AS value, f.value ->> 'upper' AS upper, f.value ->> 'unit' AS unit,
    f.value ->> 'counted' AS counted, f.value ->> 'bound' AS bound
FROM annotations AS a JOIN current_reports AS r USING (report),
    json_each(a.data, '$.figures') AS f;

CREATE VIEW furniture AS
SELECT f.report, f."begin", f."end",
    substr(r.text, f."begin" + 1, f."end" - f."begin") AS text, f.found
FROM (
    SELECT a.report, s.value ->> 0 AS "begin", s.value ->> 1 AS "end", 'in the report' AS found
    FROM annotations AS a, json_each(a.data, '$.furniture') AS s
    UNION ALL
    SELECT report, "begin", "end", 'repeated in other reports' FROM repeated_furniture
) AS f JOIN current_reports AS r USING (report);

CREATE VIEW families AS
SELECT s.story, f.value ->> 'id' AS family, f.value ->> 'speaker' AS speaker,
    json_array_length(f.value, '$.wordings') AS wordings
FROM stories AS s, json_each(s.comparison, '$.families') AS f;

CREATE VIEW wordings AS
SELECT s.story, f.value ->> 'id' AS family, w.key AS wording, w.value ->> 'report' AS report,
    w.value ->> '$.spans[0][0]' AS "begin", w.value ->> '$.spans[#-1][1]' AS "end",
    w.value ->> 'text' AS text, w.value ->> 'marks' AS marks, w.value ->> 'kind' AS kind,
    w.value ->> 'speaker' AS speaker
FROM stories AS s, json_each(s.comparison, '$.families') AS f,
    json_each(f.value, '$.wordings') AS w;

CREATE VIEW wording_pairs AS
SELECT s.story, f.value ->> 'id' AS family, p.value ->> 'a' AS a, p.value ->> 'b' AS b,
    p.value ->> 'verdict' AS verdict, p.value ->> 'indirect' AS indirect,
    p.value -> 'changes' AS changes
FROM stories AS s, json_each(s.comparison, '$.families') AS f,
    json_each(f.value, '$.pairs') AS p;

CREATE VIEW relations AS
SELECT s.story, r.value ->> 'a' AS a, r.value ->> 'b' AS b,
    r.value ->> 'relation' AS relation, r.value ->> 'direction' AS direction,
    r.value ->> 'share' AS share
FROM stories AS s, json_each(s.comparison, '$.relations') AS r;

CREATE VIEW people AS
SELECT s.story, p.value ->> 'id' AS person, p.value ->> 'name' AS name,
    p.value -> 'also' AS also, p.value -> 'roles' AS roles,
    json_array_length(p.value, '$.mentions') AS mentions
FROM stories AS s, json_each(s.comparison, '$.people') AS p;

CREATE VIEW datings AS
SELECT s.story, d.value ->> 'report' AS report, d.value ->> '$.when.earliest' AS earliest,
    d.value ->> '$.when.latest' AS latest, d.value ->> '$.when.weekday' AS weekday,
    d.value ->> 'basis' AS basis
FROM stories AS s, json_each(s.comparison, '$.datings') AS d;

CREATE VIEW events AS
SELECT s.story, e.value ->> '$.when.earliest' AS earliest, e.value ->> '$.when.latest' AS latest,
    e.value ->> 'text' AS text, e.value ->> 'expected' AS expected,
    json_array_length(e.value, '$.evidence') AS evidence
FROM stories AS s, json_each(s.comparison, '$.events') AS e;

CREATE VIEW figure_groups AS
SELECT s.story, g.value ->> 'id' AS figure_group, g.value ->> 'verdict' AS verdict,
    f.value ->> 'report' AS report, f.value ->> 'value' AS value, f.value ->> 'unit' AS unit,
    f.value ->> 'counted' AS counted, f.value ->> 'bound' AS bound
FROM stories AS s, json_each(s.comparison, '$.figures') AS g,
    json_each(g.value, '$.figures') AS f;

-- The lines of the accounts, and the characters each rests on. `place` is the path of the
-- line in the account; a line under another has the other's path at its head.
CREATE VIEW lines AS
SELECT s.story, j.fullkey AS place, j.value ->> 'label' AS label, j.value ->> 'text' AS text,
    j.value ->> 'note' AS note
FROM stories AS s, json_tree(s.account, '$.sections') AS j
WHERE j.type = 'object' AND json_type(j.value, '$.evidence') = 'array';

CREATE VIEW evidence AS
SELECT l.story, l.place, e.value ->> 'report' AS report, e.value ->> 'part' AS part,
    e.value ->> 'begin' AS "begin", e.value ->> 'end' AS "end", e.value ->> 'text' AS text
FROM lines AS l JOIN stories AS s USING (story), json_each(s.account, l.place || '.evidence') AS e;
