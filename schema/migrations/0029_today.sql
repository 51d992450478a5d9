-- Today: what came in lately is found by when it came.

CREATE INDEX course_latest_entered_at ON course (latest_entered_at);
