-- What `variorum export` gives, to be read in any SQLite program: the same rows, with
-- `passages` for how many passages a row rests on. Furniture is left out.
CREATE VIEW export_reports AS
SELECT s.story, r.report, r.source, r.outlet, r.url, r.title,
    CASE WHEN d.earliest = d.latest THEN d.earliest END AS date,
    d.earliest AS date_from, d.latest AS date_to, d.basis AS date_basis
FROM story_reports AS s JOIN current_reports AS r USING (report)
LEFT JOIN datings AS d ON d.story = s.story AND d.report = s.report;

CREATE VIEW export_attributions AS
SELECT s.story, a.report, r.outlet, r.url,
    q.value ->> '$.content[0][0]' AS "begin", q.value ->> '$.content[#-1][1]' AS "end",
    substr(r.text, (q.value ->> '$.content[0][0]') + 1,
        (q.value ->> '$.content[#-1][1]') - (q.value ->> '$.content[0][0]')) AS text,
    q.value ->> 'kind' AS kind,
    coalesce(q.value ->> '$.speaker.name', q.value ->> '$.speaker.unnamed') AS speaker
FROM annotations AS a JOIN current_reports AS r USING (report)
JOIN story_reports AS s USING (report),
    json_each(a.data, '$.attributions') AS q
WHERE NOT EXISTS (
    SELECT 1 FROM (
        SELECT value FROM json_each(q.value, '$.source')
        UNION ALL SELECT value FROM json_each(q.value, '$.cue')
        UNION ALL SELECT value FROM json_each(q.value, '$.content')
    ) AS p JOIN furniture AS f
        ON f.report = a.report AND f."begin" < p.value ->> 1 AND p.value ->> 0 < f."end"
        AND f."begin" < f."end");

CREATE VIEW export_figures AS
SELECT s.story, a.report, r.outlet, r.url,
    n.value ->> 'begin' AS "begin", n.value ->> 'end' AS "end",
    substr(r.text, (n.value ->> 'begin') + 1, (n.value ->> 'end') - (n.value ->> 'begin')) AS text,
    n.value ->> 'value' AS value, n.value ->> 'upper' AS upper, n.value ->> 'unit' AS unit,
    n.value ->> 'counted' AS counted, n.value ->> 'bound' AS bound,
    n.value ->> 'change' AS change,
    (SELECT CASE WHEN d.earliest = d.latest THEN d.earliest END FROM datings AS d
        WHERE d.story = s.story AND d.report = a.report) AS as_of,
    g.figure_group AS "group", g.verdict
FROM annotations AS a JOIN current_reports AS r USING (report)
JOIN story_reports AS s USING (report),
    json_each(a.data, '$.figures') AS n
LEFT JOIN (
    SELECT s.story, s.story || '-' || (g.value ->> 'id') AS figure_group,
        g.value ->> 'verdict' AS verdict, f.value ->> 'report' AS report,
        f.value ->> '$.evidence.begin' AS "begin", f.value ->> '$.evidence.end' AS "end"
    FROM stories AS s, json_each(s.comparison, '$.figures') AS g,
        json_each(g.value, '$.figures') AS f
    WHERE f.value ->> '$.evidence.part' = 'text'
) AS g ON g.story = s.story AND g.report = a.report
    AND g."begin" = n.value ->> 'begin' AND g."end" = n.value ->> 'end'
WHERE NOT EXISTS (
    SELECT 1 FROM furniture AS f
    WHERE f.report = a.report AND f."begin" < n.value ->> 'end'
        AND n.value ->> 'begin' < f."end" AND f."begin" < f."end");

CREATE VIEW export_positions AS
SELECT s.story, a.report, r.outlet, r.url,
    p.value ->> 'begin' AS "begin", p.value ->> 'end' AS "end",
    substr(r.text, (p.value ->> 'begin') + 1, (p.value ->> 'end') - (p.value ->> 'begin')) AS text,
    p.value ->> 'who' AS who, p.value ->> 'modality' AS modality, p.value ->> 'action' AS action,
    p.value ->> 'condition' AS condition, p.value ->> 'by_when' AS by_when,
    p.value ->> 'to_whom' AS to_whom, p.value ->> 'said_by' AS said_by
