-- Where the paragraphs of a report stand in the page that it was taken from.
CREATE TABLE page_places (
    report TEXT PRIMARY KEY REFERENCES reports (report),
    data TEXT NOT NULL  -- JSON: [{begin, end, xpath, page_begin, page_end, same}]
) WITHOUT ROWID;

-- The rows of the export "paragraphs", but for the link.
CREATE VIEW export_paragraphs AS
SELECT s.story, p.report, r.outlet, r.url, j.value ->> 'begin' AS "begin", j.value ->> 'end' AS "end",
    substr(r.text, (j.value ->> 'begin') + 1, (j.value ->> 'end') - (j.value ->> 'begin')) AS text,
    j.value ->> 'xpath' AS xpath, j.value ->> 'page_begin' AS page_begin,
    j.value ->> 'page_end' AS page_end, j.value ->> 'same' AS same
FROM page_places AS p JOIN current_reports AS r USING (report)
JOIN story_reports AS s USING (report), json_each(p.data) AS j;
