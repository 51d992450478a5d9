-- The database roles, made once a cluster by its superuser. Members log in as the server's own account; these own
-- and are granted, nothing more.
--
-- attune_owner   migrations, administration and owner-side jobs; subject to row-level security like everybody,
--                with its exceptions written down as policies of its own.
-- attune_app     the server: no DDL, no DELETE on clinical tables, no way round row-level security.
-- attune_report  reads figures that hold no client's data.

DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['attune_owner', 'attune_app', 'attune_report'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', wanted);
        END IF;
    END LOOP;
END
$$;
