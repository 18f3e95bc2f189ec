-- Whose the words of an attribution are by all that the reports of a story tell.
DROP VIEW export_attributions;

CREATE VIEW export_attributions AS
WITH settled AS MATERIALIZED (
    SELECT s.story, v.value ->> 'report' AS report,
        v.value -> 'content' AS content, v.value -> 'source' AS source,
        coalesce(v.value ->> '$.speaker.name', v.value ->> '$.speaker.unnamed') AS speaker
    FROM stories AS s, json_each(s.comparison, '$.speakers') AS v
)
SELECT s.story, a.report, r.outlet, r.url,
    q.value ->> '$.content[0][0]' AS "begin", q.value ->> '$.content[#-1][1]' AS "end",
    substr(r.text, (q.value ->> '$.content[0][0]') + 1,
        (q.value ->> '$.content[#-1][1]') - (q.value ->> '$.content[0][0]')) AS text,
    q.value ->> 'kind' AS kind,
    coalesce(t.speaker, q.value ->> '$.speaker.name', q.value ->> '$.speaker.unnamed') AS speaker,
    round(coalesce(q.value ->> '$.chance', 1), 4) AS chance
FROM annotations AS a JOIN current_reports AS r USING (report)
JOIN story_reports AS s USING (report)
JOIN json_each(a.data, '$.attributions') AS q
LEFT JOIN settled AS t ON t.story = s.story AND t.report = a.report
    AND t.content = q.value -> 'content' AND t.source = q.value -> 'source'
WHERE NOT EXISTS (
    SELECT 1 FROM (
        SELECT value FROM json_each(q.value, '$.source')
        UNION ALL SELECT value FROM json_each(q.value, '$.cue')
        UNION ALL SELECT value FROM json_each(q.value, '$.content')
    ) AS p JOIN furniture AS f
        ON f.report = a.report AND f."begin" < p.value ->> 1 AND p.value ->> 0 < f."end"
        AND f."begin" < f."end");