FROM annotations AS a JOIN current_reports AS r USING (report)
JOIN story_reports AS s USING (report),
    json_each(a.data, '$.positions') AS p
WHERE NOT EXISTS (
    SELECT 1 FROM furniture AS f
    WHERE f.report = a.report AND f."begin" < p.value ->> 'end'
        AND p.value ->> 'begin' < f."end" AND f."begin" < f."end");

CREATE VIEW export_families AS
SELECT s.story, s.story || '-' || (f.value ->> 'id') AS family,
    nullif(f.value ->> 'speaker', '') AS speaker,
    f.value ->> '$.wordings[0].text' AS leading_wording,
    json_array_length(f.value, '$.wordings') AS wordings,
    (SELECT p.value ->> 'verdict' FROM json_each(f.value, '$.pairs') AS p
        ORDER BY instr('identical cut joined reworded altered', p.value ->> 'verdict') DESC
        LIMIT 1) AS verdict
FROM stories AS s, json_each(s.comparison, '$.families') AS f;

CREATE VIEW export_wordings AS
SELECT s.story, s.story || '-' || (f.value ->> 'id') AS family,
    w.value ->> 'report' AS report, r.outlet, r.url,
    w.value ->> '$.spans[0][0]' AS "begin", w.value ->> '$.spans[#-1][1]' AS "end",
    substr(r.text, (w.value ->> '$.spans[0][0]') + 1,
        (w.value ->> '$.spans[#-1][1]') - (w.value ->> '$.spans[0][0]')) AS text,
    w.value ->> 'marks' AS marks, w.value ->> 'kind' AS kind, w.value ->> 'speaker' AS speaker
FROM stories AS s, json_each(s.comparison, '$.families') AS f,
    json_each(f.value, '$.wordings') AS w
JOIN current_reports AS r ON r.report = w.value ->> 'report';

CREATE VIEW export_relations AS
SELECT s.story, r.value ->> 'a' AS a, r.value ->> 'b' AS b, r.value ->> 'relation' AS relation,
    r.value ->> 'direction' AS direction, round(r.value ->> 'share', 4) AS share,
    json_array_length(r.value, '$.evidence') AS passages
FROM stories AS s, json_each(s.comparison, '$.relations') AS r;

CREATE VIEW export_people AS
SELECT s.story, s.story || '-' || (p.value ->> 'id') AS person, 'person' AS kind,
    p.value ->> 'name' AS name, json_array_length(p.value, '$.mentions') AS passages
FROM stories AS s, json_each(s.comparison, '$.people') AS p
UNION ALL
SELECT s.story, s.story || '-' || (p.value ->> 'id'), 'organisation', p.value ->> 'name',
    json_array_length(p.value, '$.mentions')
FROM stories AS s, json_each(s.comparison, '$.organisations') AS p;

CREATE VIEW export_timeline AS
SELECT s.story, e.value ->> '$.when.earliest' AS when_from, e.value ->> '$.when.latest' AS when_to,
    e.value ->> 'text' AS text, e.value ->> 'expected' AS expected,
    e.value ->> 'happened' AS happened,
    json_array_length(e.value, '$.evidence') AS passages
FROM stories AS s, json_each(s.comparison, '$.events') AS e;

CREATE VIEW export_coverage AS
SELECT s.story, e.value ->> 'report' AS report, r.outlet, r.url, e.value ->> 'begin' AS "begin",
    e.value ->> 'end' AS "end", e.value ->> 'text' AS text, e.value ->> 'part' AS "in"
FROM stories AS s, json_each(s.comparison, '$.lone') AS e
JOIN current_reports AS r ON r.report = e.value ->> 'report';

CREATE VIEW export_account AS
SELECT s.story,
    s.account ->> (substr(j.fullkey, 1, instr(j.fullkey, '.lines[') - 1) || '.name') AS section,
    (length(j.fullkey) - length(replace(j.fullkey, '.lines[', ''))) / 7 - 1 AS depth,
    j.value ->> 'label' AS label, j.value ->> 'text' AS text, j.value ->> 'note' AS note,
    json_array_length(j.value, '$.evidence') AS passages
FROM stories AS s, json_tree(s.account, '$.sections') AS j
WHERE j.type = 'object' AND json_type(j.value, '$.evidence') = 'array';
