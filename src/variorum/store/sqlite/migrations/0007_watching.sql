-- Feeds that are watched, and what their last fetch left.
CREATE TABLE watched_feeds (
    url TEXT PRIMARY KEY,
    etag TEXT,
    last_modified TEXT,
    checked TEXT,
    due TEXT NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- Pages that watched feeds linked to: whether each waits, is kept or was refused, and why.
CREATE TABLE watched_pages (
    url TEXT PRIMARY KEY,
    feed TEXT NOT NULL,
    mark TEXT NOT NULL DEFAULT '',     -- what the feed says of its last change
    content TEXT NOT NULL DEFAULT '',  -- what the feed carries of it, until the page is fetched
    state TEXT NOT NULL,
    report TEXT REFERENCES reports (report),
    etag TEXT,
    last_modified TEXT,
    fetched TEXT,
    fetches INTEGER NOT NULL DEFAULT 0,
    due TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    advice TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE INDEX watched_pages_due ON watched_pages (due);

-- Pages that changed: each version is a report, the newest has the highest number.
CREATE TABLE page_versions (
    number INTEGER PRIMARY KEY,
    page TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES reports (report),
    seen TEXT NOT NULL
);
CREATE INDEX versions_of_page ON page_versions (page, number);
CREATE INDEX versions_of_report ON page_versions (report);

-- The reports as they stand: corrected, without those removed, of a page the newest version.
DROP VIEW current_reports;
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
    SELECT 1 FROM corrections AS c WHERE c.report = r.report AND c.field = 'removed')
    AND (NOT EXISTS (SELECT 1 FROM page_versions AS v WHERE v.report = r.report)
        OR EXISTS (
            SELECT 1 FROM page_versions AS v WHERE v.report = r.report AND NOT EXISTS (
                SELECT 1 FROM page_versions AS l
                WHERE l.page = v.page AND l.number > v.number)));
