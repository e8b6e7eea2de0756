"""Reports: findings become text for people and for programs; nothing here prints."""
