-- A page of the list of stories is found without passing over their accounts.
CREATE INDEX stories_in_order ON stories (position);
