-- Reports that came, went or were changed since the stories were last compared: with the value
-- of `changes` at that time, and how far each is: 0 new, 1 its lines are noted, 2 it is grouped.
CREATE TABLE changed_reports (
    report TEXT NOT NULL,
    change INTEGER NOT NULL,
    why TEXT NOT NULL,
    stage INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX changed_by_report ON changed_reports (report);
CREATE INDEX changed_by_stage ON changed_reports (stage);
-- Reports whose group or content is another since the stories were last compared.
CREATE TABLE regrouped (
    report TEXT PRIMARY KEY,
    change INTEGER NOT NULL
) WITHOUT ROWID;

-- The lines of reports by outlet, words as a number, to find those that repeat.
CREATE TABLE outlet_reports (
    report TEXT PRIMARY KEY,
    outlet TEXT NOT NULL,
    digest TEXT NOT NULL,
    size INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX reports_of_outlet ON outlet_reports (outlet);
CREATE TABLE outlet_lines (
    report TEXT NOT NULL,
    outlet TEXT NOT NULL,
    line INTEGER NOT NULL,
    "begin" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    head INTEGER NOT NULL,
    foot INTEGER NOT NULL,
    furniture INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX lines_of_outlet ON outlet_lines (outlet, line);
CREATE INDEX lines_of_report ON outlet_lines (report);
CREATE TABLE shared_lines (
    outlet TEXT NOT NULL,
    line INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (outlet, line)
) WITHOUT ROWID;
CREATE TABLE outlets_to_look_at (outlet TEXT PRIMARY KEY) WITHOUT ROWID;

-- What is grouped: by the grain "story" reports, by the grain "saga" stories, each named by its
-- first report; with its days (-1: undated), its nearest likeness, and the component and the
-- group that it is in, each named by its first item.
CREATE TABLE grouped (
    grain TEXT NOT NULL,
    item TEXT NOT NULL,
    place TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    nearest REAL NOT NULL,
    component TEXT NOT NULL,
    grouped_as TEXT NOT NULL,
    features BLOB NOT NULL
);
CREATE UNIQUE INDEX grouped_once ON grouped (grain, item);
CREATE INDEX grouped_by_day ON grouped (grain, last, first);
CREATE INDEX grouped_by_component ON grouped (grain, component);
CREATE INDEX grouped_by_group ON grouped (grain, grouped_as);

-- Where stories lost reports to others: by the report or the hand that made it so.
CREATE TABLE story_changes (
    number INTEGER PRIMARY KEY,
    made TEXT NOT NULL,
    story TEXT NOT NULL,
    became TEXT NOT NULL,
    kind TEXT NOT NULL,
    why TEXT NOT NULL,
    reports TEXT NOT NULL,
    because TEXT NOT NULL
);
CREATE INDEX changes_of_story ON story_changes (story);
CREATE INDEX changes_into_story ON story_changes (became);

-- Stories keep their place by size and first report: nothing is numbered anew when one comes.
ALTER TABLE stories ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stories ADD COLUMN place TEXT NOT NULL DEFAULT '';
UPDATE stories SET
    size = (SELECT count(*) FROM story_reports AS r WHERE r.story = stories.story),
    place = printf('%012d', position);
DROP INDEX stories_in_order;
ALTER TABLE stories DROP COLUMN position;
CREATE INDEX stories_in_order ON stories (size DESC, place, story);

INSERT INTO state VALUES ('grain', 'saga'), ('settled', '0');
INSERT INTO state SELECT 'last_story', coalesce(max(CAST(story AS INTEGER)), 0) FROM stories;
-- An older case is grouped from the start once.
INSERT INTO changed_reports (report, change, why)
SELECT r.report, CAST(s.value AS INTEGER), 'again' FROM reports AS r, state AS s
WHERE s.name = 'changes';
UPDATE state SET value = value + 1
WHERE name = 'changes' AND EXISTS (SELECT 1 FROM stories);
