-- The words before a line without which it cannot be read; null where it can.
DROP VIEW export_account;

CREATE VIEW export_account AS
SELECT s.story,
    s.account ->> (substr(j.fullkey, 1, instr(j.fullkey, '.lines[') - 1) || '.name') AS section,
    (length(j.fullkey) - length(replace(j.fullkey, '.lines[', ''))) / 7 - 1 AS depth,
    j.value ->> 'label' AS label, j.value ->> 'text' AS text, j.value ->> 'note' AS note,
    j.value ->> '$.context.text' AS words_before,
    json_array_length(j.value, '$.evidence') AS passages
FROM stories AS s, json_tree(s.account, '$.sections') AS j
WHERE j.type = 'object' AND json_type(j.value, '$.evidence') = 'array';
