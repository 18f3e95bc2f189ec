-- Statements are kept with all the reports that tell them: what was compared is compared anew.
UPDATE state SET value = value + 1
WHERE name = 'changes' AND EXISTS (SELECT 1 FROM stories);

DROP VIEW export_coverage;

CREATE VIEW export_coverage AS
SELECT s.story, s.story || '-s' || (t.key + 1) AS statement,
    t.value ->> '$.tellings[0].evidence[0].text' AS text,
    (SELECT count(*) FROM story_reports AS m WHERE m.story = s.story) AS of_reports,
    t.value ->> 'origins' AS origins,
    (SELECT sum(json_array_length(w.value, '$.evidence'))
        FROM json_each(t.value, '$.tellings') AS w) AS passages
FROM stories AS s, json_each(s.comparison, '$.statements') AS t;
