"""Reports of one event put together as a story, stories that carry each other on as a saga."""

from variorum.compare.stories.grouping import OpenStories, group_sagas, group_stories
from variorum.compare.stories.regrouping import Groups, regroup
from variorum.model import Grain

__all__ = ["Grain", "Groups", "OpenStories", "group_sagas", "group_stories", "regroup"]
