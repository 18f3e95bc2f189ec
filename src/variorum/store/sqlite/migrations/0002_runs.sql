-- Every `variorum read`: when it began and ended (empty where it was killed), and what it met.
CREATE TABLE runs (
    run INTEGER PRIMARY KEY AUTOINCREMENT,
    begun TEXT NOT NULL,
    ended TEXT,
    known INTEGER NOT NULL DEFAULT 0,
    refused INTEGER NOT NULL DEFAULT 0
);

-- The run that brought a report.
CREATE TABLE run_reports (
    report TEXT PRIMARY KEY REFERENCES reports (report),
    run INTEGER NOT NULL REFERENCES runs (run)
) WITHOUT ROWID;
CREATE INDEX reports_of_run ON run_reports (run);

-- What a case held before runs were recorded came with one.
INSERT INTO runs (begun, ended)
SELECT min(added), max(added) FROM reports HAVING count(*) > 0;
INSERT INTO run_reports (report, run) SELECT report, 1 FROM reports;
