-- How likely an attribution holds; 1 where it was found before that was kept.
DROP VIEW export_attributions;

CREATE VIEW export_attributions AS
SELECT s.story, a.report, r.outlet, r.url,
    q.value ->> '$.content[0][0]' AS "begin", q.value ->> '$.content[#-1][1]' AS "end",
    substr(r.text, (q.value ->> '$.content[0][0]') + 1,
        (q.value ->> '$.content[#-1][1]') - (q.value ->> '$.content[0][0]')) AS text,
    q.value ->> 'kind' AS kind,
    coalesce(q.value ->> '$.speaker.name', q.value ->> '$.speaker.unnamed') AS speaker,
    round(coalesce(q.value ->> '$.chance', 1), 4) AS chance
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
