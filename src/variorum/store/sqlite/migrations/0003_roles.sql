-- A person's roles are kept with their reports and days: what was compared is compared anew.
UPDATE state SET value = value + 1
WHERE name = 'changes' AND EXISTS (SELECT 1 FROM stories);
