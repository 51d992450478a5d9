--
-- PostgreSQL database dump
--

\restrict attune


SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;


--
-- Name: EXTENSION btree_gist; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';


--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;


--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';


--
-- Name: unaccent; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;


--
-- Name: EXTENSION unaccent; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';


--
-- Name: acting_client(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.acting_client() RETURNS uuid
    LANGUAGE sql STABLE
    RETURN (NULLIF(current_setting('attune.client_id'::text, true), ''::text))::uuid;


ALTER FUNCTION public.acting_client() OWNER TO attune_owner;

--
-- Name: FUNCTION acting_client(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.acting_client() IS 'The client whose own act this transaction is, or NULL. It then sees this client alone, of all those whom the sender of the link cares for.';


--
-- Name: acting_user(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.acting_user() RETURNS uuid
    LANGUAGE sql STABLE
    RETURN (NULLIF(current_setting('attune.user_id'::text, true), ''::text))::uuid;


ALTER FUNCTION public.acting_user() OWNER TO attune_owner;

--
-- Name: FUNCTION acting_user(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.acting_user() IS 'The user this transaction acts for, or NULL. Row-level security rests on it.';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: user_account; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.user_account (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    username text NOT NULL,
    display_name text NOT NULL,
    role text NOT NULL,
    password_hash text NOT NULL,
    draft_key bytea NOT NULL,
    disabled_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT user_account_display_name_check CHECK ((display_name <> ''::text)),
    CONSTRAINT user_account_draft_key_check CHECK ((length(draft_key) = 32)),
    CONSTRAINT user_account_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'therapist'::text, 'supervisor'::text, 'assistant'::text, 'auditor'::text]))),
    CONSTRAINT user_account_username_check CHECK (((username = lower(username)) AND (username <> ''::text)))
);


ALTER TABLE public.user_account OWNER TO attune_owner;

--
-- Name: TABLE user_account; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.user_account IS 'People who sign in.';


--
-- Name: COLUMN user_account.password_hash; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.user_account.password_hash IS 'argon2id, in the PHC string format.';


--
-- Name: COLUMN user_account.draft_key; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.user_account.draft_key IS 'Encrypts this user''s drafts on their computer; handed out at sign-in only.';


--
-- Name: COLUMN user_account.disabled_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.user_account.disabled_at IS 'No sign-in from then on; NULL while active.';


--
-- Name: acting_assistant(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.acting_assistant() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN (EXISTS (SELECT FROM public.user_account WHERE ((user_account.id = public.acting_user()) AND (user_account.role = 'assistant'::text) AND (user_account.disabled_at IS NULL) AND (public.acting_client() IS NULL))));


ALTER FUNCTION public.acting_assistant() OWNER TO attune_owner;

--
-- Name: FUNCTION acting_assistant(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.acting_assistant() IS 'Whether this transaction acts for an assistant, who is on no care team: what they see is opened by the policies that name this, and by no other.';


--
-- Name: acting_bookkeeper(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.acting_bookkeeper() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN (EXISTS (SELECT FROM public.user_account WHERE ((user_account.id = public.acting_user()) AND (user_account.role = 'lead'::text) AND (user_account.disabled_at IS NULL) AND (public.acting_client() IS NULL))));


ALTER FUNCTION public.acting_bookkeeper() OWNER TO attune_owner;

--
-- Name: FUNCTION acting_bookkeeper(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.acting_bookkeeper() IS 'Whether this transaction acts for a lead, who keeps the accounts of the whole practice: its invoices and what was paid on them, and nothing else of the clients whom they do not care for.';


--
-- Name: acting_lead(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.acting_lead() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN (EXISTS (SELECT FROM public.user_account WHERE ((user_account.id = public.acting_user()) AND (user_account.role = 'lead'::text) AND (user_account.disabled_at IS NULL) AND (public.acting_client() IS NULL))));


ALTER FUNCTION public.acting_lead() OWNER TO attune_owner;

--
-- Name: FUNCTION acting_lead(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.acting_lead() IS 'Whether this transaction acts for a practice lead.';


--
-- Name: in_force(timestamp with time zone); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.in_force(ended_at timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN COALESCE((ended_at > now()), true);


ALTER FUNCTION public.in_force(ended_at timestamp with time zone) OWNER TO attune_owner;

--
-- Name: FUNCTION in_force(ended_at timestamp with time zone); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.in_force(ended_at timestamp with time zone) IS 'Whether a membership of a care team with that end goes on now. Plain enough to be taken into the query that asks.';


--
-- Name: outcome_permission; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.outcome_permission (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    kind text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    given_by uuid,
    given_at timestamp with time zone DEFAULT now() NOT NULL,
    until timestamp with time zone,
    ended_at timestamp with time zone,
    ended_by uuid,
    CONSTRAINT outcome_permission_check CHECK ((until > given_at)),
    CONSTRAINT outcome_permission_check1 CHECK (((kind = 'count_practice'::text) OR (until <= (given_at + '92 days'::interval)))),
    CONSTRAINT outcome_permission_check2 CHECK (((kind = 'count_practice'::text) OR ((until IS NOT NULL) AND (length(reason) >= 10)))),
    CONSTRAINT outcome_permission_check3 CHECK (((ended_by IS NULL) OR (ended_at IS NOT NULL))),
    CONSTRAINT outcome_permission_kind_check CHECK ((kind = ANY (ARRAY['count_practice'::text, 'name_beyond_caseload'::text]))),
    CONSTRAINT outcome_permission_reason_check CHECK ((length(reason) <= 500))
);

ALTER TABLE ONLY public.outcome_permission FORCE ROW LEVEL SECURITY;


ALTER TABLE public.outcome_permission OWNER TO attune_owner;

--
-- Name: TABLE outcome_permission; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.outcome_permission IS 'Who may count more than their own outcomes. Ended, never deleted.';


--
-- Name: COLUMN outcome_permission.kind; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.outcome_permission.kind IS 'count_practice: figures of everybody''s episodes, without names. name_beyond_caseload: the names behind the figures that its holder may count, of clients whom they do not care for.';


--
-- Name: COLUMN outcome_permission.given_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.outcome_permission.given_by IS 'NULL: it came with being a practice lead, or the administrator at the database gave it.';


--
-- Name: COLUMN outcome_permission.until; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.outcome_permission.until IS 'It ends by itself then; NULL for one without an end.';


--
-- Name: COLUMN outcome_permission.ended_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.outcome_permission.ended_at IS 'When it was taken back; NULL otherwise.';


--
-- Name: acting_outcome_permission(text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.acting_outcome_permission(wanted text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    RETURN (EXISTS (SELECT FROM (public.outcome_permission p JOIN public.user_account u ON ((u.id = p.user_id))) WHERE ((p.user_id = public.acting_user()) AND (p.kind = acting_outcome_permission.wanted) AND public.in_force(p.ended_at) AND public.in_force(p.until) AND (u.disabled_at IS NULL) AND (u.role = ANY (ARRAY['lead'::text, 'therapist'::text, 'supervisor'::text])) AND (public.acting_client() IS NULL))));


ALTER FUNCTION public.acting_outcome_permission(wanted text) OWNER TO attune_owner;

--
-- Name: FUNCTION acting_outcome_permission(wanted text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.acting_outcome_permission(wanted text) IS 'Whether the acting user holds it now.';


--
-- Name: acting_reason(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.acting_reason() RETURNS text
    LANGUAGE sql STABLE
    RETURN COALESCE(current_setting('attune.reason'::text, true), ''::text);


ALTER FUNCTION public.acting_reason() OWNER TO attune_owner;

--
-- Name: FUNCTION acting_reason(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.acting_reason() IS 'Why this transaction changes care teams, where somebody was asked; empty otherwise.';


--
-- Name: add_colleague(uuid, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.add_colleague(of_client uuid, colleague text) RETURNS TABLE(user_id uuid, display_name text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
    joining user_account;
BEGIN
    IF NOT EXISTS (SELECT FROM care_team t
                   WHERE t.client_id = of_client AND t.user_id = acting_user() AND t.ended_at IS NULL
                     AND t.capacity IN ('responsible', 'member')) THEN
        RETURN;
    END IF;
    SELECT * INTO joining FROM user_account u
    WHERE u.username = lower(colleague) AND u.disabled_at IS NULL AND u.role IN ('lead', 'therapist', 'supervisor');
    IF joining.id IS NULL THEN
        RETURN;
    END IF;
    INSERT INTO care_team (client_id, user_id, capacity) VALUES (of_client, joining.id, 'member')
    ON CONFLICT ON CONSTRAINT care_team_pkey DO UPDATE
    SET ended_at = NULL, capacity = 'member', started_at = now()
    WHERE NOT (care_team.ended_at IS NULL AND care_team.capacity IN ('responsible', 'member'));
    RETURN QUERY SELECT joining.id, joining.display_name;
END
$$;


ALTER FUNCTION public.add_colleague(of_client uuid, colleague text) OWNER TO attune_owner;

--
-- Name: FUNCTION add_colleague(of_client uuid, colleague text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.add_colleague(of_client uuid, colleague text) IS 'Adds an active colleague to the care team of one''s own client. No row: not one''s client, or no such colleague.';


--
-- Name: agrees_to_mail(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.agrees_to_mail(named_client uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT coalesce((SELECT agreed FROM mail_consent WHERE client_id = named_client ORDER BY number DESC LIMIT 1), false)
$$;


ALTER FUNCTION public.agrees_to_mail(named_client uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION agrees_to_mail(named_client uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.agrees_to_mail(named_client uuid) IS 'What the client said last about being mailed; false when nobody asked them. For code that sees everybody.';


--
-- Name: apart_from(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.apart_from(named_client uuid) RETURNS TABLE(client_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH RECURSIVE its AS (
        SELECT named_client AS id
        UNION ALL
        SELECT c.id FROM client c JOIN its ON c.merged_into = its.id
    ), theirs AS (
        SELECT CASE WHEN p.one_id = its.id THEN p.other_id ELSE p.one_id END AS id
        FROM its JOIN pair_apart p ON its.id IN (p.one_id, p.other_id)
        WHERE p.taken_back_at IS NULL AND may_see_both(p.one_id, p.other_id)
    )
    SELECT final_record(t.id) FROM theirs t WHERE final_record(t.id) <> named_client
$$;


ALTER FUNCTION public.apart_from(named_client uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION apart_from(named_client uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.apart_from(named_client uuid) IS 'Who is another person than this client, as somebody has said, of those whom the acting user sees.';


--
-- Name: time_of(timestamp with time zone, integer); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.time_of(starts_at timestamp with time zone, minutes integer) RETURNS tstzrange
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN tstzrange(starts_at, (starts_at + ((minutes)::double precision * '00:01:00'::interval)));


ALTER FUNCTION public.time_of(starts_at timestamp with time zone, minutes integer) OWNER TO attune_owner;

--
-- Name: FUNCTION time_of(starts_at timestamp with time zone, minutes integer); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.time_of(starts_at timestamp with time zone, minutes integer) IS 'The time that something takes; its end is free again. Immutable: a minute has the same length in every time zone.';


--
-- Name: appointment; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.appointment (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    therapist_id uuid NOT NULL,
    room_id uuid,
    kind text NOT NULL,
    title text DEFAULT ''::text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    minutes integer NOT NULL,
    standing text NOT NULL,
    series_id uuid,
    falls_at timestamp with time zone,
    booked_by uuid NOT NULL,
    booked_at timestamp with time zone DEFAULT now() NOT NULL,
    calendar_uid text,
    calendar_at timestamp with time zone,
    CONSTRAINT appointment_calendar_uid_check CHECK (((length(calendar_uid) >= 1) AND (length(calendar_uid) <= 255))),
    CONSTRAINT appointment_check CHECK (((series_id IS NULL) = (falls_at IS NULL))),
    CONSTRAINT appointment_check1 CHECK (((kind <> 'other'::text) OR (title <> ''::text))),
    CONSTRAINT appointment_check2 CHECK (((calendar_uid IS NULL) = (calendar_at IS NULL))),
    CONSTRAINT appointment_kind_check CHECK ((kind = ANY (ARRAY['individual'::text, 'couple'::text, 'group'::text, 'other'::text]))),
    CONSTRAINT appointment_minutes_check CHECK (((minutes >= 5) AND (minutes <= 600))),
    CONSTRAINT appointment_standing_check CHECK ((standing = ANY (ARRAY['booked'::text, 'recorded'::text, 'off'::text]))),
    CONSTRAINT appointment_title_check CHECK ((length(title) <= 100))
);

ALTER TABLE ONLY public.appointment FORCE ROW LEVEL SECURITY;


ALTER TABLE public.appointment OWNER TO attune_owner;

--
-- Name: TABLE appointment; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.appointment IS 'A time in a therapist''s diary. Each client who comes to it has a session of theirs at it.';


--
-- Name: COLUMN appointment.title; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.appointment.title IS 'What it is where no client says so: a group''s name, "Team meeting".';


--
-- Name: COLUMN appointment.standing; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.appointment.standing IS 'booked: its time is taken, and the database lets nothing else have it. recorded: entered afterwards, or before there was a diary. off: nobody comes.';


--
-- Name: COLUMN appointment.falls_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.appointment.falls_at IS 'Its start by the rule of its series; starts_at is another once it was moved.';


--
-- Name: COLUMN appointment.calendar_uid; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.appointment.calendar_uid IS 'The UID that it had in the calendar file it came from (RFC 5545); NULL for what was booked here.';


--
-- Name: COLUMN appointment.calendar_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.appointment.calendar_at IS 'Its start in that file: with the UID it tells one appointment of a series from the next.';


--
-- Name: appointments_within(uuid, timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.appointments_within(therapist uuid, from_at timestamp with time zone, until_at timestamp with time zone) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    RETURN (SELECT count(*) AS count FROM public.appointment a WHERE ((a.therapist_id = appointments_within.therapist) AND (a.standing = 'booked'::text) AND (public.time_of(a.starts_at, a.minutes) && tstzrange(appointments_within.from_at, appointments_within.until_at))));


ALTER FUNCTION public.appointments_within(therapist uuid, from_at timestamp with time zone, until_at timestamp with time zone) OWNER TO attune_owner;

--
-- Name: FUNCTION appointments_within(therapist uuid, from_at timestamp with time zone, until_at timestamp with time zone); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.appointments_within(therapist uuid, from_at timestamp with time zone, until_at timestamp with time zone) IS 'How many appointments of that therapist stand in that time, whoever may see them.';


--
-- Name: ask_for_note(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.ask_for_note() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.awaits_note := NEW.state = 'attended' AND NEW.starts_at > now() - interval '14 days';
    ELSIF NEW.state <> OLD.state THEN
        NEW.awaits_note := NEW.state = 'attended';
    END IF;
    RETURN NEW;
END
$$;


ALTER FUNCTION public.ask_for_note() OWNER TO attune_owner;

--
-- Name: FUNCTION ask_for_note(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.ask_for_note() IS 'A session that took place asks for its note, and one that did not after all asks no longer.';


--
-- Name: audit_import(uuid, text, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.audit_import(of_import uuid, done_action text, by_request text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
    SELECT acting_user(), done_action, touched.client_id, 'done', true, by_request
    FROM (SELECT id AS client_id FROM client WHERE import_id = of_import
          UNION
          SELECT client_id FROM administration WHERE import_id = of_import) touched
$$;


ALTER FUNCTION public.audit_import(of_import uuid, done_action text, by_request text) OWNER TO attune_owner;

--
-- Name: FUNCTION audit_import(of_import uuid, done_action text, by_request text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.audit_import(of_import uuid, done_action text, by_request text) IS 'A row for each client whose record an import touched, as a request about each would leave.';


--
-- Name: baseline_statistics_are_stale(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.baseline_statistics_are_stale() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH computed AS (SELECT coalesce(max(computed_at), '-infinity') - interval '1 minute' AS at FROM baseline_statistic)
    SELECT EXISTS (SELECT FROM administration WHERE entered_at > (SELECT at FROM computed))
        OR EXISTS (SELECT FROM reassignment WHERE reassigned_at > (SELECT at FROM computed))
        OR EXISTS (SELECT FROM record_merge WHERE greatest(merged_at, undone_at) > (SELECT at FROM computed))
$$;


ALTER FUNCTION public.baseline_statistics_are_stale() OWNER TO attune_owner;

--
-- Name: FUNCTION baseline_statistics_are_stale(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.baseline_statistics_are_stale() IS 'Administrations were entered, moved or merged since the baselines were worked out.';


--
-- Name: break_glass_opened_since(timestamp with time zone); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.break_glass_opened_since(since timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT acting_client() IS NULL AND EXISTS (
        SELECT FROM break_glass b
        WHERE b.opened_at > since AND b.opened_by <> acting_user()
          AND (acting_lead() AND NOT EXISTS (SELECT FROM break_glass_sign_off s
                                             WHERE s.break_glass_id = b.id AND s.signed_as = 'lead')
               OR b.responsible_id = acting_user()
                  AND NOT EXISTS (SELECT FROM break_glass_sign_off s
                                  WHERE s.break_glass_id = b.id AND s.signed_as = 'responsible')))
$$;


ALTER FUNCTION public.break_glass_opened_since(since timestamp with time zone) OWNER TO attune_owner;

--
-- Name: FUNCTION break_glass_opened_since(since timestamp with time zone); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.break_glass_opened_since(since timestamp with time zone) IS 'Whether somebody else has opened a record since then that the acting user has to look into: one that break_glasses_to_look_into names, if not among its first.';


--
-- Name: break_glasses_to_look_into(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.break_glasses_to_look_into() RETURNS TABLE(break_glass_id uuid, client_id uuid, reference text, preferred_name text, legal_name text, opened_by text, own boolean, reason text, opened_at timestamp with time zone, ends_at timestamp with time zone, ended_at timestamp with time zone, as_lead boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT b.id, b.client_id, c.reference, c.preferred_name, c.legal_name, u.display_name, b.opened_by = acting_user(),
           b.reason, b.opened_at, b.ends_at,
           coalesce(e.ended_at, CASE WHEN b.ends_at <= now() THEN b.ends_at END), waits.as_lead
    FROM break_glass b
    JOIN client c ON c.id = b.client_id
    JOIN user_account u ON u.id = b.opened_by
    LEFT JOIN break_glass_end e ON e.break_glass_id = b.id,
    LATERAL (SELECT acting_lead() AND NOT EXISTS (SELECT FROM break_glass_sign_off s
                                                  WHERE s.break_glass_id = b.id AND s.signed_as = 'lead') AS as_lead,
                    b.responsible_id = acting_user() AND acting_client() IS NULL
                    AND NOT EXISTS (SELECT FROM break_glass_sign_off s
                                    WHERE s.break_glass_id = b.id AND s.signed_as = 'responsible') AS as_responsible) waits
    WHERE waits.as_lead OR waits.as_responsible
    ORDER BY b.opened_at, b.id
    LIMIT 500
$$;


ALTER FUNCTION public.break_glasses_to_look_into() OWNER TO attune_owner;

--
-- Name: FUNCTION break_glasses_to_look_into(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.break_glasses_to_look_into() IS 'The first 500 of what waits for the acting user as a practice lead, or as the responsible therapist who is told. Names the client to a lead who does not care for them: who opened whose record is theirs to ask.';


--
-- Name: call_cover(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.call_cover() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM settle_cover(OLD.client_id);
    END IF;
    IF TG_OP <> 'DELETE' AND (TG_OP = 'INSERT' OR NEW.client_id <> OLD.client_id) THEN
        PERFORM settle_cover(NEW.client_id);
    END IF;
    RETURN NULL;
END
$$;


ALTER FUNCTION public.call_cover() OWNER TO attune_owner;

--
-- Name: FUNCTION call_cover(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.call_cover() IS 'Settles the cover of the client that a risk answer belongs to, and of the one it has moved away from.';


--
-- Name: care_team_of(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.care_team_of(of_client uuid) RETURNS TABLE(user_id uuid, display_name text, capacity text, started_at timestamp with time zone, until timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT t.user_id, u.display_name, t.capacity, t.started_at, t.ended_at
    FROM care_team t JOIN user_account u ON u.id = t.user_id
    WHERE t.client_id = of_client AND in_force(t.ended_at) AND may_see_client(of_client)
    ORDER BY array_position(ARRAY['responsible', 'member', 'cover'], t.capacity), u.display_name
$$;


ALTER FUNCTION public.care_team_of(of_client uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION care_team_of(of_client uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.care_team_of(of_client uuid) IS 'Everybody on the team of a client on the acting user''s caseload, the responsible one first; nobody for any other.';


--
-- Name: care_team; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.care_team (
    client_id uuid NOT NULL,
    user_id uuid NOT NULL,
    capacity text NOT NULL,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT care_team_break_glass_ends CHECK (((capacity <> 'break_glass'::text) OR (ended_at IS NOT NULL))),
    CONSTRAINT care_team_capacity_check CHECK ((capacity = ANY (ARRAY['responsible'::text, 'member'::text, 'cover'::text, 'break_glass'::text])))
);

ALTER TABLE ONLY public.care_team FORCE ROW LEVEL SECURITY;


ALTER TABLE public.care_team OWNER TO attune_owner;

--
-- Name: TABLE care_team; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.care_team IS 'Who cares for whom. Row-level security of every clinical table rests on what a user may see here.';


--
-- Name: COLUMN care_team.capacity; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.care_team.capacity IS 'cover: on the team while a risk answer waits, and no longer. break_glass: for a limited time, with a reason (break_glass).';


--
-- Name: COLUMN care_team.ended_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.care_team.ended_at IS 'No longer on the team from then on: past or still to come. NULL while no end is known.';


--
-- Name: leave_cover; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.leave_cover (
    id uuid NOT NULL,
    therapist_id uuid NOT NULL,
    cover_id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    named_by uuid NOT NULL,
    named_at timestamp with time zone DEFAULT now() NOT NULL,
    taken_back_at timestamp with time zone,
    taken_back_by uuid,
    CONSTRAINT leave_cover_check CHECK (((ends_at > starts_at) AND (ends_at <= (starts_at + '366 days'::interval)))),
    CONSTRAINT leave_cover_check1 CHECK ((therapist_id <> cover_id)),
    CONSTRAINT leave_cover_check2 CHECK (((taken_back_at IS NULL) = (taken_back_by IS NULL)))
);

ALTER TABLE ONLY public.leave_cover FORCE ROW LEVEL SECURITY;


ALTER TABLE public.leave_cover OWNER TO attune_owner;

--
-- Name: TABLE leave_cover; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.leave_cover IS 'Who covers the whole caseload of a therapist on leave, and sees it from starts_at to ends_at.';


--
-- Name: COLUMN leave_cover.starts_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.leave_cover.starts_at IS 'The first moment of the first day, by the practice''s wall clock.';


--
-- Name: COLUMN leave_cover.ends_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.leave_cover.ends_at IS 'The first moment after the last day.';


--
-- Name: COLUMN leave_cover.taken_back_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.leave_cover.taken_back_at IS 'The therapist is back sooner, or somebody else was named; NULL otherwise.';


--
-- Name: cares_for(uuid, uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.cares_for(therapist uuid, of_client uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    RETURN (EXISTS (SELECT FROM public.care_team t WHERE ((t.client_id = cares_for.of_client) AND public.in_force(t.ended_at) AND ((t.user_id = cares_for.therapist) OR ((t.capacity <> 'break_glass'::text) AND (t.user_id IN (SELECT l.therapist_id FROM public.leave_cover l WHERE ((l.cover_id = cares_for.therapist) AND (l.starts_at <= now()) AND (l.ends_at > now()) AND (l.taken_back_at IS NULL)))))))));


ALTER FUNCTION public.cares_for(therapist uuid, of_client uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION cares_for(therapist uuid, of_client uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.cares_for(therapist uuid, of_client uuid) IS 'Whether the client is on that therapist''s caseload, or on one that they cover.';


--
-- Name: carry_refusals(uuid, uuid, uuid, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.carry_refusals(of_merge uuid, from_client uuid, to_client uuid, since timestamp with time zone) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH said AS (
        SELECT DISTINCT ON (client_id, purpose, own_purpose) * FROM consent WHERE client_id IN (from_client, to_client)
        ORDER BY client_id, purpose, own_purpose, recorded_at DESC, number DESC
    ), carried AS (
        INSERT INTO consent (client_id, purpose, own_purpose, answer, text_version, answered_on, way, recorded_by)
        SELECT to_client, f.purpose, f.own_purpose, f.answer, f.text_version, f.answered_on, f.way, acting_user()
        FROM said f JOIN said t USING (purpose, own_purpose)
        WHERE f.client_id = from_client AND t.client_id = to_client AND f.answer <> 'given' AND t.answer = 'given'
          AND (since IS NULL OR f.recorded_at >= since)
        RETURNING number
    ), said_of_mail AS (
        SELECT DISTINCT ON (client_id) * FROM mail_consent WHERE client_id IN (from_client, to_client)
        ORDER BY client_id, number DESC
    ), carried_of_mail AS (
        INSERT INTO mail_consent (client_id, agreed, text_version, answered_on, way, recorded_by)
        SELECT to_client, false, f.text_version, f.answered_on, f.way, acting_user()
        FROM said_of_mail f JOIN said_of_mail t ON t.client_id = to_client
        WHERE f.client_id = from_client AND t.agreed AND NOT f.agreed AND (since IS NULL OR f.recorded_at >= since)
        RETURNING id
    )
    INSERT INTO merged_row (merge_id, client_id, table_name, key)
    SELECT m.id, m.client_id, made.table_name, made.key
    FROM (SELECT 'consent'::name AS table_name, jsonb_build_object('number', number) AS key FROM carried
          UNION ALL
          SELECT 'mail_consent', jsonb_build_object('id', id) FROM carried_of_mail) made
    JOIN record_merge m ON m.id = of_merge
    WHERE since IS NULL
$$;


ALTER FUNCTION public.carry_refusals(of_merge uuid, from_client uuid, to_client uuid, since timestamp with time zone) OWNER TO attune_owner;

--
-- Name: FUNCTION carry_refusals(of_merge uuid, from_client uuid, to_client uuid, since timestamp with time zone); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.carry_refusals(of_merge uuid, from_client uuid, to_client uuid, since timestamp with time zone) IS 'A consent that one record refuses or has withdrawn is not given in the other either: recorded there once more. With `since`, those alone that were recorded from then on, when records are taken apart.';


--
-- Name: caseload_to_hand_over(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.caseload_to_hand_over(from_user uuid) RETURNS TABLE(client_id uuid, legal_name text, preferred_name text, reference text, capacity text, open_episodes bigint, appointments bigint, unsigned_notes bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT t.client_id, c.legal_name, c.preferred_name, c.reference, t.capacity,
           (SELECT count(*) FROM episode e
            WHERE e.client_id = t.client_id AND e.therapist_id = from_user AND e.ended_on IS NULL),
           (SELECT count(*) FROM session s JOIN appointment a ON a.id = s.appointment_id
            WHERE s.client_id = t.client_id AND a.therapist_id = from_user AND s.state = 'booked' AND s.starts_at > now()),
           (SELECT count(*) FROM note_to_sign w WHERE w.client_id = t.client_id AND w.first_to = from_user)
    FROM care_team t JOIN client c ON c.id = t.client_id
    WHERE acting_lead() AND t.user_id = from_user AND t.ended_at IS NULL AND t.capacity IN ('responsible', 'member')
    ORDER BY t.capacity DESC, lower(c.legal_name), c.id
$$;


ALTER FUNCTION public.caseload_to_hand_over(from_user uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION caseload_to_hand_over(from_user uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.caseload_to_hand_over(from_user uuid) IS 'What a practice lead would hand over: the lasting memberships of a therapist, with their open episodes, the appointments to come in their diary, and the notes that they have not signed. Nothing for anybody else.';


--
-- Name: change_by_care_team(text, text, text); Type: PROCEDURE; Schema: public; Owner: attune_owner
--

CREATE PROCEDURE public.change_by_care_team(IN protected text, IN client_column text, IN or_by text DEFAULT NULL::text)
    LANGUAGE plpgsql
    AS $$
DECLARE
    theirs text := format('(%I IN (SELECT t.client_id FROM care_team t '
                          'WHERE t.user_id = ANY (ARRAY(SELECT o.user_id FROM own_caseloads() o))))', client_column);
BEGIN
    IF or_by IS NOT NULL THEN
        theirs := format('(%s OR %s)', or_by, theirs);
    END IF;
    IF protected <> 'client' THEN
        EXECUTE format('CREATE POLICY care_team_inserts ON %I AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK %s',
                       protected, theirs);
    END IF;
    EXECUTE format('CREATE POLICY care_team_updates ON %I AS RESTRICTIVE FOR UPDATE TO attune_app USING %s',
                   protected, theirs);
END
$$;


ALTER PROCEDURE public.change_by_care_team(IN protected text, IN client_column text, IN or_by text) OWNER TO attune_owner;

--
-- Name: PROCEDURE change_by_care_team(IN protected text, IN client_column text, IN or_by text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON PROCEDURE public.change_by_care_team(IN protected text, IN client_column text, IN or_by text) IS 'Leaves changes to those who care for the client, and those for whom the condition `or_by` holds, whoever else may see it. For migrations.';


--
-- Name: charged_again(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.charged_again(of_appointment uuid) RETURNS TABLE(session_id uuid, prefix text, number bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT s.id, i.prefix, i.number
    FROM session s
    JOIN invoice_line l ON l.session_id = s.id AND l.holds_session
    JOIN invoice i ON i.id = l.invoice_id
    WHERE s.state = 'late_cancel' AND s.id IN (SELECT coming_again(of_appointment))
$$;


ALTER FUNCTION public.charged_again(of_appointment uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION charged_again(of_appointment uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.charged_again(of_appointment uuid) IS 'Of those who come again, whose late cancellation an invoice charges for, and its number (NULL: of a draft): taken back, the session could not be charged for any more. By the owner, likewise.';


--
-- Name: claim_key(text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.claim_key(named_key text) RETURNS TABLE(claimed boolean, fingerprint bytea, reply text)
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended(acting_user()::text || ' ' || named_key, 0)) THEN
        RETURN QUERY SELECT false, NULL::bytea, NULL::text;
        RETURN;
    END IF;
    RETURN QUERY
    SELECT true, i.fingerprint, i.reply
    FROM (SELECT) always LEFT JOIN idempotency i ON i.user_id = acting_user() AND i.key = named_key;
END
$$;


ALTER FUNCTION public.claim_key(named_key text) OWNER TO attune_owner;

--
-- Name: FUNCTION claim_key(named_key text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.claim_key(named_key text) IS 'Takes the acting user''s idempotency key until the transaction ends, and the first reply under it, if any. Not claimed: another request is working on it.';


--
-- Name: claim_mail(bytea); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.claim_mail(token bytea) RETURNS TABLE(mail_id uuid, kind text, attempt integer, address text, first_name text, therapist text, expires_at timestamp with time zone, language text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
    due mail;
    goes_to text;
BEGIN
    LOOP
        SELECT * INTO due FROM mail m WHERE m.state = 'waiting' AND m.due_at <= now()
        ORDER BY m.due_at, m.id LIMIT 1 FOR UPDATE SKIP LOCKED;
        IF due.id IS NULL THEN
            RETURN;
        END IF;
        IF NOT agrees_to_mail(due.client_id)
           OR NOT EXISTS (SELECT FROM link l WHERE l.id = due.link_id AND l.finished_at IS NULL AND link_is_open(l)) THEN
            UPDATE mail m SET state = 'dropped', settled_at = now(), row_version = m.row_version + 1 WHERE m.id = due.id;
            CONTINUE;
        END IF;
        SELECT c.email INTO goes_to FROM client c WHERE c.id = due.client_id;
        INSERT INTO link_token (token_hash, link_id, client_id, mail_id) VALUES (token, due.link_id, due.client_id, due.id);
        UPDATE mail m SET state = 'sending', claimed_at = now(), attempts = m.attempts + 1, sent_to = goes_to, reason = '',
                          row_version = m.row_version + 1
        WHERE m.id = due.id;
        RETURN QUERY
        SELECT due.id, due.kind, due.attempts + 1, goes_to, seen.first_name, seen.therapist, l.expires_at, l.language
        FROM look_at_link(token) seen, link l WHERE l.id = due.link_id;
        RETURN;
    END LOOP;
END
$$;


ALTER FUNCTION public.claim_mail(token bytea) OWNER TO attune_owner;

--
-- Name: FUNCTION claim_mail(token bytea); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.claim_mail(token bytea) IS 'The mail that is due longest, for the caller alone once this has been committed; its link opens by that token too. Drops what is no longer wanted: the link has ended, or the client does not agree. No row: nothing is due.';


--
-- Name: clients_for_import(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.clients_for_import() RETURNS TABLE(reference text, client_id uuid, episode_id uuid, born_on date, cared_for_by uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT named.reference, c.id, latest.id, c.born_on, team.user_id
    FROM (SELECT DISTINCT k.reference, CASE WHEN k.merged_into IS NULL THEN k.id ELSE final_record(k.id) END AS client_id
          FROM client k WHERE k.reference <> '') named
    JOIN client c ON c.id = named.client_id
    JOIN LATERAL (SELECT e.id FROM episode e WHERE e.client_id = c.id ORDER BY e.number DESC LIMIT 1) latest ON true
    LEFT JOIN LATERAL (SELECT t.user_id FROM care_team t WHERE t.client_id = c.id AND t.ended_at IS NULL
                       ORDER BY t.capacity = 'responsible' DESC, t.started_at LIMIT 1) team ON true
$$;


ALTER FUNCTION public.clients_for_import() OWNER TO attune_owner;

--
-- Name: FUNCTION clients_for_import(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.clients_for_import() IS 'Everybody with a reference, whoever cares for them: the forms of an import find their client by it.';


--
-- Name: close_merged_records(name[]); Type: PROCEDURE; Schema: public; Owner: attune_owner
--

CREATE PROCEDURE public.close_merged_records(VARIADIC tables name[])
    LANGUAGE plpgsql
    AS $$
DECLARE
    closed name;
BEGIN
    FOREACH closed IN ARRAY tables LOOP
        EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS entered '
                       'FOR EACH STATEMENT EXECUTE FUNCTION refuse_merged_record()', closed || '_not_merged', closed);
    END LOOP;
END
$$;


ALTER PROCEDURE public.close_merged_records(VARIADIC tables name[]) OWNER TO attune_owner;

--
-- Name: PROCEDURE close_merged_records(VARIADIC tables name[]); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON PROCEDURE public.close_merged_records(VARIADIC tables name[]) IS 'Keeps new rows of a table out of records that were merged into another. For migrations.';


--
-- Name: columns_set(uuid, name, boolean); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.columns_set(of_merge uuid, of_table name, whole boolean) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
    SELECT string_agg(format('%1$I = CASE WHEN m.was ? %1$L THEN (m.was ->> %1$L)::%2$s ELSE t.%1$I END', a.attname,
                             format_type(a.atttypid, a.atttypmod)), ', ')
    FROM pg_attribute a
    WHERE a.attrelid = of_table::regclass
      AND a.attname IN (SELECT jsonb_object_keys(m.was) FROM merged_row m
                        WHERE m.merge_id = of_merge AND m.table_name = of_table AND m.became IS NULL
                          AND (m.was ? 'client_id') = whole)
$_$;


ALTER FUNCTION public.columns_set(of_merge uuid, of_table name, whole boolean) OWNER TO attune_owner;

--
-- Name: FUNCTION columns_set(of_merge uuid, of_table name, whole boolean); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.columns_set(of_merge uuid, of_table name, whole boolean) IS 'A SET list that puts a row "t" back as the journal "m" has it: the rows that moved, or those that were changed where they are.';


--
-- Name: session; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.session (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    episode_id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    minutes integer NOT NULL,
    state text NOT NULL,
    appointment_id uuid NOT NULL,
    standing text NOT NULL,
    awaits_note boolean DEFAULT false NOT NULL,
    was_last boolean DEFAULT false NOT NULL,
    CONSTRAINT session_minutes_check CHECK (((minutes >= 5) AND (minutes <= 600))),
    CONSTRAINT session_state_check CHECK ((state = ANY (ARRAY['booked'::text, 'arrived'::text, 'attended'::text, 'did_not_attend'::text, 'cancelled'::text, 'late_cancel'::text, 'cancelled_by_therapist'::text])))
);

ALTER TABLE ONLY public.session FORCE ROW LEVEL SECURITY;


ALTER TABLE public.session OWNER TO attune_owner;

--
-- Name: TABLE session; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.session IS 'One appointment that took place or should have, for one client. The attended ones of an episode number 1 to n by start.';


--
-- Name: COLUMN session.starts_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.session.starts_at IS 'As its appointment has it, and so are minutes and standing: they move with it.';


--
-- Name: COLUMN session.awaits_note; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.session.awaits_note IS 'It was attended, and no progress note of it is begun or waived. False for what was entered as attended more than two weeks after its start: a history brought along asks for no notes.';


--
-- Name: COLUMN session.was_last; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.session.was_last IS 'Nobody else came any more as this client cancelled, so the appointment is off. Not known of what was cancelled before it was kept.';


--
-- Name: comers(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.comers(of_appointment uuid) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    RETURN (SELECT count(*) AS count FROM public.session WHERE ((session.appointment_id = comers.of_appointment) AND (session.state = ANY (ARRAY['booked'::text, 'arrived'::text, 'attended'::text, 'did_not_attend'::text]))));


ALTER FUNCTION public.comers(of_appointment uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION comers(of_appointment uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.comers(of_appointment uuid) IS 'How many have not cancelled, whoever may see them.';


--
-- Name: coming_again(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.coming_again(of_appointment uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH at_it AS (
        SELECT id, state, was_last, state IN ('cancelled', 'late_cancel') AS cancelled, count(*) OVER () = 1 AS is_only_one
        FROM session WHERE appointment_id = of_appointment
    )
    SELECT id FROM at_it
    WHERE state = 'cancelled_by_therapist'
       OR cancelled AND NOT EXISTS (SELECT FROM at_it WHERE NOT cancelled) AND (was_last OR is_only_one)
$$;


ALTER FUNCTION public.coming_again(of_appointment uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION coming_again(of_appointment uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.coming_again(of_appointment uuid) IS 'The sessions of those who come when an appointment that is off is booked again: whom the therapist put off; where there are none, whoever cancelled last. None where several cancelled and that is not known. By the owner: no more than ids, of those too whom the acting user does not see.';


--
-- Name: countable_therapists(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.countable_therapists() RETURNS TABLE(user_id uuid, display_name text, role text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT u.id, u.display_name, u.role
    FROM user_account me, user_account u
    WHERE me.id = acting_user() AND me.disabled_at IS NULL AND acting_client() IS NULL
      AND me.role IN ('lead', 'therapist', 'supervisor')
      AND (u.id = me.id
           OR (SELECT acting_outcome_permission('count_practice'))
           OR u.id IN (SELECT supervisee_id FROM supervision WHERE supervisor_id = me.id))
    ORDER BY u.display_name, u.id
$$;


ALTER FUNCTION public.countable_therapists() OWNER TO attune_owner;

--
-- Name: FUNCTION countable_therapists(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.countable_therapists() IS 'Whose outcomes the acting user may count: their own, their supervisees'', and everybody''s where they hold count_practice.';


--
-- Name: covered_since(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.covered_since() RETURNS timestamp with time zone
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT coalesce(min(entered_at), 'infinity') FROM practice_safety WHERE cover_id IS NOT NULL
$$;


ALTER FUNCTION public.covered_since() OWNER TO attune_owner;

--
-- Name: FUNCTION covered_since(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.covered_since() IS 'When the practice first named who stands in; infinity before. Risk answers from before then stay with their care team.';


--
-- Name: create_first_user(text, text, text, text, bytea); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.create_first_user(practice_name text, username text, display_name text, password_hash text, draft_key bytea) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    first_user uuid;
BEGIN
    LOCK TABLE user_account IN SHARE ROW EXCLUSIVE MODE;
    IF EXISTS (SELECT FROM user_account) THEN
        RETURN NULL;
    END IF;
    INSERT INTO practice (name) VALUES (practice_name)
    ON CONFLICT (only_one) DO UPDATE SET name = excluded.name;
    INSERT INTO user_account (username, display_name, role, password_hash, draft_key)
    VALUES (username, display_name, 'lead', password_hash, draft_key)
    RETURNING id INTO first_user;
    RETURN first_user;
END
$$;


ALTER FUNCTION public.create_first_user(practice_name text, username text, display_name text, password_hash text, draft_key bytea) OWNER TO attune_owner;

--
-- Name: FUNCTION create_first_user(practice_name text, username text, display_name text, password_hash text, draft_key bytea); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.create_first_user(practice_name text, username text, display_name text, password_hash text, draft_key bytea) IS 'Names the practice and makes its lead; NULL, and nothing done, once any user exists.';


--
-- Name: end_break_glass(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.end_break_glass(of_break_glass uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    open break_glass;
BEGIN
    SELECT * INTO open FROM break_glass WHERE id = of_break_glass AND opened_by = acting_user() AND ends_at > now();
    IF NOT FOUND OR EXISTS (SELECT FROM break_glass_end WHERE break_glass_id = of_break_glass) THEN
        RETURN false;
    END IF;
    INSERT INTO break_glass_end (break_glass_id, client_id, ended_at, expired)
    VALUES (open.id, open.client_id, now(), false);
    UPDATE care_team SET ended_at = now()
    WHERE client_id = open.client_id AND user_id = open.opened_by AND capacity = 'break_glass' AND in_force(ended_at);
    PERFORM settle_cover(open.client_id);
    RETURN true;
END
$$;


ALTER FUNCTION public.end_break_glass(of_break_glass uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION end_break_glass(of_break_glass uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.end_break_glass(of_break_glass uuid) IS 'Its opener needs the record no longer. False: not theirs, or over already.';


--
-- Name: end_membership(uuid, uuid, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.end_membership(of_client uuid, colleague uuid, why text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    leaving care_team;
BEGIN
    IF NOT EXISTS (SELECT FROM care_team
                   WHERE client_id = of_client AND user_id = acting_user() AND ended_at IS NULL
                     AND capacity IN ('responsible', 'member')) THEN
        RETURN 'not_yours';
    END IF;
    SELECT * INTO leaving FROM care_team
    WHERE client_id = of_client AND user_id = colleague AND in_force(ended_at) FOR UPDATE;
    IF NOT FOUND THEN
        RETURN 'not_there';
    ELSIF leaving.capacity <> 'member' THEN
        RETURN leaving.capacity;
    END IF;
    PERFORM set_config('attune.reason', why, true);
    UPDATE care_team SET ended_at = now() WHERE client_id = of_client AND user_id = colleague;
    RETURN 'ended';
END
$$;


ALTER FUNCTION public.end_membership(of_client uuid, colleague uuid, why text) OWNER TO attune_owner;

--
-- Name: FUNCTION end_membership(of_client uuid, colleague uuid, why text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.end_membership(of_client uuid, colleague uuid, why text) IS 'A member leaves the care team of one''s own client: ended. Otherwise what stands against it: not_yours, not_there, or the capacity of somebody who cannot leave that way.';


--
-- Name: end_outcome_permission(uuid, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.end_outcome_permission(of_permission uuid, by_request text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    taken outcome_permission;
BEGIN
    UPDATE outcome_permission SET ended_at = now(), ended_by = acting_user()
    WHERE id = of_permission AND ended_at IS NULL AND in_force(until)
      AND (acting_lead() OR (user_id = acting_user() AND acting_client() IS NULL))
    RETURNING * INTO taken;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO audit_event (user_id, action, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'outcome_permission_ended', 'done', true, by_request,
            jsonb_build_object('of', taken.user_id, 'kind', taken.kind));
    RETURN true;
END
$$;


ALTER FUNCTION public.end_outcome_permission(of_permission uuid, by_request text) OWNER TO attune_owner;

--
-- Name: FUNCTION end_outcome_permission(of_permission uuid, by_request text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.end_outcome_permission(of_permission uuid, by_request text) IS 'By a lead or its holder, with an audit row. False: over already, or not theirs.';


--
-- Name: escalate_flags(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.escalate_flags() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    overdue flag;
    actor uuid;
    escalated bigint := 0;
BEGIN
    FOR overdue IN
        SELECT f.* FROM flag f,
            (SELECT escalate_after_hours FROM practice_safety ORDER BY number DESC LIMIT 1) s
        WHERE f.risk IS NOT NULL AND f.signed_off_at IS NULL AND f.escalated_at IS NULL AND NOT f.historical
          AND f.raised_at > covered_since() AND f.raised_at <= now() - make_interval(hours => s.escalate_after_hours)
        FOR UPDATE OF f SKIP LOCKED
    LOOP
        UPDATE flag SET escalated_at = now() WHERE id = overdue.id;
        SELECT t.user_id INTO actor FROM care_team t
        WHERE t.client_id = overdue.client_id
        ORDER BY in_force(t.ended_at) DESC, t.capacity = 'responsible' DESC, t.started_at DESC LIMIT 1;
        PERFORM set_config('attune.user_id', actor::text, true);
        INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
        VALUES (actor, 'flag_escalated', overdue.client_id, 'done', true, 'flag ' || overdue.id);
        escalated := escalated + 1;
    END LOOP;
    RETURN escalated;
END
$$;


ALTER FUNCTION public.escalate_flags() OWNER TO attune_owner;

--
-- Name: FUNCTION escalate_flags(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.escalate_flags() IS 'Risk answers that nobody signed off in time go to the practice leads; how many. The audit row is in the name of the responsible therapist.';


--
-- Name: expire_break_glasses(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.expire_break_glasses() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    over break_glass;
    expired bigint := 0;
BEGIN
    FOR over IN
        SELECT b.* FROM break_glass b
        WHERE b.ends_at <= now() AND NOT EXISTS (SELECT FROM break_glass_end e WHERE e.break_glass_id = b.id)
        ORDER BY b.ends_at, b.id
    LOOP
        INSERT INTO break_glass_end (break_glass_id, client_id, ended_at, expired)
        VALUES (over.id, over.client_id, over.ends_at, true);
        PERFORM set_config('attune.user_id', over.opened_by::text, true);
        INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
        VALUES (over.opened_by, 'break_glass_expired', over.client_id, 'done', true, 'break-glass ' || over.id);
        PERFORM settle_cover(over.client_id);
        expired := expired + 1;
    END LOOP;
    RETURN expired;
END
$$;


ALTER FUNCTION public.expire_break_glasses() OWNER TO attune_owner;

--
-- Name: FUNCTION expire_break_glasses(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.expire_break_glasses() IS 'Writes down the end of those whose time has run out, with an audit row in the opener''s name; how many. Access has ended before, by the clock.';


--
-- Name: falls_to(uuid, uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.falls_to(of_client uuid, first_to uuid) RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF cares_for(first_to, of_client) THEN
        IF EXISTS (SELECT FROM user_account u
                   WHERE u.id = first_to AND u.role IN ('lead', 'therapist') AND u.disabled_at IS NULL) THEN
            RETURN first_to;
        END IF;
    END IF;
    RETURN (SELECT t.user_id
            FROM care_team t JOIN user_account u ON u.id = t.user_id
            WHERE t.client_id = of_client AND t.ended_at IS NULL AND t.capacity = 'responsible'
              AND u.role IN ('lead', 'therapist') AND u.disabled_at IS NULL
            ORDER BY t.started_at, t.user_id LIMIT 1);
END
$$;


ALTER FUNCTION public.falls_to(of_client uuid, first_to uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION falls_to(of_client uuid, first_to uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.falls_to(of_client uuid, first_to uuid) IS 'Who answers for what `first_to` has left to do for a client: themselves while they care for the client and may sign notes, else the responsible therapist, if they may. NULL while nobody does.';


--
-- Name: final_record(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.final_record(named_client uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH RECURSIVE path AS (
        SELECT c.id, c.merged_into FROM client c WHERE c.id = named_client
        UNION ALL
        SELECT c.id, c.merged_into FROM client c JOIN path p ON c.id = p.merged_into)
    SELECT id FROM path WHERE merged_into IS NULL
$$;


ALTER FUNCTION public.final_record(named_client uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION final_record(named_client uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.final_record(named_client uuid) IS 'The record that holds what this one held, after all merges; itself where there was none.';


--
-- Name: find_clients(jsonb, integer); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.find_clients(words jsonb, most integer) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50
    SET search_path TO 'public', 'pg_temp'
    SET max_parallel_workers_per_gather TO '0'
    AS $_$
DECLARE
    first_names constant integer := 500;
    more_names constant integer := 2500;
    few constant integer := 1000;
    known text := known_by_all(words);
    parts tsquery := parts_of_all(words);
    along_names constant text := format(
        'SELECT array_agg(id) FROM (
             SELECT id FROM (SELECT * FROM client ORDER BY lower(legal_name), id LIMIT $1) c WHERE %s LIMIT $2) f', known);
    by_parts constant text := format(
        'WITH f AS MATERIALIZED (SELECT id, lower(legal_name) AS name FROM client
                                 WHERE ($1 IS NULL OR word_parts(known_by) @@ $1) AND %s LIMIT $2)
         SELECT array_agg(id), (SELECT count(*) FROM f) FROM (SELECT id FROM f ORDER BY name, id LIMIT $3) f', known);
    found uuid[];
    met bigint;
BEGIN
    IF NOT acting_assistant() THEN
        RETURN;
    END IF;
    -- What nearly everybody is known by is soon met along the names.
    EXECUTE along_names INTO found USING first_names, most;
    IF cardinality(found) = most THEN
        RETURN QUERY SELECT unnest(found);
        RETURN;
    END IF;
    -- What few are known by comes from the index, and is soon sorted.
    IF parts IS NOT NULL THEN
        EXECUTE by_parts INTO found, met USING parts, few, most;
        IF met < few THEN
            RETURN QUERY SELECT unnest(found);
            RETURN;
        END IF;
    END IF;
    -- What lies between is met along more of the names, or sorted whole after all: where those names come last.
    EXECUTE along_names INTO found USING more_names, most;
    IF cardinality(found) = most THEN
        RETURN QUERY SELECT unnest(found);
        RETURN;
    END IF;
    EXECUTE by_parts INTO found, met USING parts, NULL::integer, most;
    RETURN QUERY SELECT unnest(found);
END
$_$;


ALTER FUNCTION public.find_clients(words jsonb, most integer) OWNER TO attune_owner;

--
-- Name: FUNCTION find_clients(words jsonb, most integer); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.find_clients(words jsonb, most integer) IS 'Those of the whole practice who are known by each of these words, by name, for an assistant; for everybody else nobody.';


--
-- Name: forget_closed_notes(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.forget_closed_notes() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH gone AS (DELETE FROM open_note WHERE seen_at < now() - interval '1 day' RETURNING 1) SELECT count(*) FROM gone
$$;


ALTER FUNCTION public.forget_closed_notes() OWNER TO attune_owner;

--
-- Name: FUNCTION forget_closed_notes(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.forget_closed_notes() IS 'Drops what desktops said of open notes more than a day ago; how many.';


--
-- Name: forget_loose_attachments(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.forget_loose_attachments() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    forgotten bigint;
BEGIN
    PERFORM hold_attachments();
    DELETE FROM exercise_attachment a
    WHERE a.kept_at < now() - interval '1 day'
      AND NOT EXISTS (
          SELECT FROM exercise e
          WHERE e.definition -> 'attachments' @> jsonb_build_array(jsonb_build_object('attachment_id', a.id)));
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
END
$$;


ALTER FUNCTION public.forget_loose_attachments() OWNER TO attune_owner;

--
-- Name: FUNCTION forget_loose_attachments(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.forget_loose_attachments() IS 'Drops files older than a day that no exercise names now; how many.';


--
-- Name: forget_old_replies(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.forget_old_replies() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH gone AS (DELETE FROM idempotency WHERE created_at < now() - interval '7 days' RETURNING 1)
    SELECT count(*) FROM gone
$$;


ALTER FUNCTION public.forget_old_replies() OWNER TO attune_owner;

--
-- Name: FUNCTION forget_old_replies(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.forget_old_replies() IS 'Drops first replies older than 7 days; how many.';


--
-- Name: forget_outcome_changes(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.forget_outcome_changes() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH gone AS (DELETE FROM outcome_change WHERE changed_at < now() - interval '1 day' RETURNING 1)
    SELECT count(*) FROM gone
$$;


ALTER FUNCTION public.forget_outcome_changes() OWNER TO attune_owner;

--
-- Name: FUNCTION forget_outcome_changes(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.forget_outcome_changes() IS 'Drops those older than a day; how many.';


--
-- Name: forms_for_import(uuid[]); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.forms_for_import(client_ids uuid[]) RETURNS TABLE(client_id uuid, instrument text, answered_on date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT a.client_id, a.instrument, a.answered_on
    FROM administration a
    WHERE a.client_id = ANY (client_ids)
      AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id)
$$;


ALTER FUNCTION public.forms_for_import(client_ids uuid[]) OWNER TO attune_owner;

--
-- Name: FUNCTION forms_for_import(client_ids uuid[]); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.forms_for_import(client_ids uuid[]) IS 'The days of these clients'' forms, so that none is imported twice.';


--
-- Name: two_digits(numeric); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.two_digits(value numeric) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN lpad(((value)::integer)::text, 2, '0'::text);


ALTER FUNCTION public.two_digits(value numeric) OWNER TO attune_owner;

--
-- Name: without_accents(text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.without_accents(words text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regexp_replace(lower(NORMALIZE(words, NFKD)), '[\u0300-\u036f]'::text, ''::text, 'g'::text);


ALTER FUNCTION public.without_accents(words text) OWNER TO attune_owner;

--
-- Name: FUNCTION without_accents(words text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.without_accents(words text) IS 'Lower case, without accents, for comparing.';


--
-- Name: found_by(text, text, text, date, text, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.found_by(reference text, legal_name text, preferred_name text, born_on date, phone text, email text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((((public.without_accents(((((((legal_name || '
'::text) || preferred_name) || '
'::text) || reference) || '
'::text) || email)) || '
'::text) || COALESCE(((((((EXTRACT(year FROM born_on) || public.two_digits(EXTRACT(month FROM born_on))) || public.two_digits(EXTRACT(day FROM born_on))) || '
'::text) || public.two_digits(EXTRACT(day FROM born_on))) || public.two_digits(EXTRACT(month FROM born_on))) || EXTRACT(year FROM born_on)), ''::text)) || '
'::text) || regexp_replace(phone, '[^0-9]'::text, ''::text, 'g'::text));


ALTER FUNCTION public.found_by(reference text, legal_name text, preferred_name text, born_on date, phone text, email text) OWNER TO attune_owner;

--
-- Name: give_outcome_permission(uuid, uuid, text, text, integer, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.give_outcome_permission(new_id uuid, to_user uuid, wanted text, why text, days integer, by_request text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    ends timestamptz := CASE WHEN wanted = 'name_beyond_caseload' THEN now() + make_interval(days => days) END;
BEGIN
    IF NOT acting_lead() THEN
        RAISE EXCEPTION 'who may count more than their own outcomes is for a practice lead to say'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT EXISTS (SELECT FROM user_account
                   WHERE id = to_user AND role IN ('lead', 'therapist', 'supervisor') AND disabled_at IS NULL) THEN
        RETURN 'no_member';
    END IF;
    IF wanted = 'name_beyond_caseload' AND to_user = acting_user()
       AND EXISTS (SELECT FROM user_account WHERE role = 'lead' AND disabled_at IS NULL AND id <> acting_user()) THEN
        RETURN 'own';
    END IF;
    UPDATE outcome_permission SET ended_at = until
    WHERE user_id = to_user AND kind = wanted AND ended_at IS NULL AND until <= now();
    INSERT INTO outcome_permission (id, user_id, kind, reason, given_by, until)
    VALUES (new_id, to_user, wanted, why, acting_user(), ends)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN 'held';
    END IF;
    INSERT INTO audit_event (user_id, action, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'outcome_permission_given', 'done', true, by_request,
            jsonb_build_object('to', to_user, 'kind', wanted, 'until', ends, 'reason', why));
    RETURN 'given';
END
$$;


ALTER FUNCTION public.give_outcome_permission(new_id uuid, to_user uuid, wanted text, why text, days integer, by_request text) OWNER TO attune_owner;

--
-- Name: FUNCTION give_outcome_permission(new_id uuid, to_user uuid, wanted text, why text, days integer, by_request text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.give_outcome_permission(new_id uuid, to_user uuid, wanted text, why text, days integer, by_request text) IS 'With an audit row that says to whom, until when and why: given. Otherwise no_member (nobody who counts outcomes), own (another lead is there to give names to a lead), or held (they hold it already). `days` counts for name_beyond_caseload alone.';


--
-- Name: give_up_claims(interval); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.give_up_claims(older_than interval) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    left_open mail;
    given_up bigint := 0;
BEGIN
    FOR left_open IN
        SELECT * FROM mail WHERE state = 'sending' AND claimed_at < now() - older_than FOR UPDATE SKIP LOCKED
    LOOP
        UPDATE mail SET state = 'unknown', settled_at = now(), row_version = row_version + 1,
                        reason = 'The server stopped while it was being sent.'
        WHERE id = left_open.id;
        PERFORM note_mail_in_audit(left_open, 'mail_unknown');
        given_up := given_up + 1;
    END LOOP;
    RETURN given_up;
END
$$;


ALTER FUNCTION public.give_up_claims(older_than interval) OWNER TO attune_owner;

--
-- Name: FUNCTION give_up_claims(older_than interval); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.give_up_claims(older_than interval) IS 'Mails whose server never came back wait for a person: they may have arrived, and are not sent again by themselves. How many.';


--
-- Name: gone_on_since(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.gone_on_since(of_import uuid) RETURNS TABLE(reference text, what text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH imported AS (
        SELECT c.id, coalesce(nullif(c.reference, ''), c.legal_name) AS reference FROM client c WHERE c.import_id = of_import
    )
    SELECT * FROM rows_since_import(of_import)
    UNION
    SELECT i.reference, 'changed details' FROM imported i
    WHERE EXISTS (SELECT FROM client_field WHERE client_id = i.id AND import_id IS DISTINCT FROM of_import)
    UNION ALL
    SELECT i.reference, 'a merged record' FROM imported i
    WHERE EXISTS (SELECT FROM record_merge m WHERE m.from_client_id = i.id)
    UNION ALL
    SELECT i.reference, 'a person around the client' FROM imported i
    WHERE EXISTS (SELECT FROM related_person
                  WHERE client_id = i.id AND (import_id IS DISTINCT FROM of_import OR row_version > 1))
    UNION ALL
    SELECT i.reference, 'another form' FROM imported i
    WHERE EXISTS (SELECT FROM administration WHERE client_id = i.id AND import_id IS DISTINCT FROM of_import)
    UNION ALL
    SELECT c.reference, 'a correction of an imported form'
    FROM administration wrong
    JOIN administration correction ON correction.replaces = wrong.id
    JOIN client c ON c.id = wrong.client_id
    WHERE wrong.import_id = of_import
    UNION ALL
    SELECT c.reference, 'a form that was moved to another client'
    FROM reassignment r
    JOIN administration a ON a.id = r.administration_id
    JOIN client c ON c.id = r.from_client_id
    WHERE of_import IN (a.import_id, c.import_id)
    UNION ALL
    SELECT c.reference, 'a flag that somebody signed off'
    FROM administration a JOIN flag f ON f.administration_id = a.id JOIN client c ON c.id = a.client_id
    WHERE a.import_id = of_import AND f.signed_off_at IS NOT NULL
    ORDER BY 1, 2
    LIMIT 20
$$;


ALTER FUNCTION public.gone_on_since(of_import uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION gone_on_since(of_import uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.gone_on_since(of_import uuid) IS 'What people have done since with what an import brought, at most twenty: it can no longer be taken back.';


--
-- Name: hand_over_appointments(uuid, uuid, uuid[]); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.hand_over_appointments(from_user uuid, to_user uuid, chosen uuid[]) RETURNS TABLE(client_id uuid, starts_at timestamp with time zone, moved boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    one record;
    goes boolean;
BEGIN
    IF NOT acting_lead() OR from_user = to_user
       OR NOT EXISTS (SELECT FROM user_account
                      WHERE id = to_user AND role IN ('lead', 'therapist') AND disabled_at IS NULL) THEN
        RAISE EXCEPTION 'a diary is handed by a practice lead to another therapist' USING ERRCODE = 'insufficient_privilege';
    END IF;
    FOR one IN
        SELECT a.id, a.starts_at, time_of(a.starts_at, a.minutes) AS span FROM appointment a
        WHERE a.therapist_id = from_user AND a.standing = 'booked' AND a.starts_at > now()
          AND EXISTS (SELECT FROM session s WHERE s.appointment_id = a.id AND s.state IN ('booked', 'arrived')
                                              AND s.client_id = ANY (chosen))
        ORDER BY a.starts_at, a.id FOR UPDATE
    LOOP
        goes := NOT EXISTS (
                SELECT FROM session s
                WHERE s.appointment_id = one.id AND s.state IN ('booked', 'arrived')
                  AND NOT EXISTS (SELECT FROM care_team t WHERE t.client_id = s.client_id AND t.user_id = to_user
                                                            AND t.ended_at IS NULL AND t.capacity IN ('responsible', 'member')))
            AND NOT EXISTS (SELECT FROM leave l WHERE l.therapist_id = to_user AND l.withdrawn_at IS NULL
                                                  AND tstzrange(l.starts_at, l.ends_at) && one.span);
        IF goes THEN
            -- Whether the time is free, its constraint says: somebody may book it at this very moment.
            BEGIN
                UPDATE appointment SET therapist_id = to_user, row_version = row_version + 1 WHERE id = one.id;
            EXCEPTION WHEN exclusion_violation OR unique_violation THEN
                goes := false;
            END;
        END IF;
        RETURN QUERY SELECT s.client_id, one.starts_at, goes FROM session s
                     WHERE s.appointment_id = one.id AND s.state IN ('booked', 'arrived') AND s.client_id = ANY (chosen)
                     ORDER BY s.client_id;
    END LOOP;
END
$$;


ALTER FUNCTION public.hand_over_appointments(from_user uuid, to_user uuid, chosen uuid[]) OWNER TO attune_owner;

--
-- Name: FUNCTION hand_over_appointments(from_user uuid, to_user uuid, chosen uuid[]); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.hand_over_appointments(from_user uuid, to_user uuid, chosen uuid[]) IS 'The appointments to come of these clients go to who takes over; one stays where somebody comes for whom the other does not care, and where the other is taken or on leave. After hand_over_caseload. All of them, a row for each client.';


--
-- Name: hand_over_caseload(uuid, uuid, uuid[], text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.hand_over_caseload(from_user uuid, to_user uuid, chosen uuid[], why text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    handed bigint;
BEGIN
    IF NOT acting_lead() OR from_user = to_user
       OR NOT EXISTS (SELECT FROM user_account
                      WHERE id = to_user AND role IN ('lead', 'therapist') AND disabled_at IS NULL) THEN
        RAISE EXCEPTION 'a caseload is handed by a practice lead to another therapist' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('attune.reason', why, true);
    PERFORM FROM care_team WHERE user_id = from_user AND client_id = ANY (chosen) ORDER BY client_id FOR UPDATE;
    INSERT INTO care_team (client_id, user_id, capacity)
    SELECT client_id, to_user, capacity FROM caseload_to_hand_over(from_user) WHERE client_id = ANY (chosen)
    ON CONFLICT ON CONSTRAINT care_team_pkey DO UPDATE
    SET capacity = excluded.capacity, started_at = now(), ended_at = NULL
    WHERE NOT (care_team.ended_at IS NULL AND care_team.capacity IN ('responsible', excluded.capacity));
    UPDATE episode SET therapist_id = to_user
    WHERE client_id = ANY (chosen) AND therapist_id = from_user AND ended_on IS NULL;
    UPDATE care_team SET ended_at = now()
    WHERE user_id = from_user AND client_id = ANY (chosen) AND ended_at IS NULL AND capacity IN ('responsible', 'member');
    GET DIAGNOSTICS handed = ROW_COUNT;
    RETURN handed;
END
$$;


ALTER FUNCTION public.hand_over_caseload(from_user uuid, to_user uuid, chosen uuid[], why text) OWNER TO attune_owner;

--
-- Name: FUNCTION hand_over_caseload(from_user uuid, to_user uuid, chosen uuid[], why text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.hand_over_caseload(from_user uuid, to_user uuid, chosen uuid[], why text) IS 'Clients of one therapist become another''s, in the same capacity, and open episodes with them; the trail says why. How many clients.';


--
-- Name: has_happened(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.has_happened(of_appointment uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    RETURN (EXISTS (SELECT FROM public.session WHERE ((session.appointment_id = has_happened.of_appointment) AND (session.state = ANY (ARRAY['arrived'::text, 'attended'::text, 'did_not_attend'::text])))));


ALTER FUNCTION public.has_happened(of_appointment uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION has_happened(of_appointment uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.has_happened(of_appointment uuid) IS 'Whether anybody has arrived at it, attended it or stayed away from it, whoever may see them.';


--
-- Name: hold_attachments(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.hold_attachments() RETURNS void
    LANGUAGE sql
    AS $$
    SELECT pg_advisory_xact_lock(hashtextextended('attune attachments', 0))
$$;


ALTER FUNCTION public.hold_attachments() OWNER TO attune_owner;

--
-- Name: FUNCTION hold_attachments(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.hold_attachments() IS 'Until the transaction ends nobody else adds a file, names one or forgets one.';


--
-- Name: instrument_is_used(text, integer); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.instrument_is_used(of_code text, of_version integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT EXISTS (SELECT FROM administration a WHERE a.instrument = of_code AND a.version = of_version)
        OR EXISTS (SELECT FROM link_form f WHERE f.instrument = of_code AND f.version = of_version)
        OR EXISTS (SELECT FROM wording w WHERE w.instrument = of_code AND w.version = of_version)
        OR EXISTS (SELECT FROM confirmation c WHERE c.instrument = of_code AND c.version = of_version)
        OR EXISTS (SELECT FROM basis b WHERE b.instrument = of_code AND b.version = of_version)
$$;


ALTER FUNCTION public.instrument_is_used(of_code text, of_version integer) OWNER TO attune_owner;

--
-- Name: FUNCTION instrument_is_used(of_code text, of_version integer); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.instrument_is_used(of_code text, of_version integer) IS 'A form was scored by this version, or a link asks it, in whoever''s record, or a wording, a confirmation or a basis rests on it.';


--
-- Name: is_device_of(bytea, bytea); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.is_device_of(token bytea, secret bytea) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT EXISTS (SELECT FROM link_device d WHERE d.link_id = link_of_token(token) AND d.secret_hash = secret)
$$;


ALTER FUNCTION public.is_device_of(token bytea, secret bytea) OWNER TO attune_owner;

--
-- Name: FUNCTION is_device_of(token bytea, secret bytea); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.is_device_of(token bytea, secret bytea) IS 'Whether this device opened this link before.';


--
-- Name: link; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.link (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    sent_by uuid NOT NULL,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    finished_at timestamp with time zone,
    wrong_years smallint DEFAULT 0 NOT NULL,
    homework boolean DEFAULT false NOT NULL,
    tells_result boolean DEFAULT false NOT NULL,
    missed_seen_by uuid,
    shares_course boolean DEFAULT false NOT NULL,
    document_id uuid,
    language text DEFAULT 'en'::text NOT NULL,
    CONSTRAINT link_check CHECK ((expires_at > made_at)),
    CONSTRAINT link_check1 CHECK ((NOT (homework AND (finished_at IS NOT NULL)))),
    CONSTRAINT link_check2 CHECK ((NOT ((shares_course OR (document_id IS NOT NULL)) AND (finished_at IS NOT NULL)))),
    CONSTRAINT link_language_check CHECK ((language ~ '^[a-z]{2,3}$'::text)),
    CONSTRAINT link_token_hash_check CHECK ((length(token_hash) = 32))
);

ALTER TABLE ONLY public.link FORCE ROW LEVEL SECURITY;


ALTER TABLE public.link OWNER TO attune_owner;

--
-- Name: TABLE link; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.link IS 'What a client opens on their own phone. It works until everything is sent, it expires or is revoked.';


--
-- Name: COLUMN link.token_hash; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link.token_hash IS 'BLAKE2b-256 of the token in its address; the token itself is kept nowhere.';


--
-- Name: COLUMN link.sent_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link.sent_by IS 'What the client does through it happens with this person''s view of the record, confined to this client.';


--
-- Name: COLUMN link.finished_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link.finished_at IS 'All forms were sent; NULL before, and always where it brings homework or shares something.';


--
-- Name: COLUMN link.wrong_years; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link.wrong_years IS 'Years of birth that did not fit, given on further devices.';


--
-- Name: COLUMN link.homework; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link.homework IS 'It brings the homework that runs when it is opened, and so is never finished by sending.';


--
-- Name: COLUMN link.tells_result; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link.tells_result IS 'The therapist lets the client read what the forms have come to once they are sent.';


--
-- Name: COLUMN link.missed_seen_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link.missed_seen_by IS 'Who has taken note that it ended before all its forms were sent; of one without forms, before anybody opened it. The sender of one that is never finished, once it was opened and all its forms were sent: then nothing of it can be missed.';


--
-- Name: COLUMN link.shares_course; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link.shares_course IS 'The client looks at how their scores of the latest episode have gone.';


--
-- Name: COLUMN link.document_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link.document_id IS 'A document of this client that they may open; NULL: none.';


--
-- Name: COLUMN link.language; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link.language IS 'Of its mails, "de": one that the server spoke when it was made. Its pages follow the client''s browser.';


--
-- Name: link_device; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.link_device (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    link_id uuid NOT NULL,
    client_id uuid NOT NULL,
    secret_hash bytea NOT NULL,
    opened_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT link_device_secret_hash_check CHECK ((length(secret_hash) = 32))
);

ALTER TABLE ONLY public.link_device FORCE ROW LEVEL SECURITY;


ALTER TABLE public.link_device OWNER TO attune_owner;

--
-- Name: TABLE link_device; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.link_device IS 'Where a link was opened. The first device needs nothing but the link, each further one the year of birth.';


--
-- Name: COLUMN link_device.secret_hash; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link_device.secret_hash IS 'BLAKE2b-256 of the device''s cookie.';


--
-- Name: is_hand_of(public.link, bytea); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.is_hand_of(opened public.link, presented bytea) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    RETURN (EXISTS (SELECT FROM (public.link_device d JOIN public.link l ON ((l.id = d.link_id))) WHERE ((d.secret_hash = is_hand_of.presented) AND (d.client_id = (is_hand_of.opened).client_id) AND (l.revoked_at IS NULL))));


ALTER FUNCTION public.is_hand_of(opened public.link, presented bytea) OWNER TO attune_owner;

--
-- Name: FUNCTION is_hand_of(opened public.link, presented bytea); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.is_hand_of(opened public.link, presented bytea) IS 'Whether the device that presents this secret has opened a link of the same client that nobody revoked: it is theirs.';


--
-- Name: record_merge; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.record_merge (
    id uuid NOT NULL,
    number bigint NOT NULL,
    client_id uuid NOT NULL,
    from_client_id uuid NOT NULL,
    from_reference text NOT NULL,
    from_name text NOT NULL,
    merged_by uuid NOT NULL,
    merged_at timestamp with time zone DEFAULT now() NOT NULL,
    undone_by uuid,
    undone_at timestamp with time zone,
    CONSTRAINT record_merge_check CHECK ((client_id <> from_client_id)),
    CONSTRAINT record_merge_check1 CHECK (((undone_by IS NULL) = (undone_at IS NULL)))
);

ALTER TABLE ONLY public.record_merge FORCE ROW LEVEL SECURITY;


ALTER TABLE public.record_merge OWNER TO attune_owner;

--
-- Name: TABLE record_merge; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.record_merge IS 'Two records of one person that became one.';


--
-- Name: COLUMN record_merge.number; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.record_merge.number IS 'The order in which they were merged.';


--
-- Name: COLUMN record_merge.client_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.record_merge.client_id IS 'The record that was kept.';


--
-- Name: COLUMN record_merge.from_reference; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.record_merge.from_reference IS 'Of the other record, as it stood; may be empty.';


--
-- Name: COLUMN record_merge.undone_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.record_merge.undone_at IS 'When the records were taken apart again; NULL while they are one.';


--
-- Name: join_open_episodes(public.record_merge, uuid, uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.join_open_episodes(its public.record_merge, from_episode uuid, to_episode uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
DECLARE
    of_table name;
    before jsonb := (SELECT to_jsonb(e) FROM episode e WHERE e.id = to_episode);
    after jsonb;
BEGIN
    FOREACH of_table IN ARRAY ARRAY['administration', 'assignment', 'session', 'weekly_course']
                              || CASE WHEN NOT EXISTS (SELECT FROM schedule WHERE episode_id = to_episode)
                                      THEN ARRAY['schedule'] ELSE '{}' END LOOP
        PERFORM move_rows(its, of_table, format('client_id = $1.client_id, episode_id = %L', to_episode),
                          format('t.client_id = $1.from_client_id AND t.episode_id = %L', from_episode),
                          format('jsonb_build_object(''client_id'', $1.from_client_id, ''episode_id'', %L::uuid)', from_episode));
    END LOOP;
    UPDATE episode e
    SET started_on = least(e.started_on, f.started_on), problem = coalesce(nullif(e.problem, ''), f.problem),
        planned_sessions = coalesce(e.planned_sessions, f.planned_sessions), referred_on = coalesce(e.referred_on, f.referred_on),
        referral_source = coalesce(e.referral_source, f.referral_source),
        referral_urgency = coalesce(e.referral_urgency, f.referral_urgency),
        referred_by = coalesce(nullif(e.referred_by, ''), f.referred_by), service_id = coalesce(e.service_id, f.service_id)
    FROM episode f
    WHERE e.id = to_episode AND f.id = from_episode
      AND (e.started_on > f.started_on OR e.problem = '' AND f.problem <> '' OR e.planned_sessions IS NULL AND f.planned_sessions IS NOT NULL
           OR e.referred_on IS NULL AND f.referred_on IS NOT NULL OR e.referral_source IS NULL AND f.referral_source IS NOT NULL
           OR e.referral_urgency IS NULL AND f.referral_urgency IS NOT NULL OR e.referred_by = '' AND f.referred_by <> ''
           OR e.service_id IS NULL AND f.service_id IS NOT NULL)
    RETURNING to_jsonb(e) INTO after;
    IF after IS NOT NULL THEN
        PERFORM note_changed_facts(its, 'episode', to_episode, before - 'row_version', after - 'row_version');
    END IF;
END
$_$;


ALTER FUNCTION public.join_open_episodes(its public.record_merge, from_episode uuid, to_episode uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION join_open_episodes(its public.record_merge, from_episode uuid, to_episode uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.join_open_episodes(its public.record_merge, from_episode uuid, to_episode uuid) IS 'Everything of one open episode goes on in the other; an empty one stays behind in the closed record.';


--
-- Name: join_own_fields(public.record_merge); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.join_own_fields(its public.record_merge) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH latest AS (
        SELECT DISTINCT ON (client_id, own_field_id) * FROM client_field
        WHERE client_id IN (its.client_id, its.from_client_id) ORDER BY client_id, own_field_id, number DESC
    ), differs AS (
        SELECT f.own_field_id, f.value AS of_other, coalesce(k.value, '') AS of_kept, coalesce(k.number, 0) AS number
        FROM latest f LEFT JOIN latest k ON k.client_id = its.client_id AND k.own_field_id = f.own_field_id
        WHERE f.client_id = its.from_client_id AND f.value <> '' AND f.value <> coalesce(k.value, '')
    ), made AS (
        INSERT INTO client_field (client_id, own_field_id, number, value, set_by)
        SELECT its.client_id, own_field_id, number + 1, of_other, acting_user() FROM differs
        UNION ALL
        SELECT its.client_id, own_field_id, number + 2, of_kept, acting_user() FROM differs WHERE of_kept <> ''
        RETURNING client_id, own_field_id, number
    )
    INSERT INTO merged_row (merge_id, client_id, table_name, key)
    SELECT its.id, its.client_id, 'client_field',
           jsonb_build_object('client_id', client_id, 'own_field_id', own_field_id, 'number', number)
    FROM made
$$;


ALTER FUNCTION public.join_own_fields(its public.record_merge) OWNER TO attune_owner;

--
-- Name: FUNCTION join_own_fields(its public.record_merge); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.join_own_fields(its public.record_merge) IS 'What the kept record lacks in a field of the practice''s own comes from the other. Where both hold something else, that of the kept record holds, and what the other held stands before it in the history.';


--
-- Name: join_tags(public.record_merge); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.join_tags(its public.record_merge) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH latest AS (
        SELECT DISTINCT ON (client_id) client_id, number, tags FROM client_tags
        WHERE client_id IN (its.client_id, its.from_client_id) ORDER BY client_id, number DESC
    ), joined AS (
        SELECT coalesce(jsonb_agg(tag ORDER BY own DESC, tag) FILTER (WHERE place <= 12), '[]') AS tags
        FROM (SELECT tag, own, row_number() OVER (ORDER BY own DESC, tag) AS place
              FROM (SELECT tag, bool_or(client_id = its.client_id) AS own
                    FROM latest, jsonb_array_elements_text(tags) AS tag GROUP BY tag) one) all_of_them
    ), made AS (
        INSERT INTO client_tags (client_id, tags, set_by)
        SELECT its.client_id, joined.tags, acting_user() FROM joined
        WHERE (SELECT count(*) FROM latest) = 2
        RETURNING number
    )
    INSERT INTO merged_row (merge_id, client_id, table_name, key)
    SELECT its.id, its.client_id, 'client_tags', jsonb_build_object('number', number) FROM made
$$;


ALTER FUNCTION public.join_tags(its public.record_merge) OWNER TO attune_owner;

--
-- Name: FUNCTION join_tags(its public.record_merge); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.join_tags(its public.record_merge) IS 'The tags of both records, those of the one that is kept first, as many as a client can have.';


--
-- Name: keep_addendum_words(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.keep_addendum_words() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO note_search (id, client_id, note_id, private, author_id, words)
    SELECT NEW.id, NEW.client_id, NEW.note_id, n.kind = 'private_note', n.author_id, words_to_find(NEW.text)
    FROM note n WHERE n.id = NEW.note_id;
    RETURN NULL;
END
$$;


ALTER FUNCTION public.keep_addendum_words() OWNER TO attune_owner;

--
-- Name: keep_care_team_trail(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.keep_care_team_trail() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.ended_at IS NOT DISTINCT FROM NEW.ended_at AND OLD.capacity = NEW.capacity THEN
        RETURN NULL;
    END IF;
    IF NOT in_force(NEW.ended_at) THEN
        INSERT INTO care_team_event (client_id, user_id, capacity, happened, reason, done_by, at)
        VALUES (NEW.client_id, NEW.user_id, NEW.capacity, 'left', acting_reason(), acting_user(), NEW.ended_at);
    ELSE
        INSERT INTO care_team_event (client_id, user_id, capacity, happened, until, reason, done_by, at)
        VALUES (NEW.client_id, NEW.user_id, NEW.capacity, 'joined', NEW.ended_at, acting_reason(), acting_user(),
                CASE TG_OP WHEN 'INSERT' THEN NEW.started_at ELSE now() END);
    END IF;
    RETURN NULL;
END
$$;


ALTER FUNCTION public.keep_care_team_trail() OWNER TO attune_owner;

--
-- Name: FUNCTION keep_care_team_trail(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.keep_care_team_trail() IS 'Writes down each change of a care team, whoever made it and however.';


--
-- Name: keep_client_history(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.keep_client_history() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO client_history (client_id, row_version, details, changed_by)
    VALUES (OLD.id, OLD.row_version, to_jsonb(OLD) - 'known_by', acting_user());
    NEW.row_version := OLD.row_version + 1;
    RETURN NEW;
END
$$;


ALTER FUNCTION public.keep_client_history() OWNER TO attune_owner;

--
-- Name: FUNCTION keep_client_history(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.keep_client_history() IS 'Keeps what an update replaces, and counts row_version.';


--
-- Name: keep_courses(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.keep_courses() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    AS $$
BEGIN
    PERFORM refresh_courses(array_remove(ARRAY(
        SELECT (SELECT a.episode_id FROM administration a WHERE a.id = form.id)
        FROM (SELECT DISTINCT administration_id AS id FROM entered) form
        UNION
        SELECT (SELECT wrong.episode_id FROM administration wrong
                WHERE wrong.id = (SELECT a.replaces FROM administration a WHERE a.id = form.id))
        FROM (SELECT DISTINCT administration_id AS id FROM entered) form), NULL));
    RETURN NULL;
END
$$;


ALTER FUNCTION public.keep_courses() OWNER TO attune_owner;

--
-- Name: FUNCTION keep_courses(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.keep_courses() IS 'Keeps the courses of the episodes whose forms were scored or corrected.';


--
-- Name: keep_earlier_state(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.keep_earlier_state() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
BEGIN
    IF merging_records() AND (NEW.client_id <> OLD.client_id
                              OR to_jsonb(NEW) -> 'number' IS DISTINCT FROM to_jsonb(OLD) -> 'number') THEN
        RETURN NEW;
    END IF;
    EXECUTE format('INSERT INTO %I (id, client_id, row_version, details, changed_by) VALUES ($1, $2, $3, $4, $5)',
                   TG_TABLE_NAME || '_history')
    USING OLD.id, OLD.client_id, OLD.row_version, to_jsonb(OLD), acting_user();
    NEW.row_version := OLD.row_version + 1;
    RETURN NEW;
END
$_$;


ALTER FUNCTION public.keep_earlier_state() OWNER TO attune_owner;

--
-- Name: FUNCTION keep_earlier_state(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.keep_earlier_state() IS 'Keeps what an update of a table replaces in its table of history, and counts row_version.';


--
-- Name: keep_issued_lines(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.keep_issued_lines() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    its invoice;
BEGIN
    IF TG_OP = 'UPDATE' AND merging_records() THEN
        IF NEW.client_id <> OLD.client_id THEN
            RETURN NEW;
        END IF;
    END IF;
    SELECT * INTO its FROM invoice WHERE id = NEW.invoice_id;
    IF its.state = 'draft' THEN
        RETURN NEW;
    END IF;
    OLD.holds_session := false;
    IF TG_OP = 'UPDATE' AND its.state = 'issued' AND NEW = OLD
       AND EXISTS (SELECT FROM invoice WHERE cancels = NEW.invoice_id) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the lines of an invoice that was issued or discarded are never changed'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;


ALTER FUNCTION public.keep_issued_lines() OWNER TO attune_owner;

--
-- Name: keep_note_words(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.keep_note_words() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO note_search (id, client_id, note_id, private, author_id, words)
    VALUES (NEW.id, NEW.client_id, NEW.id, NEW.kind = 'private_note', NEW.author_id, words_to_find(note_words(NEW.text)))
    ON CONFLICT (id) DO UPDATE SET words = excluded.words;
    RETURN NULL;
END
$$;


ALTER FUNCTION public.keep_note_words() OWNER TO attune_owner;

--
-- Name: keep_own_exercise(text, integer, jsonb); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.keep_own_exercise(of_code text, next_version integer, wanted jsonb) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM FROM exercise WHERE code = of_code FOR UPDATE;
    IF next_version <> (SELECT coalesce(max(version), 0) + 1 FROM own_exercise WHERE code = of_code) THEN
        RETURN false;
    END IF;
    INSERT INTO exercise (code, definition) VALUES (of_code, wanted)
    ON CONFLICT (code) DO UPDATE SET definition = excluded.definition;
    INSERT INTO own_exercise (code, version, definition, kept_by) VALUES (of_code, next_version, wanted, acting_user());
    RETURN true;
END
$$;


ALTER FUNCTION public.keep_own_exercise(of_code text, next_version integer, wanted jsonb) OWNER TO attune_owner;

--
-- Name: FUNCTION keep_own_exercise(of_code text, next_version integer, wanted jsonb); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.keep_own_exercise(of_code text, next_version integer, wanted jsonb) IS 'Keeps the next version of an exercise of the practice''s own. False: it is not the next one any more.';


--
-- Name: keep_own_instrument(text, integer, jsonb); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.keep_own_instrument(of_code text, of_version integer, wanted jsonb) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    before jsonb;
BEGIN
    SELECT definition INTO before FROM instrument WHERE code = of_code AND version = of_version FOR UPDATE;
    IF before = wanted THEN
        RETURN 'unchanged';
    ELSIF before IS NOT NULL AND instrument_is_used(of_code, of_version) THEN
        RETURN 'used';
    END IF;
    INSERT INTO instrument (code, version, definition) VALUES (of_code, of_version, wanted)
    ON CONFLICT (code, version) DO UPDATE SET definition = excluded.definition;
    INSERT INTO own_instrument (code, version, definition, kept_by) VALUES (of_code, of_version, wanted, acting_user());
    RETURN CASE WHEN before IS NULL THEN 'added' ELSE 'changed' END;
END
$$;


ALTER FUNCTION public.keep_own_instrument(of_code text, of_version integer, wanted jsonb) OWNER TO attune_owner;

--
-- Name: FUNCTION keep_own_instrument(of_code text, of_version integer, wanted jsonb); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.keep_own_instrument(of_code text, of_version integer, wanted jsonb) IS 'Adds a measure of the practice''s own, or changes a version that nobody has used: added, changed, unchanged or used.';


--
-- Name: keep_payments_within(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.keep_payments_within() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    outstanding bigint;
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.struck_at IS NOT NULL THEN
        RAISE EXCEPTION 'a payment is struck out once' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    outstanding := lock_outstanding(NEW.invoice_id);
    IF TG_OP = 'INSERT' THEN
        outstanding := outstanding - NEW.amount;
    ELSE
        outstanding := outstanding + NEW.amount;
    END IF;
    IF outstanding IS NULL OR outstanding < 0 OR outstanding > (SELECT gross FROM invoice WHERE id = NEW.invoice_id) THEN
        RAISE EXCEPTION 'what is paid on an invoice lies between nothing and all of it' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;


ALTER FUNCTION public.keep_payments_within() OWNER TO attune_owner;

--
-- Name: keep_waiting_step(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.keep_waiting_step() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO waiting_step (entry_id, client_id, state, taken_by)
    VALUES (NEW.id, NEW.client_id, NEW.state, NEW.changed_by);
    RETURN NULL;
END
$$;


ALTER FUNCTION public.keep_waiting_step() OWNER TO attune_owner;

--
-- Name: FUNCTION keep_waiting_step(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.keep_waiting_step() IS 'The history of an entry''s states, written by the database.';


--
-- Name: keeps_hours_of(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.keeps_hours_of(therapist uuid) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN (((therapist = public.acting_user()) AND (public.acting_client() IS NULL)) OR public.acting_assistant() OR public.acting_lead());


ALTER FUNCTION public.keeps_hours_of(therapist uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION keeps_hours_of(therapist uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.keeps_hours_of(therapist uuid) IS 'Whether the acting user says when that therapist works: their own, a practice lead and reception everybody''s.';


--
-- Name: key_of(name); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.key_of(of_table name) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT 'jsonb_build_object(' || string_agg(format('%L, t.%I', a.attname, a.attname), ', ' ORDER BY a.attnum) || ')'
    FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
    WHERE i.indrelid = of_table::regclass AND i.indisprimary
$$;


ALTER FUNCTION public.key_of(of_table name) OWNER TO attune_owner;

--
-- Name: FUNCTION key_of(of_table name); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.key_of(of_table name) IS 'An expression for the primary key of a row "t" of that table, as merged_row has it.';


--
-- Name: known_by_all(jsonb); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.known_by_all(words jsonb) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    RETURN (SELECT ('merged_into IS NULL AND '::text || COALESCE(string_agg(format('known_by LIKE %L'::text, (('%'::text || regexp_replace(public.without_accents(word.value), '([\\%_])'::text, '\\\1'::text, 'g'::text)) || '%'::text)), ' AND '::text), 'true'::text)) FROM jsonb_array_elements_text(known_by_all.words) word(value));


ALTER FUNCTION public.known_by_all(words jsonb) OWNER TO attune_owner;

--
-- Name: FUNCTION known_by_all(words jsonb); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.known_by_all(words jsonb) IS 'A condition on client: each of the words is part of what they are known by, and the record was not merged into another. Words hold no pattern.';


--
-- Name: let_leads_count(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.let_leads_count() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO outcome_permission (id, user_id, kind) VALUES (gen_random_uuid(), NEW.id, 'count_practice')
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;


ALTER FUNCTION public.let_leads_count() OWNER TO attune_owner;

--
-- Name: link_is_open(public.link); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.link_is_open(of_link public.link) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    RETURN of_link.revoked_at IS NULL AND of_link.expires_at > now() AND cares_for(of_link.sent_by, of_link.client_id)
       AND EXISTS (SELECT FROM user_account u WHERE u.id = of_link.sent_by AND u.disabled_at IS NULL);
END
$$;


ALTER FUNCTION public.link_is_open(of_link public.link) OWNER TO attune_owner;

--
-- Name: FUNCTION link_is_open(of_link public.link); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.link_is_open(of_link public.link) IS 'Neither revoked nor expired, and its sender still cares for the client.';


--
-- Name: link_of_token(bytea); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.link_of_token(token bytea) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT id FROM link WHERE token_hash = token
    UNION ALL
    SELECT link_id FROM link_token WHERE token_hash = token
$$;


ALTER FUNCTION public.link_of_token(token bytea) OWNER TO attune_owner;

--
-- Name: FUNCTION link_of_token(token bytea); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.link_of_token(token bytea) IS 'The link that a token opens or once opened; NULL for an unknown one.';


--
-- Name: lock_latest_episode(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.lock_latest_episode(of_client uuid) RETURNS TABLE(episode_id uuid, ended_on date)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT id, ended_on FROM episode WHERE client_id = of_client ORDER BY number DESC LIMIT 1 FOR UPDATE
$$;


ALTER FUNCTION public.lock_latest_episode(of_client uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION lock_latest_episode(of_client uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.lock_latest_episode(of_client uuid) IS 'Locked until the end of the transaction: sessions of one episode are changed one at a time, so that two cannot be given the same start.';


--
-- Name: lock_outstanding(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.lock_outstanding(of_invoice uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    its invoice;
BEGIN
    SELECT * INTO its FROM invoice WHERE id = of_invoice FOR UPDATE;
    IF acting_user() IS NOT NULL AND NOT (acting_bookkeeper() OR may_see_client(its.client_id)) THEN
        RETURN NULL;
    END IF;
    IF its.state <> 'issued' OR its.kind <> 'invoice' OR EXISTS (SELECT FROM invoice WHERE cancels = of_invoice) THEN
        RETURN NULL;
    END IF;
    RETURN its.gross - paid_on_invoice(of_invoice);
END
$$;


ALTER FUNCTION public.lock_outstanding(of_invoice uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION lock_outstanding(of_invoice uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.lock_outstanding(of_invoice uuid) IS 'What is still to be paid on an invoice, locked until the end of the transaction; NULL where nothing can be: a draft, a credit note, an invoice that was cancelled.';


--
-- Name: look_at_link(bytea, bytea); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.look_at_link(token bytea, presented bytea DEFAULT NULL::bytea) RETURNS TABLE(first_name text, therapist text, practice text, opened_before boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT split_part(coalesce(nullif(c.preferred_name, ''), c.legal_name), ' ', 1), u.display_name,
           (SELECT name FROM practice),
           EXISTS (SELECT FROM link_device d WHERE d.link_id = l.id) AND NOT is_hand_of(l, presented)
    FROM link l JOIN client c ON c.id = l.client_id JOIN user_account u ON u.id = l.sent_by
    WHERE l.id = link_of_token(token) AND l.finished_at IS NULL AND link_is_open(l)
$$;


ALTER FUNCTION public.look_at_link(token bytea, presented bytea) OWNER TO attune_owner;

--
-- Name: FUNCTION look_at_link(token bytea, presented bytea); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.look_at_link(token bytea, presented bytea) IS 'What the first page may say; no row for what is unknown, finished, revoked or expired alike. Changes nothing.';


--
-- Name: look_at_stop(bytea); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.look_at_stop(token bytea) RETURNS TABLE(practice text, stopped boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT (SELECT name FROM practice), NOT agrees_to_mail(t.client_id) FROM link_token t WHERE t.token_hash = token
$$;


ALTER FUNCTION public.look_at_stop(token bytea) OWNER TO attune_owner;

--
-- Name: FUNCTION look_at_stop(token bytea); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.look_at_stop(token bytea) IS 'What the page behind a mail''s stop link says; no row for an unknown token. Changes nothing.';


--
-- Name: look_for_first_baselines(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.look_for_first_baselines() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM put_first_baselines_into_use();
    RETURN NULL;
END
$$;


ALTER FUNCTION public.look_for_first_baselines() OWNER TO attune_owner;

--
-- Name: may_see_client(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.may_see_client(named_client uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT EXISTS (SELECT FROM seen_clients() s WHERE s.client_id = named_client)
$$;


ALTER FUNCTION public.may_see_client(named_client uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION may_see_client(named_client uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.may_see_client(named_client uuid) IS 'The client is on the acting user''s caseload: for code that sees everybody.';


--
-- Name: may_see_both(uuid, uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.may_see_both(one uuid, other uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    RETURN (public.acting_assistant() OR ((public.acting_client() IS NULL) AND public.may_see_client(public.final_record(one)) AND public.may_see_client(public.final_record(other))));


ALTER FUNCTION public.may_see_both(one uuid, other uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION may_see_both(one uuid, other uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.may_see_both(one uuid, other uuid) IS 'Whether the acting user may see who both clients are, by the records that hold them now.';


--
-- Name: merge_hindrances(uuid, uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.merge_hindrances(kept uuid, other uuid) RETURNS TABLE(hindrance text, about text, at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
    awaited constant text[] := ARRAY['booked', 'arrived', 'attended', 'did_not_attend'];
BEGIN
    IF kept = other OR NOT stands_on_team(kept) OR NOT stands_on_team(other) THEN
        RETURN QUERY SELECT 'not_on_both_teams', '', NULL::timestamptz;
        RETURN;
    END IF;
    RETURN QUERY
    WITH team AS (
        SELECT t.client_id, t.user_id, t.capacity, t.ended_at FROM care_team t
        WHERE t.client_id IN (kept, other) AND in_force(t.ended_at)
    ), standing AS (
        SELECT t.client_id, t.user_id FROM team t WHERE t.capacity IN ('responsible', 'member')
    )
    SELECT 'on_one_team', u.display_name, NULL::timestamptz
    FROM standing s JOIN user_account u ON u.id = s.user_id
    WHERE NOT EXISTS (SELECT FROM standing o WHERE o.user_id = s.user_id AND o.client_id <> s.client_id)
    UNION ALL
    SELECT 'break_glass', u.display_name, t.ended_at
    FROM team t JOIN user_account u ON u.id = t.user_id WHERE t.capacity = 'break_glass'
    UNION ALL
    SELECT 'same_time', '', greatest(k.starts_at, o.starts_at)
    FROM session k JOIN session o
      ON k.appointment_id = o.appointment_id
         OR k.state = ANY (awaited) AND o.state = ANY (awaited)
            AND (k.starts_at = o.starts_at
                 OR k.standing = 'booked' AND o.standing = 'booked'
                    AND k.starts_at < o.starts_at + make_interval(mins => o.minutes)
                    AND o.starts_at < k.starts_at + make_interval(mins => k.minutes))
    WHERE k.client_id = kept AND o.client_id = other
    UNION ALL
    SELECT 'same_goal_place', k.text, NULL
    FROM goal k JOIN goal o ON o.place = k.place
    WHERE k.client_id = kept AND o.client_id = other AND k.state = 'open' AND o.state = 'open'
    UNION ALL
    SELECT 'both_wait', '', NULL
    FROM waiting_entry k JOIN waiting_entry o ON o.waits_for = k.waits_for
    WHERE k.client_id = kept AND o.client_id = other AND k.state IN ('waiting', 'offered') AND o.state IN ('waiting', 'offered')
    UNION ALL
    SELECT 'both_draft_invoices', '', NULL
    FROM invoice k JOIN invoice o ON o.state = 'draft' AND o.kind = 'invoice'
    WHERE k.client_id = kept AND o.client_id = other AND k.state = 'draft' AND k.kind = 'invoice'
    UNION ALL
    SELECT DISTINCT 'both_fees', s.name, NULL::timestamptz
    FROM client_fee k JOIN client_fee o
      ON o.service_id = k.service_id
         AND daterange(o.valid_from, o.valid_to, '[]') && daterange(k.valid_from, k.valid_to, '[]')
    JOIN service s ON s.id = k.service_id
    WHERE k.client_id = kept AND o.client_id = other AND k.struck_at IS NULL AND o.struck_at IS NULL
    LIMIT 20;
END
$$;


ALTER FUNCTION public.merge_hindrances(kept uuid, other uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION merge_hindrances(kept uuid, other uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.merge_hindrances(kept uuid, other uuid) IS 'What stands against making two records one; no row: nothing does. Of other people''s records it says nothing but that.';


--
-- Name: merge_records(uuid, uuid, uuid, bigint, bigint, jsonb, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.merge_records(new_id uuid, kept uuid, other uuid, kept_version bigint, other_version bigint, details jsonb, by_request text) RETURNS TABLE(hindrance text, about text, at timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $_$
#variable_conflict use_column
DECLARE
    its record_merge;
    before jsonb;
    from_episode uuid;
    to_episode uuid;
    of_table name;
    left_behind text;
BEGIN
    -- One merge at a time for a record, after all that is being written into it: a foreign key shares this lock.
    PERFORM FROM client WHERE id IN (kept, other) ORDER BY id FOR UPDATE;
    RETURN QUERY SELECT * FROM merge_hindrances(kept, other);
    IF FOUND THEN
        RETURN;
    END IF;
    IF NOT EXISTS (SELECT FROM client WHERE id = kept AND row_version = kept_version)
       OR NOT EXISTS (SELECT FROM client WHERE id = other AND row_version = other_version) THEN
        RETURN QUERY SELECT 'changed_meanwhile', '', NULL::timestamptz;
        RETURN;
    END IF;
    SET CONSTRAINTS invoice_cancels_client_id_fkey, invoice_line_invoice_id_client_id_fkey, payment_invoice_id_client_id_fkey DEFERRED;
    PERFORM set_config('attune.merging_records', 'on', true);
    INSERT INTO record_merge (id, client_id, from_client_id, from_reference, from_name, merged_by)
    SELECT new_id, kept, other, reference, coalesce(nullif(preferred_name, ''), legal_name), acting_user() FROM client WHERE id = other
    RETURNING * INTO its;

    PERFORM carry_refusals(new_id, kept, other, NULL);
    PERFORM carry_refusals(new_id, other, kept, NULL);
    PERFORM join_tags(its);
    PERFORM join_own_fields(its);
    SELECT e.id INTO to_episode FROM episode e WHERE e.client_id = kept AND e.ended_on IS NULL ORDER BY e.number DESC LIMIT 1;
    SELECT e.id INTO from_episode FROM episode e WHERE e.client_id = other AND e.ended_on IS NULL ORDER BY e.number DESC LIMIT 1;
    IF to_episode IS NULL THEN
        from_episode := NULL;
    ELSIF from_episode IS NOT NULL THEN
        PERFORM join_open_episodes(its, from_episode, to_episode);
    END IF;
    DELETE FROM course WHERE client_id IN (kept, other);
    PERFORM order_episodes(its, from_episode);
    PERFORM order_versions(its, one) FROM unnest(ARRAY['care_plan', 'formulation', 'safety_plan']::name[]) AS one;
    IF EXISTS (SELECT FROM legal_hold WHERE client_id = kept AND lifted_at IS NULL AND merge_id IS NULL) THEN
        PERFORM move_rows(its, 'legal_hold', 'client_id = $1.client_id, merge_id = $1.id',
                          't.client_id = $1.from_client_id AND t.lifted_at IS NULL AND t.merge_id IS NULL',
                          'jsonb_build_object(''client_id'', $1.from_client_id, ''merge_id'', NULL)');
    END IF;
    PERFORM move_rows(its, 'note', 'client_id = $1.client_id, signed_for = $1.from_client_id',
                      't.client_id = $1.from_client_id AND t.signed_at IS NOT NULL AND t.signed_for IS NULL',
                      'jsonb_build_object(''client_id'', $1.from_client_id, ''signed_for'', NULL)');
    FOR of_table IN SELECT r.table_name FROM merge_rule r WHERE r.rule <> 'stays' AND r.table_name <> 'episode' ORDER BY r.table_name LOOP
        left_behind := CASE of_table WHEN 'episode_history' THEN format(' AND t.id IS DISTINCT FROM %L', from_episode)
                                     WHEN 'schedule' THEN format(' AND t.episode_id IS DISTINCT FROM %L', from_episode)
                                     ELSE '' END;
        PERFORM move_rows(its, of_table, 'client_id = $1.client_id', 't.client_id = $1.from_client_id' || left_behind,
                          'jsonb_build_object(''client_id'', $1.from_client_id)');
    END LOOP;
    PERFORM refresh_courses(ARRAY(SELECT e.id FROM episode e WHERE e.client_id = kept));

    SELECT to_jsonb(c) INTO before FROM client c WHERE c.id = kept;
    PERFORM note_changed_facts(its, 'client', kept, before, details);
    UPDATE client c
    SET reference = d.reference, legal_name = d.legal_name, preferred_name = d.preferred_name, pronouns = d.pronouns,
        born_on = d.born_on, phone = d.phone, email = d.email, address = d.address, preferred_channel = d.preferred_channel,
        messages_may_be_left = d.messages_may_be_left
    FROM jsonb_populate_record(NULL::client, details) d
    WHERE c.id = kept AND EXISTS (SELECT FROM merged_row m WHERE m.merge_id = new_id AND m.table_name = 'client');

    PERFORM set_config('attune.reason', 'Merged into another record', true);
    INSERT INTO merged_row (merge_id, client_id, table_name, key, was)
    SELECT new_id, kept, 'care_team', jsonb_build_object('client_id', t.client_id, 'user_id', t.user_id),
           jsonb_build_object('ended_at', t.ended_at)
    FROM care_team t WHERE t.client_id = other AND in_force(t.ended_at);
    UPDATE care_team t SET ended_at = now() WHERE t.client_id = other AND in_force(t.ended_at);
    PERFORM set_config('attune.reason', '', true);
    UPDATE client SET merged_into = kept WHERE id = other;
    PERFORM set_config('attune.merging_records', '', true);
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'record_merged_away', other, 'done', true, by_request,
            jsonb_build_object('merge_id', new_id, 'into_client_id', kept)),
           (acting_user(), 'record_merged_here', kept, 'done', true, by_request,
            jsonb_build_object('merge_id', new_id, 'from_client_id', other, 'rows', (
                SELECT jsonb_object_agg(r.table_name, r.rows)
                FROM (SELECT m.table_name, count(*) AS rows FROM merged_row m WHERE m.merge_id = new_id GROUP BY m.table_name) r)));
END
$_$;


ALTER FUNCTION public.merge_records(new_id uuid, kept uuid, other uuid, kept_version bigint, other_version bigint, details jsonb, by_request text) OWNER TO attune_owner;

--
-- Name: FUNCTION merge_records(new_id uuid, kept uuid, other uuid, kept_version bigint, other_version bigint, details jsonb, by_request text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.merge_records(new_id uuid, kept uuid, other uuid, kept_version bigint, other_version bigint, details jsonb, by_request text) IS 'Moves everything of one record into another, and closes it. No row: it is done; otherwise what stands against it, and nothing has changed. `details` are those of the record that is kept, as they are to be.';


--
-- Name: merged_clients(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.merged_clients() RETURNS TABLE(client_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT c.id FROM client c
    WHERE c.merged_into IS NOT NULL AND acting_client() IS NULL
      AND final_record(c.id) IN (SELECT s.client_id FROM seen_clients() s)
$$;


ALTER FUNCTION public.merged_clients() OWNER TO attune_owner;

--
-- Name: FUNCTION merged_clients(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.merged_clients() IS 'The records that those hold by now which the acting user sees: their trails are theirs to read.';


--
-- Name: merging_records(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.merging_records() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ SELECT coalesce(current_setting('attune.merging_records', true) = 'on', false) $$;


ALTER FUNCTION public.merging_records() OWNER TO attune_owner;

--
-- Name: FUNCTION merging_records(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.merging_records() IS 'A merge of two records, or its undoing, is at work in this transaction.';


--
-- Name: move_rows(public.record_merge, name, text, text, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.move_rows(its public.record_merge, of_table name, settings text, condition text, was text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
BEGIN
    EXECUTE format('WITH moved AS (UPDATE %1$I t SET %2$s WHERE %3$s RETURNING %4$s AS key, %5$s AS was) '
                   'INSERT INTO merged_row (merge_id, client_id, table_name, key, was) '
                   'SELECT $1.id, $1.client_id, %6$L, key, was FROM moved',
                   of_table, settings, condition, key_of(of_table), was, of_table)
    USING its;
END
$_$;


ALTER FUNCTION public.move_rows(its public.record_merge, of_table name, settings text, condition text, was text) OWNER TO attune_owner;

--
-- Name: FUNCTION move_rows(its public.record_merge, of_table name, settings text, condition text, was text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.move_rows(its public.record_merge, of_table name, settings text, condition text, was text) IS 'Changes rows of a table and writes each into the journal. All but the first argument are SQL, over "t" and $1, the merge.';


--
-- Name: moving_form(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.moving_form() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ SELECT current_setting('attune.moving_form', true) = 'on' $$;


ALTER FUNCTION public.moving_form() OWNER TO attune_owner;

--
-- Name: FUNCTION moving_form(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.moving_form() IS 'reassign_administration is at work in this transaction. The setting alone opens nothing: only the owner may change forms.';


--
-- Name: note_changed_facts(public.record_merge, name, uuid, jsonb, jsonb); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.note_changed_facts(its public.record_merge, of_table name, of_row uuid, before jsonb, after jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    INSERT INTO merged_row (merge_id, client_id, table_name, key, was, became)
    SELECT its.id, its.client_id, of_table, jsonb_build_object('id', of_row), jsonb_object_agg(b.key, b.value),
           jsonb_object_agg(a.key, a.value)
    FROM jsonb_each(after) a JOIN jsonb_each(before) b ON b.key = a.key AND b.value <> a.value
    HAVING count(*) > 0
$$;


ALTER FUNCTION public.note_changed_facts(its public.record_merge, of_table name, of_row uuid, before jsonb, after jsonb) OWNER TO attune_owner;

--
-- Name: FUNCTION note_changed_facts(its public.record_merge, of_table name, of_row uuid, before jsonb, after jsonb); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.note_changed_facts(its public.record_merge, of_table name, of_row uuid, before jsonb, after jsonb) IS 'Writes into the journal which details of a row the merge has changed.';


--
-- Name: note; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.note (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    session_id uuid NOT NULL,
    kind text NOT NULL,
    text jsonb NOT NULL,
    author_id uuid NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    signed_at timestamp with time zone,
    hash bytea,
    signed_for uuid,
    taken_over_by uuid,
    CONSTRAINT note_kind_check CHECK ((kind = ANY (ARRAY['progress'::text, 'private_note'::text]))),
    CONSTRAINT note_signed_with_hash CHECK (((signed_at IS NULL) = (hash IS NULL))),
    CONSTRAINT note_taken_over_with_signature CHECK (((taken_over_by IS NULL) OR ((signed_at IS NOT NULL) AND (taken_over_by <> author_id) AND (kind = 'progress'::text))))
);

ALTER TABLE ONLY public.note FORCE ROW LEVEL SECURITY;


ALTER TABLE public.note OWNER TO attune_owner;

--
-- Name: TABLE note; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.note IS 'Session notes. A private note is its author''s alone, by row-level security.';


--
-- Name: COLUMN note.text; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.note.text IS 'NoteText of shared/api/notes.hpp.';


--
-- Name: COLUMN note.signed_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.note.signed_at IS 'From then on the note does not change; NULL while it may.';


--
-- Name: COLUMN note.hash; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.note.hash IS 'note_hash() of the moment of the signature; NULL until then.';


--
-- Name: COLUMN note.signed_for; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.note.signed_for IS 'The record in which it was signed, where a merge has moved it since; NULL: the one it is in.';


--
-- Name: COLUMN note.taken_over_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.note.taken_over_by IS 'Who has signed it in the place of an author who cared for the client no more. NULL for most: signed by its author, or not yet.';


--
-- Name: note_hash(public.note); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.note_hash(n public.note) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN sha256(convert_to(((jsonb_build_object('note_id', (n).id, 'client_id', COALESCE((n).signed_for, (n).client_id), 'session_id', (n).session_id, 'kind', (n).kind, 'text', (n).text, 'author_id', (n).author_id, 'signed_at', to_char(((n).signed_at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'::text)) || CASE WHEN ((n).taken_over_by IS NULL) THEN '{}'::jsonb ELSE jsonb_build_object('taken_over_by', (n).taken_over_by) END))::text, 'UTF8'::name));


ALTER FUNCTION public.note_hash(n public.note) OWNER TO attune_owner;

--
-- Name: FUNCTION note_hash(n public.note); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.note_hash(n public.note) IS 'SHA-256 of what a signature stands for: note, client, session, kind, text with its headings, author, time, and who has taken it over if somebody has, as jsonb writes them.';


--
-- Name: note_last_to_cancel(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.note_last_to_cancel() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NEW.state NOT IN ('cancelled', 'late_cancel') THEN
        NEW.was_last := false;
    ELSIF OLD.state IN ('booked', 'arrived', 'attended', 'did_not_attend') THEN
        NEW.was_last := comers(NEW.appointment_id) <= 1;
    END IF;
    RETURN NEW;
END
$$;


ALTER FUNCTION public.note_last_to_cancel() OWNER TO attune_owner;

--
-- Name: FUNCTION note_last_to_cancel(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.note_last_to_cancel() IS 'As the row is still counted among those who come.';


--
-- Name: mail; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.mail (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    link_id uuid NOT NULL,
    kind text NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    due_at timestamp with time zone DEFAULT now() NOT NULL,
    attempts smallint DEFAULT 0 NOT NULL,
    claimed_at timestamp with time zone,
    settled_at timestamp with time zone,
    sent_to text DEFAULT ''::text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    seen_by uuid,
    CONSTRAINT mail_check CHECK (((state = 'sending'::text) <= (claimed_at IS NOT NULL))),
    CONSTRAINT mail_check1 CHECK (((state = ANY (ARRAY['sent'::text, 'unknown'::text, 'failed'::text, 'dropped'::text])) <= (settled_at IS NOT NULL))),
    CONSTRAINT mail_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'reminder'::text, 'last_call'::text]))),
    CONSTRAINT mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'unknown'::text, 'failed'::text, 'dropped'::text])))
);

ALTER TABLE ONLY public.mail FORCE ROW LEVEL SECURITY;


ALTER TABLE public.mail OWNER TO attune_owner;

--
-- Name: TABLE mail; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.mail IS 'The outbox. Whoever sends a mail claims it first, in a transaction of its own, so that none is sent twice; what it says is written at that moment and kept nowhere.';


--
-- Name: COLUMN mail.id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.mail.id IS 'The left half of its Message-ID, however often it is tried.';


--
-- Name: COLUMN mail.state; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.mail.state IS 'sending: claimed; unknown: it may have arrived, and a person decides; dropped: no longer wanted when its turn came.';


--
-- Name: COLUMN mail.due_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.mail.due_at IS 'Not before.';


--
-- Name: COLUMN mail.sent_to; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.mail.sent_to IS 'The address of the last attempt; empty before the first.';


--
-- Name: COLUMN mail.reason; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.mail.reason IS 'Why it is where it is, as a sentence; empty when that needs none.';


--
-- Name: COLUMN mail.seen_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.mail.seen_by IS 'Who has taken note of what did not arrive.';


--
-- Name: note_mail_in_audit(public.mail, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.note_mail_in_audit(of_mail public.mail, what text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    sender uuid := (SELECT l.sent_by FROM link l WHERE l.id = of_mail.link_id);
BEGIN
    PERFORM set_config('attune.user_id', sender::text, true);
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, link_id)
    VALUES (sender, what, of_mail.client_id, 'done', true, 'mail ' || of_mail.id, of_mail.link_id);
END
$$;


ALTER FUNCTION public.note_mail_in_audit(of_mail public.mail, what text) OWNER TO attune_owner;

--
-- Name: FUNCTION note_mail_in_audit(of_mail public.mail, what text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.note_mail_in_audit(of_mail public.mail, what text) IS 'The audit row of what the server does with a mail, in the name of who sent the link.';


--
-- Name: note_nothing_missed(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.note_nothing_missed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE link l SET missed_seen_by = l.sent_by
    WHERE l.id = NEW.link_id AND l.missed_seen_by IS NULL
      AND (l.homework OR l.shares_course OR l.document_id IS NOT NULL)
      AND NOT EXISTS (SELECT FROM link_form f WHERE f.link_id = l.id AND f.sent_at IS NULL);
    RETURN NULL;
END
$$;


ALTER FUNCTION public.note_nothing_missed() OWNER TO attune_owner;

--
-- Name: FUNCTION note_nothing_missed(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.note_nothing_missed() IS 'Takes an opened link that is never finished out of link_missed, which would else hold all there ever were.';


--
-- Name: note_outcome_change(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.note_outcome_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO outcome_change DEFAULT VALUES ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;


ALTER FUNCTION public.note_outcome_change() OWNER TO attune_owner;

--
-- Name: note_query(text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.note_query(wanted text, OUT english tsquery, OUT german tsquery, OUT as_written tsquery) RETURNS record
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT websearch_to_tsquery('note_english', wanted), websearch_to_tsquery('note_german', wanted),
           websearch_to_tsquery('note_as_written', wanted)
$$;


ALTER FUNCTION public.note_query(wanted text, OUT english tsquery, OUT german tsquery, OUT as_written tsquery) OWNER TO attune_owner;

--
-- Name: note_words(jsonb); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.note_words(of_text jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'public', 'pg_temp'
    RETURN (SELECT COALESCE(string_agg((s.section ->> 'text'::text), '
'::text ORDER BY s.place), ''::text) AS "coalesce" FROM jsonb_array_elements((note_words.of_text -> 'sections'::text)) WITH ORDINALITY s(section, place) WHERE ((s.section ->> 'text'::text) <> ''::text));


ALTER FUNCTION public.note_words(of_text jsonb) OWNER TO attune_owner;

--
-- Name: FUNCTION note_words(of_text jsonb); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.note_words(of_text jsonb) IS 'What was written in a note, without its headings.';


--
-- Name: open_break_glass(uuid, text, date, text, integer, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.open_break_glass(new_id uuid, by_name text, born date, by_reference text, hours integer, why text) RETURNS TABLE(verdict text, client_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
    candidates uuid[];
    wanted uuid;
BEGIN
    IF acting_client() IS NOT NULL
       OR NOT EXISTS (SELECT FROM user_account
                      WHERE id = acting_user() AND role IN ('lead', 'therapist', 'supervisor') AND disabled_at IS NULL) THEN
        RAISE EXCEPTION 'a break-glass is for those who care for clients' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- One at a time, so that nobody guesses faster by guessing many at once.
    PERFORM pg_advisory_xact_lock(hashtextextended('break-glass ' || acting_user(), 0));
    IF (SELECT count(*) FROM audit_event
        WHERE user_id = acting_user() AND action = 'open_break_glass' AND outcome = 'refused' AND wrote
          AND at > now() - interval '1 hour') >= 5
       OR (SELECT count(*) FROM break_glass WHERE opened_by = acting_user() AND opened_at > now() - interval '1 hour') >= 5 THEN
        RETURN QUERY SELECT 'too_many', NULL::uuid;
        RETURN;
    END IF;
    IF by_reference <> '' THEN
        candidates := ARRAY(SELECT DISTINCT final_record(id) FROM client WHERE reference = by_reference LIMIT 2);
    ELSE
        candidates := ARRAY(SELECT DISTINCT final_record(id) FROM client
                       WHERE born_on = born AND without_accents(legal_name) = without_accents(by_name) LIMIT 2);
    END IF;
    IF cardinality(candidates) <> 1 THEN
        RETURN QUERY SELECT 'not_found', NULL::uuid;
        RETURN;
    END IF;
    wanted := candidates[1];
    -- Waits for a merge that is under way.
    PERFORM FROM client WHERE id = wanted AND merged_into IS NULL FOR KEY SHARE;
    IF NOT FOUND THEN
        RETURN QUERY SELECT 'not_found', NULL::uuid;
        RETURN;
    END IF;
    IF may_see_client(wanted) THEN
        RETURN QUERY SELECT 'on_caseload', wanted;
        RETURN;
    END IF;
    INSERT INTO break_glass (id, client_id, opened_by, reason, ends_at, responsible_id)
    SELECT new_id, wanted, acting_user(), why, now() + make_interval(hours => hours),
           coalesce((SELECT t.user_id FROM care_team t
                     WHERE t.client_id = wanted AND t.capacity = 'responsible' AND in_force(t.ended_at)
                     ORDER BY t.started_at DESC LIMIT 1),
                    (SELECT therapist_id FROM episode WHERE client_id = wanted ORDER BY number DESC LIMIT 1));
    PERFORM set_config('attune.reason', why, true);
    INSERT INTO care_team (client_id, user_id, capacity, ended_at)
    VALUES (wanted, acting_user(), 'break_glass', now() + make_interval(hours => hours))
    ON CONFLICT ON CONSTRAINT care_team_pkey DO UPDATE
    SET capacity = 'break_glass', started_at = now(), ended_at = excluded.ended_at;
    RETURN QUERY SELECT 'opened', wanted;
END
$$;


ALTER FUNCTION public.open_break_glass(new_id uuid, by_name text, born date, by_reference text, hours integer, why text) OWNER TO attune_owner;

--
-- Name: FUNCTION open_break_glass(new_id uuid, by_name text, born date, by_reference text, hours integer, why text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.open_break_glass(new_id uuid, by_name text, born date, by_reference text, hours integer, why text) IS 'Opens the record of the one client with that reference, or that name and birth date, to the acting user for some hours: opened. Otherwise on_caseload, too_many (five that were opened, or guesses that were refused, within an hour), or not_found, which unknown and ambiguous are alike.';


--
-- Name: open_calendar_feed(bytea, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.open_calendar_feed(token bytea, by_request text) RETURNS TABLE(user_id uuid, full_names boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
    feed calendar_feed;
BEGIN
    SELECT f.* INTO feed FROM calendar_feed f JOIN user_account u ON u.id = f.user_id
    WHERE f.token_hash = token AND f.revoked_at IS NULL AND u.disabled_at IS NULL;
    IF feed.id IS NULL THEN
        RETURN;
    END IF;
    PERFORM set_config('attune.user_id', feed.user_id::text, true);
    UPDATE calendar_feed f SET read_at = now() WHERE f.id = feed.id;
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
    VALUES (feed.user_id, 'read_calendar_feed', NULL, 'done', false, by_request);
    RETURN QUERY SELECT feed.user_id, feed.full_names;
END
$$;


ALTER FUNCTION public.open_calendar_feed(token bytea, by_request text) OWNER TO attune_owner;

--
-- Name: FUNCTION open_calendar_feed(token bytea, by_request text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.open_calendar_feed(token bytea, by_request text) IS 'The address becomes the identity of the transaction: whose diary it is. Writes the audit row. No row: there is no such address, or none any more.';


--
-- Name: open_invoice_series(text, bigint); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.open_invoice_series(of_prefix text, beginning bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    following bigint;
BEGIN
    IF NOT EXISTS (SELECT FROM user_account WHERE id = acting_user() AND role = 'lead' AND disabled_at IS NULL) THEN
        RAISE EXCEPTION 'a lead opens a series of invoices' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO invoice_series (prefix, first_number, next_number) VALUES (of_prefix, beginning, beginning)
    ON CONFLICT (prefix) DO UPDATE SET first_number = beginning, next_number = beginning
        WHERE invoice_series.next_number = invoice_series.first_number;
    SELECT s.next_number INTO following FROM invoice_series s WHERE s.prefix = of_prefix;
    RETURN following;
END
$$;


ALTER FUNCTION public.open_invoice_series(of_prefix text, beginning bigint) OWNER TO attune_owner;

--
-- Name: FUNCTION open_invoice_series(of_prefix text, beginning bigint); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.open_invoice_series(of_prefix text, beginning bigint) IS 'Begins a series there, unless a number of it was taken already; its next number.';


--
-- Name: open_link(bytea, bytea, bytea, integer, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.open_link(token bytea, secret bytea, presented bytea, birth_year integer, by_request text, OUT opening text, OUT seconds_left integer) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    opened link;
    born date;
BEGIN
    opening := 'closed';
    SELECT * INTO opened FROM link l WHERE l.id = link_of_token(token) FOR UPDATE;
    IF opened.id IS NULL OR opened.finished_at IS NOT NULL OR NOT link_is_open(opened) THEN
        RETURN;
    END IF;
    seconds_left := ceil(extract(epoch FROM opened.expires_at - now()));
    -- The button was pressed twice, or the answer to the first time never arrived.
    IF EXISTS (SELECT FROM link_device d WHERE d.link_id = opened.id AND d.secret_hash = secret) THEN
        opening := 'opened';
        RETURN;
    END IF;
    IF NOT EXISTS (SELECT FROM link_device d WHERE d.link_id = opened.id) OR is_hand_of(opened, presented) THEN
        opening := 'opened';
    ELSIF opened.wrong_years >= 5 THEN
        RETURN;
    ELSE
        SELECT c.born_on INTO born FROM client c WHERE c.id = opened.client_id;
        opening := CASE WHEN born IS NULL THEN 'no_year_held' WHEN birth_year IS NULL THEN 'year_of_birth'
                        WHEN extract(year FROM born) = birth_year THEN 'opened' ELSE 'wrong_year' END;
    END IF;
    IF opening = 'opened' THEN
        INSERT INTO link_device (link_id, client_id, secret_hash) VALUES (opened.id, opened.client_id, secret);
    ELSIF opening = 'wrong_year' THEN
        UPDATE link l SET wrong_years = l.wrong_years + 1 WHERE l.id = opened.id;
    END IF;
    PERFORM set_config('attune.user_id', opened.sent_by::text, true);
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, link_id)
    VALUES (opened.sent_by, 'client_opened_link', opened.client_id, CASE WHEN opening = 'opened' THEN 'done' ELSE 'refused' END,
            true, by_request, opened.id);
END
$$;


ALTER FUNCTION public.open_link(token bytea, secret bytea, presented bytea, birth_year integer, by_request text, OUT opening text, OUT seconds_left integer) OWNER TO attune_owner;

--
-- Name: FUNCTION open_link(token bytea, secret bytea, presented bytea, birth_year integer, by_request text, OUT opening text, OUT seconds_left integer); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.open_link(token bytea, secret bytea, presented bytea, birth_year integer, by_request text, OUT opening text, OUT seconds_left integer) IS 'Opens a link on the device that will hold `secret` and presents the one it holds: opened (again, if it was with that secret), year_of_birth, wrong_year or no_year_held of a further device, or closed. After five wrong years the link is closed to further devices. Writes the audit row, but for what is closed or was opened before.';


--
-- Name: open_page(bytea, text, boolean, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.open_page(secret bytea, action text, writes boolean, by_request text) RETURNS TABLE(link_id uuid, client_id uuid, user_id uuid, username text, display_name text, role text, first_name text, opened_at timestamp with time zone, expires_at timestamp with time zone, finished boolean, homework boolean, tells_result boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
    opened link;
BEGIN
    SELECT l.* INTO opened FROM link l JOIN link_device d ON d.link_id = l.id WHERE d.secret_hash = secret;
    IF opened.id IS NULL OR NOT link_is_open(opened) THEN
        RETURN;
    END IF;
    PERFORM set_config('attune.user_id', opened.sent_by::text, true);
    PERFORM set_config('attune.client_id', opened.client_id::text, true);
    IF NOT writes THEN
        PERFORM set_config('synchronous_commit', 'off', true);
    END IF;
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, link_id)
    VALUES (opened.sent_by, action, opened.client_id, 'done', writes, by_request, opened.id);
    RETURN QUERY
    SELECT opened.id, opened.client_id, u.id, u.username, u.display_name, u.role,
           split_part(coalesce(nullif(c.preferred_name, ''), c.legal_name), ' ', 1), now(), opened.expires_at,
           opened.finished_at IS NOT NULL, opened.homework, opened.tells_result
    FROM user_account u, client c WHERE u.id = opened.sent_by AND c.id = opened.client_id;
END
$$;


ALTER FUNCTION public.open_page(secret bytea, action text, writes boolean, by_request text) OWNER TO attune_owner;

--
-- Name: FUNCTION open_page(secret bytea, action text, writes boolean, by_request text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.open_page(secret bytea, action text, writes boolean, by_request text) IS 'A device''s cookie becomes the identity of the transaction: the sender of the link, confined to its client. Writes the audit row, which a page that only reads does not wait for to reach the disk. No row: the link is closed.';


--
-- Name: open_request(bytea, uuid, text, boolean, boolean, text[], text, text, interval, interval); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.open_request(token bytea, named_client uuid, done_action text, writes boolean, by_care_team boolean, roles text[], if_allowed text, by_request text, idle interval, absolute interval) RETURNS TABLE(sign_in_id uuid, user_id uuid, username text, display_name text, role text, opened_at timestamp with time zone, outcome text)
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
DECLARE
    found_sign_in sign_in;
    account user_account;
    verdict text := if_allowed;
BEGIN
    SELECT * INTO found_sign_in FROM sign_in s
    WHERE s.token_hash = token AND s.ended_at IS NULL
      AND s.last_used_at > now() - idle AND s.started_at > now() - absolute;
    IF found_sign_in.id IS NULL THEN
        RETURN;
    END IF;
    SELECT * INTO account FROM user_account u WHERE u.id = found_sign_in.user_id AND u.disabled_at IS NULL;
    IF account.id IS NULL THEN
        RETURN;
    END IF;
    PERFORM set_config('attune.user_id', account.id::text, true);
    -- The idle clock is kept to the half minute, so that not every read is also a write.
    IF found_sign_in.last_used_at < now() - interval '30 seconds' THEN
        UPDATE sign_in s SET last_used_at = now() WHERE s.id = found_sign_in.id;
    END IF;
    IF NOT account.role = ANY (roles) THEN
        verdict := 'forbidden';
    ELSIF named_client IS NOT NULL AND NOT EXISTS (SELECT FROM client c WHERE c.id = named_client) THEN
        verdict := 'not_found';
    ELSIF named_client IS NOT NULL AND writes AND by_care_team AND account.role <> 'assistant'
          AND NOT EXISTS (SELECT FROM care_team t
                          WHERE t.client_id = named_client AND t.user_id IN (SELECT o.user_id FROM own_caseloads() o)) THEN
        verdict := 'forbidden';
    END IF;
    IF done_action <> '' THEN
        INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
        VALUES (account.id, done_action, named_client, verdict, writes, by_request);
    END IF;
    RETURN QUERY SELECT found_sign_in.id, account.id, account.username, account.display_name, account.role, now(), verdict;
END
$$;


ALTER FUNCTION public.open_request(token bytea, named_client uuid, done_action text, writes boolean, by_care_team boolean, roles text[], if_allowed text, by_request text, idle interval, absolute interval) OWNER TO attune_owner;

--
-- Name: FUNCTION open_request(token bytea, named_client uuid, done_action text, writes boolean, by_care_team boolean, roles text[], if_allowed text, by_request text, idle interval, absolute interval); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.open_request(token bytea, named_client uuid, done_action text, writes boolean, by_care_team boolean, roles text[], if_allowed text, by_request text, idle interval, absolute interval) IS 'Sign-in check, identity for row-level security, visibility of the client and audit row in one statement. `if_allowed` is the outcome written when nothing stands against the request; `by_care_team`: a supervisor''s sight of the client is not enough to write.';


--
-- Name: order_episodes(public.record_merge, uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.order_episodes(its public.record_merge, left_behind uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    out_of_the_way constant integer := 1000000;
    places jsonb := (
        SELECT coalesce(jsonb_object_agg(p.id, p.place), '{}')
        FROM (SELECT e.id, row_number() OVER (ORDER BY e.ended_on IS NULL, e.started_on, e.client_id = its.from_client_id, e.number)
                     AS place
              FROM episode e
              WHERE e.client_id IN (its.client_id, its.from_client_id) AND e.id IS DISTINCT FROM left_behind) p);
BEGIN
    INSERT INTO merged_row (merge_id, client_id, table_name, key, was)
    SELECT its.id, its.client_id, 'episode', jsonb_build_object('id', e.id),
           CASE WHEN e.client_id = its.client_id THEN '{}' ELSE jsonb_build_object('client_id', e.client_id) END
           || jsonb_build_object('number', e.number)
    FROM episode e
    WHERE places ? e.id::text AND (e.client_id <> its.client_id OR e.number <> (places ->> e.id::text)::integer);
    UPDATE episode e SET number = e.number + out_of_the_way WHERE places ? e.id::text;
    UPDATE episode e SET client_id = its.client_id, number = (places ->> e.id::text)::integer WHERE places ? e.id::text;
END
$$;


ALTER FUNCTION public.order_episodes(its public.record_merge, left_behind uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION order_episodes(its public.record_merge, left_behind uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.order_episodes(its public.record_merge, left_behind uuid) IS 'Moves the episodes, and numbers them all as they followed one another.';


--
-- Name: order_versions(public.record_merge, name); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.order_versions(its public.record_merge, of_table name) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
DECLARE
    one bigint;
    kept_number bigint;
    kept_at timestamptz;
    other_number bigint;
    other_at timestamptz;
    made_from_it constant text := format(' AND t.made_from @> ''[{"kind": "%s"}]''', of_table);
BEGIN
    EXECUTE format('SELECT max(number), max(saved_at) FROM %I WHERE client_id = $1', of_table)
        INTO kept_number, kept_at USING its.client_id;
    EXECUTE format('SELECT max(number), max(saved_at) FROM %I WHERE client_id = $1', of_table)
        INTO other_number, other_at USING its.from_client_id;
    IF kept_number IS NULL OR other_number IS NULL THEN
        RETURN;
    ELSIF other_at > kept_at THEN
        PERFORM move_rows(its, of_table, format('client_id = $1.client_id, number = t.number + %s', kept_number),
                          't.client_id = $1.from_client_id',
                          format('jsonb_build_object(''client_id'', $1.from_client_id, ''number'', t.number - %s)', kept_number));
        PERFORM move_rows(its, 'document',
                          format('client_id = $1.client_id, made_from = renumbered(t.made_from, %L, %s)', of_table, kept_number),
                          't.client_id = $1.from_client_id' || made_from_it,
                          format('jsonb_build_object(''client_id'', $1.from_client_id, ''made_from'', renumbered(t.made_from, %L, -%s))',
                                 of_table, kept_number));
    ELSE
        -- From the last, so that no two meet on the way.
        FOR one IN EXECUTE format('SELECT number FROM %I WHERE client_id = $1 ORDER BY number DESC', of_table) USING its.client_id LOOP
            PERFORM move_rows(its, of_table, format('number = %s', one + other_number),
                              format('t.client_id = $1.client_id AND t.number = %s', one),
                              format('jsonb_build_object(''number'', %s)', one));
        END LOOP;
        PERFORM move_rows(its, 'document', format('made_from = renumbered(t.made_from, %L, %s)', of_table, other_number),
                          't.client_id = $1.client_id' || made_from_it,
                          format('jsonb_build_object(''made_from'', renumbered(t.made_from, %L, -%s))', of_table, other_number));
    END IF;
END
$_$;


ALTER FUNCTION public.order_versions(its public.record_merge, of_table name) OWNER TO attune_owner;

--
-- Name: FUNCTION order_versions(its public.record_merge, of_table name); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.order_versions(its public.record_merge, of_table name) IS 'Numbers the versions of both records as one row of versions. Where one record has none, nothing is numbered anew.';


--
-- Name: outcome_episodes(text, integer, text, boolean, date, date, uuid, text, text, integer, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.outcome_episodes(of_instrument text, of_version integer, of_score text, by_end boolean, from_day date, until_day date, of_therapist uuid, of_service text, of_problem text, most integer, by_request text) RETURNS TABLE(episode_id uuid, client_id uuid, on_caseload boolean, therapist_id uuid, service_id uuid, started_on date, ended_on date, complete integer, first double precision, last double precision, last_entered_at timestamp with time zone, attended bigint, did_not_attend bigint, late_cancel bigint, cancelled bigint, cancelled_by_therapist bigint, first_attended_on date, referred_on date)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
    therapists uuid[] := ARRAY(SELECT t.user_id FROM countable_therapists() t
                               WHERE of_therapist IS NULL OR t.user_id = of_therapist);
    names_all boolean := acting_outcome_permission('name_beyond_caseload');
BEGIN
    IF cardinality(therapists) = 0 THEN
        RAISE EXCEPTION 'these outcomes are not the acting user''s to count' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO audit_event (user_id, action, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'outcomes_counted', 'done', false, by_request,
            jsonb_build_object('instrument', of_instrument, 'score', of_score, 'by_end', by_end, 'from', from_day,
                               'until', until_day, 'service', of_service, 'problem', of_problem,
                               'therapists', to_jsonb(therapists)));
    -- By index for each episode: a year is a small part of all sessions, which the planner cannot see through the policies.
    RETURN QUERY
    WITH chosen AS MATERIALIZED (
        SELECT e.id, e.client_id, e.therapist_id, e.service_id, e.started_on, e.ended_on, e.referred_on
        FROM episode e
        WHERE CASE WHEN by_end THEN e.ended_on ELSE e.started_on END BETWEEN from_day AND until_day
          AND e.therapist_id = ANY (therapists)
          AND (of_service = '' OR coalesce(e.service_id::text, 'none') = of_service)
          AND (of_problem = '' OR strpos(lower(e.problem), lower(of_problem)) > 0)
        LIMIT most
    ), seen AS MATERIALIZED (
        SELECT s.client_id FROM seen_clients() s
    )
    SELECT chosen.id, CASE WHEN near.caseload OR names_all THEN chosen.client_id END, near.caseload,
           chosen.therapist_id, chosen.service_id, chosen.started_on, chosen.ended_on, coalesce(c.complete, 0), c.first_value,
           CASE WHEN c.complete > 1 THEN c.latest_value END, c.latest_entered_at, kept.attended, kept.did_not_attend,
           kept.late_cancel, kept.cancelled, kept.cancelled_by_therapist, kept.first_attended_on, chosen.referred_on
    FROM chosen
    CROSS JOIN LATERAL (SELECT chosen.client_id IN (SELECT client_id FROM seen) AS caseload) near
    LEFT JOIN LATERAL (SELECT k.complete, k.first_value, k.latest_value, k.latest_entered_at
                       FROM course k
                       WHERE k.client_id = chosen.client_id AND k.episode_id = chosen.id
                         AND k.instrument = of_instrument AND k.version = of_version AND k.score = of_score
                       OFFSET 0) c ON true
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE s.state = 'attended') AS attended,
                               count(*) FILTER (WHERE s.state = 'did_not_attend') AS did_not_attend,
                               count(*) FILTER (WHERE s.state = 'late_cancel') AS late_cancel,
                               count(*) FILTER (WHERE s.state = 'cancelled') AS cancelled,
                               count(*) FILTER (WHERE s.state = 'cancelled_by_therapist') AS cancelled_by_therapist,
                               (min(s.starts_at) FILTER (WHERE s.state = 'attended'))::date AS first_attended_on
                        FROM session s
                        WHERE s.client_id = chosen.client_id AND s.episode_id = chosen.id) kept;
END
$$;


ALTER FUNCTION public.outcome_episodes(of_instrument text, of_version integer, of_score text, by_end boolean, from_day date, until_day date, of_therapist uuid, of_service text, of_problem text, most integer, by_request text) OWNER TO attune_owner;

--
-- Name: FUNCTION outcome_episodes(of_instrument text, of_version integer, of_score text, by_end boolean, from_day date, until_day date, of_therapist uuid, of_service text, of_problem text, most integer, by_request text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.outcome_episodes(of_instrument text, of_version integer, of_score text, by_end boolean, from_day date, until_day date, of_therapist uuid, of_service text, of_problem text, most integer, by_request text) IS 'The episodes that began or ended in a period, each with one score and its sessions, of the therapists whom the acting user may count; leaves an audit row of what was asked. `of_service`: an id, none, or empty for all. client_id is NULL where the client is not on the acting user''s caseload and they do not hold name_beyond_caseload. At most `most` rows.';


--
-- Name: outcome_episodes_of_other_versions(uuid[], text, integer, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.outcome_episodes_of_other_versions(of_episodes uuid[], of_instrument text, of_version integer, of_score text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT count(*)
    FROM (SELECT DISTINCT asked.id FROM unnest(of_episodes) asked (id)) asked
    JOIN episode e ON e.id = asked.id AND e.therapist_id = ANY (ARRAY(SELECT t.user_id FROM countable_therapists() t))
    WHERE EXISTS (SELECT FROM course k
                  WHERE k.client_id = e.client_id AND k.episode_id = e.id AND k.instrument = of_instrument
                    AND k.version <> of_version AND k.score = of_score AND k.complete > 0)
$$;


ALTER FUNCTION public.outcome_episodes_of_other_versions(of_episodes uuid[], of_instrument text, of_version integer, of_score text) OWNER TO attune_owner;

--
-- Name: FUNCTION outcome_episodes_of_other_versions(of_episodes uuid[], of_instrument text, of_version integer, of_score text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.outcome_episodes_of_other_versions(of_episodes uuid[], of_instrument text, of_version integer, of_score text) IS 'How many of these episodes, of the therapists whom the acting user may count, hold a complete score of another version of the instrument. A number alone; what was asked is in the audit row of outcome_episodes.';


--
-- Name: outcome_forms(uuid[], text, integer, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.outcome_forms(of_episodes uuid[], of_instrument text, of_version integer, of_score text) RETURNS TABLE(episode_id uuid, day integer, session bigint, value double precision)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT e.id, form.answered_on - form.first_on, held.sessions, form.value
    FROM (SELECT DISTINCT asked.id FROM unnest(of_episodes) asked (id)) asked
    JOIN episode e ON e.id = asked.id AND e.therapist_id = ANY (ARRAY(SELECT t.user_id FROM countable_therapists() t))
    CROSS JOIN LATERAL (
        SELECT a.answered_on, a.entered_at, s.value, min(a.answered_on) OVER () AS first_on
        FROM administration a JOIN score s ON s.administration_id = a.id AND s.score = of_score AND s.value IS NOT NULL
        WHERE a.client_id = e.client_id AND a.episode_id = e.id AND a.instrument = of_instrument AND a.version = of_version
          AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id)
        OFFSET 0) form
    CROSS JOIN LATERAL (
        SELECT count(*) AS sessions FROM session s
        WHERE s.client_id = e.client_id AND s.episode_id = e.id AND s.state = 'attended'
          AND s.starts_at < form.answered_on + 1) held
    ORDER BY e.id, form.answered_on, form.entered_at
$$;


ALTER FUNCTION public.outcome_forms(of_episodes uuid[], of_instrument text, of_version integer, of_score text) OWNER TO attune_owner;

--
-- Name: FUNCTION outcome_forms(of_episodes uuid[], of_instrument text, of_version integer, of_score text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.outcome_forms(of_episodes uuid[], of_instrument text, of_version integer, of_score text) IS 'The complete forms of episodes that the acting user may count: days since the first of them, sessions attended until then, value. Names nobody.';


--
-- Name: outcome_moment(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.outcome_moment() RETURNS TABLE(reader text, seen_in pg_snapshot)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ SELECT outcome_reader(), pg_current_snapshot() $$;


ALTER FUNCTION public.outcome_moment() OWNER TO attune_owner;

--
-- Name: FUNCTION outcome_moment(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.outcome_moment() IS 'What a count that is made now holds for.';


--
-- Name: outcome_names(uuid[], integer, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.outcome_names(of_clients uuid[], most integer, by_request text) RETURNS TABLE(client_id uuid, legal_name text, preferred_name text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
    therapists uuid[] := ARRAY(SELECT t.user_id FROM countable_therapists() t);
BEGIN
    IF NOT acting_outcome_permission('name_beyond_caseload') THEN
        RAISE EXCEPTION 'names beyond the caseload are not the acting user''s to read' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN QUERY
    WITH named AS MATERIALIZED (
        SELECT c.id, c.legal_name, c.preferred_name
        FROM client c
        WHERE c.id = ANY (of_clients) AND c.id NOT IN (SELECT s.client_id FROM seen_clients() s)
          AND EXISTS (SELECT FROM episode e WHERE e.client_id = c.id AND e.therapist_id = ANY (therapists))
        ORDER BY c.legal_name, c.id LIMIT most
    ), told AS (
        INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
        SELECT acting_user(), 'outcome_client_named', named.id, 'done', false, by_request FROM named
    )
    SELECT named.id, named.legal_name, named.preferred_name FROM named ORDER BY named.legal_name, named.id;
END
$$;


ALTER FUNCTION public.outcome_names(of_clients uuid[], most integer, by_request text) OWNER TO attune_owner;

--
-- Name: FUNCTION outcome_names(of_clients uuid[], most integer, by_request text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.outcome_names(of_clients uuid[], most integer, by_request text) IS 'The names of clients beyond the caseload, for whoever holds name_beyond_caseload, of episodes that they may count; by name, at most `most`, with an audit row for each client. It opens no record.';


--
-- Name: outcome_permissions(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.outcome_permissions() RETURNS TABLE(id uuid, user_id uuid, display_name text, kind text, reason text, given_by text, given_at timestamp with time zone, until timestamp with time zone, named bigint, named_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT p.id, p.user_id, u.display_name, p.kind, p.reason, coalesce(giver.display_name, ''), p.given_at, p.until,
           opened.clients, opened.latest_at
    FROM outcome_permission p
    JOIN user_account u ON u.id = p.user_id
    LEFT JOIN user_account giver ON giver.id = p.given_by
    CROSS JOIN LATERAL (SELECT count(DISTINCT a.client_id) AS clients, max(a.at) AS latest_at
                        FROM audit_event a
                        WHERE p.kind = 'name_beyond_caseload' AND a.user_id = p.user_id
                          AND a.action = 'outcome_client_named' AND a.at >= p.given_at) opened
    WHERE acting_lead() AND in_force(p.ended_at) AND in_force(p.until) AND u.disabled_at IS NULL
    ORDER BY p.kind, lower(u.display_name), p.id
$$;


ALTER FUNCTION public.outcome_permissions() OWNER TO attune_owner;

--
-- Name: FUNCTION outcome_permissions(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.outcome_permissions() IS 'For a lead: what is in force, by whom it was given, and how many clients beyond the caseload were named by it so far. Nothing for anybody else.';


--
-- Name: own_caseloads(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.own_caseloads() RETURNS TABLE(user_id uuid)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT public.acting_user() AS acting_user
 UNION ALL
  SELECT l.therapist_id
    FROM public.leave_cover l
   WHERE ((l.cover_id = public.acting_user()) AND (l.starts_at <= now()) AND (l.ends_at > now()) AND (l.taken_back_at IS NULL));
END;


ALTER FUNCTION public.own_caseloads() OWNER TO attune_owner;

--
-- Name: FUNCTION own_caseloads(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.own_caseloads() IS 'Whose clients the acting user cares for: their own, and those of whoever they cover during leave.';


--
-- Name: supervision; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.supervision (
    supervisor_id uuid NOT NULL,
    supervisee_id uuid NOT NULL,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    cosigns_since timestamp with time zone,
    CONSTRAINT supervision_check CHECK ((supervisor_id <> supervisee_id))
);


ALTER TABLE public.supervision OWNER TO attune_owner;

--
-- Name: TABLE supervision; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.supervision IS 'Who supervises whom: a supervisor sees the caseloads of their supervisees.';


--
-- Name: COLUMN supervision.started_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.supervision.started_at IS 'From then on the supervisor reads.';


--
-- Name: COLUMN supervision.cosigns_since; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.supervision.cosigns_since IS 'Notes that were signed from then on wait for a co-signature; NULL while none do. A supervisor can co-sign them all the same.';


--
-- Name: seen_caseloads(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.seen_caseloads() RETURNS TABLE(user_id uuid)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT o.user_id
    FROM public.own_caseloads() o(user_id)
 UNION ALL
  SELECT s.supervisee_id
    FROM public.supervision s
   WHERE (s.supervisor_id = public.acting_user());
END;


ALTER FUNCTION public.seen_caseloads() OWNER TO attune_owner;

--
-- Name: FUNCTION seen_caseloads(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.seen_caseloads() IS 'Whose clients the acting user sees: those they care for, and their supervisees''.';


--
-- Name: seen_clients(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.seen_clients() RETURNS TABLE(client_id uuid)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT t.client_id
    FROM public.care_team t
   WHERE (public.in_force(t.ended_at) AND (t.user_id = ANY (ARRAY( SELECT s.user_id
            FROM public.seen_caseloads() s(user_id)))) AND ((t.capacity <> 'break_glass'::text) OR (t.user_id = ( SELECT public.acting_user() AS acting_user))));
END;


ALTER FUNCTION public.seen_clients() OWNER TO attune_owner;

--
-- Name: FUNCTION seen_clients(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.seen_clients() IS 'The clients that the acting user sees, as the policy of care_team says: for code that sees everybody.';


--
-- Name: outcome_reader(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.outcome_reader() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    RETURN md5(concat_ws(' '::text, public.acting_user(), public.acting_outcome_permission('name_beyond_caseload'::text), (SELECT string_agg((t.user_id)::text, ','::text ORDER BY t.user_id) AS string_agg FROM public.countable_therapists() t(user_id, display_name, role)), '/', (SELECT string_agg((s.client_id)::text, ','::text ORDER BY s.client_id) AS string_agg FROM public.seen_clients() s(client_id))));


ALTER FUNCTION public.outcome_reader() OWNER TO attune_owner;

--
-- Name: FUNCTION outcome_reader(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.outcome_reader() IS 'What the acting user may count and know at this moment, as a hash: permissions, cover and care teams end by the clock.';


--
-- Name: outcomes_hold(text, pg_snapshot, text, text, boolean, date, date, uuid, text, text, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.outcomes_hold(of_reader text, seen_in pg_snapshot, of_instrument text, of_score text, by_end boolean, from_day date, until_day date, of_therapist uuid, of_service text, of_problem text, by_request text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF outcome_reader() <> of_reader
       OR EXISTS (SELECT FROM outcome_change c
                  WHERE c.changed_by >= pg_snapshot_xmin(seen_in) AND NOT pg_visible_in_snapshot(c.changed_by, seen_in)) THEN
        RETURN false;
    END IF;
    INSERT INTO audit_event (user_id, action, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'outcomes_counted', 'done', false, by_request,
            jsonb_build_object('instrument', of_instrument, 'score', of_score, 'by_end', by_end, 'from', from_day,
                               'until', until_day, 'service', of_service, 'problem', of_problem,
                               'therapists', (SELECT jsonb_agg(t.user_id) FROM countable_therapists() t
                                              WHERE of_therapist IS NULL OR t.user_id = of_therapist)));
    RETURN true;
END
$$;


ALTER FUNCTION public.outcomes_hold(of_reader text, seen_in pg_snapshot, of_instrument text, of_score text, by_end boolean, from_day date, until_day date, of_therapist uuid, of_service text, of_problem text, by_request text) OWNER TO attune_owner;

--
-- Name: FUNCTION outcomes_hold(of_reader text, seen_in pg_snapshot, of_instrument text, of_score text, by_end boolean, from_day date, until_day date, of_therapist uuid, of_service text, of_problem text, by_request text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.outcomes_hold(of_reader text, seen_in pg_snapshot, of_instrument text, of_score text, by_end boolean, from_day date, until_day date, of_therapist uuid, of_service text, of_problem text, by_request text) IS 'Whether a count that was made at that moment would be the same now; then it leaves the audit row of a count. A moment of more than a day ago is not to be asked for.';


--
-- Name: page_attachment_piece(bytea, uuid, integer); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.page_attachment_piece(secret bytea, attachment uuid, piece integer) RETURNS bytea
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT p.content
    FROM link_device d JOIN link l ON l.id = d.link_id, exercise_attachment_piece p
    WHERE d.secret_hash = secret AND l.homework AND link_is_open(l) AND p.attachment_id = attachment AND p.number = piece
      AND was_given_attachment(l.client_id, p.attachment_id)
$$;


ALTER FUNCTION public.page_attachment_piece(secret bytea, attachment uuid, piece integer) OWNER TO attune_owner;

--
-- Name: FUNCTION page_attachment_piece(secret bytea, attachment uuid, piece integer); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.page_attachment_piece(secret bytea, attachment uuid, piece integer) IS 'A piece of a file for the device with that cookie, while its link is open. The page that began the reply has left the audit row.';


--
-- Name: payment; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.payment (
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    invoice_id uuid NOT NULL,
    paid_on date NOT NULL,
    amount bigint NOT NULL,
    method text NOT NULL,
    reference text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    struck_at timestamp with time zone,
    struck_by uuid,
    struck_reason text,
    CONSTRAINT payment_amount_check CHECK (((amount <> 0) AND ((amount >= '-10000000000'::bigint) AND (amount <= '10000000000'::bigint)))),
    CONSTRAINT payment_check CHECK ((num_nonnulls(struck_at, struck_by, struck_reason) = ANY (ARRAY[0, 3]))),
    CONSTRAINT payment_method_check CHECK ((method = ANY (ARRAY['bank_transfer'::text, 'card'::text, 'cash'::text, 'direct_debit'::text, 'cheque'::text, 'other'::text]))),
    CONSTRAINT payment_reference_check CHECK ((length(reference) <= 80)),
    CONSTRAINT payment_struck_reason_check CHECK (((length(struck_reason) >= 1) AND (length(struck_reason) <= 200)))
);

ALTER TABLE ONLY public.payment FORCE ROW LEVEL SECURITY;


ALTER TABLE public.payment OWNER TO attune_owner;

--
-- Name: TABLE payment; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.payment IS 'What was paid on an invoice. A mistaken one is struck out, with the reason, and kept.';


--
-- Name: COLUMN payment.amount; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.payment.amount IS 'In minor units; below 0: paid back to the payer.';


--
-- Name: COLUMN payment.reference; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.payment.reference IS 'What the bank''s statement says.';


--
-- Name: paid_on_invoice(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.paid_on_invoice(of_invoice uuid) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    RETURN (SELECT (COALESCE(sum(payment.amount), (0)::numeric))::bigint AS "coalesce" FROM public.payment WHERE ((payment.invoice_id = paid_on_invoice.of_invoice) AND (payment.struck_at IS NULL)));


ALTER FUNCTION public.paid_on_invoice(of_invoice uuid) OWNER TO attune_owner;

--
-- Name: pairs_apart(uuid, uuid, uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.pairs_apart(of_pair uuid DEFAULT NULL::uuid, of_one uuid DEFAULT NULL::uuid, of_other uuid DEFAULT NULL::uuid) RETURNS TABLE(pair_apart_id uuid, client_id uuid, reference text, legal_name text, preferred_name text, therapist_name text, other_client_id uuid, other_reference text, other_legal_name text, other_preferred_name text, other_therapist_name text, said_by_name text, said_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH RECURSIVE theirs AS (
        SELECT unnest(ARRAY[of_one, of_other]) AS id
        UNION ALL
        SELECT c.id FROM client c JOIN theirs ON c.merged_into = theirs.id
    ), stands AS MATERIALIZED (
        SELECT p.id, p.said_by, p.said_at, final_record(p.one_id) AS one, final_record(p.other_id) AS other
        FROM pair_apart p
        WHERE p.taken_back_at IS NULL AND (of_pair IS NULL OR p.id = of_pair)
          AND (of_one IS NULL OR (p.one_id IN (SELECT id FROM theirs) AND p.other_id IN (SELECT id FROM theirs)))
          AND may_see_both(p.one_id, p.other_id)
    ), named AS (
        SELECT c.id, c.reference, c.legal_name, c.preferred_name, coalesce(u.display_name, '') AS therapist
        FROM client c
        LEFT JOIN LATERAL (SELECT e.therapist_id FROM episode e WHERE e.client_id = c.id ORDER BY e.number DESC LIMIT 1) latest ON true
        LEFT JOIN user_account u ON u.id = latest.therapist_id
        WHERE c.id IN (SELECT one FROM stands UNION SELECT other FROM stands)
    )
    SELECT s.id, a.id, a.reference, a.legal_name, a.preferred_name, a.therapist,
           b.id, b.reference, b.legal_name, b.preferred_name, b.therapist, u.display_name, s.said_at
    FROM stands s JOIN named a ON a.id = s.one JOIN named b ON b.id = s.other JOIN user_account u ON u.id = s.said_by
    WHERE s.one <> s.other
    ORDER BY s.said_at DESC, s.id
$$;


ALTER FUNCTION public.pairs_apart(of_pair uuid, of_one uuid, of_other uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION pairs_apart(of_pair uuid, of_one uuid, of_other uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.pairs_apart(of_pair uuid, of_one uuid, of_other uuid) IS 'Pairs that are two people, as they stand now, for who may see both: the latest first; of one pair or of two clients alone where they are given. None of a pair that has become one record.';


--
-- Name: parts_of_all(jsonb); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.parts_of_all(words jsonb) RETURNS tsquery
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    RETURN (SELECT (string_agg(format('''%s'':*'::text, regexp_replace(folded.word, '([\\''])'::text, '\1\1'::text, 'g'::text)), ' & '::text))::tsquery AS string_agg FROM (SELECT public.without_accents(asked.word) AS word FROM jsonb_array_elements_text(parts_of_all.words) asked(word)) folded WHERE ((length(folded.word) > 1) AND (folded.word !~ '\s'::text)));


ALTER FUNCTION public.parts_of_all(words jsonb) OWNER TO attune_owner;

--
-- Name: FUNCTION parts_of_all(words jsonb); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.parts_of_all(words jsonb) IS 'What word_parts() of a client who is known by each of the words fits. NULL where the index knows none of them.';


--
-- Name: plan_mails(integer, integer); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.plan_mails(reminder_after_days integer, last_call_days integer) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH invited AS (
        SELECT l.id AS link_id, l.client_id, l.expires_at,
               max(m.settled_at) FILTER (WHERE m.state = 'sent') AS last_sent_at,
               min(m.settled_at) FILTER (WHERE m.state = 'sent' AND m.kind = 'invitation') AS invited_at,
               array_agg(m.kind) AS kinds
        FROM mail m JOIN link l ON l.id = m.link_id
        WHERE l.expires_at > now() AND l.finished_at IS NULL AND l.revoked_at IS NULL
          AND EXISTS (SELECT FROM link_form f WHERE f.link_id = l.id AND f.sent_at IS NULL)
          AND link_is_open(l) AND agrees_to_mail(l.client_id)
        GROUP BY l.id
        HAVING NOT bool_or(m.state IN ('waiting', 'sending'))
    ), due AS (
        SELECT link_id, client_id, 'last_call' AS kind
        FROM invited
        WHERE last_call_days > 0 AND NOT 'last_call' = ANY (kinds)
          AND expires_at - make_interval(days => last_call_days) <= now() AND last_sent_at <= now() - interval '1 day'
        UNION ALL
        SELECT link_id, client_id, 'reminder'
        FROM invited
        WHERE NOT kinds && ARRAY['reminder', 'last_call'] AND invited_at <= now() - make_interval(days => reminder_after_days)
          AND expires_at - make_interval(days => last_call_days) > now()
    ), planned AS (
        INSERT INTO mail (link_id, client_id, kind) SELECT link_id, client_id, kind FROM due
        ON CONFLICT (link_id, kind) DO NOTHING
        RETURNING 1
    )
    SELECT count(*) FROM planned
$$;


ALTER FUNCTION public.plan_mails(reminder_after_days integer, last_call_days integer) OWNER TO attune_owner;

--
-- Name: FUNCTION plan_mails(reminder_after_days integer, last_call_days integer); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.plan_mails(reminder_after_days integer, last_call_days integer) IS 'Puts the reminders and last calls that have come due into the outbox, for links whose forms were not all sent: homework is not called in; how many. A link with less than last_call_days left gets its last call instead of a reminder, and no mail follows another within a day.';


--
-- Name: possible_duplicate_pairs(integer); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.possible_duplicate_pairs(most integer) RETURNS TABLE(client_id uuid, reference text, legal_name text, preferred_name text, therapist_name text, other_client_id uuid, other_reference text, other_legal_name text, other_preferred_name text, other_therapist_name text, signs jsonb)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
    alike constant real := 0.6;  -- of the letters that two names share, three by three
    telling constant integer := 50;  -- records; what more of them share, as a date in place of an unknown one, says nothing
    everybody boolean := acting_assistant();
BEGIN
    IF NOT everybody AND NOT EXISTS (SELECT FROM user_account
                                     WHERE id = acting_user() AND role = 'lead' AND disabled_at IS NULL
                                       AND acting_client() IS NULL) THEN
        RETURN;
    END IF;
    RETURN QUERY
    WITH entered AS (
        SELECT id, born_on, without_accents(c.legal_name) AS legal, without_accents(c.preferred_name) AS preferred,
               regexp_replace(phone, '[^0-9]', '', 'g') AS digits, lower(email) AS email
        FROM client c WHERE merged_into IS NULL
    ), person AS MATERIALIZED (
        SELECT id, legal, preferred,
               CASE WHEN count(*) OVER (PARTITION BY born_on) <= telling THEN born_on END AS born_on,
               CASE WHEN count(*) OVER (PARTITION BY legal) <= telling THEN legal END AS same_legal,
               CASE WHEN count(*) OVER (PARTITION BY digits) <= telling THEN digits END AS digits,
               CASE WHEN count(*) OVER (PARTITION BY email) <= telling THEN email END AS email
        FROM entered
    ), found AS (
        SELECT a.id AS one, b.id AS other, 'birth_date_and_similar_name' AS sign
        FROM person a JOIN person b ON b.born_on = a.born_on AND a.id < b.id
        WHERE greatest(similarity(a.legal, b.legal), similarity(a.preferred, b.legal), similarity(a.legal, b.preferred)) >= alike
        UNION ALL
        SELECT a.id, b.id, 'same_name'
        FROM person a JOIN person b ON b.same_legal = a.same_legal AND a.id < b.id
        WHERE a.born_on IS NULL OR b.born_on IS NULL
        UNION ALL
        SELECT a.id, b.id, 'same_phone'
        FROM person a JOIN person b ON b.digits = a.digits AND a.id < b.id
        WHERE length(a.digits) >= 7 AND similarity(a.legal, b.legal) >= alike
        UNION ALL
        SELECT a.id, b.id, 'same_email'
        FROM person a JOIN person b ON b.email = a.email AND a.id < b.id
        WHERE a.email <> '' AND similarity(a.legal, b.legal) >= alike
    ), pair AS (
        SELECT one, other, jsonb_agg(sign ORDER BY sign) AS signs FROM found f
        WHERE NOT EXISTS (SELECT FROM pair_apart p
                          WHERE p.taken_back_at IS NULL
                            AND least(final_record(p.one_id), final_record(p.other_id)) = f.one
                            AND greatest(final_record(p.one_id), final_record(p.other_id)) = f.other)
        GROUP BY one, other ORDER BY count(*) DESC, one, other LIMIT most
    ), named AS (
        SELECT c.id, u.display_name AS therapist, everybody OR may_see_client(c.id) AS seen, c.reference, c.legal_name, c.preferred_name
        FROM client c
        LEFT JOIN LATERAL (SELECT e.therapist_id FROM episode e WHERE e.client_id = c.id ORDER BY e.number DESC LIMIT 1) latest ON true
        LEFT JOIN user_account u ON u.id = latest.therapist_id
        WHERE c.id IN (SELECT one FROM pair UNION SELECT other FROM pair)
    )
    SELECT CASE WHEN both_seen THEN a.id END, CASE WHEN both_seen THEN a.reference ELSE '' END,
           CASE WHEN both_seen THEN a.legal_name ELSE '' END, CASE WHEN both_seen THEN a.preferred_name ELSE '' END,
           coalesce(a.therapist, ''),
           CASE WHEN both_seen THEN b.id END, CASE WHEN both_seen THEN b.reference ELSE '' END,
           CASE WHEN both_seen THEN b.legal_name ELSE '' END, CASE WHEN both_seen THEN b.preferred_name ELSE '' END,
           coalesce(b.therapist, ''), pair.signs
    FROM pair JOIN named a ON a.id = pair.one JOIN named b ON b.id = pair.other,
    LATERAL (SELECT a.seen AND b.seen AS both_seen) told
    ORDER BY jsonb_array_length(pair.signs) DESC, CASE WHEN both_seen THEN lower(a.legal_name) ELSE '' END, a.id, b.id;
END
$$;


ALTER FUNCTION public.possible_duplicate_pairs(most integer) OWNER TO attune_owner;

--
-- Name: FUNCTION possible_duplicate_pairs(most integer); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.possible_duplicate_pairs(most integer) IS 'Records of the whole practice that may be about one person, two at a time, for an assistant or a lead; nothing for anybody else. Who they are stands in it where the acting user may see both; otherwise only whose clients they are.';


--
-- Name: protect_by_caseload(text[]); Type: PROCEDURE; Schema: public; Owner: attune_owner
--

CREATE PROCEDURE public.protect_by_caseload(VARIADIC tables text[])
    LANGUAGE plpgsql
    AS $$
DECLARE
    protected text;
    on_caseload constant text := '(client_id IN (SELECT client_id FROM care_team))';
BEGIN
    FOREACH protected IN ARRAY tables LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', protected);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', protected);
        EXECUTE format('CREATE POLICY caseload_select ON %I FOR SELECT USING %s', protected, on_caseload);
        EXECUTE format('CREATE POLICY caseload_insert ON %I FOR INSERT WITH CHECK %s', protected, on_caseload);
        EXECUTE format('CREATE POLICY caseload_update ON %I FOR UPDATE USING %s', protected, on_caseload);
        EXECUTE format('CREATE POLICY nobody_delete ON %I FOR DELETE USING (false)', protected);
        CALL change_by_care_team(protected, 'client_id');
    END LOOP;
END
$$;


ALTER PROCEDURE public.protect_by_caseload(VARIADIC tables text[]) OWNER TO attune_owner;

--
-- Name: PROCEDURE protect_by_caseload(VARIADIC tables text[]); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON PROCEDURE public.protect_by_caseload(VARIADIC tables text[]) IS 'Row-level security by caseload, enabled and forced, with a policy for each command; changes by the care team alone. For migrations.';


--
-- Name: put_facts_back(public.record_merge); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.put_facts_back(its public.record_merge) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
DECLARE
    fact merged_row;
    stands jsonb;
    settings text;
BEGIN
    FOR fact IN SELECT * FROM merged_row m WHERE m.merge_id = its.id AND m.became IS NOT NULL ORDER BY m.number LOOP
        EXECUTE format('SELECT to_jsonb(t) FROM %I t WHERE t.id = ($1 ->> ''id'')::uuid', fact.table_name) INTO stands USING fact.key;
        SELECT string_agg(format('%1$I = ($1 ->> %1$L)::%2$s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ') INTO settings
        FROM pg_attribute a
        WHERE a.attrelid = fact.table_name::regclass AND fact.became ? a.attname
          AND stands -> a.attname = fact.became -> a.attname;
        IF settings IS NOT NULL THEN
            EXECUTE format('UPDATE %I t SET %s WHERE t.id = ($2 ->> ''id'')::uuid', fact.table_name, settings) USING fact.was, fact.key;
        END IF;
    END LOOP;
END
$_$;


ALTER FUNCTION public.put_facts_back(its public.record_merge) OWNER TO attune_owner;

--
-- Name: FUNCTION put_facts_back(its public.record_merge); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.put_facts_back(its public.record_merge) IS 'The details that the merge has changed, as they were, unless somebody has changed them again.';


--
-- Name: put_first_baselines_into_use(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.put_first_baselines_into_use() RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    INSERT INTO basis (instrument, version, score, number, kind, n, mean, sd, reliability, reliability_kind)
    SELECT b.instrument, b.version, b.score,
           1 + (SELECT count(*) FROM basis k WHERE (k.instrument, k.version, k.score) = (b.instrument, b.version, b.score)),
           'practice_baselines', b.n, b.mean, b.sd, b.alpha, CASE WHEN b.alpha IS NOT NULL THEN 'alpha' END
    FROM baseline_statistic b
    WHERE b.n >= 30 AND b.sd > 0
      AND NOT EXISTS (SELECT FROM basis k WHERE (k.instrument, k.version, k.score) = (b.instrument, b.version, b.score)
                                            AND k.kind = 'practice_baselines')
    ON CONFLICT (instrument, version, score, number) DO NOTHING
$$;


ALTER FUNCTION public.put_first_baselines_into_use() OWNER TO attune_owner;

--
-- Name: FUNCTION put_first_baselines_into_use(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.put_first_baselines_into_use() IS 'Of each score that has enough baselines of the practice''s own and never had any in use.';


--
-- Name: put_rows_back(public.record_merge, name); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.put_rows_back(its public.record_merge, of_table name) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
DECLARE
    out_of_the_way constant integer := 1000000;
    version merged_row;
    found_by constant text := format('m.merge_id = $1.id AND m.table_name = %L AND m.became IS NULL AND t.client_id = $1.client_id',
                                     of_table);
    moved constant text := columns_set(its.id, of_table, true);
    changed constant text := columns_set(its.id, of_table, false);
BEGIN
    IF moved IS NOT NULL THEN
        EXECUTE format('UPDATE %I t SET %s FROM merged_row m WHERE %s AND m.was ? ''client_id'' AND m.key = %s',
                       of_table, moved, found_by, key_of(of_table)) USING its;
    END IF;
    IF changed IS NULL THEN
        RETURN;
    ELSIF of_table = 'document' THEN
        EXECUTE format('UPDATE document t SET %s FROM merged_row m WHERE %s AND NOT m.was ? ''client_id'' AND m.key = %s',
                       changed, found_by, key_of(of_table)) USING its;
    ELSIF of_table = 'episode' THEN
        EXECUTE format('UPDATE episode t SET number = (m.was ->> ''number'')::integer + $2 FROM merged_row m '
                       'WHERE %s AND NOT m.was ? ''client_id'' AND m.key = %s', found_by, key_of(of_table)) USING its, out_of_the_way;
        UPDATE episode t SET number = t.number - out_of_the_way WHERE t.client_id = its.client_id AND t.number > out_of_the_way;
    ELSE
        FOR version IN SELECT * FROM merged_row m
                       WHERE m.merge_id = its.id AND m.table_name = of_table AND NOT m.was ? 'client_id'
                       ORDER BY (m.was ->> 'number')::bigint LOOP
            EXECUTE format('UPDATE %I t SET number = ($1 ->> ''number'')::bigint WHERE %s = $2', of_table, key_of(of_table))
                USING version.was, version.key;
        END LOOP;
    END IF;
END
$_$;


ALTER FUNCTION public.put_rows_back(its public.record_merge, of_table name) OWNER TO attune_owner;

--
-- Name: FUNCTION put_rows_back(its public.record_merge, of_table name); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.put_rows_back(its public.record_merge, of_table name) IS 'The rows of one table as they were before the merge, each with what has become of it since.';


--
-- Name: reassign_administration(uuid, bigint, uuid, uuid, uuid, text, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.reassign_administration(form uuid, expected_version bigint, to_client uuid, to_episode uuid, to_session uuid, why text, by_request text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    wrong administration;
    moved uuid[];
    left_episodes uuid[];
BEGIN
    SELECT * INTO wrong FROM administration WHERE id = form FOR UPDATE;
    IF wrong.row_version IS DISTINCT FROM expected_version
       OR EXISTS (SELECT FROM administration WHERE replaces = form) THEN
        RETURN 0;
    END IF;
    IF NOT may_see_client(wrong.client_id) OR NOT may_see_client(to_client)
       OR NOT EXISTS (SELECT FROM episode WHERE id = to_episode AND client_id = to_client)
       OR (to_session IS NOT NULL
           AND NOT EXISTS (SELECT FROM session WHERE id = to_session AND episode_id = to_episode)) THEN
        RAISE EXCEPTION 'a form moves between clients of one caseload' USING ERRCODE = 'insufficient_privilege';
    END IF;
    moved := ARRAY(WITH RECURSIVE corrected AS (
                       SELECT id, replaces FROM administration WHERE id = form
                       UNION ALL
                       SELECT a.id, a.replaces FROM administration a JOIN corrected c ON a.id = c.replaces)
                   SELECT id FROM corrected);
    PERFORM FROM administration WHERE id = ANY (moved) ORDER BY id FOR UPDATE;
    left_episodes := ARRAY(SELECT DISTINCT episode_id FROM administration WHERE id = ANY (moved));
    PERFORM FROM episode WHERE id = ANY (left_episodes || to_episode) ORDER BY id FOR NO KEY UPDATE;

    -- What was done about its flags was done about another person: it stays with that person.
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'form_moved_away', wrong.client_id, 'done', true, by_request,
            jsonb_build_object('administration_id', form, 'reason', why, 'forms', to_jsonb(moved), 'flags', (
                SELECT coalesce(jsonb_agg(to_jsonb(f)), '[]') FROM flag f WHERE f.administration_id = ANY (moved)))),
           (acting_user(), 'form_moved_here', to_client, 'done', true, by_request,
            jsonb_build_object('administration_id', form, 'reason', why, 'forms', to_jsonb(moved)));
    INSERT INTO reassignment (administration_id, client_id, from_client_id, reason, reassigned_by)
    SELECT id, to_client, wrong.client_id, why, acting_user() FROM unnest(moved) AS of_form (id);

    PERFORM set_config('attune.moving_form', 'on', true);
    UPDATE administration SET client_id = to_client, episode_id = to_episode, session_id = to_session,
                              row_version = row_version + 1
    WHERE id = ANY (moved);
    UPDATE score SET client_id = to_client WHERE administration_id = ANY (moved);
    DELETE FROM flag WHERE administration_id = ANY (moved) AND rule IS NOT NULL;
    UPDATE flag SET client_id = to_client, row_version = row_version + 1, raised_at = now(),
                    signed_off_at = NULL, signed_off_by = NULL, what_was_done = NULL
    WHERE administration_id = ANY (moved);
    DELETE FROM course WHERE episode_id = ANY (left_episodes) AND instrument = wrong.instrument;
    PERFORM refresh_courses(left_episodes || to_episode);
    PERFORM set_config('attune.moving_form', '', true);
    RETURN cardinality(moved);
END
$$;


ALTER FUNCTION public.reassign_administration(form uuid, expected_version bigint, to_client uuid, to_episode uuid, to_session uuid, why text, by_request text) OWNER TO attune_owner;

--
-- Name: FUNCTION reassign_administration(form uuid, expected_version bigint, to_client uuid, to_episode uuid, to_session uuid, why text, by_request text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.reassign_administration(form uuid, expected_version bigint, to_client uuid, to_episode uuid, to_session uuid, why text, by_request text) IS 'Moves a form, and those it corrects, to the client it belongs to: scores, risk flags and courses with it, and a pair of audit rows. How many forms; 0 when it has been changed meanwhile.';


--
-- Name: record_it_became(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.record_it_became(named_client uuid) RETURNS TABLE(reference text, name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT c.reference, coalesce(nullif(c.preferred_name, ''), c.legal_name)
    FROM client c
    WHERE c.id = final_record(named_client) AND c.id <> named_client
      AND (acting_assistant() OR acting_client() IS NULL AND may_see_client(c.id))
$$;


ALTER FUNCTION public.record_it_became(named_client uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION record_it_became(named_client uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.record_it_became(named_client uuid) IS 'The record into which this one was merged, for who sees that one; no row for everybody else.';


--
-- Name: records_merged_into(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.records_merged_into(named_client uuid) RETURNS TABLE(client_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH RECURSIVE merged AS (
        SELECT c.id FROM client c WHERE c.merged_into = named_client
        UNION ALL
        SELECT c.id FROM client c JOIN merged m ON c.merged_into = m.id)
    SELECT m.id FROM merged m WHERE acting_client() IS NULL AND may_see_client(named_client)
$$;


ALTER FUNCTION public.records_merged_into(named_client uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION records_merged_into(named_client uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.records_merged_into(named_client uuid) IS 'The records that this one holds by now, for who sees it.';


--
-- Name: refresh_baseline_statistics(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.refresh_baseline_statistics() RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    DELETE FROM baseline_statistic;
    WITH baseline AS (
        SELECT DISTINCT ON (a.client_id, a.instrument, s.score)
               a.client_id, a.instrument, a.version, s.score, s.value, a.answers
        FROM administration a
        JOIN score s ON s.administration_id = a.id
        JOIN episode e ON e.id = a.episode_id
        WHERE e.number = 1 AND s.value IS NOT NULL AND s.missing = 0 AND coalesce(-1 = ANY (a.answers), false) IS FALSE
          AND NOT EXISTS (SELECT FROM administration correction WHERE correction.replaces = a.id)
        ORDER BY a.client_id, a.instrument, s.score, a.answered_on, a.entered_at
    ), definition AS (
        SELECT i.code, i.version, d.score ->> 'code' AS score, d.score -> 'items' AS items,
               d.score -> 'reverse' AS reverse,
               (i.definition #>> '{response,min}')::int + (i.definition #>> '{response,max}')::int AS ends
        FROM instrument i, jsonb_array_elements(i.definition -> 'scores') AS d (score)
    ), answer AS (
        SELECT b.instrument, b.version, b.score, b.client_id, item.value::int AS item,
               CASE WHEN d.reverse @> item.value THEN d.ends - b.answers[item.value::int]
                    ELSE b.answers[item.value::int] END AS points
        FROM baseline b
        JOIN definition d ON d.code = b.instrument AND d.version = b.version AND d.score = b.score,
        jsonb_array_elements(d.items) AS item (value)
    ), spread AS (
        SELECT instrument, version, score, count(*) AS items, sum(variance) AS items_variance
        FROM (SELECT instrument, version, score, item, var_samp(points) AS variance
              FROM answer GROUP BY instrument, version, score, item) one_item
        GROUP BY instrument, version, score
    ), total AS (
        SELECT instrument, version, score, var_samp(points) AS variance
        FROM (SELECT instrument, version, score, client_id, sum(points) AS points
              FROM answer GROUP BY instrument, version, score, client_id) one_form
        GROUP BY instrument, version, score
    )
    INSERT INTO baseline_statistic (instrument, version, score, n, mean, sd, alpha)
    SELECT b.instrument, b.version, b.score, count(*), avg(b.value), coalesce(stddev_samp(b.value), 0),
           (SELECT s.items / (s.items - 1.0) * (1 - s.items_variance / t.variance)
            FROM spread s JOIN total t USING (instrument, version, score)
            WHERE s.instrument = b.instrument AND s.version = b.version AND s.score = b.score
              AND s.items > 1 AND t.variance > 0)
    FROM baseline b
    GROUP BY b.instrument, b.version, b.score
$$;


ALTER FUNCTION public.refresh_baseline_statistics() OWNER TO attune_owner;

--
-- Name: FUNCTION refresh_baseline_statistics(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.refresh_baseline_statistics() IS 'Works the practice''s own baselines out anew, for all clients, into a table that names none.';


--
-- Name: refresh_courses(uuid[]); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.refresh_courses(of_episodes uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    AS $$
BEGIN
    -- One transaction at a time for an episode: the next statement then sees the forms of whoever was before.
    PERFORM FROM episode WHERE id = ANY (of_episodes) ORDER BY id FOR NO KEY UPDATE;
    INSERT INTO course AS known (client_id, episode_id, instrument, version, score, complete, first_value, latest_value,
                                  latest_entered_at, points)
    SELECT client_id, episode_id, instrument, version, score,
           count(value) FILTER (WHERE NOT corrected),
           (array_agg(value ORDER BY answered_on, entered_at) FILTER (WHERE NOT corrected AND value IS NOT NULL))[1],
           (array_agg(value ORDER BY answered_on DESC, entered_at DESC) FILTER (WHERE NOT corrected AND value IS NOT NULL))[1],
           (array_agg(entered_at ORDER BY answered_on DESC, entered_at DESC) FILTER (WHERE NOT corrected AND value IS NOT NULL))[1],
           coalesce(jsonb_agg(jsonb_build_object('on', answered_on, 'value', value) ORDER BY answered_on, entered_at)
                    FILTER (WHERE NOT corrected AND from_latest <= 60), '[]')
    FROM (SELECT form.*,
                 row_number() OVER (PARTITION BY episode_id, instrument, version, score, corrected
                                    ORDER BY answered_on DESC, entered_at DESC) AS from_latest
          FROM (SELECT a.client_id, a.episode_id, a.instrument, a.version, scored.score, scored.value, a.answered_on, a.entered_at,
                       (SELECT true FROM administration correction WHERE correction.replaces = a.id) IS NOT NULL AS corrected
                FROM administration a
                CROSS JOIN LATERAL (SELECT s.score, s.value FROM score s WHERE s.administration_id = a.id OFFSET 0) scored
                WHERE a.episode_id = ANY (of_episodes)) form) numbered
    GROUP BY client_id, episode_id, instrument, version, score
    ON CONFLICT ON CONSTRAINT course_pkey DO UPDATE
    SET complete = excluded.complete, first_value = excluded.first_value, latest_value = excluded.latest_value,
        latest_entered_at = excluded.latest_entered_at, points = excluded.points
    WHERE (known.complete, known.first_value, known.latest_value, known.latest_entered_at, known.points)
          IS DISTINCT FROM (excluded.complete, excluded.first_value, excluded.latest_value, excluded.latest_entered_at, excluded.points);
END
$$;


ALTER FUNCTION public.refresh_courses(of_episodes uuid[]) OWNER TO attune_owner;

--
-- Name: FUNCTION refresh_courses(of_episodes uuid[]); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.refresh_courses(of_episodes uuid[]) IS 'Works out the courses of these episodes anew.';


--
-- Name: refuse_change(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_LEVEL = 'ROW' AND merging_records() THEN
        IF TG_OP = 'DELETE' THEN
            RETURN OLD;
        ELSIF TG_TABLE_NAME IN ('care_plan', 'document', 'formulation', 'safety_plan') THEN
            RETURN NEW;
        ELSIF NEW.client_id <> OLD.client_id THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;


ALTER FUNCTION public.refuse_change() OWNER TO attune_owner;

--
-- Name: FUNCTION refuse_change(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.refuse_change() IS 'For tables whose rows are never altered, whoever asks.';


--
-- Name: refuse_change_but_undo(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.refuse_change_but_undo() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    place constant text[] := ARRAY['client_id', 'episode_id', 'session_id', 'row_version'];
BEGIN
    IF TG_OP = 'DELETE' AND (undoing_import() IS NOT NULL OR merging_records()) THEN
        RETURN OLD;
    END IF;
    IF TG_OP = 'UPDATE' AND (moving_form() OR merging_records()) AND to_jsonb(NEW) - place = to_jsonb(OLD) - place THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;


ALTER FUNCTION public.refuse_change_but_undo() OWNER TO attune_owner;

--
-- Name: FUNCTION refuse_change_but_undo(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.refuse_change_but_undo() IS 'As refuse_change, but an import may be taken back, and a form may move to the client it belongs to.';


--
-- Name: refuse_correction_elsewhere(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.refuse_correction_elsewhere() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM FROM administration WHERE id = NEW.replaces AND client_id = NEW.client_id FOR KEY SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'a correction names a form of the same client' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;


ALTER FUNCTION public.refuse_correction_elsewhere() OWNER TO attune_owner;

--
-- Name: FUNCTION refuse_correction_elsewhere(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.refuse_correction_elsewhere() IS 'A correction and what it corrects are forms of one client.';


--
-- Name: refuse_merged_record(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.refuse_merged_record() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF EXISTS (SELECT FROM client c WHERE c.merged_into IS NOT NULL AND c.id IN (SELECT e.client_id FROM entered e)) THEN
        RAISE EXCEPTION 'this record was merged into another' USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN NULL;
END
$$;


ALTER FUNCTION public.refuse_merged_record() OWNER TO attune_owner;

--
-- Name: FUNCTION refuse_merged_record(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.refuse_merged_record() IS 'Nothing new is written into a record that was merged into another. Asked after the foreign key, which waits for a merge that is under way.';


--
-- Name: refuse_moving_what_is_read(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.refuse_moving_what_is_read() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT cares_for(acting_user(), NEW.client_id) OR NOT cares_for(acting_user(), NEW.from_client_id)
       OR EXISTS (SELECT FROM care_team t
                  WHERE t.user_id = acting_user() AND t.capacity = 'break_glass' AND in_force(t.ended_at)
                    AND t.client_id IN (NEW.client_id, NEW.from_client_id)) THEN
        RAISE EXCEPTION 'a form moves between clients of one''s own caseload' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;


ALTER FUNCTION public.refuse_moving_what_is_read() OWNER TO attune_owner;

--
-- Name: refuse_signed(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.refuse_signed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.signed_at IS NOT NULL THEN
        RAISE EXCEPTION 'a signed note does not change' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;


ALTER FUNCTION public.refuse_signed() OWNER TO attune_owner;

--
-- Name: FUNCTION refuse_signed(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.refuse_signed() IS 'A signed note is immutable, whoever asks.';


--
-- Name: related_people_to_reach(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.related_people_to_reach(of_client uuid) RETURNS TABLE(id uuid, row_version bigint, kind text, emergency_contact boolean, name text, relation text, phone text, email text, address text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT p.id, p.row_version, p.kind, p.emergency_contact, p.name, p.relation, p.phone, p.email, p.address
    FROM related_person p
    WHERE p.client_id = of_client AND p.removed_at IS NULL AND acting_assistant()
$$;


ALTER FUNCTION public.related_people_to_reach(of_client uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION related_people_to_reach(of_client uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.related_people_to_reach(of_client uuid) IS 'For an assistant: those around a client, without what is noted about them. Nobody for anyone else.';


--
-- Name: renew_moved_session(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.renew_moved_session() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    NEW.row_version := OLD.row_version + 1;
    RETURN NEW;
END
$$;


ALTER FUNCTION public.renew_moved_session() OWNER TO attune_owner;

--
-- Name: renumbered(jsonb, text, bigint); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.renumbered(made_from jsonb, of_kind text, shift bigint) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT jsonb_agg(CASE WHEN source ->> 'kind' = of_kind
                          THEN source || jsonb_build_object('version', (source ->> 'version')::bigint + shift) ELSE source END
                     ORDER BY place)
    FROM jsonb_array_elements(made_from) WITH ORDINALITY AS s (source, place)
$$;


ALTER FUNCTION public.renumbered(made_from jsonb, of_kind text, shift bigint) OWNER TO attune_owner;

--
-- Name: FUNCTION renumbered(made_from jsonb, of_kind text, shift bigint); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.renumbered(made_from jsonb, of_kind text, shift bigint) IS 'What a document was made from, after the versions of that kind were numbered anew.';


--
-- Name: episode; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.episode (
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    number integer NOT NULL,
    problem text DEFAULT ''::text NOT NULL,
    started_on date NOT NULL,
    ended_on date,
    therapist_id uuid NOT NULL,
    planned_sessions integer,
    row_version bigint DEFAULT 1 NOT NULL,
    referred_on date,
    referral_source text,
    referral_urgency text,
    referred_by text DEFAULT ''::text NOT NULL,
    end_reason text,
    outcome text DEFAULT ''::text NOT NULL,
    agreed_afterwards text DEFAULT ''::text NOT NULL,
    service_id uuid,
    CONSTRAINT episode_agreed_afterwards_check CHECK ((length(agreed_afterwards) <= 4000)),
    CONSTRAINT episode_check CHECK ((ended_on >= started_on)),
    CONSTRAINT episode_check1 CHECK (((end_reason IS NULL) OR (ended_on IS NOT NULL))),
    CONSTRAINT episode_end_reason_check CHECK ((end_reason = ANY (ARRAY['planned'::text, 'client_stopped'::text, 'did_not_start'::text, 'transferred'::text, 'referred_on'::text, 'died'::text, 'other'::text]))),
    CONSTRAINT episode_number_check CHECK ((number > 0)),
    CONSTRAINT episode_outcome_check CHECK ((length(outcome) <= 4000)),
    CONSTRAINT episode_planned_sessions_check CHECK (((planned_sessions >= 1) AND (planned_sessions <= 1000))),
    CONSTRAINT episode_referral_source_check CHECK ((referral_source = ANY (ARRAY['self_referral'::text, 'gp'::text, 'mental_health_service'::text, 'hospital'::text, 'other_professional'::text, 'employer'::text, 'school'::text, 'insurer'::text, 'relative_or_friend'::text]))),
    CONSTRAINT episode_referral_urgency_check CHECK ((referral_urgency = ANY (ARRAY['routine'::text, 'soon'::text, 'urgent'::text]))),
    CONSTRAINT episode_referred_by_check CHECK ((length(referred_by) <= 200))
);

ALTER TABLE ONLY public.episode FORCE ROW LEVEL SECURITY;


ALTER TABLE public.episode OWNER TO attune_owner;

--
-- Name: TABLE episode; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.episode IS 'One course of therapy, from referral to discharge; scores are compared within it.';


--
-- Name: COLUMN episode.ended_on; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.episode.ended_on IS 'NULL while it goes on.';


--
-- Name: COLUMN episode.referred_on; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.episode.referred_on IS 'The day of the referral, which may lie before the episode was opened; NULL while unknown.';


--
-- Name: COLUMN episode.referral_source; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.episode.referral_source IS 'What kind of place or person it came from; NULL while unknown.';


--
-- Name: COLUMN episode.referred_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.episode.referred_by IS 'Who referred the client, by name; may be empty.';


--
-- Name: COLUMN episode.end_reason; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.episode.end_reason IS 'How it ended; NULL while it goes on, and for episodes that ended before this was asked for.';


--
-- Name: COLUMN episode.outcome; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.episode.outcome IS 'What came of it, in words.';


--
-- Name: COLUMN episode.agreed_afterwards; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.episode.agreed_afterwards IS 'What was agreed for the time after it.';


--
-- Name: COLUMN episode.service_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.episode.service_id IS 'What the client comes for, as the practice offers it; NULL where nobody said. A session of its kind is charged as it.';


--
-- Name: responsible_therapist(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.responsible_therapist(of_client uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    RETURN (SELECT episode.therapist_id FROM public.episode WHERE ((episode.client_id = responsible_therapist.of_client) AND (episode.ended_on IS NULL)) ORDER BY episode.number DESC LIMIT 1);


ALTER FUNCTION public.responsible_therapist(of_client uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION responsible_therapist(of_client uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.responsible_therapist(of_client uuid) IS 'Of the client''s open episode; NULL when there is none.';


--
-- Name: client_attachment; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.client_attachment (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    note_id uuid,
    title text NOT NULL,
    paper text NOT NULL,
    dated_on date NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    bytes integer NOT NULL,
    sha256 text NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamp with time zone DEFAULT now() NOT NULL,
    struck_out_at timestamp with time zone,
    struck_out_by uuid,
    struck_out_because text,
    CONSTRAINT client_attachment_bytes_check CHECK (((bytes >= 1) AND (bytes <= ((20 * 1024) * 1024)))),
    CONSTRAINT client_attachment_check CHECK ((((struck_out_at IS NULL) = (struck_out_by IS NULL)) AND ((struck_out_at IS NULL) = (struck_out_because IS NULL)))),
    CONSTRAINT client_attachment_kind_check CHECK ((kind = ANY (ARRAY['pdf'::text, 'png'::text, 'jpeg'::text]))),
    CONSTRAINT client_attachment_name_check CHECK (((length(name) >= 1) AND (length(name) <= 150))),
    CONSTRAINT client_attachment_paper_check CHECK ((paper = ANY (ARRAY['scanned_letter'::text, 'assessment'::text, 'consent_form'::text, 'drawing'::text, 'other'::text]))),
    CONSTRAINT client_attachment_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT client_attachment_struck_out_because_check CHECK (((length(struck_out_because) >= 1) AND (length(struck_out_because) <= 500))),
    CONSTRAINT client_attachment_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

ALTER TABLE ONLY public.client_attachment FORCE ROW LEVEL SECURITY;


ALTER TABLE public.client_attachment OWNER TO attune_owner;

--
-- Name: TABLE client_attachment; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.client_attachment IS 'Files of a client''s record. One that was added by mistake is struck out and kept.';


--
-- Name: COLUMN client_attachment.note_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client_attachment.note_id IS 'The note that it belongs to; NULL: the client''s record as a whole.';


--
-- Name: COLUMN client_attachment.paper; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client_attachment.paper IS 'PaperKind of shared/domain/paper_kind.hpp: what it is to people.';


--
-- Name: COLUMN client_attachment.dated_on; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client_attachment.dated_on IS 'The day that stands on the paper, or on which it was made.';


--
-- Name: COLUMN client_attachment.name; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client_attachment.name IS 'Of the file, as it was called where it came from.';


--
-- Name: COLUMN client_attachment.kind; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client_attachment.kind IS 'By its content, which was checked when it came.';


--
-- Name: COLUMN client_attachment.sha256; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client_attachment.sha256 IS 'Of the content, in hexadecimal, as it came.';


--
-- Name: COLUMN client_attachment.struck_out_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client_attachment.struck_out_at IS 'NULL while it stands.';


--
-- Name: room_taken_by_attachments(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.room_taken_by_attachments() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    RETURN (SELECT COALESCE(sum(client_attachment.bytes), (0)::bigint) AS "coalesce" FROM public.client_attachment);


ALTER FUNCTION public.room_taken_by_attachments() OWNER TO attune_owner;

--
-- Name: FUNCTION room_taken_by_attachments(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.room_taken_by_attachments() IS 'Bytes of all clients'' files of the practice.';


--
-- Name: rows_across(uuid, uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.rows_across(one uuid, other uuid) RETURNS TABLE(table_name name)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
#variable_conflict use_column
DECLARE
    tie record;
    torn boolean;
BEGIN
    FOR tie IN
        SELECT child.relname AS child, parent.relname AS parent,
               (SELECT string_agg(format('p.%I = c.%I', pa.attname, ca.attname), ' AND ')
                FROM unnest(k.conkey, k.confkey) AS pair (of_child, of_parent)
                JOIN pg_attribute ca ON ca.attrelid = k.conrelid AND ca.attnum = pair.of_child
                JOIN pg_attribute pa ON pa.attrelid = k.confrelid AND pa.attnum = pair.of_parent
                WHERE pa.attname <> 'client_id') AS same
        FROM pg_constraint k
        JOIN pg_class child ON child.oid = k.conrelid
        JOIN pg_class parent ON parent.oid = k.confrelid
        JOIN merge_rule cr ON cr.table_name = child.relname AND cr.rule <> 'stays'
        JOIN merge_rule pr ON pr.table_name = parent.relname AND pr.rule <> 'stays'
        WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace
        ORDER BY child.relname, parent.relname
    LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %I c JOIN %I p ON %s WHERE c.client_id IN ($1, $2) AND p.client_id IN ($1, $2) '
                       'AND c.client_id <> p.client_id)', tie.child, tie.parent, tie.same)
            INTO torn USING one, other;
        IF torn THEN
            RETURN QUERY SELECT tie.child;
        END IF;
    END LOOP;
END
$_$;


ALTER FUNCTION public.rows_across(one uuid, other uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION rows_across(one uuid, other uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.rows_across(one uuid, other uuid) IS 'The tables of which a row in one record hangs on a row in the other.';


--
-- Name: rows_since_import(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.rows_since_import(of_import uuid) RETURNS TABLE(reference text, what text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
DECLARE
    held holds_import;
BEGIN
    FOR held IN SELECT * FROM holds_import LOOP
        RETURN QUERY EXECUTE format('SELECT coalesce(nullif(c.reference, ''''), c.legal_name), $2 FROM client c '
                                    'WHERE c.import_id = $1 AND EXISTS (SELECT FROM %I WHERE client_id = c.id)', held.table_name)
            USING of_import, held.what;
    END LOOP;
END
$_$;


ALTER FUNCTION public.rows_since_import(of_import uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION rows_since_import(of_import uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.rows_since_import(of_import uuid) IS 'The clients of an import with rows in a table of holds_import, and what those are called.';


--
-- Name: seal_note(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.seal_note() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    NEW.hash := CASE WHEN NEW.signed_at IS NOT NULL THEN note_hash(NEW) END;
    RETURN NEW;
END
$$;


ALTER FUNCTION public.seal_note() OWNER TO attune_owner;

--
-- Name: FUNCTION seal_note(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.seal_note() IS 'A signed note holds its hash, whoever signs it.';


--
-- Name: search_notes(text, integer); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.search_notes(wanted text, most integer) RETURNS TABLE(client_id uuid, legal_name text, preferred_name text, note_id uuid, session_id uuid, kind text, starts_at timestamp with time zone, author_name text, of_addendum boolean, latest_episode boolean, snippet text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH caseload AS MATERIALIZED (
        SELECT DISTINCT s.client_id FROM seen_clients() s
    ), found AS (
        SELECT f.id, f.note_id, f.client_id, s.starts_at, s.episode_id, s.id AS session_id
        FROM note_search f
        JOIN caseload ON caseload.client_id = f.client_id
        JOIN note n ON n.id = f.note_id
        JOIN session s ON s.id = n.session_id
        WHERE f.words @@ (SELECT q.english || q.german || q.as_written FROM note_query(wanted) q)
          AND (NOT f.private OR f.author_id = acting_user())
        ORDER BY s.starts_at DESC, f.id LIMIT most
    ), told AS (
        SELECT found.*, n.kind, a.id IS NOT NULL AS of_addendum, coalesce(a.author_id, n.author_id) AS author_id,
               coalesce(a.text, note_words(n.text)) AS words
        FROM found JOIN note n ON n.id = found.note_id LEFT JOIN note_addendum a ON a.id = found.id
    )
    SELECT told.client_id, c.legal_name, c.preferred_name, told.note_id, told.session_id, told.kind, told.starts_at,
           u.display_name, told.of_addendum,
           told.episode_id = (SELECT e.id FROM episode e WHERE e.client_id = told.client_id ORDER BY e.number DESC LIMIT 1),
           CASE WHEN to_tsvector('note_english', told.words) @@ q.english
                THEN ts_headline('note_english', told.words, q.english, o.options)
                WHEN to_tsvector('note_german', told.words) @@ q.german
                THEN ts_headline('note_german', told.words, q.german, o.options)
                ELSE ts_headline('note_as_written', told.words, q.as_written, o.options) END
    FROM told
    JOIN client c ON c.id = told.client_id
    JOIN user_account u ON u.id = told.author_id,
    note_query(wanted) q,
    (SELECT format('StartSel=%s,StopSel=%s,MaxWords=18,MinWords=10,ShortWord=2', chr(57344), chr(57345)) AS options) o
    ORDER BY told.starts_at DESC, told.id
$$;


ALTER FUNCTION public.search_notes(wanted text, most integer) OWNER TO attune_owner;

--
-- Name: FUNCTION search_notes(wanted text, most integer); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.search_notes(wanted text, most integer) IS 'Notes and addenda with these words on the acting user''s own caseload, the latest session first: none of anybody else''s, and of private notes their own. What was found stands between U+E000 and U+E001.';


--
-- Name: set_supervision(uuid, uuid, boolean, boolean, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.set_supervision(supervisor uuid, supervisee uuid, supervises boolean, cosigns boolean, by_request text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    begun boolean := NOT EXISTS (SELECT FROM supervision s WHERE s.supervisor_id = supervisor AND s.supervisee_id = supervisee);
BEGIN
    IF NOT acting_lead() THEN
        RAISE EXCEPTION 'who supervises whom is for a practice lead to say' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF supervises THEN
        IF supervisor = supervisee THEN
            RETURN 'oneself';
        END IF;
        IF NOT EXISTS (SELECT FROM user_account
                       WHERE id = supervisor AND role IN ('lead', 'supervisor') AND disabled_at IS NULL) THEN
            RETURN 'no_supervisor';
        END IF;
        IF NOT EXISTS (SELECT FROM user_account
                       WHERE id = supervisee AND role IN ('lead', 'therapist', 'supervisor') AND disabled_at IS NULL) THEN
            RETURN 'no_supervisee';
        END IF;
        INSERT INTO supervision AS standing (supervisor_id, supervisee_id, cosigns_since)
        VALUES (supervisor, supervisee, CASE WHEN cosigns THEN now() END)
        ON CONFLICT (supervisor_id, supervisee_id) DO UPDATE
        SET cosigns_since = CASE WHEN cosigns THEN coalesce(standing.cosigns_since, now())
                                 WHEN cosigns IS NULL THEN standing.cosigns_since END;
    ELSE
        DELETE FROM supervision WHERE supervisor_id = supervisor AND supervisee_id = supervisee;
    END IF;
    INSERT INTO audit_event (user_id, action, outcome, wrote, request_id, detail)
    VALUES (acting_user(),
            CASE WHEN NOT supervises THEN 'supervision_ended' WHEN begun THEN 'supervision_begun' ELSE 'supervision_changed' END,
            'done', true, by_request,
            jsonb_build_object('supervisor', supervisor, 'supervisee', supervisee, 'cosigns', cosigns));
    RETURN 'set';
END
$$;


ALTER FUNCTION public.set_supervision(supervisor uuid, supervisee uuid, supervises boolean, cosigns boolean, by_request text) OWNER TO attune_owner;

--
-- Name: FUNCTION set_supervision(supervisor uuid, supervisee uuid, supervises boolean, cosigns boolean, by_request text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.set_supervision(supervisor uuid, supervisee uuid, supervises boolean, cosigns boolean, by_request text) IS 'From now on one supervises the other, or no longer does, and their notes wait to be co-signed or not (NULL: as it is, and not at first); with an audit row that names both: set. Otherwise oneself, no_supervisor or no_supervisee.';


--
-- Name: settle_awaited_note(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.settle_awaited_note() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE session SET awaits_note = false WHERE id = NEW.session_id AND awaits_note;
    RETURN NULL;
END
$$;


ALTER FUNCTION public.settle_awaited_note() OWNER TO attune_owner;

--
-- Name: FUNCTION settle_awaited_note(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.settle_awaited_note() IS 'The note of a session is begun, or will not be written.';


--
-- Name: settle_cover(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.settle_cover(of_client uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    waiting integer;
    escalated integer;
BEGIN
    SELECT count(*), count(escalated_at) INTO waiting, escalated
    FROM flag
    WHERE client_id = of_client AND risk IS NOT NULL AND signed_off_at IS NULL AND NOT historical
      AND raised_at > covered_since();
    IF waiting = 0 THEN
        UPDATE care_team SET ended_at = now() WHERE client_id = of_client AND capacity = 'cover' AND ended_at IS NULL;
        RETURN;
    END IF;
    INSERT INTO care_team (client_id, user_id, capacity)
    SELECT of_client, u.id, 'cover'
    FROM user_account u
    WHERE u.disabled_at IS NULL
      AND (u.id = (SELECT s.cover_id FROM practice_safety s ORDER BY s.number DESC LIMIT 1)
           OR (escalated > 0 AND u.role = 'lead'))
    ON CONFLICT ON CONSTRAINT care_team_pkey DO UPDATE SET capacity = 'cover', started_at = now(), ended_at = NULL
    WHERE NOT in_force(care_team.ended_at);
END
$$;


ALTER FUNCTION public.settle_cover(of_client uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION settle_cover(of_client uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.settle_cover(of_client uuid) IS 'The cover joins the care team while a risk answer of the client waits, the leads too once one was escalated, and both leave it with the last one signed off.';


--
-- Name: settle_invoice(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.settle_invoice() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    of_lines bigint;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'draft' THEN
            RAISE EXCEPTION 'an invoice begins as a draft' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.state <> 'draft' OR NEW.client_id <> OLD.client_id OR NEW.kind <> OLD.kind
       OR NEW.cancels IS DISTINCT FROM OLD.cancels THEN
        RAISE EXCEPTION 'an invoice that was issued or discarded is never changed' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.state = 'discarded' THEN
        UPDATE invoice_line SET holds_session = false WHERE invoice_id = NEW.id;
    ELSIF NEW.state = 'issued' THEN
        SELECT coalesce(sum(quantity * unit_price), 0) INTO of_lines FROM invoice_line
        WHERE invoice_id = NEW.id AND NOT removed;
        IF of_lines <> NEW.net THEN
            RAISE EXCEPTION 'the lines of an invoice make its net amount' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NEW.cancels IS NOT NULL THEN
            PERFORM FROM invoice WHERE id = NEW.cancels AND state = 'issued' AND kind = 'invoice' FOR UPDATE;
            IF NOT FOUND OR paid_on_invoice(NEW.cancels) <> 0 THEN
                RAISE EXCEPTION 'an invoice is cancelled once it was issued, while nothing is paid on it'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            UPDATE invoice_line SET holds_session = false WHERE invoice_id = NEW.cancels;
        END IF;
        UPDATE invoice_series SET next_number = next_number + 1 WHERE prefix = NEW.prefix
        RETURNING next_number - 1 INTO NEW.number;
        IF NEW.number IS NULL THEN
            RAISE EXCEPTION 'there is no such series of invoices' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        NEW.issued_at := now();
    END IF;
    RETURN NEW;
END
$$;


ALTER FUNCTION public.settle_invoice() OWNER TO attune_owner;

--
-- Name: FUNCTION settle_invoice(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.settle_invoice() IS 'By the owner, who alone counts the numbers: they are taken here and nowhere else.';


--
-- Name: settle_mail(uuid, integer, text, text, interval); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.settle_mail(named_mail uuid, of_attempt integer, outcome text, why text, again_after interval) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    settled mail;
BEGIN
    UPDATE mail m SET state = outcome, reason = why, row_version = m.row_version + 1, settled_at = now(),
                      due_at = CASE WHEN outcome = 'waiting' THEN now() + again_after ELSE m.due_at END
    WHERE m.id = named_mail AND m.attempts = of_attempt
      AND (m.state = 'sending' OR (outcome = 'sent' AND m.state IN ('unknown', 'waiting')))
    RETURNING * INTO settled;
    IF settled.id IS NULL THEN
        RETURN false;
    END IF;
    PERFORM note_mail_in_audit(settled, 'mail_' || outcome);
    RETURN true;
END
$$;


ALTER FUNCTION public.settle_mail(named_mail uuid, of_attempt integer, outcome text, why text, again_after interval) OWNER TO attune_owner;

--
-- Name: FUNCTION settle_mail(named_mail uuid, of_attempt integer, outcome text, why text, again_after interval); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.settle_mail(named_mail uuid, of_attempt integer, outcome text, why text, again_after interval) IS 'What became of an attempt. One that took so long that it was given up may still say that it arrived.';


--
-- Name: settle_sessions(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.settle_sessions() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NEW.standing = 'off' THEN
        UPDATE session SET state = 'cancelled_by_therapist', row_version = row_version + 1
        WHERE appointment_id = NEW.id AND state IN ('booked', 'arrived');
    ELSIF OLD.standing = 'off' THEN
        IF NEW.standing = 'booked' THEN
            UPDATE session SET state = 'booked', row_version = row_version + 1
            WHERE id IN (SELECT coming_again(NEW.id));
        END IF;
        UPDATE session SET was_last = false WHERE appointment_id = NEW.id AND was_last;
    END IF;
    RETURN NULL;
END
$$;


ALTER FUNCTION public.settle_sessions() OWNER TO attune_owner;

--
-- Name: FUNCTION settle_sessions(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.settle_sessions() IS 'By the owner: it settles the sessions of those too whom the acting user does not see.';


--
-- Name: sign_in_delay(integer); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.sign_in_delay(failed integer) RETURNS interval
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN (failed < 4) THEN '00:00:00'::interval ELSE (LEAST((900)::double precision, ((2)::double precision ^ (LEAST((failed - 4), 10))::double precision)) * '00:00:01'::interval) END;


ALTER FUNCTION public.sign_in_delay(failed integer) OWNER TO attune_owner;

--
-- Name: FUNCTION sign_in_delay(failed integer); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.sign_in_delay(failed integer) IS 'How long a name must rest after so many failed sign-ins in a row: 1 s from the fourth, doubling to 15 min.';


--
-- Name: sign_off_break_glass(uuid, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.sign_off_break_glass(of_break_glass uuid, what_was_found text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    looked_into record;
BEGIN
    SELECT * INTO looked_into FROM break_glasses_to_look_into() w WHERE w.break_glass_id = of_break_glass;
    IF NOT FOUND THEN
        RETURN 'not_found';
    END IF;
    IF looked_into.as_lead AND looked_into.own
       AND EXISTS (SELECT FROM user_account WHERE role = 'lead' AND disabled_at IS NULL AND id <> acting_user()) THEN
        RETURN 'own';
    END IF;
    IF looked_into.as_lead AND what_was_found = '' THEN
        RETURN 'nothing_found';
    END IF;
    INSERT INTO break_glass_sign_off (break_glass_id, client_id, signed_as, signed_by, found)
    SELECT b.id, b.client_id, part.signed_as, acting_user(), CASE part.signed_as WHEN 'lead' THEN what_was_found ELSE '' END
    FROM break_glass b, (VALUES ('lead'), ('responsible')) part (signed_as)
    WHERE b.id = of_break_glass
      AND CASE part.signed_as WHEN 'lead' THEN looked_into.as_lead ELSE b.responsible_id = acting_user() END
    ON CONFLICT DO NOTHING;
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id)
    VALUES (acting_user(), CASE WHEN looked_into.as_lead THEN 'break_glass_looked_into' ELSE 'break_glass_seen' END,
            looked_into.client_id, 'done', true, 'break-glass ' || of_break_glass);
    RETURN 'signed';
END
$$;


ALTER FUNCTION public.sign_off_break_glass(of_break_glass uuid, what_was_found text) OWNER TO attune_owner;

--
-- Name: FUNCTION sign_off_break_glass(of_break_glass uuid, what_was_found text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.sign_off_break_glass(of_break_glass uuid, what_was_found text) IS 'A lead has looked into it, the responsible therapist has seen it: signed. Otherwise not_found, nothing_found (a lead says what they found), or own: another lead is there to look into it.';


--
-- Name: stands_on_team(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.stands_on_team(of_client uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT acting_client() IS NULL
       AND EXISTS (SELECT FROM care_team t JOIN user_account u ON u.id = t.user_id
                   WHERE t.client_id = of_client AND t.user_id = acting_user() AND t.ended_at IS NULL
                     AND t.capacity IN ('responsible', 'member')
                     AND u.role IN ('lead', 'therapist') AND u.disabled_at IS NULL)
$$;


ALTER FUNCTION public.stands_on_team(of_client uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION stands_on_team(of_client uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.stands_on_team(of_client uuid) IS 'The acting user is on that care team to stay, and may change its record.';


--
-- Name: stop_mails(bytea, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.stop_mails(token bytea, by_request text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    mailed link;
BEGIN
    SELECT l.* INTO mailed FROM link_token t JOIN link l ON l.id = t.link_id WHERE t.token_hash = token;
    IF mailed.id IS NULL THEN
        RETURN false;
    END IF;
    PERFORM FROM client WHERE id = mailed.client_id FOR NO KEY UPDATE;
    IF agrees_to_mail(mailed.client_id) THEN
        INSERT INTO mail_consent (client_id, agreed) VALUES (mailed.client_id, false);
        PERFORM set_config('attune.user_id', mailed.sent_by::text, true);
        INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, link_id)
        VALUES (mailed.sent_by, 'client_stopped_mails', mailed.client_id, 'done', true, by_request, mailed.id);
    END IF;
    RETURN true;
END
$$;


ALTER FUNCTION public.stop_mails(token bytea, by_request text) OWNER TO attune_owner;

--
-- Name: FUNCTION stop_mails(token bytea, by_request text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.stop_mails(token bytea, by_request text) IS 'The client wants no more mails, by the stop link of one; a second time changes nothing. False for an unknown token.';


--
-- Name: take_on_client(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.take_on_client(new_client uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF acting_user() IS NULL OR EXISTS (SELECT FROM care_team WHERE client_id = new_client) THEN
        RAISE EXCEPTION 'only a client without a care team can be taken on' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO care_team (client_id, user_id, capacity) VALUES (new_client, acting_user(), 'responsible');
END
$$;


ALTER FUNCTION public.take_on_client(new_client uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION take_on_client(new_client uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.take_on_client(new_client uuid) IS 'Makes the acting user responsible for a client that nobody cares for yet: the second half of adding one.';


--
-- Name: taken_times(uuid, uuid, uuid[], timestamp with time zone[], integer); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.taken_times(therapist uuid, room uuid, but uuid[], starts timestamp with time zone[], length integer) RETURNS TABLE(wanted timestamp with time zone, starts_at timestamp with time zone, minutes integer, appointment_id uuid, of_therapist boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT w.at, a.starts_at, a.minutes, a.id, a.therapist_id = therapist
    FROM unnest(starts) w (at)
    JOIN appointment a ON a.standing = 'booked' AND time_of(a.starts_at, a.minutes) && time_of(w.at, length)
    WHERE (a.therapist_id = therapist OR a.room_id = room) AND NOT a.id = ANY (but)
    ORDER BY 1, 2
    LIMIT 200
$$;


ALTER FUNCTION public.taken_times(therapist uuid, room uuid, but uuid[], starts timestamp with time zone[], length integer) OWNER TO attune_owner;

--
-- Name: FUNCTION taken_times(therapist uuid, room uuid, but uuid[], starts timestamp with time zone[], length integer); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.taken_times(therapist uuid, room uuid, but uuid[], starts timestamp with time zone[], length integer) IS 'What stands in the way of appointments at these starts: when, and whether the therapist or the room is taken. Whose it is, row-level security tells or does not.';


--
-- Name: undo_hindrances(public.record_merge); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.undo_hindrances(its public.record_merge) RETURNS TABLE(hindrance text, about text, at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
#variable_conflict use_column
DECLARE
    of_table name;
BEGIN
    IF its.id IS NULL OR its.undone_at IS NOT NULL OR NOT stands_on_team(its.client_id) THEN
        RETURN QUERY SELECT 'not_on_both_teams', '', NULL::timestamptz;
        RETURN;
    END IF;
    RETURN QUERY
    SELECT 'later_merge', coalesce(nullif(m.from_reference, ''), m.from_name), m.merged_at
    FROM record_merge m WHERE m.client_id = its.client_id AND m.undone_at IS NULL AND m.number > its.number
    UNION ALL
    SELECT 'nobody_left', '', NULL
    WHERE NOT EXISTS (SELECT FROM merged_row m
                      JOIN care_team was ON was.user_id = (m.key ->> 'user_id')::uuid AND was.client_id = its.from_client_id
                      JOIN care_team t ON t.user_id = was.user_id AND t.client_id = its.client_id
                      WHERE m.merge_id = its.id AND m.table_name = 'care_team' AND was.capacity IN ('responsible', 'member')
                        AND t.ended_at IS NULL AND t.capacity IN ('responsible', 'member'))
    UNION ALL
    SELECT 'held_since', '', h.placed_at
    FROM legal_hold h
    WHERE h.client_id = its.client_id AND h.lifted_at IS NULL AND h.placed_at > its.merged_at
    UNION ALL
    SELECT 'document_of_both', d.title, d.created_at
    FROM document d
    WHERE d.client_id = its.client_id AND d.created_at > its.merged_at
      AND EXISTS (SELECT FROM jsonb_array_elements(d.made_from) source
                  JOIN merged_row m ON m.merge_id = its.id
                                   AND (m.was ? 'client_id' AND m.key = jsonb_build_object('id', source ->> 'id')
                                        OR m.table_name = source ->> 'kind' AND m.key ->> 'number' = source ->> 'version')
                  WHERE source ->> 'kind' <> 'client')
    LIMIT 20;
    FOREACH of_table IN ARRAY ARRAY['care_plan', 'formulation', 'safety_plan'] LOOP
        IF EXISTS (SELECT FROM merged_row m WHERE m.merge_id = its.id AND m.table_name = of_table AND m.was ? 'client_id') THEN
            RETURN QUERY EXECUTE format(
                'SELECT ''written_since'', %1$L, max(t.saved_at) FROM %1$I t WHERE t.client_id = $1 AND t.saved_at > $2 '
                'HAVING count(*) > 0', of_table) USING its.client_id, its.merged_at;
        END IF;
    END LOOP;
END
$_$;


ALTER FUNCTION public.undo_hindrances(its public.record_merge) OWNER TO attune_owner;

--
-- Name: FUNCTION undo_hindrances(its public.record_merge); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.undo_hindrances(its public.record_merge) IS 'What stands against taking a merge back, as far as can be said before its rows have gone; no row: nothing does.';


--
-- Name: undo_import(uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.undo_import(of_import uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    touched uuid[];
BEGIN
    PERFORM FROM import WHERE id = of_import AND undone_at IS NULL FOR UPDATE;
    IF NOT FOUND OR EXISTS (SELECT FROM gone_on_since(of_import)) THEN
        RAISE EXCEPTION 'this import cannot be taken back' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    PERFORM set_config('attune.undoing_import', of_import::text, true);
    touched := ARRAY(SELECT DISTINCT episode_id FROM administration WHERE import_id = of_import);
    PERFORM FROM episode WHERE id = ANY (touched) ORDER BY id FOR NO KEY UPDATE;
    DELETE FROM flag USING administration a WHERE a.id = flag.administration_id AND a.import_id = of_import;
    DELETE FROM score USING administration a WHERE a.id = score.administration_id AND a.import_id = of_import;
    DELETE FROM course WHERE episode_id = ANY (touched);
    DELETE FROM administration WHERE import_id = of_import;
    PERFORM refresh_courses(touched);
    DELETE FROM client_field WHERE import_id = of_import;
    DELETE FROM related_person WHERE import_id = of_import;
    DELETE FROM episode USING client c WHERE c.id = episode.client_id AND c.import_id = of_import;
    DELETE FROM care_team USING client c WHERE c.id = care_team.client_id AND c.import_id = of_import;
    DELETE FROM client WHERE import_id = of_import;
    UPDATE import SET undone_by = acting_user(), undone_at = now() WHERE id = of_import;
    PERFORM set_config('attune.undoing_import', '', true);
END
$$;


ALTER FUNCTION public.undo_import(of_import uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION undo_import(of_import uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.undo_import(of_import uuid) IS 'Takes an import back whole, unless it was before, or gone_on_since() finds something.';


--
-- Name: undo_record_merge(uuid, uuid, text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.undo_record_merge(of_merge uuid, of_client uuid, by_request text) RETURNS TABLE(hindrance text, about text, at timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $_$
#variable_conflict use_column
DECLARE
    its record_merge;
    part merge_rule;
    made merged_row;
BEGIN
    SELECT * INTO its FROM record_merge WHERE id = of_merge AND client_id = of_client;
    PERFORM FROM client WHERE id IN (its.client_id, its.from_client_id) ORDER BY id FOR UPDATE;
    SELECT * INTO its FROM record_merge WHERE id = of_merge AND client_id = of_client FOR UPDATE;
    RETURN QUERY SELECT * FROM undo_hindrances(its);
    IF FOUND THEN
        RETURN;
    END IF;
    SET CONSTRAINTS invoice_cancels_client_id_fkey, invoice_line_invoice_id_client_id_fkey, payment_invoice_id_client_id_fkey DEFERRED;
    PERFORM set_config('attune.merging_records', 'on', true);
    UPDATE client SET merged_into = NULL WHERE id = its.from_client_id;
    DELETE FROM course WHERE client_id = its.client_id;
    PERFORM put_rows_back(its, r.table_name) FROM merge_rule r WHERE r.rule <> 'stays';
    FOR part IN SELECT * FROM merge_rule WHERE rule = 'follows' LOOP
        EXECUTE format('UPDATE %I t SET client_id = p.client_id FROM %I p WHERE p.id = t.%I AND t.client_id = $1.client_id '
                       'AND p.client_id = $1.from_client_id', part.table_name, part.part_of, part.by_column) USING its;
    END LOOP;
    FOR made IN SELECT * FROM merged_row m WHERE m.merge_id = of_merge AND m.was IS NULL LOOP
        EXECUTE format('DELETE FROM %I t WHERE %s = $1', made.table_name, key_of(made.table_name)) USING made.key;
    END LOOP;
    PERFORM put_facts_back(its);
    -- The caller takes all of this back when it is told of any.
    RETURN QUERY SELECT DISTINCT 'written_since', a.table_name::text, NULL::timestamptz FROM rows_across(its.client_id, its.from_client_id) a;
    IF FOUND THEN
        RETURN;
    END IF;
    PERFORM carry_refusals(of_merge, its.client_id, its.from_client_id, its.merged_at);
    PERFORM refresh_courses(ARRAY(SELECT e.id FROM episode e WHERE e.client_id IN (its.client_id, its.from_client_id)));
    -- Who has left the one record since does not come back to the other.
    PERFORM set_config('attune.reason', 'Merge undone', true);
    UPDATE care_team t SET ended_at = (m.was ->> 'ended_at')::timestamptz
    FROM merged_row m
    WHERE m.merge_id = of_merge AND m.table_name = 'care_team' AND t.client_id = its.from_client_id
      AND t.user_id = (m.key ->> 'user_id')::uuid AND t.capacity IN ('responsible', 'member')
      AND EXISTS (SELECT FROM care_team k WHERE k.client_id = its.client_id AND k.user_id = t.user_id AND k.ended_at IS NULL
                                            AND k.capacity IN ('responsible', 'member'));
    PERFORM set_config('attune.reason', '', true);
    UPDATE record_merge SET undone_by = acting_user(), undone_at = now() WHERE id = of_merge;
    PERFORM set_config('attune.merging_records', '', true);
    INSERT INTO audit_event (user_id, action, client_id, outcome, wrote, request_id, detail)
    VALUES (acting_user(), 'merge_undone', its.client_id, 'done', true, by_request, jsonb_build_object('merge_id', of_merge)),
           (acting_user(), 'merge_undone', its.from_client_id, 'done', true, by_request, jsonb_build_object('merge_id', of_merge));
END
$_$;


ALTER FUNCTION public.undo_record_merge(of_merge uuid, of_client uuid, by_request text) OWNER TO attune_owner;

--
-- Name: FUNCTION undo_record_merge(of_merge uuid, of_client uuid, by_request text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.undo_record_merge(of_merge uuid, of_client uuid, by_request text) IS 'Takes two records apart that were merged. No row: it is done; otherwise what stands against it, and the caller takes back what this has changed.';


--
-- Name: undoing_import(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.undoing_import() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('attune.undoing_import', true), '')::uuid $$;


ALTER FUNCTION public.undoing_import() OWNER TO attune_owner;

--
-- Name: FUNCTION undoing_import(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.undoing_import() IS 'The import that undo_import is taking back in this transaction; NULL otherwise. The setting alone opens nothing: only the owner may delete.';


--
-- Name: waiting_clients(); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.waiting_clients() RETURNS TABLE(client_id uuid, reference text, legal_name text, preferred_name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT c.id, c.reference, c.legal_name, c.preferred_name FROM client c
    WHERE c.id IN (SELECT w.client_id FROM waiting_entry w)
      AND (acting_assistant() OR acting_lead()
           OR acting_client() IS NULL AND c.id IN (SELECT s.client_id FROM seen_clients() s))
$$;


ALTER FUNCTION public.waiting_clients() OWNER TO attune_owner;

--
-- Name: FUNCTION waiting_clients(); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.waiting_clients() IS 'The names of those on the waiting list whom the acting user may see there: a practice lead sees who waits, and nothing else of a client who is not theirs.';


--
-- Name: was_given_attachment(uuid, uuid); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.was_given_attachment(to_client uuid, attachment uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT EXISTS (
        SELECT FROM assignment a JOIN exercise e ON e.code = a.exercise
        WHERE a.client_id = to_client AND a.set_on <= current_date AND coalesce(a.stopped_on >= a.set_on, true)
          AND e.definition -> 'attachments' @> jsonb_build_array(jsonb_build_object('attachment_id', attachment)))
$$;


ALTER FUNCTION public.was_given_attachment(to_client uuid, attachment uuid) OWNER TO attune_owner;

--
-- Name: FUNCTION was_given_attachment(to_client uuid, attachment uuid); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.was_given_attachment(to_client uuid, attachment uuid) IS 'The client has, or had, an exercise as homework that names this file now.';


--
-- Name: withdraw_signals(uuid, text, date, jsonb); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.withdraw_signals(of_client uuid, of_instrument text, since date, holding jsonb) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    withdrawn integer;
BEGIN
    IF NOT EXISTS (SELECT FROM reassignment
                   WHERE from_client_id = of_client AND reassigned_by = acting_user() AND reassigned_at = now()) THEN
        RAISE EXCEPTION 'signals are withdrawn as a form moves away' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('attune.moving_form', 'on', true);
    DELETE FROM flag f USING administration a
    WHERE a.id = f.administration_id AND f.client_id = of_client AND a.instrument = of_instrument
      AND f.rule <> 'missed_measures' AND f.seen_on >= since AND f.signed_off_at IS NULL
      AND NOT EXISTS (SELECT FROM jsonb_to_recordset(holding) AS h (administration_id uuid, rule text, score text, sentence text)
                      WHERE (h.administration_id, h.rule, h.score, h.sentence) = (f.administration_id, f.rule, f.score, f.sentence));
    GET DIAGNOSTICS withdrawn = ROW_COUNT;
    PERFORM set_config('attune.moving_form', '', true);
    RETURN withdrawn;
END
$$;


ALTER FUNCTION public.withdraw_signals(of_client uuid, of_instrument text, since date, holding jsonb) OWNER TO attune_owner;

--
-- Name: FUNCTION withdraw_signals(of_client uuid, of_instrument text, since date, holding jsonb); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.withdraw_signals(of_client uuid, of_instrument text, since date, holding jsonb) IS 'In the transaction that has moved a form away: takes back the signals that wait and rested on it. `holding` are those that hold without it.';


--
-- Name: word_parts(text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.word_parts(known_by text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE COST 10000 PARALLEL SAFE
    SET search_path TO 'public', 'pg_temp'
    RETURN (SELECT COALESCE(array_to_tsvector(array_agg(DISTINCT substr(word.word, first.first))), ''::tsvector) AS "coalesce" FROM regexp_split_to_table(word_parts.known_by, '\s+'::text) word(word), LATERAL generate_series(1, (length(word.word) - 1)) first(first));


ALTER FUNCTION public.word_parts(known_by text) OWNER TO attune_owner;

--
-- Name: FUNCTION word_parts(known_by text); Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON FUNCTION public.word_parts(known_by text) IS 'Each word from each of its letters to its end: any part of a word is how one of them begins.';


--
-- Name: note_as_written; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: attune_owner
--

CREATE TEXT SEARCH CONFIGURATION public.note_as_written (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR asciiword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR word WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR hword_part WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR hword_asciipart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR asciihword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR hword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_as_written
    ADD MAPPING FOR uint WITH simple;


ALTER TEXT SEARCH CONFIGURATION public.note_as_written OWNER TO attune_owner;

--
-- Name: note_english; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: attune_owner
--

CREATE TEXT SEARCH CONFIGURATION public.note_english (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR asciiword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR word WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR hword_part WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR hword_asciipart WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR asciihword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR hword WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_english
    ADD MAPPING FOR uint WITH simple;


ALTER TEXT SEARCH CONFIGURATION public.note_english OWNER TO attune_owner;

--
-- Name: note_german; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: attune_owner
--

CREATE TEXT SEARCH CONFIGURATION public.note_german (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR asciiword WITH german_stem;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR word WITH public.unaccent, german_stem;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR hword_part WITH public.unaccent, german_stem;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR hword_asciipart WITH german_stem;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR asciihword WITH german_stem;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR hword WITH public.unaccent, german_stem;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.note_german
    ADD MAPPING FOR uint WITH simple;


ALTER TEXT SEARCH CONFIGURATION public.note_german OWNER TO attune_owner;

--
-- Name: words_to_find(text); Type: FUNCTION; Schema: public; Owner: attune_owner
--

CREATE FUNCTION public.words_to_find(words text) RETURNS tsvector
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    RETURN ((to_tsvector('public.note_english'::regconfig, words) || to_tsvector('public.note_german'::regconfig, words)) || to_tsvector('public.note_as_written'::regconfig, words));


ALTER FUNCTION public.words_to_find(words text) OWNER TO attune_owner;

--
-- Name: account_settings; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.account_settings (
    number bigint NOT NULL,
    currency text NOT NULL,
    issuer_name text NOT NULL,
    issuer_address text NOT NULL,
    tax_number text NOT NULL,
    tax_name text NOT NULL,
    tax_rate integer NOT NULL,
    exempt_words text NOT NULL,
    charged_from date NOT NULL,
    terms_days integer NOT NULL,
    bank_details text NOT NULL,
    prefix text NOT NULL,
    late_cancel_percent integer NOT NULL,
    did_not_attend_percent integer NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT account_settings_bank_details_check CHECK ((length(bank_details) <= 400)),
    CONSTRAINT account_settings_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT account_settings_did_not_attend_percent_check CHECK (((did_not_attend_percent >= 0) AND (did_not_attend_percent <= 100))),
    CONSTRAINT account_settings_exempt_words_check CHECK ((length(exempt_words) <= 300)),
    CONSTRAINT account_settings_issuer_address_check CHECK (((length(issuer_address) >= 1) AND (length(issuer_address) <= 400))),
    CONSTRAINT account_settings_issuer_name_check CHECK (((length(issuer_name) >= 1) AND (length(issuer_name) <= 120))),
    CONSTRAINT account_settings_late_cancel_percent_check CHECK (((late_cancel_percent >= 0) AND (late_cancel_percent <= 100))),
    CONSTRAINT account_settings_prefix_check CHECK ((length(prefix) <= 12)),
    CONSTRAINT account_settings_tax_name_check CHECK (((length(tax_name) >= 1) AND (length(tax_name) <= 20))),
    CONSTRAINT account_settings_tax_number_check CHECK ((length(tax_number) <= 60)),
    CONSTRAINT account_settings_tax_rate_check CHECK (((tax_rate >= 0) AND (tax_rate <= 10000))),
    CONSTRAINT account_settings_terms_days_check CHECK (((terms_days >= 0) AND (terms_days <= 365)))
);


ALTER TABLE public.account_settings OWNER TO attune_owner;

--
-- Name: TABLE account_settings; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.account_settings IS 'Who issues the practice''s invoices, and by which rules. Never changed: the last one holds.';


--
-- Name: COLUMN account_settings.currency; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.account_settings.currency IS 'ISO 4217, "GBP".';


--
-- Name: COLUMN account_settings.tax_name; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.account_settings.tax_name IS 'As it stands on the tax line: "VAT".';


--
-- Name: COLUMN account_settings.tax_rate; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.account_settings.tax_rate IS 'In hundredths of a percent: 1900 is 19 %.';


--
-- Name: COLUMN account_settings.exempt_words; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.account_settings.exempt_words IS 'Printed where an invoice has a line without tax: why there is none.';


--
-- Name: COLUMN account_settings.charged_from; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.account_settings.charged_from IS 'Sessions before this day are on no invoice of ours: they were charged elsewhere.';


--
-- Name: COLUMN account_settings.late_cancel_percent; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.account_settings.late_cancel_percent IS 'Of the fee, for a session that was cancelled late; 0: nothing is charged.';


--
-- Name: account_settings_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.account_settings ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.account_settings_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: administration; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.administration (
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    episode_id uuid NOT NULL,
    session_id uuid,
    instrument text NOT NULL,
    version integer NOT NULL,
    answered_on date NOT NULL,
    state text NOT NULL,
    answers smallint[] NOT NULL,
    replaces uuid,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT now() NOT NULL,
    given_as text DEFAULT 'keyed'::text NOT NULL,
    import_id uuid,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT administration_given_as_check CHECK ((given_as = ANY (ARRAY['keyed'::text, 'handed_over'::text, 'by_link'::text]))),
    CONSTRAINT administration_state_check CHECK ((state = ANY (ARRAY['completed'::text, 'stopped'::text])))
);

ALTER TABLE ONLY public.administration FORCE ROW LEVEL SECURITY;


ALTER TABLE public.administration OWNER TO attune_owner;

--
-- Name: TABLE administration; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.administration IS 'An instrument given once to a client. Never changed: a correction is a new row that names the old.';


--
-- Name: COLUMN administration.session_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.administration.session_id IS 'The session it was given in; NULL when given between sessions.';


--
-- Name: COLUMN administration.answered_on; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.administration.answered_on IS 'The clinical date: the one that counts, in charts and everywhere.';


--
-- Name: COLUMN administration.answers; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.administration.answers IS 'In item order; NULL for an item left blank.';


--
-- Name: COLUMN administration.replaces; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.administration.replaces IS 'The mis-keyed administration this one corrects; NULL otherwise.';


--
-- Name: COLUMN administration.given_as; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.administration.given_as IS 'keyed: from paper; handed_over: answered by the client on the therapist''s screen; by_link: on the client''s own device.';


--
-- Name: COLUMN administration.import_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.administration.import_id IS 'The import that it came with; NULL for all others.';


--
-- Name: COLUMN administration.row_version; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.administration.row_version IS 'Counts its moves from one client to another; nothing else of a form ever changes.';


--
-- Name: agreed_action; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.agreed_action (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    client_id uuid,
    supervisor_id uuid NOT NULL,
    supervisee_id uuid NOT NULL,
    text text NOT NULL,
    due_on date NOT NULL,
    agreed_at timestamp with time zone DEFAULT now() NOT NULL,
    done_at timestamp with time zone,
    done_by uuid,
    CONSTRAINT agreed_action_check CHECK ((supervisor_id <> supervisee_id)),
    CONSTRAINT agreed_action_check1 CHECK (((done_at IS NULL) = (done_by IS NULL))),
    CONSTRAINT agreed_action_text_check CHECK (((text <> ''::text) AND (length(text) <= 500)))
);

ALTER TABLE ONLY public.agreed_action FORCE ROW LEVEL SECURITY;


ALTER TABLE public.agreed_action OWNER TO attune_owner;

--
-- Name: TABLE agreed_action; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.agreed_action IS 'What supervisor and supervisee have agreed to be done, by a day; theirs alone.';


--
-- Name: COLUMN agreed_action.client_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.agreed_action.client_id IS 'Whom it is about; NULL when it is about no one client.';


--
-- Name: COLUMN agreed_action.done_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.agreed_action.done_at IS 'NULL while it is open, and again when it was found not to be done.';


--
-- Name: assignment; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.assignment (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    episode_id uuid NOT NULL,
    session_id uuid,
    exercise text NOT NULL,
    minutes integer NOT NULL,
    days_per_week integer NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    set_on date NOT NULL,
    until_on date,
    stopped_on date,
    set_by uuid NOT NULL,
    continues uuid,
    weekly_course_id uuid,
    CONSTRAINT assignment_check CHECK ((until_on >= set_on)),
    CONSTRAINT assignment_days_per_week_check CHECK (((days_per_week >= 1) AND (days_per_week <= 7))),
    CONSTRAINT assignment_minutes_check CHECK (((minutes >= 0) AND (minutes <= 600)))
);

ALTER TABLE ONLY public.assignment FORCE ROW LEVEL SECURITY;


ALTER TABLE public.assignment OWNER TO attune_owner;

--
-- Name: TABLE assignment; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.assignment IS 'An exercise set as homework.';


--
-- Name: COLUMN assignment.session_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.assignment.session_id IS 'The session it was set in; NULL when set between sessions.';


--
-- Name: COLUMN assignment.minutes; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.assignment.minutes IS '0: no set length.';


--
-- Name: COLUMN assignment.until_on; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.assignment.until_on IS 'NULL: until it is stopped.';


--
-- Name: COLUMN assignment.stopped_on; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.assignment.stopped_on IS 'NULL while it goes on.';


--
-- Name: COLUMN assignment.continues; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.assignment.continues IS 'The homework that this one changed or carried over; NULL for what was set anew.';


--
-- Name: COLUMN assignment.weekly_course_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.assignment.weekly_course_id IS 'The weekly course it belongs to, set from its week''s first day on; NULL for others. Stopped before it was set: its week was changed before it began.';


--
-- Name: attachment_room; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.attachment_room (
    number bigint NOT NULL,
    megabytes integer NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT attachment_room_megabytes_check CHECK (((megabytes >= 100) AND (megabytes <= (1000 * 1024))))
);


ALTER TABLE public.attachment_room OWNER TO attune_owner;

--
-- Name: TABLE attachment_room; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.attachment_room IS 'How much room the practice gives to the files of its clients. Never changed: the last one holds; without any, 5 GB.';


--
-- Name: attachment_room_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.attachment_room ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.attachment_room_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: audit_event; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.audit_event (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    user_id uuid NOT NULL,
    action text NOT NULL,
    client_id uuid,
    outcome text NOT NULL,
    wrote boolean NOT NULL,
    request_id text NOT NULL,
    detail jsonb,
    link_id uuid,
    CONSTRAINT audit_event_action_check CHECK ((action <> ''::text)),
    CONSTRAINT audit_event_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text, 'not_found'::text, 'forbidden'::text])))
);

ALTER TABLE ONLY public.audit_event FORCE ROW LEVEL SECURITY;


ALTER TABLE public.audit_event OWNER TO attune_owner;

--
-- Name: TABLE audit_event; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.audit_event IS 'Who saw or changed what; written in the transaction of the act, never altered.';


--
-- Name: COLUMN audit_event.action; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.audit_event.action IS 'The endpoint''s name in shared/api.';


--
-- Name: COLUMN audit_event.client_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.audit_event.client_id IS 'The client named by the request, known to us or not; NULL when it named none.';


--
-- Name: COLUMN audit_event.outcome; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.audit_event.outcome IS 'refused: the request was turned down for what it said, and changed nothing.';


--
-- Name: COLUMN audit_event.wrote; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.audit_event.wrote IS 'The request changes the record; otherwise it reads.';


--
-- Name: COLUMN audit_event.detail; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.audit_event.detail IS 'What the action alone does not tell: of a form that was moved, which one and why; NULL for most.';


--
-- Name: COLUMN audit_event.link_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.audit_event.link_id IS 'The client''s own act, through this link; user_id is then who sent it.';


--
-- Name: audit_event_id_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.audit_event ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.audit_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: baseline_statistic; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.baseline_statistic (
    instrument text NOT NULL,
    version integer NOT NULL,
    score text NOT NULL,
    n integer NOT NULL,
    mean double precision NOT NULL,
    sd double precision NOT NULL,
    alpha double precision,
    computed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT baseline_statistic_n_check CHECK ((n >= 0)),
    CONSTRAINT baseline_statistic_sd_check CHECK ((sd >= (0)::double precision))
);


ALTER TABLE public.baseline_statistic OWNER TO attune_owner;

--
-- Name: TABLE baseline_statistic; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.baseline_statistic IS 'The practice''s own first complete scores of first episodes: one a client. No client can be told from it.';


--
-- Name: COLUMN baseline_statistic.sd; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.baseline_statistic.sd IS 'With n - 1 in the denominator; 0 for a single form.';


--
-- Name: COLUMN baseline_statistic.alpha; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.baseline_statistic.alpha IS 'Cronbach''s alpha of the same forms; NULL where it is not defined.';


--
-- Name: basis; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.basis (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    instrument text NOT NULL,
    version integer NOT NULL,
    score text NOT NULL,
    number integer NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL,
    kind text NOT NULL,
    points double precision,
    n integer,
    mean double precision,
    sd double precision,
    reliability double precision,
    reliability_kind text,
    confidence text,
    population text,
    source text,
    put_into_use_by uuid,
    CONSTRAINT basis_check CHECK (((kind <> 'practice_figures'::text) OR ((num_nonnulls(population, source, confidence) = 3) AND (num_nonnulls(points, sd) = 1) AND (num_nonnulls(sd, reliability, reliability_kind) = ANY (ARRAY[0, 3]))))),
    CONSTRAINT basis_check1 CHECK (((kind <> 'practice_baselines'::text) OR ((num_nonnulls(n, mean, sd) = 3) AND (num_nonnulls(points, population, source) = 0)))),
    CONSTRAINT basis_check2 CHECK (((kind <> 'published'::text) OR (num_nonnulls(points, n, mean, sd, reliability, population, source) = 0))),
    CONSTRAINT basis_check3 CHECK (((put_into_use_by IS NOT NULL) OR (kind = 'practice_baselines'::text))),
    CONSTRAINT basis_confidence_check CHECK ((confidence = ANY (ARRAY['ninety'::text, 'ninety_five'::text]))),
    CONSTRAINT basis_kind_check CHECK ((kind = ANY (ARRAY['practice_figures'::text, 'practice_baselines'::text, 'published'::text]))),
    CONSTRAINT basis_n_check CHECK ((n > 0)),
    CONSTRAINT basis_number_check CHECK ((number > 0)),
    CONSTRAINT basis_points_check CHECK ((points > (0)::double precision)),
    CONSTRAINT basis_population_check CHECK ((population <> ''::text)),
    CONSTRAINT basis_reliability_check CHECK ((reliability < (1)::double precision)),
    CONSTRAINT basis_reliability_kind_check CHECK ((reliability_kind = ANY (ARRAY['alpha'::text, 'retest'::text]))),
    CONSTRAINT basis_score_check CHECK ((score <> ''::text)),
    CONSTRAINT basis_sd_check CHECK ((sd > (0)::double precision)),
    CONSTRAINT basis_source_check CHECK ((source <> ''::text))
);


ALTER TABLE public.basis OWNER TO attune_owner;

--
-- Name: TABLE basis; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.basis IS 'What verdicts on a score rest on, as it was put into use: the practice''s figures, its own baselines as they were, or what is published again. A form is judged by the basis of the moment when it was entered.';


--
-- Name: COLUMN basis.points; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.basis.points IS 'A criterion: so many points or more are a reliable change.';


--
-- Name: COLUMN basis.reliability; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.basis.reliability IS 'Of own baselines Cronbach''s alpha; NULL where it is not defined.';


--
-- Name: COLUMN basis.source; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.basis.source IS 'The citation of the practice''s figures.';


--
-- Name: COLUMN basis.put_into_use_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.basis.put_into_use_by IS 'NULL for the first own baselines of a score, which the server puts into use once they are enough.';


--
-- Name: battery; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.battery (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    name text NOT NULL,
    measures jsonb NOT NULL,
    in_use boolean DEFAULT true NOT NULL,
    changed_by uuid,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT battery_measures_check CHECK (((jsonb_typeof(measures) = 'array'::text) AND ((jsonb_array_length(measures) >= 1) AND (jsonb_array_length(measures) <= 20)))),
    CONSTRAINT battery_name_check CHECK ((name <> ''::text))
);


ALTER TABLE public.battery OWNER TO attune_owner;

--
-- Name: TABLE battery; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.battery IS 'Measures that the practice gives together, each with its usual rhythm. Schedules made from it stay as they are when it changes.';


--
-- Name: COLUMN battery.measures; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.battery.measures IS 'ScheduledMeasure of shared/measures/schedule.hpp, in their order.';


--
-- Name: COLUMN battery.in_use; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.battery.in_use IS 'False: no longer offered.';


--
-- Name: COLUMN battery.changed_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.battery.changed_by IS 'NULL: it came with Attune.';


--
-- Name: break_glass; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.break_glass (
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    opened_by uuid NOT NULL,
    reason text NOT NULL,
    opened_at timestamp with time zone DEFAULT now() NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    responsible_id uuid,
    CONSTRAINT break_glass_check CHECK (((ends_at > opened_at) AND (ends_at <= (opened_at + '24:00:00'::interval)))),
    CONSTRAINT break_glass_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 500)))
);

ALTER TABLE ONLY public.break_glass FORCE ROW LEVEL SECURITY;


ALTER TABLE public.break_glass OWNER TO attune_owner;

--
-- Name: TABLE break_glass; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.break_glass IS 'A record opened for a limited time by somebody who is not on the care team, with their reason. Never altered; while it is open its opener is on the care team.';


--
-- Name: COLUMN break_glass.responsible_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.break_glass.responsible_id IS 'Who was responsible for the client at the time, and is told; without one the therapist of the latest episode.';


--
-- Name: break_glass_end; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.break_glass_end (
    break_glass_id uuid NOT NULL,
    client_id uuid NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    expired boolean NOT NULL
);

ALTER TABLE ONLY public.break_glass_end FORCE ROW LEVEL SECURITY;


ALTER TABLE public.break_glass_end OWNER TO attune_owner;

--
-- Name: TABLE break_glass_end; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.break_glass_end IS 'When a break-glass ended: by its opener, or by itself (written down by housekeeping; access ends at that moment in any case).';


--
-- Name: break_glass_sign_off; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.break_glass_sign_off (
    break_glass_id uuid NOT NULL,
    client_id uuid NOT NULL,
    signed_as text NOT NULL,
    signed_by uuid NOT NULL,
    found text DEFAULT ''::text NOT NULL,
    signed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT break_glass_sign_off_check CHECK (((length(found) <= 500) AND ((signed_as <> 'lead'::text) OR (found <> ''::text)))),
    CONSTRAINT break_glass_sign_off_signed_as_check CHECK ((signed_as = ANY (ARRAY['lead'::text, 'responsible'::text])))
);

ALTER TABLE ONLY public.break_glass_sign_off FORCE ROW LEVEL SECURITY;


ALTER TABLE public.break_glass_sign_off OWNER TO attune_owner;

--
-- Name: TABLE break_glass_sign_off; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.break_glass_sign_off IS 'A practice lead has looked into it and says what they found; the responsible therapist has seen it. Never altered.';


--
-- Name: calendar_feed; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.calendar_feed (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    full_names boolean NOT NULL,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    read_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT calendar_feed_token_hash_check CHECK ((length(token_hash) = 32))
);

ALTER TABLE ONLY public.calendar_feed FORCE ROW LEVEL SECURITY;


ALTER TABLE public.calendar_feed OWNER TO attune_owner;

--
-- Name: TABLE calendar_feed; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.calendar_feed IS 'An address at which a therapist''s appointments are read by another calendar. Whoever has it reads them, until it is revoked.';


--
-- Name: COLUMN calendar_feed.token_hash; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.calendar_feed.token_hash IS 'BLAKE2b-256 of the address''s last part, which nobody but its owner has.';


--
-- Name: COLUMN calendar_feed.full_names; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.calendar_feed.full_names IS 'Of clients; initials otherwise.';


--
-- Name: COLUMN calendar_feed.read_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.calendar_feed.read_at IS 'By a calendar, last; NULL: never.';


--
-- Name: care_plan; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.care_plan (
    client_id uuid NOT NULL,
    number bigint NOT NULL,
    phase smallint,
    targets jsonb NOT NULL,
    interventions jsonb NOT NULL,
    fears jsonb NOT NULL,
    review_on date,
    agreed_on date,
    agreed_how text DEFAULT ''::text NOT NULL,
    changed jsonb NOT NULL,
    saved_by uuid NOT NULL,
    saved_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT care_plan_agreed_how_check CHECK ((length(agreed_how) <= 100)),
    CONSTRAINT care_plan_changed_check CHECK (((jsonb_typeof(changed) = 'array'::text) AND (jsonb_array_length(changed) <= 8))),
    CONSTRAINT care_plan_check CHECK (((agreed_on IS NOT NULL) OR (agreed_how = ''::text))),
    CONSTRAINT care_plan_fears_check CHECK (((jsonb_typeof(fears) = 'object'::text) AND (length((fears)::text) <= 25000))),
    CONSTRAINT care_plan_interventions_check CHECK (((jsonb_typeof(interventions) = 'array'::text) AND (jsonb_array_length(interventions) <= 12))),
    CONSTRAINT care_plan_number_check CHECK (((number >= 1) AND (number <= 1000))),
    CONSTRAINT care_plan_phase_check CHECK (((phase >= 1) AND (phase <= 10))),
    CONSTRAINT care_plan_targets_check CHECK (((jsonb_typeof(targets) = 'array'::text) AND (jsonb_array_length(targets) <= 6)))
);

ALTER TABLE ONLY public.care_plan FORCE ROW LEVEL SECURITY;


ALTER TABLE public.care_plan OWNER TO attune_owner;

--
-- Name: TABLE care_plan; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.care_plan IS 'The care plan of a client. Never changed: each save is another version, and the last holds.';


--
-- Name: COLUMN care_plan.number; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.care_plan.number IS 'Counted from 1 for each client.';


--
-- Name: COLUMN care_plan.phase; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.care_plan.phase IS 'Of the ten phases of shared/domain/phase.hpp; NULL: not said.';


--
-- Name: COLUMN care_plan.targets; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.care_plan.targets IS 'PlanTarget of shared/domain/care_plan.hpp: the scores that are to change.';


--
-- Name: COLUMN care_plan.interventions; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.care_plan.interventions IS 'Intervention of shared/domain/care_plan.hpp: exercises, or other means in words.';


--
-- Name: COLUMN care_plan.fears; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.care_plan.fears IS 'FearsOfFlows of shared/domain/care_plan.hpp: what stands in the way of compassion, by flow.';


--
-- Name: COLUMN care_plan.review_on; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.care_plan.review_on IS 'When the plan is looked at again: from that day it waits in the inbox. NULL: no day is set.';


--
-- Name: COLUMN care_plan.agreed_on; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.care_plan.agreed_on IS 'The day the client agreed to it; NULL: not yet.';


--
-- Name: COLUMN care_plan.agreed_how; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.care_plan.agreed_how IS 'In session, by letter; empty when nobody said.';


--
-- Name: COLUMN care_plan.changed; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.care_plan.changed IS 'CarePlanPart of shared/domain/care_plan.hpp: what differs from the version before.';


--
-- Name: care_team_event; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.care_team_event (
    id bigint NOT NULL,
    client_id uuid NOT NULL,
    user_id uuid NOT NULL,
    capacity text NOT NULL,
    happened text NOT NULL,
    until timestamp with time zone,
    reason text DEFAULT ''::text NOT NULL,
    done_by uuid,
    at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT care_team_event_happened_check CHECK ((happened = ANY (ARRAY['joined'::text, 'left'::text]))),
    CONSTRAINT care_team_event_reason_check CHECK ((length(reason) <= 500))
);

ALTER TABLE ONLY public.care_team_event FORCE ROW LEVEL SECURITY;


ALTER TABLE public.care_team_event OWNER TO attune_owner;

--
-- Name: TABLE care_team_event; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.care_team_event IS 'Who joined and left which care team, when and through whom. Written by the table itself, never altered; like the audit trail it outlives an import that was taken back.';


--
-- Name: COLUMN care_team_event.capacity; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.care_team_event.capacity IS 'In which they joined, or which they left.';


--
-- Name: COLUMN care_team_event.until; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.care_team_event.until IS 'When a membership ends by itself; NULL for one without an end.';


--
-- Name: COLUMN care_team_event.done_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.care_team_event.done_by IS 'Who acted; NULL for the administrator at the database, and for what was there before this was kept.';


--
-- Name: care_team_event_id_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.care_team_event ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.care_team_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: client; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.client (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    reference text DEFAULT ''::text NOT NULL,
    legal_name text NOT NULL,
    preferred_name text DEFAULT ''::text NOT NULL,
    pronouns text DEFAULT ''::text NOT NULL,
    born_on date,
    phone text DEFAULT ''::text NOT NULL,
    email text DEFAULT ''::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    import_id uuid,
    known_by text GENERATED ALWAYS AS (public.found_by(reference, legal_name, preferred_name, born_on, phone, email)) STORED NOT NULL,
    preferred_channel text,
    messages_may_be_left boolean,
    merged_into uuid,
    address text DEFAULT ''::text NOT NULL,
    CONSTRAINT client_address_check CHECK ((length(address) <= 400)),
    CONSTRAINT client_born_on_check CHECK ((born_on >= '1900-01-01'::date)),
    CONSTRAINT client_check CHECK ((merged_into <> id)),
    CONSTRAINT client_legal_name_check CHECK ((legal_name <> ''::text)),
    CONSTRAINT client_preferred_channel_check CHECK ((preferred_channel = ANY (ARRAY['phone'::text, 'text'::text, 'email'::text, 'post'::text])))
);

ALTER TABLE ONLY public.client FORCE ROW LEVEL SECURITY;


ALTER TABLE public.client OWNER TO attune_owner;

--
-- Name: TABLE client; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.client IS 'A person in therapy. The id is random: it reveals nothing, not even order.';


--
-- Name: COLUMN client.reference; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client.reference IS 'The practice''s own number. Not unique: a unique check would tell of other people''s clients.';


--
-- Name: COLUMN client.preferred_name; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client.preferred_name IS 'What the person is called; empty when it is the legal name.';


--
-- Name: COLUMN client.born_on; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client.born_on IS 'NULL while unknown.';


--
-- Name: COLUMN client.import_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client.import_id IS 'The import that made it; NULL for all others.';


--
-- Name: COLUMN client.known_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client.known_by IS 'Names, reference, e-mail, birth date (20240131, 31012024) and the digits of the telephone, a line each, for finding.';


--
-- Name: COLUMN client.preferred_channel; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client.preferred_channel IS 'How the client would rather be reached; NULL while unknown.';


--
-- Name: COLUMN client.messages_may_be_left; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client.messages_may_be_left IS 'With whoever answers, or on an answering machine; NULL while nobody asked.';


--
-- Name: COLUMN client.merged_into; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client.merged_into IS 'The record that holds what this one held, after a merge; NULL for all others.';


--
-- Name: COLUMN client.address; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client.address IS 'For letters and invoices, as it stands below the name; empty while unknown.';


--
-- Name: client_attachment_piece; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.client_attachment_piece (
    attachment_id uuid NOT NULL,
    client_id uuid NOT NULL,
    number integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT client_attachment_piece_content_check CHECK (((length(content) >= 1) AND (length(content) <= (256 * 1024)))),
    CONSTRAINT client_attachment_piece_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.client_attachment_piece ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE ONLY public.client_attachment_piece FORCE ROW LEVEL SECURITY;


ALTER TABLE public.client_attachment_piece OWNER TO attune_owner;

--
-- Name: TABLE client_attachment_piece; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.client_attachment_piece IS 'Their content: it is read and sent piece by piece.';


--
-- Name: COLUMN client_attachment_piece.number; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client_attachment_piece.number IS 'From 0; all but the last are of one length.';


--
-- Name: client_fee; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.client_fee (
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    service_id uuid NOT NULL,
    fee bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT now() NOT NULL,
    struck_at timestamp with time zone,
    CONSTRAINT client_fee_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT client_fee_fee_check CHECK (((fee >= 0) AND (fee <= 100000000)))
);

ALTER TABLE ONLY public.client_fee FORCE ROW LEVEL SECURITY;


ALTER TABLE public.client_fee OWNER TO attune_owner;

--
-- Name: TABLE client_fee; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.client_fee IS 'What one client pays for a service in place of its fee, by the day of the session.';


--
-- Name: COLUMN client_fee.valid_to; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client_fee.valid_to IS 'The last day; NULL: until another is agreed.';


--
-- Name: COLUMN client_fee.struck_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client_fee.struck_at IS 'Entered by mistake: kept, and no longer used.';


--
-- Name: client_field; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.client_field (
    client_id uuid NOT NULL,
    own_field_id uuid NOT NULL,
    number integer NOT NULL,
    value text NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamp with time zone DEFAULT now() NOT NULL,
    import_id uuid,
    CONSTRAINT client_field_number_check CHECK ((number >= 1)),
    CONSTRAINT client_field_value_check CHECK ((length(value) <= 4000))
);

ALTER TABLE ONLY public.client_field FORCE ROW LEVEL SECURITY;


ALTER TABLE public.client_field OWNER TO attune_owner;

--
-- Name: TABLE client_field; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.client_field IS 'What a client''s record holds in a field of the practice''s own. Never changed: the highest number of a field holds, and the earlier ones are its history.';


--
-- Name: COLUMN client_field.number; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client_field.number IS 'Counted from 1 for each client and field; whoever changes a value says on which number they have built.';


--
-- Name: COLUMN client_field.value; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client_field.value IS 'A day as 2026-11-30, a number with a point, yes or no, otherwise the text; empty: taken out again.';


--
-- Name: COLUMN client_field.import_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client_field.import_id IS 'The import that it came with; NULL for all others.';


--
-- Name: client_history; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.client_history (
    client_id uuid NOT NULL,
    row_version bigint NOT NULL,
    details jsonb NOT NULL,
    changed_by uuid,
    changed_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.client_history FORCE ROW LEVEL SECURITY;


ALTER TABLE public.client_history OWNER TO attune_owner;

--
-- Name: TABLE client_history; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.client_history IS 'Every earlier state of a client''s details.';


--
-- Name: COLUMN client_history.changed_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client_history.changed_by IS 'Who replaced this state; NULL for the administrator at the database.';


--
-- Name: client_reading; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.client_reading (
    headings_hash text NOT NULL,
    reading jsonb NOT NULL,
    kept_by uuid NOT NULL,
    kept_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT client_reading_headings_hash_check CHECK ((headings_hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT client_reading_reading_check CHECK (((jsonb_typeof(reading) = 'object'::text) AND (length((reading)::text) <= 40000)))
);

ALTER TABLE ONLY public.client_reading FORCE ROW LEVEL SECURITY;


ALTER TABLE public.client_reading OWNER TO attune_owner;

--
-- Name: TABLE client_reading; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.client_reading IS 'How a file of clients was read when it was imported, so that the next one of its shape is understood at once. The last hundred are kept.';


--
-- Name: COLUMN client_reading.headings_hash; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.client_reading.headings_hash IS 'SHA-256 of the headings, as the desktop works it out.';


--
-- Name: client_tags; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.client_tags (
    number bigint NOT NULL,
    client_id uuid NOT NULL,
    tags jsonb NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT client_tags_tags_check CHECK (((jsonb_typeof(tags) = 'array'::text) AND (jsonb_array_length(tags) <= 12)))
);

ALTER TABLE ONLY public.client_tags FORCE ROW LEVEL SECURITY;


ALTER TABLE public.client_tags OWNER TO attune_owner;

--
-- Name: TABLE client_tags; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.client_tags IS 'The tags of a client, all of them at a time. Never changed: the last row holds.';


--
-- Name: client_tags_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.client_tags ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.client_tags_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: confirmation; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.confirmation (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    instrument text NOT NULL,
    version integer NOT NULL,
    fact text NOT NULL,
    source text NOT NULL,
    confirmed_by uuid NOT NULL,
    confirmed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT confirmation_fact_check CHECK ((fact <> ''::text)),
    CONSTRAINT confirmation_source_check CHECK ((source <> ''::text))
);


ALTER TABLE public.confirmation OWNER TO attune_owner;

--
-- Name: TABLE confirmation; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.confirmation IS 'Facts that the practice has checked against a source of its own; they drive scores and verdicts from then on.';


--
-- Name: COLUMN confirmation.fact; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.confirmation.fact IS 'Its path in the instrument: scores[total].';


--
-- Name: COLUMN confirmation.source; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.confirmation.source IS 'What the practice read.';


--
-- Name: consent; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.consent (
    number bigint NOT NULL,
    client_id uuid NOT NULL,
    purpose text NOT NULL,
    own_purpose text NOT NULL,
    answer text NOT NULL,
    text_version text NOT NULL,
    answered_on date NOT NULL,
    way text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT consent_answer_check CHECK ((answer = ANY (ARRAY['given'::text, 'refused'::text, 'withdrawn'::text]))),
    CONSTRAINT consent_check CHECK (((purpose = 'other'::text) = (own_purpose <> ''::text))),
    CONSTRAINT consent_own_purpose_check CHECK ((length(own_purpose) <= 200)),
    CONSTRAINT consent_purpose_check CHECK ((purpose = ANY (ARRAY['treatment'::text, 'record_keeping'::text, 'sharing_with_gp'::text, 'recording_of_sessions'::text, 'supervision'::text, 'research'::text, 'other'::text]))),
    CONSTRAINT consent_text_version_check CHECK ((length(text_version) <= 100)),
    CONSTRAINT consent_way_check CHECK ((way = ANY (ARRAY['written'::text, 'spoken'::text, 'on_screen'::text])))
);

ALTER TABLE ONLY public.consent FORCE ROW LEVEL SECURITY;


ALTER TABLE public.consent OWNER TO attune_owner;

--
-- Name: TABLE consent; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.consent IS 'What a client agreed to, refused or withdrew. Never changed: the last row of a purpose holds; without any, nobody asked them. Agreeing to e-mails stands in mail_consent.';


--
-- Name: COLUMN consent.number; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.consent.number IS 'The order in which they were recorded.';


--
-- Name: COLUMN consent.own_purpose; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.consent.own_purpose IS 'What the practice asked for, in its own words; empty for the usual purposes.';


--
-- Name: COLUMN consent.text_version; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.consent.text_version IS 'Which text the client was shown: "Privacy notice 3, May 2026". May be empty.';


--
-- Name: COLUMN consent.answered_on; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.consent.answered_on IS 'The day the client said so, which may lie before it was recorded.';


--
-- Name: consent_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.consent ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.consent_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: course; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.course (
    client_id uuid NOT NULL,
    episode_id uuid NOT NULL,
    instrument text NOT NULL,
    version integer NOT NULL,
    score text NOT NULL,
    complete integer NOT NULL,
    first_value double precision,
    latest_value double precision,
    points jsonb NOT NULL,
    latest_entered_at timestamp with time zone,
    CONSTRAINT course_check CHECK ((((complete = 0) = (first_value IS NULL)) AND ((complete = 0) = (latest_value IS NULL)))),
    CONSTRAINT course_complete_check CHECK ((complete >= 0))
);

ALTER TABLE ONLY public.course FORCE ROW LEVEL SECURITY;


ALTER TABLE public.course OWNER TO attune_owner;

--
-- Name: TABLE course; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.course IS 'One score through one episode, corrected forms left out. Derived: refresh_courses works it out from administration and score alone.';


--
-- Name: COLUMN course.complete; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.course.complete IS 'How many forms have a value.';


--
-- Name: COLUMN course.first_value; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.course.first_value IS 'Of the first complete form by clinical date; NULL when none is complete.';


--
-- Name: COLUMN course.latest_value; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.course.latest_value IS 'Of the latest complete form; NULL when none is complete.';


--
-- Name: COLUMN course.points; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.course.points IS 'The latest 60 forms, oldest first: [{"on": "2026-11-24", "value": 12}], value null when incomplete.';


--
-- Name: COLUMN course.latest_entered_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.course.latest_entered_at IS 'When the latest complete form was entered; NULL when none is complete.';


--
-- Name: document; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.document (
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    session_id uuid,
    pages integer NOT NULL,
    content bytea NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    sha256 text NOT NULL,
    made_from jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT document_content_check CHECK ((length(content) <= 10485760)),
    CONSTRAINT document_kind_check CHECK ((kind = ANY (ARRAY['session_summary'::text, 'safety_plan'::text, 'formulation'::text, 'formulation_in_plain_words'::text, 'session_summary_for_client'::text, 'progress_report'::text, 'discharge_report'::text, 'letter'::text, 'supervision_summary'::text, 'measure_sheet'::text, 'invoice'::text, 'credit_note'::text]))),
    CONSTRAINT document_made_from_check CHECK (((jsonb_typeof(made_from) = 'array'::text) AND (length((made_from)::text) <= 500000))),
    CONSTRAINT document_pages_check CHECK ((pages > 0)),
    CONSTRAINT document_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT document_title_check CHECK ((title <> ''::text))
);

ALTER TABLE ONLY public.document FORCE ROW LEVEL SECURITY;


ALTER TABLE public.document OWNER TO attune_owner;

--
-- Name: TABLE document; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.document IS 'Papers of the record, byte for byte as they were handed out.';


--
-- Name: COLUMN document.session_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.document.session_id IS 'The session it is about; NULL for others.';


--
-- Name: COLUMN document.content; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.document.content IS 'A PDF of at most 10 MB.';


--
-- Name: COLUMN document.sha256; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.document.sha256 IS 'Of the content, in hexadecimal, as it was when the document was filed.';


--
-- Name: COLUMN document.made_from; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.document.made_from IS 'RecordVersion of shared/api/documents.hpp: each record that it says something from, as it stood; empty where nobody kept count.';


--
-- Name: document_handout; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.document_handout (
    id uuid NOT NULL,
    document_id uuid NOT NULL,
    client_id uuid NOT NULL,
    recipient text NOT NULL,
    way text NOT NULL,
    given_on date NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT document_handout_recipient_check CHECK (((length(recipient) >= 1) AND (length(recipient) <= 200))),
    CONSTRAINT document_handout_way_check CHECK ((way = ANY (ARRAY['in_person'::text, 'post'::text, 'email'::text, 'fax'::text, 'link'::text, 'other'::text])))
);

ALTER TABLE ONLY public.document_handout FORCE ROW LEVEL SECURITY;


ALTER TABLE public.document_handout OWNER TO attune_owner;

--
-- Name: TABLE document_handout; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.document_handout IS 'To whom a document went. Never changed: what was given out cannot be taken back.';


--
-- Name: COLUMN document_handout.recipient; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.document_handout.recipient IS 'A person or a place: "Dr Fennimore Ash, Larkspur Surgery".';


--
-- Name: episode_history; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.episode_history (
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    row_version bigint NOT NULL,
    details jsonb NOT NULL,
    changed_by uuid,
    changed_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.episode_history FORCE ROW LEVEL SECURITY;


ALTER TABLE public.episode_history OWNER TO attune_owner;

--
-- Name: TABLE episode_history; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.episode_history IS 'Every earlier state of an episode''s own facts.';


--
-- Name: COLUMN episode_history.changed_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.episode_history.changed_by IS 'Who replaced this state; NULL for the administrator at the database.';


--
-- Name: exercise; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.exercise (
    code text NOT NULL,
    definition jsonb NOT NULL,
    CONSTRAINT exercise_code_check CHECK ((code <> ''::text))
);


ALTER TABLE public.exercise OWNER TO attune_owner;

--
-- Name: TABLE exercise; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.exercise IS 'CFT exercises that can be set as homework, as in shared/exercises.';


--
-- Name: COLUMN exercise.definition; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.exercise.definition IS 'The exercise as in its file.';


--
-- Name: exercise_attachment; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.exercise_attachment (
    id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    bytes integer NOT NULL,
    kept_by uuid NOT NULL,
    kept_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT exercise_attachment_bytes_check CHECK (((bytes >= 1) AND (bytes <= ((20 * 1024) * 1024)))),
    CONSTRAINT exercise_attachment_kind_check CHECK ((kind = ANY (ARRAY['pdf'::text, 'mp3'::text, 'm4a'::text, 'ogg'::text]))),
    CONSTRAINT exercise_attachment_name_check CHECK ((name <> ''::text))
);

ALTER TABLE ONLY public.exercise_attachment FORCE ROW LEVEL SECURITY;


ALTER TABLE public.exercise_attachment OWNER TO attune_owner;

--
-- Name: TABLE exercise_attachment; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.exercise_attachment IS 'Files of the practice''s own exercises. One that no exercise names any more is forgotten after a day.';


--
-- Name: COLUMN exercise_attachment.kind; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.exercise_attachment.kind IS 'By its content, which was checked when it came.';


--
-- Name: exercise_attachment_piece; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.exercise_attachment_piece (
    attachment_id uuid NOT NULL,
    number integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT exercise_attachment_piece_content_check CHECK (((length(content) >= 1) AND (length(content) <= (256 * 1024)))),
    CONSTRAINT exercise_attachment_piece_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.exercise_attachment_piece ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE ONLY public.exercise_attachment_piece FORCE ROW LEVEL SECURITY;


ALTER TABLE public.exercise_attachment_piece OWNER TO attune_owner;

--
-- Name: TABLE exercise_attachment_piece; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.exercise_attachment_piece IS 'Their content: it is read and sent piece by piece.';


--
-- Name: COLUMN exercise_attachment_piece.number; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.exercise_attachment_piece.number IS 'From 0; all but the last are of one length.';


--
-- Name: flag; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.flag (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    administration_id uuid NOT NULL,
    item integer,
    sentence text NOT NULL,
    raised_at timestamp with time zone DEFAULT now() NOT NULL,
    signed_off_at timestamp with time zone,
    signed_off_by uuid,
    what_was_done text,
    risk text,
    rule text,
    score text,
    seen_on date NOT NULL,
    historical boolean DEFAULT false NOT NULL,
    escalated_at timestamp with time zone,
    CONSTRAINT flag_check CHECK (((signed_off_at IS NULL) = (signed_off_by IS NULL))),
    CONSTRAINT flag_check1 CHECK (((signed_off_at IS NULL) = (what_was_done IS NULL))),
    CONSTRAINT flag_check2 CHECK ((num_nonnulls(risk, rule) = 1)),
    CONSTRAINT flag_check3 CHECK (((risk IS NULL) = (item IS NULL))),
    CONSTRAINT flag_check4 CHECK (((rule IS NULL) = (score IS NULL))),
    CONSTRAINT flag_risk_check CHECK ((risk = ANY (ARRAY['self_harm'::text, 'harm_to_others'::text, 'medical'::text, 'soft_prompt'::text]))),
    CONSTRAINT flag_rule_check CHECK ((rule = ANY (ARRAY['worse_since_baseline'::text, 'worse_than_best'::text, 'no_reliable_change'::text, 'missed_measures'::text]))),
    CONSTRAINT flag_sentence_check CHECK ((sentence <> ''::text)),
    CONSTRAINT flag_what_was_done_check CHECK ((what_was_done <> ''::text))
);

ALTER TABLE ONLY public.flag FORCE ROW LEVEL SECURITY;


ALTER TABLE public.flag OWNER TO attune_owner;

--
-- Name: TABLE flag; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.flag IS 'Something a person must look at and sign off: a risk answer, or what a rule saw in a course. It stays until then.';


--
-- Name: COLUMN flag.administration_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.flag.administration_id IS 'The form that was answered so, or that completed what the rule saw; for missed_measures the latest form before them.';


--
-- Name: COLUMN flag.item; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.flag.item IS 'Of a risk answer: which item, from 1. NULL for a rule.';


--
-- Name: COLUMN flag.signed_off_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.flag.signed_off_at IS 'NULL while it waits for a person.';


--
-- Name: COLUMN flag.risk; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.flag.risk IS 'Of a risk answer: what kind. NULL for a rule.';


--
-- Name: COLUMN flag.rule; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.flag.rule IS 'The rule of shared/measures/signals. NULL for a risk answer.';


--
-- Name: COLUMN flag.score; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.flag.score IS 'The score whose course the rule looked at; empty for missed_measures. NULL for a risk answer.';


--
-- Name: COLUMN flag.seen_on; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.flag.seen_on IS 'The clinical date of what was seen: the form''s, or the session''s by which measures were missed.';


--
-- Name: COLUMN flag.historical; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.flag.historical IS 'Of a form that was already old when it was imported: it tells what was, and waits for nobody.';


--
-- Name: COLUMN flag.escalated_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.flag.escalated_at IS 'It went to the practice leads, for nobody had signed it off in time; NULL when it did not.';


--
-- Name: formulation; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.formulation (
    client_id uuid NOT NULL,
    number bigint NOT NULL,
    boxes jsonb NOT NULL,
    threat smallint,
    drive smallint,
    soothing smallint,
    changed jsonb NOT NULL,
    saved_by uuid NOT NULL,
    saved_at timestamp with time zone DEFAULT now() NOT NULL,
    evidence jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT formulation_boxes_check CHECK (((jsonb_typeof(boxes) = 'object'::text) AND (length((boxes)::text) <= 150000))),
    CONSTRAINT formulation_changed_check CHECK (((jsonb_typeof(changed) = 'array'::text) AND (jsonb_array_length(changed) <= 10))),
    CONSTRAINT formulation_drive_check CHECK (((drive >= 0) AND (drive <= 10))),
    CONSTRAINT formulation_evidence_check CHECK (((jsonb_typeof(evidence) = 'array'::text) AND (jsonb_array_length(evidence) <= 40))),
    CONSTRAINT formulation_number_check CHECK (((number >= 1) AND (number <= 1000))),
    CONSTRAINT formulation_soothing_check CHECK (((soothing >= 0) AND (soothing <= 10))),
    CONSTRAINT formulation_threat_check CHECK (((threat >= 0) AND (threat <= 10)))
);

ALTER TABLE ONLY public.formulation FORCE ROW LEVEL SECURITY;


ALTER TABLE public.formulation OWNER TO attune_owner;

--
-- Name: TABLE formulation; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.formulation IS 'The formulation of a client. Never changed: each save is another version, and the last holds.';


--
-- Name: COLUMN formulation.number; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.formulation.number IS 'Counted from 1 for each client.';


--
-- Name: COLUMN formulation.boxes; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.formulation.boxes IS 'FormulationBoxes of shared/domain/formulation.hpp.';


--
-- Name: COLUMN formulation.threat; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.formulation.threat IS 'How large the system is, 0 to 10; NULL: not rated. So drive and soothing.';


--
-- Name: COLUMN formulation.changed; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.formulation.changed IS 'FormulationPart of shared/domain/formulation.hpp: what differs from the version before.';


--
-- Name: COLUMN formulation.evidence; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.formulation.evidence IS 'Evidence of shared/domain/formulation.hpp: what supports each part, named as it was when this was saved.';


--
-- Name: goal; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.goal (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    place smallint NOT NULL,
    text text NOT NULL,
    agreed_on date NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    ended_on date,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT goal_check CHECK ((ended_on >= agreed_on)),
    CONSTRAINT goal_check1 CHECK (((state = 'open'::text) = (ended_on IS NULL))),
    CONSTRAINT goal_place_check CHECK (((place >= 1) AND (place <= 3))),
    CONSTRAINT goal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'reached'::text, 'set_aside'::text, 'mistaken'::text]))),
    CONSTRAINT goal_text_check CHECK (((length(text) >= 1) AND (length(text) <= 200)))
);

ALTER TABLE ONLY public.goal FORCE ROW LEVEL SECURITY;


ALTER TABLE public.goal OWNER TO attune_owner;

--
-- Name: TABLE goal; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.goal IS 'What therapy is to bring, in the client''s own words. A mistaken one is kept and rated nowhere.';


--
-- Name: COLUMN goal.place; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.goal.place IS 'The item of the form "goals" that rates it, for as long as it is open.';


--
-- Name: COLUMN goal.changed_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.goal.changed_by IS 'Who entered or changed it last; audit_event tells of all.';


--
-- Name: holds_import; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.holds_import (
    table_name name NOT NULL,
    what text NOT NULL
);


ALTER TABLE public.holds_import OWNER TO attune_owner;

--
-- Name: TABLE holds_import; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.holds_import IS 'Tables with a client_id whose rows show that somebody has gone on with an imported client.';


--
-- Name: COLUMN holds_import.what; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.holds_import.what IS 'How a person calls such a row: "a session".';


--
-- Name: idempotency; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.idempotency (
    user_id uuid NOT NULL,
    key text NOT NULL,
    fingerprint bytea NOT NULL,
    reply text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT idempotency_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200)))
);

ALTER TABLE ONLY public.idempotency FORCE ROW LEVEL SECURITY;


ALTER TABLE public.idempotency OWNER TO attune_owner;

--
-- Name: TABLE idempotency; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.idempotency IS 'First replies of keyed writes, kept 7 days so that a retry gets the same one. Holds clients'' data.';


--
-- Name: COLUMN idempotency.fingerprint; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.idempotency.fingerprint IS 'BLAKE2b-256 of method, path, If-Match and body.';


--
-- Name: import; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.import (
    id uuid NOT NULL,
    number bigint NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    clients integer NOT NULL,
    administrations integer NOT NULL,
    undone_by uuid,
    undone_at timestamp with time zone,
    CONSTRAINT import_administrations_check CHECK ((administrations >= 0)),
    CONSTRAINT import_check CHECK (((undone_by IS NULL) = (undone_at IS NULL))),
    CONSTRAINT import_clients_check CHECK ((clients >= 0))
);


ALTER TABLE public.import OWNER TO attune_owner;

--
-- Name: TABLE import; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.import IS 'One import of clients and administrations. It holds no names: who they are is told by client.import_id.';


--
-- Name: COLUMN import.number; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.import.number IS 'What a person calls it by.';


--
-- Name: import_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.import ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.import_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: instrument; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.instrument (
    code text NOT NULL,
    version integer NOT NULL,
    definition jsonb NOT NULL,
    CONSTRAINT instrument_code_check CHECK ((code <> ''::text)),
    CONSTRAINT instrument_version_check CHECK ((version > 0))
);


ALTER TABLE public.instrument OWNER TO attune_owner;

--
-- Name: TABLE instrument; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.instrument IS 'The instruments that this database knows, as in shared/instruments; a version never changes once used.';


--
-- Name: COLUMN instrument.definition; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.instrument.definition IS 'The instrument file, whole.';


--
-- Name: invoice; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.invoice (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    kind text NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    cancels uuid,
    client_name text NOT NULL,
    payer_name text NOT NULL,
    payer_address text NOT NULL,
    currency text NOT NULL,
    net bigint DEFAULT 0 NOT NULL,
    tax bigint DEFAULT 0 NOT NULL,
    gross bigint DEFAULT 0 NOT NULL,
    prefix text,
    number bigint,
    issued_on date,
    due_on date,
    issuer jsonb,
    document_id uuid,
    drafted_by uuid NOT NULL,
    drafted_at timestamp with time zone DEFAULT now() NOT NULL,
    issued_by uuid,
    issued_at timestamp with time zone,
    CONSTRAINT invoice_check CHECK ((gross = (net + tax))),
    CONSTRAINT invoice_check1 CHECK ((due_on >= issued_on)),
    CONSTRAINT invoice_check2 CHECK (((kind = 'credit_note'::text) = (cancels IS NOT NULL))),
    CONSTRAINT invoice_check3 CHECK (
CASE state
    WHEN 'issued'::text THEN ((num_nonnulls(prefix, number, issued_on, due_on, issuer, document_id, issued_by, issued_at) = 8) AND (payer_name <> ''::text))
    ELSE (num_nonnulls(number, issued_on, due_on, issuer, document_id, issued_by, issued_at) = 0)
END),
    CONSTRAINT invoice_client_name_check CHECK (((length(client_name) >= 1) AND (length(client_name) <= 200))),
    CONSTRAINT invoice_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT invoice_issuer_check CHECK (((jsonb_typeof(issuer) = 'object'::text) AND (length((issuer)::text) <= 5000))),
    CONSTRAINT invoice_kind_check CHECK ((kind = ANY (ARRAY['invoice'::text, 'credit_note'::text]))),
    CONSTRAINT invoice_payer_address_check CHECK ((length(payer_address) <= 400)),
    CONSTRAINT invoice_payer_name_check CHECK ((length(payer_name) <= 200)),
    CONSTRAINT invoice_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'issued'::text, 'discarded'::text])))
);

ALTER TABLE ONLY public.invoice FORCE ROW LEVEL SECURITY;


ALTER TABLE public.invoice OWNER TO attune_owner;

--
-- Name: TABLE invoice; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.invoice IS 'An invoice, or the credit note that cancels one. Changeable as a draft; once issued it has its number and is never changed.';


--
-- Name: COLUMN invoice.cancels; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.invoice.cancels IS 'The invoice that a credit note cancels, whole; NULL for invoices.';


--
-- Name: COLUMN invoice.client_name; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.invoice.client_name IS 'For whom the work was done, as it was when the invoice was drafted: those who keep the accounts need not see the record.';


--
-- Name: COLUMN invoice.payer_name; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.invoice.payer_name IS 'To whom it goes: the client, or who pays for them.';


--
-- Name: COLUMN invoice.number; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.invoice.number IS 'Given by the database in the transaction that issues, without a gap within its prefix; NULL until then.';


--
-- Name: COLUMN invoice.issuer; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.invoice.issuer IS 'InvoiceIssuer of shared/money/invoice.hpp: who issued it, as it stood on that day.';


--
-- Name: COLUMN invoice.document_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.invoice.document_id IS 'The PDF as it was issued.';


--
-- Name: invoice_line; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.invoice_line (
    invoice_id uuid NOT NULL,
    client_id uuid NOT NULL,
    place integer NOT NULL,
    description text NOT NULL,
    quantity integer NOT NULL,
    unit_price bigint NOT NULL,
    tax_rate integer NOT NULL,
    session_id uuid,
    holds_session boolean DEFAULT false NOT NULL,
    removed boolean DEFAULT false NOT NULL,
    CONSTRAINT invoice_line_check CHECK (((NOT holds_session) OR ((session_id IS NOT NULL) AND (NOT removed)))),
    CONSTRAINT invoice_line_description_check CHECK ((length(description) <= 200)),
    CONSTRAINT invoice_line_place_check CHECK (((place >= 1) AND (place <= 60))),
    CONSTRAINT invoice_line_quantity_check CHECK (((quantity >= 1) AND (quantity <= 999))),
    CONSTRAINT invoice_line_tax_rate_check CHECK (((tax_rate >= 0) AND (tax_rate <= 10000))),
    CONSTRAINT invoice_line_unit_price_check CHECK (((unit_price >= '-100000000'::integer) AND (unit_price <= 100000000)))
);

ALTER TABLE ONLY public.invoice_line FORCE ROW LEVEL SECURITY;


ALTER TABLE public.invoice_line OWNER TO attune_owner;

--
-- Name: TABLE invoice_line; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.invoice_line IS 'What is charged, line by line: when, how long and for how much, and nothing of what was talked about.';


--
-- Name: COLUMN invoice_line.unit_price; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.invoice_line.unit_price IS 'Before tax; below 0 on a credit note.';


--
-- Name: COLUMN invoice_line.tax_rate; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.invoice_line.tax_rate IS 'In hundredths of a percent; 0: exempt.';


--
-- Name: COLUMN invoice_line.session_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.invoice_line.session_id IS 'Which session it charges for; NULL for another thing.';


--
-- Name: COLUMN invoice_line.holds_session; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.invoice_line.holds_session IS 'The session is charged for by this line and by no other. No longer, once the draft was discarded or the invoice cancelled.';


--
-- Name: COLUMN invoice_line.removed; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.invoice_line.removed IS 'Taken off the draft; nothing is deleted.';


--
-- Name: invoice_series; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.invoice_series (
    prefix text NOT NULL,
    first_number bigint NOT NULL,
    next_number bigint NOT NULL,
    CONSTRAINT invoice_series_check CHECK ((next_number >= first_number)),
    CONSTRAINT invoice_series_first_number_check CHECK (((first_number >= 1) AND (first_number <= 999999999))),
    CONSTRAINT invoice_series_prefix_check CHECK ((length(prefix) <= 12))
);


ALTER TABLE public.invoice_series OWNER TO attune_owner;

--
-- Name: TABLE invoice_series; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.invoice_series IS 'The numbers of invoices and credit notes, a row for each prefix. Whoever issues holds the row until the end of the transaction, so that a number is taken by what is committed and by nothing else.';


--
-- Name: COLUMN invoice_series.next_number; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.invoice_series.next_number IS 'What the next one gets; equal to first_number until one was taken.';


--
-- Name: leave; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.leave (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    therapist_id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT now() NOT NULL,
    withdrawn_at timestamp with time zone,
    CONSTRAINT leave_check CHECK ((starts_at < ends_at)),
    CONSTRAINT leave_check1 CHECK ((ends_at <= (starts_at + '400 days'::interval)))
);

ALTER TABLE ONLY public.leave FORCE ROW LEVEL SECURITY;


ALTER TABLE public.leave OWNER TO attune_owner;

--
-- Name: TABLE leave; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.leave IS 'A therapist is away. Everybody who signs in sees that, and why, in leave_reason, hardly anybody.';


--
-- Name: COLUMN leave.withdrawn_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.leave.withdrawn_at IS 'They are there after all; NULL while it holds.';


--
-- Name: leave_reason; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.leave_reason (
    leave_id uuid NOT NULL,
    kind text NOT NULL,
    word text NOT NULL,
    CONSTRAINT leave_reason_kind_check CHECK ((kind = ANY (ARRAY['leave'::text, 'training'::text, 'sick'::text, 'other'::text]))),
    CONSTRAINT leave_reason_word_check CHECK ((length(word) <= 100))
);

ALTER TABLE ONLY public.leave_reason FORCE ROW LEVEL SECURITY;


ALTER TABLE public.leave_reason OWNER TO attune_owner;

--
-- Name: TABLE leave_reason; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.leave_reason IS 'Why a therapist is away: a table of its own, so that its policies keep it from everybody but them and a practice lead.';


--
-- Name: COLUMN leave_reason.word; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.leave_reason.word IS 'In their own words; empty for none.';


--
-- Name: legal_hold; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.legal_hold (
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    reason text NOT NULL,
    placed_by uuid NOT NULL,
    placed_at timestamp with time zone DEFAULT now() NOT NULL,
    lifted_reason text,
    lifted_by uuid,
    lifted_at timestamp with time zone,
    merge_id uuid,
    CONSTRAINT legal_hold_check CHECK ((num_nulls(lifted_reason, lifted_by, lifted_at) = ANY (ARRAY[0, 3]))),
    CONSTRAINT legal_hold_lifted_reason_check CHECK (((length(lifted_reason) >= 1) AND (length(lifted_reason) <= 1000))),
    CONSTRAINT legal_hold_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
);

ALTER TABLE ONLY public.legal_hold FORCE ROW LEVEL SECURITY;


ALTER TABLE public.legal_hold OWNER TO attune_owner;

--
-- Name: TABLE legal_hold; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.legal_hold IS 'A record that must be kept whatever the rule says: a claim, a request, a court.';


--
-- Name: COLUMN legal_hold.lifted_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.legal_hold.lifted_at IS 'NULL while it stands.';


--
-- Name: COLUMN legal_hold.merge_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.legal_hold.merge_id IS 'The merge that has brought it beside a hold which stood already; NULL for most.';


--
-- Name: licence_statement; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.licence_statement (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    number bigint NOT NULL,
    instrument text NOT NULL,
    text text NOT NULL,
    stated_by uuid NOT NULL,
    stated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT licence_statement_instrument_check CHECK ((instrument <> ''::text)),
    CONSTRAINT licence_statement_text_check CHECK ((text <> ''::text))
);


ALTER TABLE public.licence_statement OWNER TO attune_owner;

--
-- Name: TABLE licence_statement; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.licence_statement IS 'The practice''s own statement of what allows it to use an instrument. The last one holds.';


--
-- Name: COLUMN licence_statement.number; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.licence_statement.number IS 'The order of statements made in one moment.';


--
-- Name: COLUMN licence_statement.instrument; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.licence_statement.instrument IS 'The instrument''s code: a licence is for every version of it.';


--
-- Name: licence_statement_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.licence_statement ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.licence_statement_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: life_event; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.life_event (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    started_on date NOT NULL,
    ended_on date,
    struck_out_at timestamp with time zone,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT life_event_check CHECK ((ended_on >= started_on)),
    CONSTRAINT life_event_kind_check CHECK ((kind = ANY (ARRAY['life'::text, 'medicine'::text, 'therapist'::text]))),
    CONSTRAINT life_event_text_check CHECK (((length(text) >= 1) AND (length(text) <= 200)))
);

ALTER TABLE ONLY public.life_event FORCE ROW LEVEL SECURITY;


ALTER TABLE public.life_event OWNER TO attune_owner;

--
-- Name: TABLE life_event; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.life_event IS 'What happened in a client''s life, in a few words. A mistaken one is struck out and kept.';


--
-- Name: COLUMN life_event.ended_on; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.life_event.ended_on IS 'NULL: that one day.';


--
-- Name: COLUMN life_event.struck_out_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.life_event.struck_out_at IS 'NULL while it stands.';


--
-- Name: COLUMN life_event.changed_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.life_event.changed_by IS 'Who entered, changed or struck it out last; audit_event tells of all.';


--
-- Name: link_answer; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.link_answer (
    link_id uuid NOT NULL,
    client_id uuid NOT NULL,
    place smallint NOT NULL,
    item smallint NOT NULL,
    answer smallint,
    answered_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT link_answer_item_check CHECK ((item > 0))
);

ALTER TABLE ONLY public.link_answer FORCE ROW LEVEL SECURITY;


ALTER TABLE public.link_answer OWNER TO attune_owner;

--
-- Name: TABLE link_answer; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.link_answer IS 'Each answer from the moment of "Continue". What was sent is an administration.';


--
-- Name: COLUMN link_answer.answer; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link_answer.answer IS 'NULL: the client would rather not say.';


--
-- Name: link_form; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.link_form (
    link_id uuid NOT NULL,
    client_id uuid NOT NULL,
    place smallint NOT NULL,
    instrument text NOT NULL,
    version integer NOT NULL,
    language text NOT NULL,
    wording_id uuid,
    administration_id uuid,
    stopped_id uuid,
    sent_at timestamp with time zone,
    CONSTRAINT link_form_check CHECK (((administration_id IS NULL) = (sent_at IS NULL))),
    CONSTRAINT link_form_place_check CHECK (((place >= 1) AND (place <= 12)))
);

ALTER TABLE ONLY public.link_form FORCE ROW LEVEL SECURITY;


ALTER TABLE public.link_form OWNER TO attune_owner;

--
-- Name: TABLE link_form; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.link_form IS 'The measures that a link asks for, in the version and wording that were assigned.';


--
-- Name: COLUMN link_form.wording_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link_form.wording_id IS 'NULL: the instrument''s own words, or a demonstration practice''s labels.';


--
-- Name: COLUMN link_form.administration_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link_form.administration_id IS 'The form as it was sent.';


--
-- Name: COLUMN link_form.stopped_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link_form.stopped_id IS 'The form as far as it went when a risk answer was given, so that its flag waits for nobody to press Send; the sent one replaces it.';


--
-- Name: link_token; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.link_token (
    token_hash bytea NOT NULL,
    link_id uuid NOT NULL,
    client_id uuid NOT NULL,
    mail_id uuid NOT NULL,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT link_token_token_hash_check CHECK ((length(token_hash) = 32))
);

ALTER TABLE ONLY public.link_token FORCE ROW LEVEL SECURITY;


ALTER TABLE public.link_token OWNER TO attune_owner;

--
-- Name: TABLE link_token; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.link_token IS 'Further addresses of a link: one for each attempt at a mail, made as it is written. Each opens the link, and stops the mails even when the link has ended.';


--
-- Name: COLUMN link_token.token_hash; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.link_token.token_hash IS 'BLAKE2b-256 of the token in the mail; the token itself is kept nowhere.';


--
-- Name: mail_consent; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.mail_consent (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    number bigint NOT NULL,
    client_id uuid NOT NULL,
    agreed boolean NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    seen_by uuid,
    answered_on date,
    way text,
    text_version text DEFAULT ''::text NOT NULL,
    CONSTRAINT mail_consent_text_version_check CHECK ((length(text_version) <= 100)),
    CONSTRAINT mail_consent_way_check CHECK ((way = ANY (ARRAY['written'::text, 'spoken'::text, 'on_screen'::text])))
);

ALTER TABLE ONLY public.mail_consent FORCE ROW LEVEL SECURITY;


ALTER TABLE public.mail_consent OWNER TO attune_owner;

--
-- Name: TABLE mail_consent; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.mail_consent IS 'Whether a client agrees to be mailed: the last row holds; without any, nobody asked them.';


--
-- Name: COLUMN mail_consent.number; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.mail_consent.number IS 'The order of rows of one moment.';


--
-- Name: COLUMN mail_consent.recorded_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.mail_consent.recorded_by IS 'NULL: the client, by the stop link of a mail.';


--
-- Name: COLUMN mail_consent.seen_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.mail_consent.seen_by IS 'Who has taken note that the client stopped the mails.';


--
-- Name: COLUMN mail_consent.answered_on; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.mail_consent.answered_on IS 'The day the client said so; NULL: the day it was recorded.';


--
-- Name: COLUMN mail_consent.way; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.mail_consent.way IS 'NULL: not said.';


--
-- Name: COLUMN mail_consent.text_version; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.mail_consent.text_version IS 'Which text the client was shown; may be empty.';


--
-- Name: mail_consent_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.mail_consent ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.mail_consent_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: mail_settings; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.mail_settings (
    number bigint NOT NULL,
    reminder_after_days smallint NOT NULL,
    last_call_days smallint NOT NULL,
    quiet_from smallint NOT NULL,
    quiet_until smallint NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT mail_settings_last_call_days_check CHECK (((last_call_days >= 0) AND (last_call_days <= 14))),
    CONSTRAINT mail_settings_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 1439))),
    CONSTRAINT mail_settings_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 1439))),
    CONSTRAINT mail_settings_reminder_after_days_check CHECK (((reminder_after_days >= 1) AND (reminder_after_days <= 30)))
);


ALTER TABLE public.mail_settings OWNER TO attune_owner;

--
-- Name: TABLE mail_settings; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.mail_settings IS 'When the practice mails its clients. Never changed: the last one holds; without any, MailSettings of shared/domain/mailing.';


--
-- Name: COLUMN mail_settings.reminder_after_days; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.mail_settings.reminder_after_days IS 'Days after the invitation left, while not everything was sent.';


--
-- Name: COLUMN mail_settings.last_call_days; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.mail_settings.last_call_days IS 'Days before the link ends; 0: no such mail.';


--
-- Name: COLUMN mail_settings.quiet_from; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.mail_settings.quiet_from IS 'Minute of the practice''s day from which no mail leaves, until quiet_until; the same: never quiet.';


--
-- Name: mail_settings_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.mail_settings ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.mail_settings_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: merge_rule; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.merge_rule (
    table_name name NOT NULL,
    rule text NOT NULL,
    part_of name,
    by_column name,
    CONSTRAINT merge_rule_check CHECK ((((rule = 'follows'::text) = (part_of IS NOT NULL)) AND ((rule = 'follows'::text) = (by_column IS NOT NULL)))),
    CONSTRAINT merge_rule_rule_check CHECK ((rule = ANY (ARRAY['moves'::text, 'follows'::text, 'stays'::text])))
);


ALTER TABLE public.merge_rule OWNER TO attune_owner;

--
-- Name: TABLE merge_rule; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.merge_rule IS 'What a merge of two records does with the rows of each table that has a client_id.';


--
-- Name: COLUMN merge_rule.rule; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.merge_rule.rule IS 'moves: to the record that is kept; follows: the same, and back with what it is part of, however late it was made; stays: a trail of the record it is about, or worked out anew.';


--
-- Name: COLUMN merge_rule.part_of; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.merge_rule.part_of IS 'What a row that follows is part of, named by its column by_column.';


--
-- Name: merged_row; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.merged_row (
    number bigint NOT NULL,
    merge_id uuid NOT NULL,
    client_id uuid NOT NULL,
    table_name name NOT NULL,
    key jsonb NOT NULL,
    was jsonb,
    became jsonb,
    CONSTRAINT merged_row_check CHECK (((became IS NULL) OR (was IS NOT NULL)))
);

ALTER TABLE ONLY public.merged_row FORCE ROW LEVEL SECURITY;


ALTER TABLE public.merged_row OWNER TO attune_owner;

--
-- Name: TABLE merged_row; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.merged_row IS 'The journal of a merge: every row that it has moved, changed or made.';


--
-- Name: COLUMN merged_row.client_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.merged_row.client_id IS 'The record that was kept.';


--
-- Name: COLUMN merged_row.key; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.merged_row.key IS 'The primary key of the row, as the merge left it.';


--
-- Name: COLUMN merged_row.was; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.merged_row.was IS 'The columns that the merge has set, as they were; NULL: it has made the row.';


--
-- Name: COLUMN merged_row.became; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.merged_row.became IS 'Of a fact that people may change again: what the merge has set. Taken back only where it still stands.';


--
-- Name: merged_row_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.merged_row ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.merged_row_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: note_addendum; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.note_addendum (
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    note_id uuid NOT NULL,
    text text NOT NULL,
    author_id uuid NOT NULL,
    signed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT note_addendum_text_check CHECK ((text <> ''::text))
);

ALTER TABLE ONLY public.note_addendum FORCE ROW LEVEL SECURITY;


ALTER TABLE public.note_addendum OWNER TO attune_owner;

--
-- Name: TABLE note_addendum; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.note_addendum IS 'What was added to a signed note, by people of the care team; signed as it is written.';


--
-- Name: note_cosignature; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.note_cosignature (
    note_id uuid NOT NULL,
    client_id uuid NOT NULL,
    supervisor_id uuid NOT NULL,
    signed_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.note_cosignature FORCE ROW LEVEL SECURITY;


ALTER TABLE public.note_cosignature OWNER TO attune_owner;

--
-- Name: TABLE note_cosignature; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.note_cosignature IS 'A supervisor of the author has read the signed note and stands by it.';


--
-- Name: note_search; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.note_search (
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    note_id uuid NOT NULL,
    private boolean NOT NULL,
    author_id uuid NOT NULL,
    words tsvector NOT NULL
);

ALTER TABLE ONLY public.note_search FORCE ROW LEVEL SECURITY;


ALTER TABLE public.note_search OWNER TO attune_owner;

--
-- Name: TABLE note_search; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.note_search IS 'The words of notes and addenda, for search_notes() alone. Kept by triggers.';


--
-- Name: COLUMN note_search.id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.note_search.id IS 'Of the note, or of the addendum.';


--
-- Name: COLUMN note_search.private; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.note_search.private IS 'Of a private note: for its author alone.';


--
-- Name: note_template_choice; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.note_template_choice (
    user_id uuid NOT NULL,
    appointment_kind text NOT NULL,
    template_code text NOT NULL,
    CONSTRAINT note_template_choice_appointment_kind_check CHECK ((appointment_kind = ANY (ARRAY['individual'::text, 'couple'::text, 'group'::text, 'other'::text]))),
    CONSTRAINT note_template_choice_template_code_check CHECK ((template_code <> ''::text))
);

ALTER TABLE ONLY public.note_template_choice FORCE ROW LEVEL SECURITY;


ALTER TABLE public.note_template_choice OWNER TO attune_owner;

--
-- Name: TABLE note_template_choice; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.note_template_choice IS 'The template that somebody''s last progress note of such an appointment was begun with: the next one begins with it.';


--
-- Name: note_waiver; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.note_waiver (
    session_id uuid NOT NULL,
    client_id uuid NOT NULL,
    reason text NOT NULL,
    waived_by uuid NOT NULL,
    waived_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT note_waiver_reason_check CHECK (((reason <> ''::text) AND (length(reason) <= 500)))
);

ALTER TABLE ONLY public.note_waiver FORCE ROW LEVEL SECURITY;


ALTER TABLE public.note_waiver OWNER TO attune_owner;

--
-- Name: TABLE note_waiver; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.note_waiver IS 'A session of which no progress note will be written, who said so and why. Never changed; a note that is written all the same waits for its signature.';


--
-- Name: note_to_sign; Type: VIEW; Schema: public; Owner: attune_owner
--

CREATE VIEW public.note_to_sign WITH (security_invoker='true') AS
 SELECT n.client_id,
    n.session_id,
    s.starts_at,
    n.id AS note_id,
    n.author_id AS first_to,
    public.falls_to(n.client_id, n.author_id) AS waits_for
   FROM (public.note n
     JOIN public.session s ON ((s.id = n.session_id)))
  WHERE ((n.kind = 'progress'::text) AND (n.signed_at IS NULL) AND (s.starts_at <= now()))
UNION ALL
 SELECT s.client_id,
    s.id AS session_id,
    s.starts_at,
    NULL::uuid AS note_id,
    a.therapist_id AS first_to,
    public.falls_to(s.client_id, a.therapist_id) AS waits_for
   FROM (public.session s
     JOIN public.appointment a ON ((a.id = s.appointment_id)))
  WHERE (s.awaits_note AND (NOT (EXISTS ( SELECT
           FROM public.note n
          WHERE ((n.client_id = s.client_id) AND (n.session_id = s.id) AND (n.kind = 'progress'::text))))) AND (NOT (EXISTS ( SELECT
           FROM public.note_waiver w
          WHERE ((w.client_id = s.client_id) AND (w.session_id = s.id))))));


ALTER TABLE public.note_to_sign OWNER TO attune_owner;

--
-- Name: VIEW note_to_sign; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON VIEW public.note_to_sign IS 'What waits for a signature, and for whom: progress notes that are begun, whatever became of the session, and sessions that await theirs. Seen with the eyes of who asks.';


--
-- Name: COLUMN note_to_sign.note_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.note_to_sign.note_id IS 'NULL while it is not begun.';


--
-- Name: COLUMN note_to_sign.first_to; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.note_to_sign.first_to IS 'Its author; while it is not begun, who held the session.';


--
-- Name: COLUMN note_to_sign.waits_for; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.note_to_sign.waits_for IS 'The same, or to whom it falls (falls_to).';


--
-- Name: open_note; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.open_note (
    desktop text NOT NULL,
    client_id uuid NOT NULL,
    session_id uuid NOT NULL,
    private boolean NOT NULL,
    user_id uuid NOT NULL,
    computer text NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL,
    seen_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT open_note_computer_check CHECK ((length(computer) <= 100)),
    CONSTRAINT open_note_desktop_check CHECK (((length(desktop) >= 16) AND (length(desktop) <= 64)))
);

ALTER TABLE ONLY public.open_note FORCE ROW LEVEL SECURITY;


ALTER TABLE public.open_note OWNER TO attune_owner;

--
-- Name: TABLE open_note; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.open_note IS 'Notes that are open on a desktop. A row that has not been renewed for two minutes says nothing any more.';


--
-- Name: COLUMN open_note.desktop; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.open_note.desktop IS 'A long random name, chosen by the page that holds the note open.';


--
-- Name: COLUMN open_note.computer; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.open_note.computer IS 'The computer''s own name, for people.';


--
-- Name: outcome_change; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.outcome_change (
    changed_by xid8 DEFAULT pg_current_xact_id() NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.outcome_change OWNER TO attune_owner;

--
-- Name: TABLE outcome_change; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.outcome_change IS 'The transactions of the last day that changed what outcomes are counted from. A count made in a snapshot holds until one is committed that the snapshot does not show.';


--
-- Name: own_exercise; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.own_exercise (
    code text NOT NULL,
    version integer NOT NULL,
    definition jsonb NOT NULL,
    kept_by uuid NOT NULL,
    kept_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT own_exercise_code_check CHECK ((code ~~ 'own\_%'::text)),
    CONSTRAINT own_exercise_definition_check CHECK (((jsonb_typeof(definition) = 'object'::text) AND (length((definition)::text) <= 300000))),
    CONSTRAINT own_exercise_version_check CHECK ((version > 0))
);


ALTER TABLE public.own_exercise OWNER TO attune_owner;

--
-- Name: TABLE own_exercise; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.own_exercise IS 'Exercises of the practice''s own, each version as it was kept. The last one holds, and stands in exercise as well.';


--
-- Name: COLUMN own_exercise.code; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.own_exercise.code IS 'Begins with own_, and no exercise that comes with Attune does.';


--
-- Name: COLUMN own_exercise.definition; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.own_exercise.definition IS 'Exercise of shared/domain/exercise.hpp, whole: whether it is retired, and the files it names.';


--
-- Name: own_field; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.own_field (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    choices jsonb NOT NULL,
    hint text NOT NULL,
    place integer NOT NULL,
    retired_at timestamp with time zone,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT own_field_check CHECK (((kind = 'choice'::text) = (jsonb_array_length(choices) > 0))),
    CONSTRAINT own_field_choices_check CHECK (((jsonb_typeof(choices) = 'array'::text) AND (jsonb_array_length(choices) <= 30) AND (length((choices)::text) <= 6000))),
    CONSTRAINT own_field_hint_check CHECK ((length(hint) <= 200)),
    CONSTRAINT own_field_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'long_text'::text, 'number'::text, 'day'::text, 'yes_no'::text, 'choice'::text]))),
    CONSTRAINT own_field_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
    CONSTRAINT own_field_place_check CHECK ((place >= 1))
);

ALTER TABLE ONLY public.own_field FORCE ROW LEVEL SECURITY;


ALTER TABLE public.own_field OWNER TO attune_owner;

--
-- Name: TABLE own_field; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.own_field IS 'A field about clients of the practice''s own. Everybody who reads records reads these, so none names a client.';


--
-- Name: COLUMN own_field.kind; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.own_field.kind IS 'What it takes. Never changed: what was filled in would no longer be of its kind.';


--
-- Name: COLUMN own_field.choices; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.own_field.choices IS 'The texts that a choice is one of, in their order; empty for every other kind.';


--
-- Name: COLUMN own_field.hint; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.own_field.hint IS 'What to write into it, for who fills it in; may be empty.';


--
-- Name: COLUMN own_field.place; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.own_field.place IS 'Fields stand in this order, then by name.';


--
-- Name: COLUMN own_field.retired_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.own_field.retired_at IS 'Asked no more from then on; what was filled in stays. NULL while it is asked.';


--
-- Name: own_instrument; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.own_instrument (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    number bigint NOT NULL,
    code text NOT NULL,
    version integer NOT NULL,
    definition jsonb NOT NULL,
    kept_by uuid NOT NULL,
    kept_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT own_instrument_code_check CHECK ((code ~~ 'own\_%'::text))
);


ALTER TABLE public.own_instrument OWNER TO attune_owner;

--
-- Name: TABLE own_instrument; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.own_instrument IS 'Measures of the practice''s own, as they were kept. The last row of a version holds; none follows once the version is used.';


--
-- Name: COLUMN own_instrument.number; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.own_instrument.number IS 'The order of what was kept in one moment.';


--
-- Name: COLUMN own_instrument.code; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.own_instrument.code IS 'Begins with own_, and no measure that comes with Attune does.';


--
-- Name: COLUMN own_instrument.definition; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.own_instrument.definition IS 'The instrument file, whole; the last one stands in instrument as well.';


--
-- Name: own_instrument_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.own_instrument ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.own_instrument_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: own_leaflet; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.own_leaflet (
    number bigint NOT NULL,
    code text NOT NULL,
    content jsonb NOT NULL,
    withdrawn boolean NOT NULL,
    kept_by uuid NOT NULL,
    kept_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT own_leaflet_code_check CHECK ((code ~~ 'own\_%'::text)),
    CONSTRAINT own_leaflet_content_check CHECK (((jsonb_typeof(content) = 'object'::text) AND (length((content)::text) <= 200000)))
);


ALTER TABLE public.own_leaflet OWNER TO attune_owner;

--
-- Name: TABLE own_leaflet; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.own_leaflet IS 'Leaflets of the practice''s own, as they were kept. The last row of a code holds.';


--
-- Name: COLUMN own_leaflet.code; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.own_leaflet.code IS 'Begins with own_, and no leaflet that comes with Attune does.';


--
-- Name: COLUMN own_leaflet.content; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.own_leaflet.content IS 'Leaflet of shared/domain/leaflet.hpp, whole.';


--
-- Name: COLUMN own_leaflet.withdrawn; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.own_leaflet.withdrawn IS 'It is no longer offered; courses that name it keep its title.';


--
-- Name: own_leaflet_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.own_leaflet ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.own_leaflet_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: own_note_template; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.own_note_template (
    code text NOT NULL,
    version integer NOT NULL,
    definition jsonb NOT NULL,
    kept_by uuid NOT NULL,
    kept_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT own_note_template_code_check CHECK ((code ~ '^[a-z][a-z0-9_]*$'::text)),
    CONSTRAINT own_note_template_definition_check CHECK (((jsonb_typeof(definition) = 'object'::text) AND (length((definition)::text) <= 50000))),
    CONSTRAINT own_note_template_version_check CHECK ((version > 0))
);


ALTER TABLE public.own_note_template OWNER TO attune_owner;

--
-- Name: TABLE own_note_template; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.own_note_template IS 'Note templates of the practice: its own, and its versions of those that come with Attune. Each version as it was kept; the last one of a code holds.';


--
-- Name: COLUMN own_note_template.code; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.own_note_template.code IS 'Begins with own_, and no template that comes with Attune does; otherwise that of the one in whose place it stands.';


--
-- Name: COLUMN own_note_template.definition; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.own_note_template.definition IS 'NoteTemplate of shared/domain/note_template.hpp, whole: whether it was withdrawn, too.';


--
-- Name: pair_apart; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.pair_apart (
    id uuid NOT NULL,
    one_id uuid NOT NULL,
    other_id uuid NOT NULL,
    said_by uuid NOT NULL,
    said_at timestamp with time zone DEFAULT now() NOT NULL,
    taken_back_by uuid,
    taken_back_at timestamp with time zone,
    CONSTRAINT pair_apart_check CHECK ((one_id < other_id)),
    CONSTRAINT pair_apart_check1 CHECK (((taken_back_by IS NULL) = (taken_back_at IS NULL)))
);

ALTER TABLE ONLY public.pair_apart FORCE ROW LEVEL SECURITY;


ALTER TABLE public.pair_apart OWNER TO attune_owner;

--
-- Name: TABLE pair_apart; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.pair_apart IS 'Two records that look as if they were about one person, and are about two, as somebody has said who may see both.';


--
-- Name: COLUMN pair_apart.one_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.pair_apart.one_id IS 'The lesser of both; it goes with its record when the import that made it is undone.';


--
-- Name: COLUMN pair_apart.taken_back_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.pair_apart.taken_back_at IS 'When somebody said that it may be one person after all; NULL while it stands.';


--
-- Name: practice; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.practice (
    only_one boolean DEFAULT true NOT NULL,
    name text NOT NULL,
    demonstration boolean DEFAULT false NOT NULL,
    CONSTRAINT practice_name_check CHECK ((name <> ''::text)),
    CONSTRAINT practice_only_one_check CHECK (only_one)
);


ALTER TABLE public.practice OWNER TO attune_owner;

--
-- Name: TABLE practice; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.practice IS 'The one practice this database belongs to; one row.';


--
-- Name: COLUMN practice.demonstration; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice.demonstration IS 'Invented people only; every page says so.';


--
-- Name: practice_log; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.practice_log (
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    practised_on date NOT NULL,
    minutes integer,
    helpful integer,
    difficult integer,
    got_in_the_way text DEFAULT ''::text NOT NULL,
    logged_by uuid,
    logged_at timestamp with time zone DEFAULT now() NOT NULL,
    struck_out_at timestamp with time zone,
    struck_out_by uuid,
    link_id uuid,
    CONSTRAINT practice_log_check CHECK (((struck_out_at IS NULL) = (struck_out_by IS NULL))),
    CONSTRAINT practice_log_check1 CHECK (((link_id IS NULL) OR (logged_by IS NULL))),
    CONSTRAINT practice_log_difficult_check CHECK (((difficult >= 0) AND (difficult <= 10))),
    CONSTRAINT practice_log_got_in_the_way_check CHECK ((length(got_in_the_way) <= 1000)),
    CONSTRAINT practice_log_helpful_check CHECK (((helpful >= 0) AND (helpful <= 10))),
    CONSTRAINT practice_log_minutes_check CHECK (((minutes >= 0) AND (minutes <= 600)))
);

ALTER TABLE ONLY public.practice_log FORCE ROW LEVEL SECURITY;


ALTER TABLE public.practice_log OWNER TO attune_owner;

--
-- Name: TABLE practice_log; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.practice_log IS 'One time that a client practised a piece of homework. A mistaken one is struck out and kept.';


--
-- Name: COLUMN practice_log.minutes; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice_log.minutes IS 'NULL: not said. So are helpful and difficult, from 0 (not at all) to 10.';


--
-- Name: COLUMN practice_log.got_in_the_way; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice_log.got_in_the_way IS 'In the client''s words.';


--
-- Name: COLUMN practice_log.logged_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice_log.logged_by IS 'Who keyed it in; NULL for the client.';


--
-- Name: COLUMN practice_log.struck_out_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice_log.struck_out_at IS 'NULL while it stands.';


--
-- Name: COLUMN practice_log.link_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice_log.link_id IS 'The client logged it through this link.';


--
-- Name: practice_paper; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.practice_paper (
    number bigint NOT NULL,
    address text NOT NULL,
    foot text NOT NULL,
    logo bytea,
    usual_parts jsonb NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT practice_paper_address_check CHECK ((length(address) <= 400)),
    CONSTRAINT practice_paper_foot_check CHECK ((length(foot) <= 120)),
    CONSTRAINT practice_paper_logo_check CHECK ((length(logo) <= 204800)),
    CONSTRAINT practice_paper_usual_parts_check CHECK (((jsonb_typeof(usual_parts) = 'array'::text) AND (length((usual_parts)::text) <= 10000)))
);


ALTER TABLE public.practice_paper OWNER TO attune_owner;

--
-- Name: TABLE practice_paper; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.practice_paper IS 'What stands on the practice''s documents. Never changed: the last one holds; without any, its name alone.';


--
-- Name: COLUMN practice_paper.address; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice_paper.address IS 'Lines below the name: street, town, telephone, web.';


--
-- Name: COLUMN practice_paper.foot; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice_paper.foot IS 'A line at the end of each page.';


--
-- Name: COLUMN practice_paper.logo; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice_paper.logo IS 'A PNG; NULL: none.';


--
-- Name: COLUMN practice_paper.usual_parts; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice_paper.usual_parts IS 'UsualParts of shared/api/manuscripts.hpp: what the practice leaves out of a kind of document.';


--
-- Name: practice_paper_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.practice_paper ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.practice_paper_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: practice_safety; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.practice_safety (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    number bigint NOT NULL,
    text text NOT NULL,
    read_by text NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT now() NOT NULL,
    hours jsonb,
    cover_id uuid,
    escalate_after_hours smallint,
    CONSTRAINT practice_safety_check CHECK ((num_nulls(hours, cover_id, escalate_after_hours) = ANY (ARRAY[0, 3]))),
    CONSTRAINT practice_safety_escalate_after_hours_check CHECK (((escalate_after_hours >= 1) AND (escalate_after_hours <= 168))),
    CONSTRAINT practice_safety_read_by_check CHECK ((read_by <> ''::text)),
    CONSTRAINT practice_safety_text_check CHECK ((text <> ''::text))
);


ALTER TABLE public.practice_safety OWNER TO attune_owner;

--
-- Name: TABLE practice_safety; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.practice_safety IS 'What a client reads after an answer about self-harm. Never changed: the last one holds, and the others say what was shown before.';


--
-- Name: COLUMN practice_safety.number; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice_safety.number IS 'The order of texts entered in one moment.';


--
-- Name: COLUMN practice_safety.text; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice_safety.text IS 'The practice''s own words, telephone numbers included; Attune ships none.';


--
-- Name: COLUMN practice_safety.read_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice_safety.read_by IS 'Who reads the answers, and when.';


--
-- Name: COLUMN practice_safety.hours; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice_safety.hours IS 'When somebody reads the answers: ReadingHours of shared/domain. NULL with its neighbours in texts entered before these were asked for, with which no link is made.';


--
-- Name: COLUMN practice_safety.cover_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice_safety.cover_id IS 'Who stands in: sees every client whose risk answer waits, until it is signed off.';


--
-- Name: COLUMN practice_safety.escalate_after_hours; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.practice_safety.escalate_after_hours IS 'A risk answer that nobody signed off by then goes to the practice leads.';


--
-- Name: practice_safety_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.practice_safety ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.practice_safety_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: reassignment; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.reassignment (
    administration_id uuid NOT NULL,
    client_id uuid NOT NULL,
    from_client_id uuid NOT NULL,
    reason text NOT NULL,
    reassigned_by uuid NOT NULL,
    reassigned_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT reassignment_reason_check CHECK ((reason <> ''::text))
);

ALTER TABLE ONLY public.reassignment FORCE ROW LEVEL SECURITY;


ALTER TABLE public.reassignment OWNER TO attune_owner;

--
-- Name: TABLE reassignment; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.reassignment IS 'Forms that were given to the wrong client, and moved. Seen by who sees the client they came to.';


--
-- Name: COLUMN reassignment.client_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.reassignment.client_id IS 'The client whose form it was from then on.';


--
-- Name: record_merge_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.record_merge ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.record_merge_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: related_person; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.related_person (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    kind text NOT NULL,
    emergency_contact boolean NOT NULL,
    name text NOT NULL,
    relation text NOT NULL,
    phone text NOT NULL,
    email text NOT NULL,
    address text NOT NULL,
    note text NOT NULL,
    removed_at timestamp with time zone,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    import_id uuid,
    CONSTRAINT related_person_address_check CHECK ((length(address) <= 400)),
    CONSTRAINT related_person_email_check CHECK ((length(email) <= 200)),
    CONSTRAINT related_person_kind_check CHECK ((kind = ANY (ARRAY['next_of_kin'::text, 'relative_or_friend'::text, 'gp'::text, 'referrer'::text, 'other_professional'::text]))),
    CONSTRAINT related_person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT related_person_note_check CHECK ((length(note) <= 1000)),
    CONSTRAINT related_person_phone_check CHECK ((length(phone) <= 50)),
    CONSTRAINT related_person_relation_check CHECK ((length(relation) <= 100))
);

ALTER TABLE ONLY public.related_person FORCE ROW LEVEL SECURITY;


ALTER TABLE public.related_person OWNER TO attune_owner;

--
-- Name: TABLE related_person; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.related_person IS 'Somebody around a client: next of kin, GP, who referred them.';


--
-- Name: COLUMN related_person.emergency_contact; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.related_person.emergency_contact IS 'Whom to call in an emergency, whatever else they are.';


--
-- Name: COLUMN related_person.relation; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.related_person.relation IS 'What they are to the client, in their words: "mother".';


--
-- Name: COLUMN related_person.note; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.related_person.note IS 'Of the care team alone: reception does not see it.';


--
-- Name: COLUMN related_person.removed_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.related_person.removed_at IS 'No longer around the client from then on; NULL while they are.';


--
-- Name: COLUMN related_person.changed_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.related_person.changed_by IS 'Who entered, changed or removed them last.';


--
-- Name: COLUMN related_person.import_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.related_person.import_id IS 'The import that it came with; NULL for all others.';


--
-- Name: related_person_history; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.related_person_history (
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    row_version bigint NOT NULL,
    details jsonb NOT NULL,
    changed_by uuid,
    changed_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.related_person_history FORCE ROW LEVEL SECURITY;


ALTER TABLE public.related_person_history OWNER TO attune_owner;

--
-- Name: TABLE related_person_history; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.related_person_history IS 'Every earlier state of a person around a client.';


--
-- Name: COLUMN related_person_history.changed_by; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.related_person_history.changed_by IS 'Who replaced this state; NULL for the administrator at the database.';


--
-- Name: retention_rule; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.retention_rule (
    number bigint NOT NULL,
    years smallint NOT NULL,
    years_after_18 smallint NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT retention_rule_years_after_18_check CHECK (((years_after_18 >= 0) AND (years_after_18 <= 100))),
    CONSTRAINT retention_rule_years_check CHECK (((years >= 1) AND (years <= 100)))
);


ALTER TABLE public.retention_rule OWNER TO attune_owner;

--
-- Name: TABLE retention_rule; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.retention_rule IS 'How long the practice keeps records. Never changed: the last one holds; without any, no record is said to be past it.';


--
-- Name: COLUMN retention_rule.years; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.retention_rule.years IS 'After the last contact.';


--
-- Name: COLUMN retention_rule.years_after_18; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.retention_rule.years_after_18 IS 'After the 18th birthday of who was younger than that at the last contact; the later of both days holds.';


--
-- Name: retention_rule_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.retention_rule ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.retention_rule_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: review; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.review (
    assignment_id uuid NOT NULL,
    client_id uuid NOT NULL,
    session_id uuid NOT NULL,
    days_done integer NOT NULL,
    days_set integer NOT NULL,
    said text DEFAULT ''::text NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT review_check CHECK ((days_done <= days_set)),
    CONSTRAINT review_days_done_check CHECK ((days_done >= 0)),
    CONSTRAINT review_days_set_check CHECK (((days_set >= 1) AND (days_set <= 366)))
);

ALTER TABLE ONLY public.review FORCE ROW LEVEL SECURITY;


ALTER TABLE public.review OWNER TO attune_owner;

--
-- Name: TABLE review; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.review IS 'A look back at a piece of homework, once a session.';


--
-- Name: room; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.room (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    name text NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT room_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
);


ALTER TABLE public.room OWNER TO attune_owner;

--
-- Name: TABLE room; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.room IS 'Where appointments take place.';


--
-- Name: COLUMN room.closed_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.room.closed_at IS 'Nothing new is booked in it from then on; NULL while it is in use.';


--
-- Name: safety_plan; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.safety_plan (
    client_id uuid NOT NULL,
    number bigint NOT NULL,
    contents jsonb NOT NULL,
    changed jsonb NOT NULL,
    saved_by uuid NOT NULL,
    saved_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT safety_plan_number_check CHECK ((number > 0))
);

ALTER TABLE ONLY public.safety_plan FORCE ROW LEVEL SECURITY;


ALTER TABLE public.safety_plan OWNER TO attune_owner;

--
-- Name: TABLE safety_plan; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.safety_plan IS 'Safety plans of clients, version by version; the highest number holds.';


--
-- Name: COLUMN safety_plan.contents; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.safety_plan.contents IS 'SafetyPlanContents of shared/domain: what is gone through when it gets hard, step by step.';


--
-- Name: COLUMN safety_plan.changed; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.safety_plan.changed IS 'Which parts differ from the version before.';


--
-- Name: schedule; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.schedule (
    episode_id uuid NOT NULL,
    client_id uuid NOT NULL,
    row_version bigint NOT NULL,
    measures jsonb NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT schedule_measures_check CHECK (((jsonb_typeof(measures) = 'array'::text) AND (jsonb_array_length(measures) <= 20))),
    CONSTRAINT schedule_row_version_check CHECK ((row_version > 0))
);

ALTER TABLE ONLY public.schedule FORCE ROW LEVEL SECURITY;


ALTER TABLE public.schedule OWNER TO attune_owner;

--
-- Name: TABLE schedule; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.schedule IS 'Which measures an episode is followed by. Never changed: another setting is another version, and the last holds.';


--
-- Name: COLUMN schedule.measures; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.schedule.measures IS 'ScheduledMeasure of shared/measures/schedule.hpp, in their order; an empty list asks for nothing.';


--
-- Name: score; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.score (
    administration_id uuid NOT NULL,
    client_id uuid NOT NULL,
    score text NOT NULL,
    value double precision,
    band text,
    answered integer NOT NULL,
    missing integer NOT NULL,
    prorated boolean NOT NULL,
    CONSTRAINT score_answered_check CHECK ((answered >= 0)),
    CONSTRAINT score_check CHECK (((value IS NOT NULL) OR ((band IS NULL) AND (NOT prorated)))),
    CONSTRAINT score_missing_check CHECK ((missing >= 0))
);

ALTER TABLE ONLY public.score FORCE ROW LEVEL SECURITY;


ALTER TABLE public.score OWNER TO attune_owner;

--
-- Name: TABLE score; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.score IS 'What a form scored, by the version and rule it was given with. Stored as scored.';


--
-- Name: COLUMN score.value; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.score.value IS 'NULL when the form is incomplete for this score: it has no total and no band.';


--
-- Name: COLUMN score.band; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.score.band IS 'NULL when incomplete or no verified bands are published.';


--
-- Name: COLUMN score.prorated; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.score.prorated IS 'Reached by the published rule for missing answers; `missing` says how many.';


--
-- Name: series; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.series (
    id uuid NOT NULL,
    rule text NOT NULL,
    time_zone text NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT series_rule_check CHECK (((length(rule) >= 1) AND (length(rule) <= 200)))
);


ALTER TABLE public.series OWNER TO attune_owner;

--
-- Name: TABLE series; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.series IS 'What appointments that come again were booked by. Each of them is a row of its own: what was moved or cancelled is an exception by itself.';


--
-- Name: COLUMN series.rule; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.series.rule IS 'RFC 5545 RRULE, "FREQ=WEEKLY;COUNT=12".';


--
-- Name: COLUMN series.time_zone; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.series.time_zone IS 'In which the wall clock shows the same time at each, "Europe/London".';


--
-- Name: service; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.service (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    minutes integer NOT NULL,
    fee bigint NOT NULL,
    taxed boolean NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT service_fee_check CHECK (((fee >= 0) AND (fee <= 100000000))),
    CONSTRAINT service_kind_check CHECK ((kind = ANY (ARRAY['individual'::text, 'couple'::text, 'group'::text]))),
    CONSTRAINT service_minutes_check CHECK (((minutes >= 5) AND (minutes <= 600))),
    CONSTRAINT service_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
);


ALTER TABLE public.service OWNER TO attune_owner;

--
-- Name: TABLE service; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.service IS 'What the practice charges for. A session is charged as the service that its client comes for, where that is of its kind, and otherwise as the one of its kind whose minutes are nearest.';


--
-- Name: COLUMN service.fee; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.service.fee IS 'For one client, before tax.';


--
-- Name: COLUMN service.taxed; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.service.taxed IS 'At the practice''s rate; otherwise exempt.';


--
-- Name: COLUMN service.closed_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.service.closed_at IS 'Nothing new is charged as it from then on; NULL while it is offered.';


--
-- Name: sign_in; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.sign_in (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    token_hash bytea NOT NULL,
    user_id uuid NOT NULL,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    last_used_at timestamp with time zone DEFAULT now() NOT NULL,
    ended_at timestamp with time zone
);


ALTER TABLE public.sign_in OWNER TO attune_owner;

--
-- Name: TABLE sign_in; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.sign_in IS 'A user''s authenticated periods.';


--
-- Name: COLUMN sign_in.token_hash; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.sign_in.token_hash IS 'BLAKE2b-256 of the token; the token itself is kept nowhere.';


--
-- Name: COLUMN sign_in.ended_at; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.sign_in.ended_at IS 'Signed out, disabled or password changed; NULL while it may be used.';


--
-- Name: sign_in_attempt; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.sign_in_attempt (
    username_hash bytea NOT NULL,
    failed integer NOT NULL,
    last_failed_at timestamp with time zone NOT NULL,
    CONSTRAINT sign_in_attempt_failed_check CHECK ((failed > 0))
);


ALTER TABLE public.sign_in_attempt OWNER TO attune_owner;

--
-- Name: TABLE sign_in_attempt; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.sign_in_attempt IS 'Failed sign-ins in a row, for known and unknown names alike: the delay grows with them.';


--
-- Name: COLUMN sign_in_attempt.username_hash; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.sign_in_attempt.username_hash IS 'SHA-256 of the name in lower case: what was typed as a name may have been a password.';


--
-- Name: signal_settings; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.signal_settings (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    number bigint NOT NULL,
    no_change_by_session integer NOT NULL,
    missed_after_sessions integer NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT signal_settings_missed_after_sessions_check CHECK (((missed_after_sessions >= 1) AND (missed_after_sessions <= 100))),
    CONSTRAINT signal_settings_no_change_by_session_check CHECK (((no_change_by_session >= 2) AND (no_change_by_session <= 100)))
);


ALTER TABLE public.signal_settings OWNER TO attune_owner;

--
-- Name: TABLE signal_settings; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.signal_settings IS 'What the practice sets for its signals. Never changed: the last one holds; without any, SignalSettings of shared/measures/signals.';


--
-- Name: COLUMN signal_settings.number; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.signal_settings.number IS 'The order of settings entered in one moment.';


--
-- Name: COLUMN signal_settings.no_change_by_session; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.signal_settings.no_change_by_session IS 'A course without a reliable change by this session is flagged.';


--
-- Name: COLUMN signal_settings.missed_after_sessions; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.signal_settings.missed_after_sessions IS 'So many sessions held without any form are flagged.';


--
-- Name: signal_settings_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.signal_settings ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.signal_settings_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: signature; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.signature (
    number bigint NOT NULL,
    user_id uuid NOT NULL,
    title text NOT NULL,
    registration text NOT NULL,
    entered_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT signature_registration_check CHECK ((length(registration) <= 120)),
    CONSTRAINT signature_title_check CHECK ((length(title) <= 120))
);


ALTER TABLE public.signature OWNER TO attune_owner;

--
-- Name: TABLE signature; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.signature IS 'What stands below a user''s name where they sign. Never changed: the last one of a user holds.';


--
-- Name: COLUMN signature.title; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.signature.title IS '"Clinical psychologist"';


--
-- Name: COLUMN signature.registration; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.signature.registration IS 'With which body, and under which number.';


--
-- Name: signature_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.signature ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.signature_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: tag; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.tag (
    name text NOT NULL,
    offered boolean DEFAULT true NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT tag_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40)))
);


ALTER TABLE public.tag OWNER TO attune_owner;

--
-- Name: TABLE tag; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.tag IS 'A word of the practice''s own. Everybody in it reads these, so none names a client.';


--
-- Name: COLUMN tag.offered; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.tag.offered IS 'False: chosen no more, and kept where it was.';


--
-- Name: waiting_entry; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.waiting_entry (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    waits_for text NOT NULL,
    since date NOT NULL,
    urgency text NOT NULL,
    weekdays jsonb NOT NULL,
    day_parts jsonb NOT NULL,
    therapist_id uuid,
    note text NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT waiting_entry_check CHECK (((jsonb_typeof(weekdays) = 'array'::text) AND (jsonb_typeof(day_parts) = 'array'::text))),
    CONSTRAINT waiting_entry_day_parts_check CHECK ((day_parts <@ '["morning", "afternoon", "evening"]'::jsonb)),
    CONSTRAINT waiting_entry_note_check CHECK ((length(note) <= 300)),
    CONSTRAINT waiting_entry_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'offered'::text, 'booked'::text, 'withdrawn'::text]))),
    CONSTRAINT waiting_entry_urgency_check CHECK ((urgency = ANY (ARRAY['urgent'::text, 'soon'::text, 'routine'::text]))),
    CONSTRAINT waiting_entry_waits_for_check CHECK ((waits_for = ANY (ARRAY['first_appointment'::text, 'another_time'::text, 'group'::text]))),
    CONSTRAINT waiting_entry_weekdays_check CHECK ((weekdays <@ '["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]'::jsonb))
);

ALTER TABLE ONLY public.waiting_entry FORCE ROW LEVEL SECURITY;


ALTER TABLE public.waiting_entry OWNER TO attune_owner;

--
-- Name: TABLE waiting_entry; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.waiting_entry IS 'A client waits for a first appointment, for another time, or for a place in a group.';


--
-- Name: COLUMN waiting_entry.weekdays; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.waiting_entry.weekdays IS 'On which they could come; empty: on any.';


--
-- Name: COLUMN waiting_entry.day_parts; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.waiting_entry.day_parts IS 'At which times of day; empty: at any.';


--
-- Name: COLUMN waiting_entry.therapist_id; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.waiting_entry.therapist_id IS 'With whom; NULL: with anybody.';


--
-- Name: COLUMN waiting_entry.note; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.waiting_entry.note IS 'For reception, and nothing clinical: "can come at short notice".';


--
-- Name: waiting_step; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.waiting_step (
    number bigint NOT NULL,
    entry_id uuid NOT NULL,
    client_id uuid NOT NULL,
    state text NOT NULL,
    taken_by uuid NOT NULL,
    taken_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT waiting_step_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'offered'::text, 'booked'::text, 'withdrawn'::text])))
);

ALTER TABLE ONLY public.waiting_step FORCE ROW LEVEL SECURITY;


ALTER TABLE public.waiting_step OWNER TO attune_owner;

--
-- Name: TABLE waiting_step; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.waiting_step IS 'The states that a waiting entry has had, and who gave them to it.';


--
-- Name: waiting_step_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.waiting_step ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.waiting_step_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: weekly_course; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.weekly_course (
    id uuid NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    episode_id uuid NOT NULL,
    course text NOT NULL,
    name text NOT NULL,
    group_name text NOT NULL,
    weeks jsonb NOT NULL,
    ends_on date NOT NULL,
    stopped_on date,
    given_by uuid NOT NULL,
    given_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT weekly_course_course_check CHECK ((course <> ''::text)),
    CONSTRAINT weekly_course_group_name_check CHECK ((length(group_name) <= 100)),
    CONSTRAINT weekly_course_name_check CHECK ((name <> ''::text)),
    CONSTRAINT weekly_course_weeks_check CHECK (((jsonb_typeof(weeks) = 'array'::text) AND ((jsonb_array_length(weeks) >= 1) AND (jsonb_array_length(weeks) <= 26))))
);

ALTER TABLE ONLY public.weekly_course FORCE ROW LEVEL SECURITY;


ALTER TABLE public.weekly_course OWNER TO attune_owner;

--
-- Name: TABLE weekly_course; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.weekly_course IS 'A weekly course that a client was given. Weeks that have begun never change.';


--
-- Name: COLUMN weekly_course.course; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.weekly_course.course IS 'The code of the ready-made course, of shared/courses.';


--
-- Name: COLUMN weekly_course.group_name; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.weekly_course.group_name IS 'With whom it was given together, in the practice''s words; empty when it was given to one client alone.';


--
-- Name: COLUMN weekly_course.weeks; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.weekly_course.weeks IS 'GivenWeek of shared/domain/weekly_course.hpp, as they are now adapted.';


--
-- Name: COLUMN weekly_course.ends_on; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.weekly_course.ends_on IS 'The last day of the last week.';


--
-- Name: COLUMN weekly_course.stopped_on; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.weekly_course.stopped_on IS 'NULL unless it was stopped before its end.';


--
-- Name: wording; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.wording (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    instrument text NOT NULL,
    version integer NOT NULL,
    language text NOT NULL,
    revision integer NOT NULL,
    title text NOT NULL,
    content jsonb NOT NULL,
    source text NOT NULL,
    licence text NOT NULL,
    demonstration boolean NOT NULL,
    loaded_by uuid NOT NULL,
    loaded_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT wording_content_check CHECK (((jsonb_typeof((content -> 'items'::text)) = 'array'::text) AND ((content -> 'items'::text) <> '[]'::jsonb))),
    CONSTRAINT wording_language_check CHECK ((language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'::text)),
    CONSTRAINT wording_licence_check CHECK ((licence <> ''::text)),
    CONSTRAINT wording_revision_check CHECK ((revision > 0)),
    CONSTRAINT wording_source_check CHECK ((source <> ''::text)),
    CONSTRAINT wording_title_check CHECK ((title <> ''::text))
);


ALTER TABLE public.wording OWNER TO attune_owner;

--
-- Name: TABLE wording; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.wording IS 'The text of an instrument in one language. The last revision of a version and language holds.';


--
-- Name: COLUMN wording.language; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.wording.language IS 'BCP 47: en-GB.';


--
-- Name: COLUMN wording.content; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.wording.content IS 'The Wording of shared/wording, whole.';


--
-- Name: COLUMN wording.source; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.wording.source IS 'Where the text was taken from.';


--
-- Name: COLUMN wording.licence; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.wording.licence IS 'What allows the practice to show it.';


--
-- Name: COLUMN wording.demonstration; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.wording.demonstration IS 'Our own topic labels in the place of the text; every page says so.';


--
-- Name: working_hours; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.working_hours (
    number bigint NOT NULL,
    therapist_id uuid NOT NULL,
    valid_from date NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.working_hours FORCE ROW LEVEL SECURITY;


ALTER TABLE public.working_hours OWNER TO attune_owner;

--
-- Name: TABLE working_hours; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.working_hours IS 'A week of a therapist as it repeats itself. Never changed: on a day holds what is valid from the latest day up to it, the last entered of them.';


--
-- Name: COLUMN working_hours.valid_from; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.working_hours.valid_from IS 'Until the day before that of the next.';


--
-- Name: working_hours_number_seq; Type: SEQUENCE; Schema: public; Owner: attune_owner
--

ALTER TABLE public.working_hours ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.working_hours_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: working_stretch; Type: TABLE; Schema: public; Owner: attune_owner
--

CREATE TABLE public.working_stretch (
    hours bigint NOT NULL,
    weekday integer NOT NULL,
    from_minute integer NOT NULL,
    until_minute integer NOT NULL,
    CONSTRAINT working_stretch_check CHECK ((from_minute < until_minute)),
    CONSTRAINT working_stretch_from_minute_check CHECK ((from_minute >= 0)),
    CONSTRAINT working_stretch_until_minute_check CHECK ((until_minute <= 1440)),
    CONSTRAINT working_stretch_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);

ALTER TABLE ONLY public.working_stretch FORCE ROW LEVEL SECURITY;


ALTER TABLE public.working_stretch OWNER TO attune_owner;

--
-- Name: TABLE working_stretch; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON TABLE public.working_stretch IS 'Of working hours: from when until when on a weekday. A day without one is free.';


--
-- Name: COLUMN working_stretch.weekday; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.working_stretch.weekday IS '1 is Monday, 7 is Sunday (ISO 8601).';


--
-- Name: COLUMN working_stretch.from_minute; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.working_stretch.from_minute IS 'Of the wall clock in the practice''s time zone: 540 is nine o''clock, on days of 23 and 25 hours too.';


--
-- Name: COLUMN working_stretch.until_minute; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON COLUMN public.working_stretch.until_minute IS 'Likewise; 1440 is the end of the day.';


--
-- Name: account_settings account_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.account_settings
    ADD CONSTRAINT account_settings_pkey PRIMARY KEY (number);


--
-- Name: administration administration_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.administration
    ADD CONSTRAINT administration_pkey PRIMARY KEY (id);


--
-- Name: administration administration_replaces_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.administration
    ADD CONSTRAINT administration_replaces_key UNIQUE (replaces);


--
-- Name: agreed_action agreed_action_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.agreed_action
    ADD CONSTRAINT agreed_action_pkey PRIMARY KEY (id);


--
-- Name: appointment appointment_id_starts_at_minutes_standing_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_id_starts_at_minutes_standing_key UNIQUE (id, starts_at, minutes, standing);


--
-- Name: appointment appointment_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_pkey PRIMARY KEY (id);


--
-- Name: appointment appointment_room_is_free; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_room_is_free EXCLUDE USING gist (room_id WITH =, public.time_of(starts_at, minutes) WITH &&) WHERE ((standing = 'booked'::text));


--
-- Name: appointment appointment_therapist_is_free; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_therapist_is_free EXCLUDE USING gist (therapist_id WITH =, public.time_of(starts_at, minutes) WITH &&) WHERE ((standing = 'booked'::text));


--
-- Name: assignment assignment_continues_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_continues_key UNIQUE (continues);


--
-- Name: assignment assignment_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_pkey PRIMARY KEY (id);


--
-- Name: attachment_room attachment_room_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.attachment_room
    ADD CONSTRAINT attachment_room_pkey PRIMARY KEY (number);


--
-- Name: audit_event audit_event_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT audit_event_pkey PRIMARY KEY (id);


--
-- Name: baseline_statistic baseline_statistic_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.baseline_statistic
    ADD CONSTRAINT baseline_statistic_pkey PRIMARY KEY (instrument, version, score);


--
-- Name: basis basis_instrument_version_score_number_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.basis
    ADD CONSTRAINT basis_instrument_version_score_number_key UNIQUE (instrument, version, score, number);


--
-- Name: basis basis_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.basis
    ADD CONSTRAINT basis_pkey PRIMARY KEY (id);


--
-- Name: battery battery_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.battery
    ADD CONSTRAINT battery_pkey PRIMARY KEY (id);


--
-- Name: break_glass_end break_glass_end_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.break_glass_end
    ADD CONSTRAINT break_glass_end_pkey PRIMARY KEY (break_glass_id);


--
-- Name: break_glass break_glass_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.break_glass
    ADD CONSTRAINT break_glass_pkey PRIMARY KEY (id);


--
-- Name: break_glass_sign_off break_glass_sign_off_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.break_glass_sign_off
    ADD CONSTRAINT break_glass_sign_off_pkey PRIMARY KEY (break_glass_id, signed_as);


--
-- Name: calendar_feed calendar_feed_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.calendar_feed
    ADD CONSTRAINT calendar_feed_pkey PRIMARY KEY (id);


--
-- Name: calendar_feed calendar_feed_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.calendar_feed
    ADD CONSTRAINT calendar_feed_token_hash_key UNIQUE (token_hash);


--
-- Name: care_plan care_plan_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.care_plan
    ADD CONSTRAINT care_plan_pkey PRIMARY KEY (client_id, number);


--
-- Name: care_team_event care_team_event_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.care_team_event
    ADD CONSTRAINT care_team_event_pkey PRIMARY KEY (id);


--
-- Name: care_team care_team_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.care_team
    ADD CONSTRAINT care_team_pkey PRIMARY KEY (user_id, client_id);


--
-- Name: client_attachment_piece client_attachment_piece_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_attachment_piece
    ADD CONSTRAINT client_attachment_piece_pkey PRIMARY KEY (attachment_id, number);


--
-- Name: client_attachment client_attachment_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_attachment
    ADD CONSTRAINT client_attachment_pkey PRIMARY KEY (id);


--
-- Name: client_fee client_fee_one_at_a_time; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_fee
    ADD CONSTRAINT client_fee_one_at_a_time EXCLUDE USING gist (client_id WITH =, service_id WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((struck_at IS NULL));


--
-- Name: client_fee client_fee_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_fee
    ADD CONSTRAINT client_fee_pkey PRIMARY KEY (id);


--
-- Name: client_field client_field_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_field
    ADD CONSTRAINT client_field_pkey PRIMARY KEY (client_id, own_field_id, number);


--
-- Name: client_history client_history_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_history
    ADD CONSTRAINT client_history_pkey PRIMARY KEY (client_id, row_version);


--
-- Name: client client_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client
    ADD CONSTRAINT client_pkey PRIMARY KEY (id);


--
-- Name: client_reading client_reading_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_reading
    ADD CONSTRAINT client_reading_pkey PRIMARY KEY (headings_hash);


--
-- Name: client_tags client_tags_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_tags
    ADD CONSTRAINT client_tags_pkey PRIMARY KEY (number);


--
-- Name: confirmation confirmation_instrument_version_fact_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.confirmation
    ADD CONSTRAINT confirmation_instrument_version_fact_key UNIQUE (instrument, version, fact);


--
-- Name: confirmation confirmation_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.confirmation
    ADD CONSTRAINT confirmation_pkey PRIMARY KEY (id);


--
-- Name: consent consent_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT consent_pkey PRIMARY KEY (number);


--
-- Name: course course_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.course
    ADD CONSTRAINT course_pkey PRIMARY KEY (client_id, episode_id, instrument, version, score);


--
-- Name: document_handout document_handout_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.document_handout
    ADD CONSTRAINT document_handout_pkey PRIMARY KEY (id);


--
-- Name: document document_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_pkey PRIMARY KEY (id);


--
-- Name: episode episode_client_id_number_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.episode
    ADD CONSTRAINT episode_client_id_number_key UNIQUE (client_id, number);


--
-- Name: episode_history episode_history_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.episode_history
    ADD CONSTRAINT episode_history_pkey PRIMARY KEY (id, row_version);


--
-- Name: episode episode_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.episode
    ADD CONSTRAINT episode_pkey PRIMARY KEY (id);


--
-- Name: exercise_attachment_piece exercise_attachment_piece_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.exercise_attachment_piece
    ADD CONSTRAINT exercise_attachment_piece_pkey PRIMARY KEY (attachment_id, number);


--
-- Name: exercise_attachment exercise_attachment_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.exercise_attachment
    ADD CONSTRAINT exercise_attachment_pkey PRIMARY KEY (id);


--
-- Name: exercise exercise_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.exercise
    ADD CONSTRAINT exercise_pkey PRIMARY KEY (code);


--
-- Name: flag flag_administration_id_item_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.flag
    ADD CONSTRAINT flag_administration_id_item_key UNIQUE (administration_id, item);


--
-- Name: flag flag_administration_id_rule_score_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.flag
    ADD CONSTRAINT flag_administration_id_rule_score_key UNIQUE (administration_id, rule, score);


--
-- Name: flag flag_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.flag
    ADD CONSTRAINT flag_pkey PRIMARY KEY (id);


--
-- Name: formulation formulation_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.formulation
    ADD CONSTRAINT formulation_pkey PRIMARY KEY (client_id, number);


--
-- Name: goal goal_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.goal
    ADD CONSTRAINT goal_pkey PRIMARY KEY (id);


--
-- Name: holds_import holds_import_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.holds_import
    ADD CONSTRAINT holds_import_pkey PRIMARY KEY (table_name);


--
-- Name: idempotency idempotency_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (user_id, key);


--
-- Name: import import_number_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.import
    ADD CONSTRAINT import_number_key UNIQUE (number);


--
-- Name: import import_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.import
    ADD CONSTRAINT import_pkey PRIMARY KEY (id);


--
-- Name: instrument instrument_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.instrument
    ADD CONSTRAINT instrument_pkey PRIMARY KEY (code, version);


--
-- Name: invoice invoice_id_client_id_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT invoice_id_client_id_key UNIQUE (id, client_id);


--
-- Name: invoice_line invoice_line_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.invoice_line
    ADD CONSTRAINT invoice_line_pkey PRIMARY KEY (invoice_id, place);


--
-- Name: invoice invoice_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT invoice_pkey PRIMARY KEY (id);


--
-- Name: invoice invoice_prefix_number_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT invoice_prefix_number_key UNIQUE (prefix, number);


--
-- Name: invoice_series invoice_series_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.invoice_series
    ADD CONSTRAINT invoice_series_pkey PRIMARY KEY (prefix);


--
-- Name: leave_cover leave_cover_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.leave_cover
    ADD CONSTRAINT leave_cover_pkey PRIMARY KEY (id);


--
-- Name: leave leave_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.leave
    ADD CONSTRAINT leave_pkey PRIMARY KEY (id);


--
-- Name: leave_reason leave_reason_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.leave_reason
    ADD CONSTRAINT leave_reason_pkey PRIMARY KEY (leave_id);


--
-- Name: legal_hold legal_hold_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.legal_hold
    ADD CONSTRAINT legal_hold_pkey PRIMARY KEY (id);


--
-- Name: licence_statement licence_statement_number_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.licence_statement
    ADD CONSTRAINT licence_statement_number_key UNIQUE (number);


--
-- Name: licence_statement licence_statement_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.licence_statement
    ADD CONSTRAINT licence_statement_pkey PRIMARY KEY (id);


--
-- Name: life_event life_event_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.life_event
    ADD CONSTRAINT life_event_pkey PRIMARY KEY (id);


--
-- Name: link_answer link_answer_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_answer
    ADD CONSTRAINT link_answer_pkey PRIMARY KEY (link_id, place, item);


--
-- Name: link_device link_device_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_device
    ADD CONSTRAINT link_device_pkey PRIMARY KEY (id);


--
-- Name: link_device link_device_secret_hash_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_device
    ADD CONSTRAINT link_device_secret_hash_key UNIQUE (secret_hash);


--
-- Name: link_form link_form_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_form
    ADD CONSTRAINT link_form_pkey PRIMARY KEY (link_id, place);


--
-- Name: link link_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link
    ADD CONSTRAINT link_pkey PRIMARY KEY (id);


--
-- Name: link link_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link
    ADD CONSTRAINT link_token_hash_key UNIQUE (token_hash);


--
-- Name: link_token link_token_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_token
    ADD CONSTRAINT link_token_pkey PRIMARY KEY (token_hash);


--
-- Name: mail_consent mail_consent_number_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.mail_consent
    ADD CONSTRAINT mail_consent_number_key UNIQUE (number);


--
-- Name: mail_consent mail_consent_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.mail_consent
    ADD CONSTRAINT mail_consent_pkey PRIMARY KEY (id);


--
-- Name: mail mail_link_id_kind_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_link_id_kind_key UNIQUE (link_id, kind);


--
-- Name: mail mail_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_pkey PRIMARY KEY (id);


--
-- Name: mail_settings mail_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.mail_settings
    ADD CONSTRAINT mail_settings_pkey PRIMARY KEY (number);


--
-- Name: merge_rule merge_rule_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.merge_rule
    ADD CONSTRAINT merge_rule_pkey PRIMARY KEY (table_name);


--
-- Name: merged_row merged_row_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.merged_row
    ADD CONSTRAINT merged_row_pkey PRIMARY KEY (number);


--
-- Name: note_addendum note_addendum_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_addendum
    ADD CONSTRAINT note_addendum_pkey PRIMARY KEY (id);


--
-- Name: note_cosignature note_cosignature_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_cosignature
    ADD CONSTRAINT note_cosignature_pkey PRIMARY KEY (note_id, supervisor_id);


--
-- Name: note note_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_pkey PRIMARY KEY (id);


--
-- Name: note_search note_search_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_search
    ADD CONSTRAINT note_search_pkey PRIMARY KEY (id);


--
-- Name: note_template_choice note_template_choice_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_template_choice
    ADD CONSTRAINT note_template_choice_pkey PRIMARY KEY (user_id, appointment_kind);


--
-- Name: note_waiver note_waiver_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_waiver
    ADD CONSTRAINT note_waiver_pkey PRIMARY KEY (session_id);


--
-- Name: open_note open_note_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.open_note
    ADD CONSTRAINT open_note_pkey PRIMARY KEY (desktop, user_id);


--
-- Name: outcome_change outcome_change_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.outcome_change
    ADD CONSTRAINT outcome_change_pkey PRIMARY KEY (changed_by);


--
-- Name: outcome_permission outcome_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.outcome_permission
    ADD CONSTRAINT outcome_permission_pkey PRIMARY KEY (id);


--
-- Name: own_exercise own_exercise_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.own_exercise
    ADD CONSTRAINT own_exercise_pkey PRIMARY KEY (code, version);


--
-- Name: own_field own_field_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.own_field
    ADD CONSTRAINT own_field_pkey PRIMARY KEY (id);


--
-- Name: own_instrument own_instrument_number_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.own_instrument
    ADD CONSTRAINT own_instrument_number_key UNIQUE (number);


--
-- Name: own_instrument own_instrument_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.own_instrument
    ADD CONSTRAINT own_instrument_pkey PRIMARY KEY (id);


--
-- Name: own_leaflet own_leaflet_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.own_leaflet
    ADD CONSTRAINT own_leaflet_pkey PRIMARY KEY (number);


--
-- Name: own_note_template own_note_template_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.own_note_template
    ADD CONSTRAINT own_note_template_pkey PRIMARY KEY (code, version);


--
-- Name: pair_apart pair_apart_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.pair_apart
    ADD CONSTRAINT pair_apart_pkey PRIMARY KEY (id);


--
-- Name: payment payment_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.payment
    ADD CONSTRAINT payment_pkey PRIMARY KEY (id);


--
-- Name: practice_log practice_log_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.practice_log
    ADD CONSTRAINT practice_log_pkey PRIMARY KEY (id);


--
-- Name: practice_paper practice_paper_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.practice_paper
    ADD CONSTRAINT practice_paper_pkey PRIMARY KEY (number);


--
-- Name: practice practice_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.practice
    ADD CONSTRAINT practice_pkey PRIMARY KEY (only_one);


--
-- Name: practice_safety practice_safety_number_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.practice_safety
    ADD CONSTRAINT practice_safety_number_key UNIQUE (number);


--
-- Name: practice_safety practice_safety_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.practice_safety
    ADD CONSTRAINT practice_safety_pkey PRIMARY KEY (id);


--
-- Name: reassignment reassignment_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.reassignment
    ADD CONSTRAINT reassignment_pkey PRIMARY KEY (administration_id, reassigned_at);


--
-- Name: record_merge record_merge_number_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.record_merge
    ADD CONSTRAINT record_merge_number_key UNIQUE (number);


--
-- Name: record_merge record_merge_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.record_merge
    ADD CONSTRAINT record_merge_pkey PRIMARY KEY (id);


--
-- Name: related_person_history related_person_history_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.related_person_history
    ADD CONSTRAINT related_person_history_pkey PRIMARY KEY (id, row_version);


--
-- Name: related_person related_person_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.related_person
    ADD CONSTRAINT related_person_pkey PRIMARY KEY (id);


--
-- Name: retention_rule retention_rule_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.retention_rule
    ADD CONSTRAINT retention_rule_pkey PRIMARY KEY (number);


--
-- Name: review review_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_pkey PRIMARY KEY (assignment_id, session_id);


--
-- Name: room room_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.room
    ADD CONSTRAINT room_pkey PRIMARY KEY (id);


--
-- Name: safety_plan safety_plan_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.safety_plan
    ADD CONSTRAINT safety_plan_pkey PRIMARY KEY (client_id, number);


--
-- Name: schedule schedule_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (episode_id, row_version);


--
-- Name: score score_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.score
    ADD CONSTRAINT score_pkey PRIMARY KEY (administration_id, score);


--
-- Name: series series_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_pkey PRIMARY KEY (id);


--
-- Name: service service_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.service
    ADD CONSTRAINT service_pkey PRIMARY KEY (id);


--
-- Name: session session_client_is_free; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_client_is_free EXCLUDE USING gist (client_id WITH =, public.time_of(starts_at, minutes) WITH &&) WHERE (((standing = 'booked'::text) AND (state = ANY (ARRAY['booked'::text, 'arrived'::text, 'attended'::text, 'did_not_attend'::text]))));


--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);


--
-- Name: sign_in_attempt sign_in_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.sign_in_attempt
    ADD CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (username_hash);


--
-- Name: sign_in sign_in_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.sign_in
    ADD CONSTRAINT sign_in_pkey PRIMARY KEY (id);


--
-- Name: sign_in sign_in_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.sign_in
    ADD CONSTRAINT sign_in_token_hash_key UNIQUE (token_hash);


--
-- Name: signal_settings signal_settings_number_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.signal_settings
    ADD CONSTRAINT signal_settings_number_key UNIQUE (number);


--
-- Name: signal_settings signal_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.signal_settings
    ADD CONSTRAINT signal_settings_pkey PRIMARY KEY (id);


--
-- Name: signature signature_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.signature
    ADD CONSTRAINT signature_pkey PRIMARY KEY (number);


--
-- Name: supervision supervision_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.supervision
    ADD CONSTRAINT supervision_pkey PRIMARY KEY (supervisor_id, supervisee_id);


--
-- Name: tag tag_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.tag
    ADD CONSTRAINT tag_pkey PRIMARY KEY (name);


--
-- Name: user_account user_account_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.user_account
    ADD CONSTRAINT user_account_pkey PRIMARY KEY (id);


--
-- Name: user_account user_account_username_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.user_account
    ADD CONSTRAINT user_account_username_key UNIQUE (username);


--
-- Name: waiting_entry waiting_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.waiting_entry
    ADD CONSTRAINT waiting_entry_pkey PRIMARY KEY (id);


--
-- Name: waiting_step waiting_step_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.waiting_step
    ADD CONSTRAINT waiting_step_pkey PRIMARY KEY (number);


--
-- Name: weekly_course weekly_course_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.weekly_course
    ADD CONSTRAINT weekly_course_pkey PRIMARY KEY (id);


--
-- Name: wording wording_instrument_version_language_revision_key; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.wording
    ADD CONSTRAINT wording_instrument_version_language_revision_key UNIQUE (instrument, version, language, revision);


--
-- Name: wording wording_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.wording
    ADD CONSTRAINT wording_pkey PRIMARY KEY (id);


--
-- Name: working_hours working_hours_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.working_hours
    ADD CONSTRAINT working_hours_pkey PRIMARY KEY (number);


--
-- Name: working_stretch working_stretch_hours_weekday_int4range_excl; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.working_stretch
    ADD CONSTRAINT working_stretch_hours_weekday_int4range_excl EXCLUDE USING gist (hours WITH =, weekday WITH =, int4range(from_minute, until_minute) WITH &&);


--
-- Name: working_stretch working_stretch_pkey; Type: CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.working_stretch
    ADD CONSTRAINT working_stretch_pkey PRIMARY KEY (hours, weekday, from_minute);


--
-- Name: administration_client_id_instrument; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX administration_client_id_instrument ON public.administration USING btree (client_id, instrument, answered_on, entered_at);


--
-- Name: administration_entered_at; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX administration_entered_at ON public.administration USING brin (entered_at);


--
-- Name: administration_episode_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX administration_episode_id ON public.administration USING btree (episode_id);


--
-- Name: administration_import_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX administration_import_id ON public.administration USING btree (import_id) WHERE (import_id IS NOT NULL);


--
-- Name: agreed_action_supervisee_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX agreed_action_supervisee_id ON public.agreed_action USING btree (supervisee_id) WHERE (done_at IS NULL);


--
-- Name: agreed_action_supervisor_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX agreed_action_supervisor_id ON public.agreed_action USING btree (supervisor_id);


--
-- Name: appointment_calendar_uid; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX appointment_calendar_uid ON public.appointment USING btree (therapist_id, calendar_uid, calendar_at) WHERE (standing <> 'off'::text);


--
-- Name: appointment_series_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX appointment_series_id ON public.appointment USING btree (series_id, falls_at) WHERE (series_id IS NOT NULL);


--
-- Name: appointment_starts_at; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX appointment_starts_at ON public.appointment USING btree (starts_at);


--
-- Name: appointment_therapist_id_starts_at; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX appointment_therapist_id_starts_at ON public.appointment USING btree (therapist_id, starts_at);


--
-- Name: assignment_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX assignment_client_id ON public.assignment USING btree (client_id);


--
-- Name: assignment_weekly_course_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX assignment_weekly_course_id ON public.assignment USING btree (weekly_course_id) WHERE (weekly_course_id IS NOT NULL);


--
-- Name: audit_event_client_id_at; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX audit_event_client_id_at ON public.audit_event USING btree (client_id, at);


--
-- Name: audit_event_outcome_client_named; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX audit_event_outcome_client_named ON public.audit_event USING btree (user_id, at) WHERE (action = 'outcome_client_named'::text);


--
-- Name: audit_event_wrote_at; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX audit_event_wrote_at ON public.audit_event USING btree (at) WHERE wrote;


--
-- Name: battery_name; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX battery_name ON public.battery USING btree (lower(name)) WHERE in_use;


--
-- Name: break_glass_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX break_glass_client_id ON public.break_glass USING btree (client_id);


--
-- Name: calendar_feed_user_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX calendar_feed_user_id ON public.calendar_feed USING btree (user_id) WHERE (revoked_at IS NULL);


--
-- Name: care_plan_review_on; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX care_plan_review_on ON public.care_plan USING btree (review_on) WHERE (review_on IS NOT NULL);


--
-- Name: care_team_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX care_team_client_id ON public.care_team USING btree (client_id);


--
-- Name: care_team_event_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX care_team_event_client_id ON public.care_team_event USING btree (client_id, at);


--
-- Name: client_attachment_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX client_attachment_client_id ON public.client_attachment USING btree (client_id, dated_on DESC);


--
-- Name: client_attachment_note_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX client_attachment_note_id ON public.client_attachment USING btree (note_id) WHERE (note_id IS NOT NULL);


--
-- Name: client_attachment_piece_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX client_attachment_piece_client_id ON public.client_attachment_piece USING btree (client_id);


--
-- Name: client_field_import_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX client_field_import_id ON public.client_field USING btree (import_id) WHERE (import_id IS NOT NULL);


--
-- Name: client_import_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX client_import_id ON public.client USING btree (import_id) WHERE (import_id IS NOT NULL);


--
-- Name: client_known_part; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX client_known_part ON public.client USING gin (public.word_parts(known_by));


--
-- Name: client_legal_name; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX client_legal_name ON public.client USING btree (lower(legal_name), id);


--
-- Name: client_merged_into; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX client_merged_into ON public.client USING btree (merged_into) WHERE (merged_into IS NOT NULL);


--
-- Name: client_tags_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX client_tags_client_id ON public.client_tags USING btree (client_id, number DESC);


--
-- Name: consent_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX consent_client_id ON public.consent USING btree (client_id, number);


--
-- Name: course_latest_entered_at; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX course_latest_entered_at ON public.course USING btree (latest_entered_at);


--
-- Name: document_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX document_client_id ON public.document USING btree (client_id, created_at);


--
-- Name: document_handout_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX document_handout_client_id ON public.document_handout USING btree (client_id);


--
-- Name: document_handout_document_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX document_handout_document_id ON public.document_handout USING btree (document_id, given_on DESC);


--
-- Name: episode_history_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX episode_history_client_id ON public.episode_history USING btree (client_id);


--
-- Name: flag_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX flag_client_id ON public.flag USING btree (client_id);


--
-- Name: flag_open; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX flag_open ON public.flag USING btree (client_id) INCLUDE (raised_at, rule) WHERE ((signed_off_at IS NULL) AND (NOT historical));


--
-- Name: flag_to_escalate; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX flag_to_escalate ON public.flag USING btree (raised_at) WHERE ((risk IS NOT NULL) AND (signed_off_at IS NULL) AND (escalated_at IS NULL) AND (NOT historical));


--
-- Name: goal_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX goal_client_id ON public.goal USING btree (client_id);


--
-- Name: goal_open_place; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX goal_open_place ON public.goal USING btree (client_id, place) WHERE (state = 'open'::text);


--
-- Name: idempotency_created_at; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX idempotency_created_at ON public.idempotency USING btree (created_at);


--
-- Name: invoice_cancels; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX invoice_cancels ON public.invoice USING btree (cancels);


--
-- Name: invoice_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX invoice_client_id ON public.invoice USING btree (client_id, drafted_at DESC);


--
-- Name: invoice_issued_on; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX invoice_issued_on ON public.invoice USING btree (issued_on) WHERE (state = 'issued'::text);


--
-- Name: invoice_line_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX invoice_line_client_id ON public.invoice_line USING btree (client_id);


--
-- Name: invoice_line_session_once; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX invoice_line_session_once ON public.invoice_line USING btree (session_id) WHERE holds_session;


--
-- Name: invoice_one_draft; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX invoice_one_draft ON public.invoice USING btree (client_id) WHERE ((state = 'draft'::text) AND (kind = 'invoice'::text));


--
-- Name: leave_cover_cover_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX leave_cover_cover_id ON public.leave_cover USING btree (cover_id, ends_at);


--
-- Name: leave_cover_therapist_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX leave_cover_therapist_id ON public.leave_cover USING btree (therapist_id);


--
-- Name: leave_therapist_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX leave_therapist_id ON public.leave USING btree (therapist_id, ends_at) WHERE (withdrawn_at IS NULL);


--
-- Name: legal_hold_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX legal_hold_client_id ON public.legal_hold USING btree (client_id) WHERE ((lifted_at IS NULL) AND (merge_id IS NULL));


--
-- Name: licence_statement_instrument; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX licence_statement_instrument ON public.licence_statement USING btree (instrument, number);


--
-- Name: life_event_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX life_event_client_id ON public.life_event USING btree (client_id, started_on);


--
-- Name: link_answer_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX link_answer_client_id ON public.link_answer USING btree (client_id);


--
-- Name: link_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX link_client_id ON public.link USING btree (client_id);


--
-- Name: link_device_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX link_device_client_id ON public.link_device USING btree (client_id);


--
-- Name: link_device_link_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX link_device_link_id ON public.link_device USING btree (link_id);


--
-- Name: link_form_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX link_form_client_id ON public.link_form USING btree (client_id);


--
-- Name: link_missed; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX link_missed ON public.link USING btree (client_id, expires_at) WHERE ((finished_at IS NULL) AND (revoked_at IS NULL) AND (missed_seen_by IS NULL));


--
-- Name: link_open; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX link_open ON public.link USING btree (expires_at) WHERE ((finished_at IS NULL) AND (revoked_at IS NULL));


--
-- Name: link_token_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX link_token_client_id ON public.link_token USING btree (client_id);


--
-- Name: link_token_link_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX link_token_link_id ON public.link_token USING btree (link_id);


--
-- Name: link_token_mail_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX link_token_mail_id ON public.link_token USING btree (mail_id);


--
-- Name: mail_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX mail_client_id ON public.mail USING btree (client_id);


--
-- Name: mail_consent_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX mail_consent_client_id ON public.mail_consent USING btree (client_id, number DESC);


--
-- Name: mail_sending; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX mail_sending ON public.mail USING btree (claimed_at) WHERE (state = 'sending'::text);


--
-- Name: mail_unseen; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX mail_unseen ON public.mail USING btree (client_id) WHERE ((state = ANY (ARRAY['unknown'::text, 'failed'::text])) AND (seen_by IS NULL));


--
-- Name: mail_waiting; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX mail_waiting ON public.mail USING btree (due_at) WHERE (state = 'waiting'::text);


--
-- Name: merged_row_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX merged_row_client_id ON public.merged_row USING btree (client_id);


--
-- Name: merged_row_merge_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX merged_row_merge_id ON public.merged_row USING btree (merge_id, table_name);


--
-- Name: note_addendum_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX note_addendum_client_id ON public.note_addendum USING btree (client_id);


--
-- Name: note_addendum_note_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX note_addendum_note_id ON public.note_addendum USING btree (note_id, signed_at);


--
-- Name: note_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX note_client_id ON public.note USING btree (client_id);


--
-- Name: note_cosignature_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX note_cosignature_client_id ON public.note_cosignature USING btree (client_id);


--
-- Name: note_not_signed; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX note_not_signed ON public.note USING btree (client_id) WHERE ((kind = 'progress'::text) AND (signed_at IS NULL));


--
-- Name: note_one_private; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX note_one_private ON public.note USING btree (session_id, author_id) WHERE (kind = 'private_note'::text);


--
-- Name: note_one_progress; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX note_one_progress ON public.note USING btree (session_id) WHERE (kind = 'progress'::text);


--
-- Name: note_search_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX note_search_client_id ON public.note_search USING btree (client_id);


--
-- Name: note_search_words; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX note_search_words ON public.note_search USING gin (words);


--
-- Name: note_signed_by; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX note_signed_by ON public.note USING btree (COALESCE(taken_over_by, author_id), signed_at) WHERE ((kind = 'progress'::text) AND (signed_at IS NOT NULL));


--
-- Name: note_waiver_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX note_waiver_client_id ON public.note_waiver USING btree (client_id);


--
-- Name: open_note_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX open_note_client_id ON public.open_note USING btree (client_id);


--
-- Name: open_note_session_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX open_note_session_id ON public.open_note USING btree (session_id);


--
-- Name: outcome_change_at; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX outcome_change_at ON public.outcome_change USING btree (changed_at);


--
-- Name: outcome_permission_one; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX outcome_permission_one ON public.outcome_permission USING btree (user_id, kind) WHERE (ended_at IS NULL);


--
-- Name: own_field_name; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX own_field_name ON public.own_field USING btree (lower(name)) WHERE (retired_at IS NULL);


--
-- Name: own_instrument_code_version; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX own_instrument_code_version ON public.own_instrument USING btree (code, version, number);


--
-- Name: own_leaflet_code; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX own_leaflet_code ON public.own_leaflet USING btree (code, number);


--
-- Name: pair_apart_one_id_other_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX pair_apart_one_id_other_id ON public.pair_apart USING btree (one_id, other_id) WHERE (taken_back_at IS NULL);


--
-- Name: pair_apart_other_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX pair_apart_other_id ON public.pair_apart USING btree (other_id) WHERE (taken_back_at IS NULL);


--
-- Name: payment_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX payment_client_id ON public.payment USING btree (client_id);


--
-- Name: payment_invoice_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX payment_invoice_id ON public.payment USING btree (invoice_id);


--
-- Name: payment_paid_on; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX payment_paid_on ON public.payment USING btree (paid_on);


--
-- Name: practice_log_assignment_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX practice_log_assignment_id ON public.practice_log USING btree (assignment_id, practised_on);


--
-- Name: practice_log_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX practice_log_client_id ON public.practice_log USING btree (client_id);


--
-- Name: reassignment_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX reassignment_client_id ON public.reassignment USING btree (client_id);


--
-- Name: reassignment_from_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX reassignment_from_client_id ON public.reassignment USING btree (from_client_id);


--
-- Name: record_merge_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX record_merge_client_id ON public.record_merge USING btree (client_id);


--
-- Name: record_merge_from_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX record_merge_from_client_id ON public.record_merge USING btree (from_client_id) WHERE (undone_at IS NULL);


--
-- Name: related_person_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX related_person_client_id ON public.related_person USING btree (client_id);


--
-- Name: related_person_history_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX related_person_history_client_id ON public.related_person_history USING btree (client_id);


--
-- Name: related_person_import_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX related_person_import_id ON public.related_person USING btree (import_id) WHERE (import_id IS NOT NULL);


--
-- Name: review_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX review_client_id ON public.review USING btree (client_id);


--
-- Name: room_name; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX room_name ON public.room USING btree (lower(name)) WHERE (closed_at IS NULL);


--
-- Name: schedule_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX schedule_client_id ON public.schedule USING btree (client_id);


--
-- Name: score_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX score_client_id ON public.score USING btree (client_id);


--
-- Name: service_name; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX service_name ON public.service USING btree (lower(name)) WHERE (closed_at IS NULL);


--
-- Name: session_appointment_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX session_appointment_id ON public.session USING btree (appointment_id, client_id);


--
-- Name: session_awaits_note; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX session_awaits_note ON public.session USING btree (client_id) WHERE awaits_note;


--
-- Name: session_client_id_starts_at; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX session_client_id_starts_at ON public.session USING btree (client_id, starts_at);


--
-- Name: session_not_recorded; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX session_not_recorded ON public.session USING btree (starts_at) WHERE (state = ANY (ARRAY['booked'::text, 'arrived'::text]));


--
-- Name: session_one_at_a_time; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX session_one_at_a_time ON public.session USING btree (episode_id, starts_at) WHERE (state = ANY (ARRAY['booked'::text, 'arrived'::text, 'attended'::text, 'did_not_attend'::text]));


--
-- Name: session_starts_at; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX session_starts_at ON public.session USING btree (starts_at);


--
-- Name: sign_in_user_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX sign_in_user_id ON public.sign_in USING btree (user_id);


--
-- Name: signature_user_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX signature_user_id ON public.signature USING btree (user_id, number DESC);


--
-- Name: waiting_entry_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX waiting_entry_client_id ON public.waiting_entry USING btree (client_id);


--
-- Name: waiting_entry_once; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE UNIQUE INDEX waiting_entry_once ON public.waiting_entry USING btree (client_id, waits_for) WHERE (state = ANY (ARRAY['waiting'::text, 'offered'::text]));


--
-- Name: waiting_step_entry_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX waiting_step_entry_id ON public.waiting_step USING btree (entry_id, number);


--
-- Name: weekly_course_client_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX weekly_course_client_id ON public.weekly_course USING btree (client_id, given_at);


--
-- Name: working_hours_therapist_id; Type: INDEX; Schema: public; Owner: attune_owner
--

CREATE INDEX working_hours_therapist_id ON public.working_hours USING btree (therapist_id, valid_from, number);


--
-- Name: account_settings account_settings_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER account_settings_append_only BEFORE DELETE OR UPDATE ON public.account_settings FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: administration administration_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER administration_append_only BEFORE DELETE OR UPDATE ON public.administration FOR EACH ROW EXECUTE FUNCTION public.refuse_change_but_undo();


--
-- Name: administration administration_correction_stays; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER administration_correction_stays BEFORE INSERT ON public.administration FOR EACH ROW WHEN ((new.replaces IS NOT NULL)) EXECUTE FUNCTION public.refuse_correction_elsewhere();


--
-- Name: administration administration_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER administration_not_merged AFTER INSERT ON public.administration REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: agreed_action agreed_action_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER agreed_action_not_merged AFTER INSERT ON public.agreed_action REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: appointment appointment_settled; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER appointment_settled AFTER UPDATE OF standing ON public.appointment FOR EACH ROW WHEN ((old.standing <> new.standing)) EXECUTE FUNCTION public.settle_sessions();


--
-- Name: assignment assignment_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER assignment_not_merged AFTER INSERT ON public.assignment REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: attachment_room attachment_room_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER attachment_room_append_only BEFORE DELETE OR UPDATE ON public.attachment_room FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: audit_event audit_event_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER audit_event_append_only BEFORE DELETE OR UPDATE ON public.audit_event FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: audit_event audit_event_no_truncate; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();


--
-- Name: baseline_statistic baseline_statistic_first_in_use; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER baseline_statistic_first_in_use AFTER INSERT ON public.baseline_statistic FOR EACH STATEMENT EXECUTE FUNCTION public.look_for_first_baselines();


--
-- Name: basis basis_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER basis_append_only BEFORE DELETE OR UPDATE ON public.basis FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: break_glass break_glass_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER break_glass_append_only BEFORE DELETE OR UPDATE ON public.break_glass FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: break_glass_end break_glass_end_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER break_glass_end_append_only BEFORE DELETE OR UPDATE ON public.break_glass_end FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: break_glass_end break_glass_end_no_truncate; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER break_glass_end_no_truncate BEFORE TRUNCATE ON public.break_glass_end FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();


--
-- Name: break_glass break_glass_no_truncate; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER break_glass_no_truncate BEFORE TRUNCATE ON public.break_glass FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();


--
-- Name: break_glass_sign_off break_glass_sign_off_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER break_glass_sign_off_append_only BEFORE DELETE OR UPDATE ON public.break_glass_sign_off FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: break_glass_sign_off break_glass_sign_off_no_truncate; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER break_glass_sign_off_no_truncate BEFORE TRUNCATE ON public.break_glass_sign_off FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();


--
-- Name: care_plan care_plan_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER care_plan_append_only BEFORE DELETE OR UPDATE ON public.care_plan FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: care_plan care_plan_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER care_plan_not_merged AFTER INSERT ON public.care_plan REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: care_team care_team_counts; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER care_team_counts AFTER INSERT OR DELETE OR UPDATE ON public.care_team FOR EACH STATEMENT EXECUTE FUNCTION public.note_outcome_change();


--
-- Name: care_team_event care_team_event_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER care_team_event_append_only BEFORE DELETE OR UPDATE ON public.care_team_event FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: care_team_event care_team_event_no_truncate; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER care_team_event_no_truncate BEFORE TRUNCATE ON public.care_team_event FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();


--
-- Name: care_team care_team_keep_trail; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER care_team_keep_trail AFTER INSERT OR UPDATE ON public.care_team FOR EACH ROW EXECUTE FUNCTION public.keep_care_team_trail();


--
-- Name: care_team care_team_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER care_team_not_merged AFTER INSERT ON public.care_team REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: client_attachment client_attachment_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER client_attachment_not_merged AFTER INSERT ON public.client_attachment REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: client_attachment_piece client_attachment_piece_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER client_attachment_piece_append_only BEFORE DELETE OR UPDATE ON public.client_attachment_piece FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: client_attachment_piece client_attachment_piece_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER client_attachment_piece_not_merged AFTER INSERT ON public.client_attachment_piece REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: client_fee client_fee_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER client_fee_not_merged AFTER INSERT ON public.client_fee REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: client_field client_field_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER client_field_append_only BEFORE DELETE OR UPDATE ON public.client_field FOR EACH ROW EXECUTE FUNCTION public.refuse_change_but_undo();


--
-- Name: client_field client_field_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER client_field_not_merged AFTER INSERT ON public.client_field REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: client client_keep_history; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER client_keep_history BEFORE UPDATE ON public.client FOR EACH ROW WHEN ((NOT (old.merged_into IS DISTINCT FROM new.merged_into))) EXECUTE FUNCTION public.keep_client_history();


--
-- Name: client_tags client_tags_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER client_tags_append_only BEFORE DELETE OR UPDATE ON public.client_tags FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: client_tags client_tags_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER client_tags_not_merged AFTER INSERT ON public.client_tags REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: confirmation confirmation_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER confirmation_append_only BEFORE DELETE OR UPDATE ON public.confirmation FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: consent consent_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER consent_append_only BEFORE DELETE OR UPDATE ON public.consent FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: consent consent_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER consent_not_merged AFTER INSERT ON public.consent REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: course course_counts; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER course_counts AFTER INSERT OR DELETE OR UPDATE ON public.course FOR EACH STATEMENT EXECUTE FUNCTION public.note_outcome_change();


--
-- Name: document document_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER document_append_only BEFORE DELETE OR UPDATE ON public.document FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: document_handout document_handout_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER document_handout_append_only BEFORE DELETE OR UPDATE ON public.document_handout FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: document_handout document_handout_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER document_handout_not_merged AFTER INSERT ON public.document_handout REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: document document_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER document_not_merged AFTER INSERT ON public.document REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: episode episode_counts; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER episode_counts AFTER INSERT OR DELETE OR UPDATE ON public.episode FOR EACH STATEMENT EXECUTE FUNCTION public.note_outcome_change();


--
-- Name: episode_history episode_history_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER episode_history_not_merged AFTER INSERT ON public.episode_history REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: episode episode_keep_history; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER episode_keep_history BEFORE UPDATE ON public.episode FOR EACH ROW EXECUTE FUNCTION public.keep_earlier_state();


--
-- Name: episode episode_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER episode_not_merged AFTER INSERT ON public.episode REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: flag flag_changed_calls_cover; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE CONSTRAINT TRIGGER flag_changed_calls_cover AFTER UPDATE OF client_id, signed_off_at, escalated_at ON public.flag DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.risk IS NOT NULL)) EXECUTE FUNCTION public.call_cover();


--
-- Name: flag flag_gone_calls_cover; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE CONSTRAINT TRIGGER flag_gone_calls_cover AFTER DELETE ON public.flag DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.risk IS NOT NULL)) EXECUTE FUNCTION public.call_cover();


--
-- Name: flag flag_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER flag_not_merged AFTER INSERT ON public.flag REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: flag flag_raised_calls_cover; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE CONSTRAINT TRIGGER flag_raised_calls_cover AFTER INSERT ON public.flag DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.risk IS NOT NULL) AND (NOT new.historical))) EXECUTE FUNCTION public.call_cover();


--
-- Name: formulation formulation_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER formulation_append_only BEFORE DELETE OR UPDATE ON public.formulation FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: formulation formulation_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER formulation_not_merged AFTER INSERT ON public.formulation REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: goal goal_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER goal_not_merged AFTER INSERT ON public.goal REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: invoice_line invoice_line_kept; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER invoice_line_kept BEFORE INSERT OR UPDATE ON public.invoice_line FOR EACH ROW EXECUTE FUNCTION public.keep_issued_lines();


--
-- Name: invoice_line invoice_line_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER invoice_line_not_merged AFTER INSERT ON public.invoice_line REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: invoice invoice_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER invoice_not_merged AFTER INSERT ON public.invoice REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: invoice invoice_settled; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER invoice_settled BEFORE INSERT ON public.invoice FOR EACH ROW EXECUTE FUNCTION public.settle_invoice();


--
-- Name: invoice invoice_settled_anew; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER invoice_settled_anew BEFORE UPDATE ON public.invoice FOR EACH ROW WHEN (((new.client_id = old.client_id) OR (NOT public.merging_records()))) EXECUTE FUNCTION public.settle_invoice();


--
-- Name: legal_hold legal_hold_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER legal_hold_not_merged AFTER INSERT ON public.legal_hold REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: licence_statement licence_statement_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER licence_statement_append_only BEFORE DELETE OR UPDATE ON public.licence_statement FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: life_event life_event_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER life_event_not_merged AFTER INSERT ON public.life_event REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: link_answer link_answer_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER link_answer_not_merged AFTER INSERT ON public.link_answer REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: link_device link_device_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER link_device_not_merged AFTER INSERT ON public.link_device REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: link_device link_device_opens; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER link_device_opens AFTER INSERT ON public.link_device FOR EACH ROW EXECUTE FUNCTION public.note_nothing_missed();


--
-- Name: link_form link_form_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER link_form_not_merged AFTER INSERT ON public.link_form REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: link_form link_form_sent; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER link_form_sent AFTER UPDATE OF sent_at ON public.link_form FOR EACH ROW EXECUTE FUNCTION public.note_nothing_missed();


--
-- Name: link link_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER link_not_merged AFTER INSERT ON public.link REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: link_token link_token_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER link_token_not_merged AFTER INSERT ON public.link_token REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: mail_consent mail_consent_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER mail_consent_not_merged AFTER INSERT ON public.mail_consent REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: mail mail_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER mail_not_merged AFTER INSERT ON public.mail REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: mail_settings mail_settings_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER mail_settings_append_only BEFORE DELETE OR UPDATE ON public.mail_settings FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: note_addendum note_addendum_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER note_addendum_append_only BEFORE DELETE OR UPDATE ON public.note_addendum FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: note_addendum note_addendum_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER note_addendum_not_merged AFTER INSERT ON public.note_addendum REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: note_addendum note_addendum_words_kept; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER note_addendum_words_kept AFTER INSERT ON public.note_addendum FOR EACH ROW EXECUTE FUNCTION public.keep_addendum_words();


--
-- Name: note note_begun; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER note_begun AFTER INSERT ON public.note FOR EACH ROW WHEN ((new.kind = 'progress'::text)) EXECUTE FUNCTION public.settle_awaited_note();


--
-- Name: note_cosignature note_cosignature_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER note_cosignature_append_only BEFORE DELETE OR UPDATE ON public.note_cosignature FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: note_cosignature note_cosignature_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER note_cosignature_not_merged AFTER INSERT ON public.note_cosignature REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: note note_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER note_not_merged AFTER INSERT ON public.note REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: note note_sealed; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER note_sealed BEFORE INSERT ON public.note FOR EACH ROW EXECUTE FUNCTION public.seal_note();


--
-- Name: note note_sealed_anew; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER note_sealed_anew BEFORE UPDATE ON public.note FOR EACH ROW WHEN (((new.client_id = old.client_id) OR (NOT public.merging_records()))) EXECUTE FUNCTION public.seal_note();


--
-- Name: note_search note_search_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER note_search_not_merged AFTER INSERT ON public.note_search REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: note note_signed; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER note_signed BEFORE UPDATE ON public.note FOR EACH ROW WHEN (((new.client_id = old.client_id) OR (NOT public.merging_records()))) EXECUTE FUNCTION public.refuse_signed();


--
-- Name: note_waiver note_waived; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER note_waived AFTER INSERT ON public.note_waiver FOR EACH ROW EXECUTE FUNCTION public.settle_awaited_note();


--
-- Name: note_waiver note_waiver_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER note_waiver_not_merged AFTER INSERT ON public.note_waiver REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: note note_words_kept; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER note_words_kept AFTER INSERT OR UPDATE OF text ON public.note FOR EACH ROW EXECUTE FUNCTION public.keep_note_words();


--
-- Name: own_exercise own_exercise_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER own_exercise_append_only BEFORE DELETE OR UPDATE ON public.own_exercise FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: own_instrument own_instrument_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER own_instrument_append_only BEFORE DELETE OR UPDATE ON public.own_instrument FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: own_leaflet own_leaflet_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER own_leaflet_append_only BEFORE DELETE OR UPDATE ON public.own_leaflet FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: own_note_template own_note_template_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER own_note_template_append_only BEFORE DELETE OR UPDATE ON public.own_note_template FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: payment payment_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER payment_not_merged AFTER INSERT ON public.payment REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: payment payment_within; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER payment_within BEFORE INSERT ON public.payment FOR EACH ROW EXECUTE FUNCTION public.keep_payments_within();


--
-- Name: payment payment_within_still; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER payment_within_still BEFORE UPDATE ON public.payment FOR EACH ROW WHEN (((new.client_id = old.client_id) OR (NOT public.merging_records()))) EXECUTE FUNCTION public.keep_payments_within();


--
-- Name: practice_log practice_log_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER practice_log_not_merged AFTER INSERT ON public.practice_log REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: practice_paper practice_paper_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER practice_paper_append_only BEFORE DELETE OR UPDATE ON public.practice_paper FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: practice_safety practice_safety_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER practice_safety_append_only BEFORE DELETE OR UPDATE ON public.practice_safety FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: reassignment reassignment_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER reassignment_append_only BEFORE DELETE OR UPDATE ON public.reassignment FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: reassignment reassignment_by_care_team; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER reassignment_by_care_team BEFORE INSERT ON public.reassignment FOR EACH ROW EXECUTE FUNCTION public.refuse_moving_what_is_read();


--
-- Name: reassignment reassignment_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER reassignment_not_merged AFTER INSERT ON public.reassignment REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: related_person_history related_person_history_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER related_person_history_not_merged AFTER INSERT ON public.related_person_history REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: related_person related_person_keep_history; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER related_person_keep_history BEFORE UPDATE ON public.related_person FOR EACH ROW EXECUTE FUNCTION public.keep_earlier_state();


--
-- Name: related_person related_person_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER related_person_not_merged AFTER INSERT ON public.related_person REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: retention_rule retention_rule_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER retention_rule_append_only BEFORE DELETE OR UPDATE ON public.retention_rule FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: review review_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER review_not_merged AFTER INSERT ON public.review REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: safety_plan safety_plan_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER safety_plan_append_only BEFORE DELETE OR UPDATE ON public.safety_plan FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: safety_plan safety_plan_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER safety_plan_not_merged AFTER INSERT ON public.safety_plan REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: schedule schedule_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER schedule_append_only BEFORE DELETE OR UPDATE ON public.schedule FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: schedule schedule_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER schedule_not_merged AFTER INSERT ON public.schedule REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: score score_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER score_append_only BEFORE DELETE OR UPDATE ON public.score FOR EACH ROW EXECUTE FUNCTION public.refuse_change_but_undo();


--
-- Name: score score_keep_courses; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER score_keep_courses AFTER INSERT ON public.score REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.keep_courses();


--
-- Name: score score_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER score_not_merged AFTER INSERT ON public.score REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: session session_asks_for_note; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER session_asks_for_note BEFORE INSERT OR UPDATE OF state ON public.session FOR EACH ROW EXECUTE FUNCTION public.ask_for_note();


--
-- Name: session session_counts; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER session_counts AFTER INSERT OR DELETE OR UPDATE OF client_id, episode_id, state, starts_at ON public.session FOR EACH STATEMENT EXECUTE FUNCTION public.note_outcome_change();


--
-- Name: session session_moved; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER session_moved BEFORE UPDATE ON public.session FOR EACH ROW WHEN (((old.row_version = new.row_version) AND ((old.starts_at IS DISTINCT FROM new.starts_at) OR (old.minutes IS DISTINCT FROM new.minutes)))) EXECUTE FUNCTION public.renew_moved_session();


--
-- Name: session session_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER session_not_merged AFTER INSERT ON public.session REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: session session_was_last; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER session_was_last BEFORE UPDATE OF state ON public.session FOR EACH ROW EXECUTE FUNCTION public.note_last_to_cancel();


--
-- Name: signal_settings signal_settings_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER signal_settings_append_only BEFORE DELETE OR UPDATE ON public.signal_settings FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: signature signature_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER signature_append_only BEFORE DELETE OR UPDATE ON public.signature FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: user_account user_account_leads_count; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER user_account_leads_count AFTER INSERT ON public.user_account FOR EACH ROW WHEN ((new.role = 'lead'::text)) EXECUTE FUNCTION public.let_leads_count();


--
-- Name: waiting_entry waiting_entry_begins; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER waiting_entry_begins AFTER INSERT ON public.waiting_entry FOR EACH ROW EXECUTE FUNCTION public.keep_waiting_step();


--
-- Name: waiting_entry waiting_entry_goes_on; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER waiting_entry_goes_on AFTER UPDATE ON public.waiting_entry FOR EACH ROW WHEN ((old.state <> new.state)) EXECUTE FUNCTION public.keep_waiting_step();


--
-- Name: waiting_entry waiting_entry_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER waiting_entry_not_merged AFTER INSERT ON public.waiting_entry REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: waiting_step waiting_step_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER waiting_step_append_only BEFORE DELETE OR UPDATE ON public.waiting_step FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: waiting_step waiting_step_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER waiting_step_not_merged AFTER INSERT ON public.waiting_step REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: weekly_course weekly_course_not_merged; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER weekly_course_not_merged AFTER INSERT ON public.weekly_course REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_merged_record();


--
-- Name: wording wording_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER wording_append_only BEFORE DELETE OR UPDATE ON public.wording FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: working_hours working_hours_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER working_hours_append_only BEFORE DELETE OR UPDATE ON public.working_hours FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: working_stretch working_stretch_append_only; Type: TRIGGER; Schema: public; Owner: attune_owner
--

CREATE TRIGGER working_stretch_append_only BEFORE DELETE OR UPDATE ON public.working_stretch FOR EACH ROW EXECUTE FUNCTION public.refuse_change();


--
-- Name: account_settings account_settings_entered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.account_settings
    ADD CONSTRAINT account_settings_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES public.user_account(id);


--
-- Name: administration administration_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.administration
    ADD CONSTRAINT administration_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: administration administration_entered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.administration
    ADD CONSTRAINT administration_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES public.user_account(id);


--
-- Name: administration administration_episode_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.administration
    ADD CONSTRAINT administration_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES public.episode(id);


--
-- Name: administration administration_import_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.administration
    ADD CONSTRAINT administration_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.import(id);


--
-- Name: administration administration_instrument_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.administration
    ADD CONSTRAINT administration_instrument_version_fkey FOREIGN KEY (instrument, version) REFERENCES public.instrument(code, version);


--
-- Name: administration administration_replaces_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.administration
    ADD CONSTRAINT administration_replaces_fkey FOREIGN KEY (replaces) REFERENCES public.administration(id);


--
-- Name: administration administration_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.administration
    ADD CONSTRAINT administration_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.session(id);


--
-- Name: agreed_action agreed_action_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.agreed_action
    ADD CONSTRAINT agreed_action_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: agreed_action agreed_action_done_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.agreed_action
    ADD CONSTRAINT agreed_action_done_by_fkey FOREIGN KEY (done_by) REFERENCES public.user_account(id);


--
-- Name: agreed_action agreed_action_supervisee_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.agreed_action
    ADD CONSTRAINT agreed_action_supervisee_id_fkey FOREIGN KEY (supervisee_id) REFERENCES public.user_account(id);


--
-- Name: agreed_action agreed_action_supervisor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.agreed_action
    ADD CONSTRAINT agreed_action_supervisor_id_fkey FOREIGN KEY (supervisor_id) REFERENCES public.user_account(id);


--
-- Name: appointment appointment_booked_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_booked_by_fkey FOREIGN KEY (booked_by) REFERENCES public.user_account(id);


--
-- Name: appointment appointment_room_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_room_id_fkey FOREIGN KEY (room_id) REFERENCES public.room(id);


--
-- Name: appointment appointment_series_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_series_id_fkey FOREIGN KEY (series_id) REFERENCES public.series(id);


--
-- Name: appointment appointment_therapist_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_therapist_id_fkey FOREIGN KEY (therapist_id) REFERENCES public.user_account(id);


--
-- Name: assignment assignment_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: assignment assignment_continues_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_continues_fkey FOREIGN KEY (continues) REFERENCES public.assignment(id);


--
-- Name: assignment assignment_episode_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES public.episode(id);


--
-- Name: assignment assignment_exercise_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_exercise_fkey FOREIGN KEY (exercise) REFERENCES public.exercise(code);


--
-- Name: assignment assignment_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.session(id);


--
-- Name: assignment assignment_set_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.user_account(id);


--
-- Name: assignment assignment_weekly_course_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_weekly_course_id_fkey FOREIGN KEY (weekly_course_id) REFERENCES public.weekly_course(id);


--
-- Name: attachment_room attachment_room_set_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.attachment_room
    ADD CONSTRAINT attachment_room_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.user_account(id);


--
-- Name: audit_event audit_event_link_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT audit_event_link_id_fkey FOREIGN KEY (link_id) REFERENCES public.link(id);


--
-- Name: audit_event audit_event_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT audit_event_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.user_account(id);


--
-- Name: basis basis_instrument_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.basis
    ADD CONSTRAINT basis_instrument_version_fkey FOREIGN KEY (instrument, version) REFERENCES public.instrument(code, version);


--
-- Name: basis basis_put_into_use_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.basis
    ADD CONSTRAINT basis_put_into_use_by_fkey FOREIGN KEY (put_into_use_by) REFERENCES public.user_account(id);


--
-- Name: battery battery_changed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.battery
    ADD CONSTRAINT battery_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.user_account(id);


--
-- Name: break_glass break_glass_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.break_glass
    ADD CONSTRAINT break_glass_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: break_glass_end break_glass_end_break_glass_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.break_glass_end
    ADD CONSTRAINT break_glass_end_break_glass_id_fkey FOREIGN KEY (break_glass_id) REFERENCES public.break_glass(id);


--
-- Name: break_glass_end break_glass_end_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.break_glass_end
    ADD CONSTRAINT break_glass_end_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: break_glass break_glass_opened_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.break_glass
    ADD CONSTRAINT break_glass_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES public.user_account(id);


--
-- Name: break_glass break_glass_responsible_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.break_glass
    ADD CONSTRAINT break_glass_responsible_id_fkey FOREIGN KEY (responsible_id) REFERENCES public.user_account(id);


--
-- Name: break_glass_sign_off break_glass_sign_off_break_glass_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.break_glass_sign_off
    ADD CONSTRAINT break_glass_sign_off_break_glass_id_fkey FOREIGN KEY (break_glass_id) REFERENCES public.break_glass(id);


--
-- Name: break_glass_sign_off break_glass_sign_off_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.break_glass_sign_off
    ADD CONSTRAINT break_glass_sign_off_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: break_glass_sign_off break_glass_sign_off_signed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.break_glass_sign_off
    ADD CONSTRAINT break_glass_sign_off_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES public.user_account(id);


--
-- Name: calendar_feed calendar_feed_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.calendar_feed
    ADD CONSTRAINT calendar_feed_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.user_account(id);


--
-- Name: care_plan care_plan_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.care_plan
    ADD CONSTRAINT care_plan_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: care_plan care_plan_saved_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.care_plan
    ADD CONSTRAINT care_plan_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES public.user_account(id);


--
-- Name: care_team care_team_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.care_team
    ADD CONSTRAINT care_team_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: care_team_event care_team_event_done_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.care_team_event
    ADD CONSTRAINT care_team_event_done_by_fkey FOREIGN KEY (done_by) REFERENCES public.user_account(id);


--
-- Name: care_team_event care_team_event_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.care_team_event
    ADD CONSTRAINT care_team_event_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.user_account(id);


--
-- Name: care_team care_team_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.care_team
    ADD CONSTRAINT care_team_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.user_account(id);


--
-- Name: client_attachment client_attachment_added_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_attachment
    ADD CONSTRAINT client_attachment_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.user_account(id);


--
-- Name: client_attachment client_attachment_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_attachment
    ADD CONSTRAINT client_attachment_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: client_attachment client_attachment_note_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_attachment
    ADD CONSTRAINT client_attachment_note_id_fkey FOREIGN KEY (note_id) REFERENCES public.note(id);


--
-- Name: client_attachment_piece client_attachment_piece_attachment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_attachment_piece
    ADD CONSTRAINT client_attachment_piece_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES public.client_attachment(id);


--
-- Name: client_attachment_piece client_attachment_piece_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_attachment_piece
    ADD CONSTRAINT client_attachment_piece_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: client_attachment client_attachment_struck_out_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_attachment
    ADD CONSTRAINT client_attachment_struck_out_by_fkey FOREIGN KEY (struck_out_by) REFERENCES public.user_account(id);


--
-- Name: client_fee client_fee_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_fee
    ADD CONSTRAINT client_fee_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: client_fee client_fee_entered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_fee
    ADD CONSTRAINT client_fee_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES public.user_account(id);


--
-- Name: client_fee client_fee_service_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_fee
    ADD CONSTRAINT client_fee_service_id_fkey FOREIGN KEY (service_id) REFERENCES public.service(id);


--
-- Name: client_field client_field_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_field
    ADD CONSTRAINT client_field_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: client_field client_field_import_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_field
    ADD CONSTRAINT client_field_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.import(id);


--
-- Name: client_field client_field_own_field_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_field
    ADD CONSTRAINT client_field_own_field_id_fkey FOREIGN KEY (own_field_id) REFERENCES public.own_field(id);


--
-- Name: client_field client_field_set_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_field
    ADD CONSTRAINT client_field_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.user_account(id);


--
-- Name: client_history client_history_changed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_history
    ADD CONSTRAINT client_history_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.user_account(id);


--
-- Name: client_history client_history_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_history
    ADD CONSTRAINT client_history_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: client client_import_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client
    ADD CONSTRAINT client_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.import(id);


--
-- Name: client client_merged_into_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client
    ADD CONSTRAINT client_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES public.client(id);


--
-- Name: client_reading client_reading_kept_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_reading
    ADD CONSTRAINT client_reading_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES public.user_account(id);


--
-- Name: client_tags client_tags_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_tags
    ADD CONSTRAINT client_tags_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: client_tags client_tags_set_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.client_tags
    ADD CONSTRAINT client_tags_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.user_account(id);


--
-- Name: confirmation confirmation_confirmed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.confirmation
    ADD CONSTRAINT confirmation_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES public.user_account(id);


--
-- Name: confirmation confirmation_instrument_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.confirmation
    ADD CONSTRAINT confirmation_instrument_version_fkey FOREIGN KEY (instrument, version) REFERENCES public.instrument(code, version);


--
-- Name: consent consent_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT consent_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: consent consent_recorded_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT consent_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.user_account(id);


--
-- Name: course course_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.course
    ADD CONSTRAINT course_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: course course_episode_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.course
    ADD CONSTRAINT course_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES public.episode(id);


--
-- Name: document document_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: document document_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.user_account(id);


--
-- Name: document_handout document_handout_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.document_handout
    ADD CONSTRAINT document_handout_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: document_handout document_handout_document_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.document_handout
    ADD CONSTRAINT document_handout_document_id_fkey FOREIGN KEY (document_id) REFERENCES public.document(id);


--
-- Name: document_handout document_handout_recorded_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.document_handout
    ADD CONSTRAINT document_handout_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.user_account(id);


--
-- Name: document document_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.session(id);


--
-- Name: episode episode_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.episode
    ADD CONSTRAINT episode_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: episode_history episode_history_changed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.episode_history
    ADD CONSTRAINT episode_history_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.user_account(id);


--
-- Name: episode_history episode_history_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.episode_history
    ADD CONSTRAINT episode_history_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: episode_history episode_history_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.episode_history
    ADD CONSTRAINT episode_history_id_fkey FOREIGN KEY (id) REFERENCES public.episode(id);


--
-- Name: episode episode_service_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.episode
    ADD CONSTRAINT episode_service_id_fkey FOREIGN KEY (service_id) REFERENCES public.service(id);


--
-- Name: episode episode_therapist_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.episode
    ADD CONSTRAINT episode_therapist_id_fkey FOREIGN KEY (therapist_id) REFERENCES public.user_account(id);


--
-- Name: exercise_attachment exercise_attachment_kept_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.exercise_attachment
    ADD CONSTRAINT exercise_attachment_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES public.user_account(id);


--
-- Name: exercise_attachment_piece exercise_attachment_piece_attachment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.exercise_attachment_piece
    ADD CONSTRAINT exercise_attachment_piece_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES public.exercise_attachment(id) ON DELETE CASCADE;


--
-- Name: flag flag_administration_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.flag
    ADD CONSTRAINT flag_administration_id_fkey FOREIGN KEY (administration_id) REFERENCES public.administration(id);


--
-- Name: flag flag_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.flag
    ADD CONSTRAINT flag_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: flag flag_signed_off_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.flag
    ADD CONSTRAINT flag_signed_off_by_fkey FOREIGN KEY (signed_off_by) REFERENCES public.user_account(id);


--
-- Name: formulation formulation_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.formulation
    ADD CONSTRAINT formulation_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: formulation formulation_saved_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.formulation
    ADD CONSTRAINT formulation_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES public.user_account(id);


--
-- Name: goal goal_changed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.goal
    ADD CONSTRAINT goal_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.user_account(id);


--
-- Name: goal goal_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.goal
    ADD CONSTRAINT goal_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: idempotency idempotency_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.idempotency
    ADD CONSTRAINT idempotency_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.user_account(id);


--
-- Name: import import_made_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.import
    ADD CONSTRAINT import_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.user_account(id);


--
-- Name: import import_undone_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.import
    ADD CONSTRAINT import_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES public.user_account(id);


--
-- Name: invoice invoice_cancels_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT invoice_cancels_client_id_fkey FOREIGN KEY (cancels, client_id) REFERENCES public.invoice(id, client_id) DEFERRABLE;


--
-- Name: invoice invoice_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT invoice_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: invoice invoice_document_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT invoice_document_id_fkey FOREIGN KEY (document_id) REFERENCES public.document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: invoice invoice_drafted_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT invoice_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES public.user_account(id);


--
-- Name: invoice invoice_issued_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT invoice_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES public.user_account(id);


--
-- Name: invoice_line invoice_line_invoice_id_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.invoice_line
    ADD CONSTRAINT invoice_line_invoice_id_client_id_fkey FOREIGN KEY (invoice_id, client_id) REFERENCES public.invoice(id, client_id) DEFERRABLE;


--
-- Name: invoice_line invoice_line_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.invoice_line
    ADD CONSTRAINT invoice_line_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.session(id);


--
-- Name: invoice invoice_prefix_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT invoice_prefix_fkey FOREIGN KEY (prefix) REFERENCES public.invoice_series(prefix);


--
-- Name: leave_cover leave_cover_cover_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.leave_cover
    ADD CONSTRAINT leave_cover_cover_id_fkey FOREIGN KEY (cover_id) REFERENCES public.user_account(id);


--
-- Name: leave_cover leave_cover_named_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.leave_cover
    ADD CONSTRAINT leave_cover_named_by_fkey FOREIGN KEY (named_by) REFERENCES public.user_account(id);


--
-- Name: leave_cover leave_cover_taken_back_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.leave_cover
    ADD CONSTRAINT leave_cover_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES public.user_account(id);


--
-- Name: leave_cover leave_cover_therapist_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.leave_cover
    ADD CONSTRAINT leave_cover_therapist_id_fkey FOREIGN KEY (therapist_id) REFERENCES public.user_account(id);


--
-- Name: leave leave_entered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.leave
    ADD CONSTRAINT leave_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES public.user_account(id);


--
-- Name: leave_reason leave_reason_leave_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.leave_reason
    ADD CONSTRAINT leave_reason_leave_id_fkey FOREIGN KEY (leave_id) REFERENCES public.leave(id);


--
-- Name: leave leave_therapist_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.leave
    ADD CONSTRAINT leave_therapist_id_fkey FOREIGN KEY (therapist_id) REFERENCES public.user_account(id);


--
-- Name: legal_hold legal_hold_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.legal_hold
    ADD CONSTRAINT legal_hold_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: legal_hold legal_hold_lifted_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.legal_hold
    ADD CONSTRAINT legal_hold_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES public.user_account(id);


--
-- Name: legal_hold legal_hold_merge_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.legal_hold
    ADD CONSTRAINT legal_hold_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES public.record_merge(id);


--
-- Name: legal_hold legal_hold_placed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.legal_hold
    ADD CONSTRAINT legal_hold_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES public.user_account(id);


--
-- Name: licence_statement licence_statement_stated_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.licence_statement
    ADD CONSTRAINT licence_statement_stated_by_fkey FOREIGN KEY (stated_by) REFERENCES public.user_account(id);


--
-- Name: life_event life_event_changed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.life_event
    ADD CONSTRAINT life_event_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.user_account(id);


--
-- Name: life_event life_event_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.life_event
    ADD CONSTRAINT life_event_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: link_answer link_answer_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_answer
    ADD CONSTRAINT link_answer_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: link_answer link_answer_link_id_place_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_answer
    ADD CONSTRAINT link_answer_link_id_place_fkey FOREIGN KEY (link_id, place) REFERENCES public.link_form(link_id, place);


--
-- Name: link link_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link
    ADD CONSTRAINT link_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: link_device link_device_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_device
    ADD CONSTRAINT link_device_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: link_device link_device_link_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_device
    ADD CONSTRAINT link_device_link_id_fkey FOREIGN KEY (link_id) REFERENCES public.link(id);


--
-- Name: link link_document_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link
    ADD CONSTRAINT link_document_id_fkey FOREIGN KEY (document_id) REFERENCES public.document(id);


--
-- Name: link_form link_form_administration_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_form
    ADD CONSTRAINT link_form_administration_id_fkey FOREIGN KEY (administration_id) REFERENCES public.administration(id);


--
-- Name: link_form link_form_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_form
    ADD CONSTRAINT link_form_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: link_form link_form_instrument_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_form
    ADD CONSTRAINT link_form_instrument_version_fkey FOREIGN KEY (instrument, version) REFERENCES public.instrument(code, version);


--
-- Name: link_form link_form_link_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_form
    ADD CONSTRAINT link_form_link_id_fkey FOREIGN KEY (link_id) REFERENCES public.link(id);


--
-- Name: link_form link_form_stopped_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_form
    ADD CONSTRAINT link_form_stopped_id_fkey FOREIGN KEY (stopped_id) REFERENCES public.administration(id);


--
-- Name: link_form link_form_wording_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_form
    ADD CONSTRAINT link_form_wording_id_fkey FOREIGN KEY (wording_id) REFERENCES public.wording(id);


--
-- Name: link link_missed_seen_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link
    ADD CONSTRAINT link_missed_seen_by_fkey FOREIGN KEY (missed_seen_by) REFERENCES public.user_account(id);


--
-- Name: link link_sent_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link
    ADD CONSTRAINT link_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES public.user_account(id);


--
-- Name: link_token link_token_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_token
    ADD CONSTRAINT link_token_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: link_token link_token_link_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_token
    ADD CONSTRAINT link_token_link_id_fkey FOREIGN KEY (link_id) REFERENCES public.link(id);


--
-- Name: link_token link_token_mail_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.link_token
    ADD CONSTRAINT link_token_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES public.mail(id);


--
-- Name: mail mail_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: mail_consent mail_consent_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.mail_consent
    ADD CONSTRAINT mail_consent_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: mail_consent mail_consent_recorded_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.mail_consent
    ADD CONSTRAINT mail_consent_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.user_account(id);


--
-- Name: mail_consent mail_consent_seen_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.mail_consent
    ADD CONSTRAINT mail_consent_seen_by_fkey FOREIGN KEY (seen_by) REFERENCES public.user_account(id);


--
-- Name: mail mail_link_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_link_id_fkey FOREIGN KEY (link_id) REFERENCES public.link(id);


--
-- Name: mail mail_seen_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_seen_by_fkey FOREIGN KEY (seen_by) REFERENCES public.user_account(id);


--
-- Name: mail_settings mail_settings_entered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.mail_settings
    ADD CONSTRAINT mail_settings_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES public.user_account(id);


--
-- Name: merge_rule merge_rule_part_of_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.merge_rule
    ADD CONSTRAINT merge_rule_part_of_fkey FOREIGN KEY (part_of) REFERENCES public.merge_rule(table_name);


--
-- Name: merged_row merged_row_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.merged_row
    ADD CONSTRAINT merged_row_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: merged_row merged_row_merge_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.merged_row
    ADD CONSTRAINT merged_row_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES public.record_merge(id);


--
-- Name: note_addendum note_addendum_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_addendum
    ADD CONSTRAINT note_addendum_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.user_account(id);


--
-- Name: note_addendum note_addendum_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_addendum
    ADD CONSTRAINT note_addendum_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: note_addendum note_addendum_note_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_addendum
    ADD CONSTRAINT note_addendum_note_id_fkey FOREIGN KEY (note_id) REFERENCES public.note(id);


--
-- Name: note note_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.user_account(id);


--
-- Name: note note_changed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.user_account(id);


--
-- Name: note note_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: note_cosignature note_cosignature_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_cosignature
    ADD CONSTRAINT note_cosignature_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: note_cosignature note_cosignature_note_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_cosignature
    ADD CONSTRAINT note_cosignature_note_id_fkey FOREIGN KEY (note_id) REFERENCES public.note(id);


--
-- Name: note_cosignature note_cosignature_supervisor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_cosignature
    ADD CONSTRAINT note_cosignature_supervisor_id_fkey FOREIGN KEY (supervisor_id) REFERENCES public.user_account(id);


--
-- Name: note_search note_search_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_search
    ADD CONSTRAINT note_search_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.user_account(id);


--
-- Name: note_search note_search_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_search
    ADD CONSTRAINT note_search_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: note_search note_search_note_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_search
    ADD CONSTRAINT note_search_note_id_fkey FOREIGN KEY (note_id) REFERENCES public.note(id);


--
-- Name: note note_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.session(id);


--
-- Name: note note_signed_for_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_signed_for_fkey FOREIGN KEY (signed_for) REFERENCES public.client(id);


--
-- Name: note note_taken_over_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_taken_over_by_fkey FOREIGN KEY (taken_over_by) REFERENCES public.user_account(id);


--
-- Name: note_template_choice note_template_choice_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_template_choice
    ADD CONSTRAINT note_template_choice_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.user_account(id);


--
-- Name: note_waiver note_waiver_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_waiver
    ADD CONSTRAINT note_waiver_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: note_waiver note_waiver_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_waiver
    ADD CONSTRAINT note_waiver_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.session(id);


--
-- Name: note_waiver note_waiver_waived_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.note_waiver
    ADD CONSTRAINT note_waiver_waived_by_fkey FOREIGN KEY (waived_by) REFERENCES public.user_account(id);


--
-- Name: open_note open_note_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.open_note
    ADD CONSTRAINT open_note_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: open_note open_note_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.open_note
    ADD CONSTRAINT open_note_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.session(id);


--
-- Name: open_note open_note_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.open_note
    ADD CONSTRAINT open_note_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.user_account(id);


--
-- Name: outcome_permission outcome_permission_ended_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.outcome_permission
    ADD CONSTRAINT outcome_permission_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES public.user_account(id);


--
-- Name: outcome_permission outcome_permission_given_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.outcome_permission
    ADD CONSTRAINT outcome_permission_given_by_fkey FOREIGN KEY (given_by) REFERENCES public.user_account(id);


--
-- Name: outcome_permission outcome_permission_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.outcome_permission
    ADD CONSTRAINT outcome_permission_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.user_account(id);


--
-- Name: own_exercise own_exercise_code_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.own_exercise
    ADD CONSTRAINT own_exercise_code_fkey FOREIGN KEY (code) REFERENCES public.exercise(code);


--
-- Name: own_exercise own_exercise_kept_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.own_exercise
    ADD CONSTRAINT own_exercise_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES public.user_account(id);


--
-- Name: own_field own_field_changed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.own_field
    ADD CONSTRAINT own_field_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.user_account(id);


--
-- Name: own_instrument own_instrument_code_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.own_instrument
    ADD CONSTRAINT own_instrument_code_version_fkey FOREIGN KEY (code, version) REFERENCES public.instrument(code, version);


--
-- Name: own_instrument own_instrument_kept_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.own_instrument
    ADD CONSTRAINT own_instrument_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES public.user_account(id);


--
-- Name: own_leaflet own_leaflet_kept_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.own_leaflet
    ADD CONSTRAINT own_leaflet_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES public.user_account(id);


--
-- Name: own_note_template own_note_template_kept_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.own_note_template
    ADD CONSTRAINT own_note_template_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES public.user_account(id);


--
-- Name: pair_apart pair_apart_one_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.pair_apart
    ADD CONSTRAINT pair_apart_one_id_fkey FOREIGN KEY (one_id) REFERENCES public.client(id) ON DELETE CASCADE;


--
-- Name: pair_apart pair_apart_other_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.pair_apart
    ADD CONSTRAINT pair_apart_other_id_fkey FOREIGN KEY (other_id) REFERENCES public.client(id) ON DELETE CASCADE;


--
-- Name: pair_apart pair_apart_said_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.pair_apart
    ADD CONSTRAINT pair_apart_said_by_fkey FOREIGN KEY (said_by) REFERENCES public.user_account(id);


--
-- Name: pair_apart pair_apart_taken_back_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.pair_apart
    ADD CONSTRAINT pair_apart_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES public.user_account(id);


--
-- Name: payment payment_invoice_id_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.payment
    ADD CONSTRAINT payment_invoice_id_client_id_fkey FOREIGN KEY (invoice_id, client_id) REFERENCES public.invoice(id, client_id) DEFERRABLE;


--
-- Name: payment payment_recorded_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.payment
    ADD CONSTRAINT payment_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.user_account(id);


--
-- Name: payment payment_struck_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.payment
    ADD CONSTRAINT payment_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES public.user_account(id);


--
-- Name: practice_log practice_log_assignment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.practice_log
    ADD CONSTRAINT practice_log_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES public.assignment(id);


--
-- Name: practice_log practice_log_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.practice_log
    ADD CONSTRAINT practice_log_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: practice_log practice_log_link_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.practice_log
    ADD CONSTRAINT practice_log_link_id_fkey FOREIGN KEY (link_id) REFERENCES public.link(id);


--
-- Name: practice_log practice_log_logged_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.practice_log
    ADD CONSTRAINT practice_log_logged_by_fkey FOREIGN KEY (logged_by) REFERENCES public.user_account(id);


--
-- Name: practice_log practice_log_struck_out_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.practice_log
    ADD CONSTRAINT practice_log_struck_out_by_fkey FOREIGN KEY (struck_out_by) REFERENCES public.user_account(id);


--
-- Name: practice_paper practice_paper_entered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.practice_paper
    ADD CONSTRAINT practice_paper_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES public.user_account(id);


--
-- Name: practice_safety practice_safety_cover_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.practice_safety
    ADD CONSTRAINT practice_safety_cover_id_fkey FOREIGN KEY (cover_id) REFERENCES public.user_account(id);


--
-- Name: practice_safety practice_safety_entered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.practice_safety
    ADD CONSTRAINT practice_safety_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES public.user_account(id);


--
-- Name: reassignment reassignment_administration_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.reassignment
    ADD CONSTRAINT reassignment_administration_id_fkey FOREIGN KEY (administration_id) REFERENCES public.administration(id);


--
-- Name: reassignment reassignment_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.reassignment
    ADD CONSTRAINT reassignment_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: reassignment reassignment_from_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.reassignment
    ADD CONSTRAINT reassignment_from_client_id_fkey FOREIGN KEY (from_client_id) REFERENCES public.client(id);


--
-- Name: reassignment reassignment_reassigned_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.reassignment
    ADD CONSTRAINT reassignment_reassigned_by_fkey FOREIGN KEY (reassigned_by) REFERENCES public.user_account(id);


--
-- Name: record_merge record_merge_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.record_merge
    ADD CONSTRAINT record_merge_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: record_merge record_merge_from_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.record_merge
    ADD CONSTRAINT record_merge_from_client_id_fkey FOREIGN KEY (from_client_id) REFERENCES public.client(id);


--
-- Name: record_merge record_merge_merged_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.record_merge
    ADD CONSTRAINT record_merge_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES public.user_account(id);


--
-- Name: record_merge record_merge_undone_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.record_merge
    ADD CONSTRAINT record_merge_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES public.user_account(id);


--
-- Name: related_person related_person_changed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.related_person
    ADD CONSTRAINT related_person_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.user_account(id);


--
-- Name: related_person related_person_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.related_person
    ADD CONSTRAINT related_person_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: related_person_history related_person_history_changed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.related_person_history
    ADD CONSTRAINT related_person_history_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.user_account(id);


--
-- Name: related_person_history related_person_history_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.related_person_history
    ADD CONSTRAINT related_person_history_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: related_person_history related_person_history_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.related_person_history
    ADD CONSTRAINT related_person_history_id_fkey FOREIGN KEY (id) REFERENCES public.related_person(id);


--
-- Name: related_person related_person_import_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.related_person
    ADD CONSTRAINT related_person_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.import(id);


--
-- Name: retention_rule retention_rule_entered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.retention_rule
    ADD CONSTRAINT retention_rule_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES public.user_account(id);


--
-- Name: review review_assignment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES public.assignment(id);


--
-- Name: review review_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: review review_entered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES public.user_account(id);


--
-- Name: review review_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.session(id);


--
-- Name: safety_plan safety_plan_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.safety_plan
    ADD CONSTRAINT safety_plan_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: safety_plan safety_plan_saved_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.safety_plan
    ADD CONSTRAINT safety_plan_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES public.user_account(id);


--
-- Name: schedule schedule_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.schedule
    ADD CONSTRAINT schedule_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: schedule schedule_episode_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.schedule
    ADD CONSTRAINT schedule_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES public.episode(id);


--
-- Name: schedule schedule_set_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.schedule
    ADD CONSTRAINT schedule_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.user_account(id);


--
-- Name: score score_administration_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.score
    ADD CONSTRAINT score_administration_id_fkey FOREIGN KEY (administration_id) REFERENCES public.administration(id);


--
-- Name: score score_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.score
    ADD CONSTRAINT score_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: series series_made_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.user_account(id);


--
-- Name: session session_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: session session_episode_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES public.episode(id);


--
-- Name: session session_of_appointment; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_of_appointment FOREIGN KEY (appointment_id, starts_at, minutes, standing) REFERENCES public.appointment(id, starts_at, minutes, standing) ON UPDATE CASCADE;


--
-- Name: sign_in sign_in_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.sign_in
    ADD CONSTRAINT sign_in_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.user_account(id);


--
-- Name: signal_settings signal_settings_entered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.signal_settings
    ADD CONSTRAINT signal_settings_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES public.user_account(id);


--
-- Name: signature signature_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.signature
    ADD CONSTRAINT signature_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.user_account(id);


--
-- Name: supervision supervision_supervisee_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.supervision
    ADD CONSTRAINT supervision_supervisee_id_fkey FOREIGN KEY (supervisee_id) REFERENCES public.user_account(id);


--
-- Name: supervision supervision_supervisor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.supervision
    ADD CONSTRAINT supervision_supervisor_id_fkey FOREIGN KEY (supervisor_id) REFERENCES public.user_account(id);


--
-- Name: tag tag_changed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.tag
    ADD CONSTRAINT tag_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.user_account(id);


--
-- Name: waiting_entry waiting_entry_changed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.waiting_entry
    ADD CONSTRAINT waiting_entry_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.user_account(id);


--
-- Name: waiting_entry waiting_entry_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.waiting_entry
    ADD CONSTRAINT waiting_entry_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: waiting_entry waiting_entry_therapist_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.waiting_entry
    ADD CONSTRAINT waiting_entry_therapist_id_fkey FOREIGN KEY (therapist_id) REFERENCES public.user_account(id);


--
-- Name: waiting_step waiting_step_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.waiting_step
    ADD CONSTRAINT waiting_step_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: waiting_step waiting_step_entry_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.waiting_step
    ADD CONSTRAINT waiting_step_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.waiting_entry(id);


--
-- Name: waiting_step waiting_step_taken_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.waiting_step
    ADD CONSTRAINT waiting_step_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES public.user_account(id);


--
-- Name: weekly_course weekly_course_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.weekly_course
    ADD CONSTRAINT weekly_course_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.client(id);


--
-- Name: weekly_course weekly_course_episode_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.weekly_course
    ADD CONSTRAINT weekly_course_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES public.episode(id);


--
-- Name: weekly_course weekly_course_given_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.weekly_course
    ADD CONSTRAINT weekly_course_given_by_fkey FOREIGN KEY (given_by) REFERENCES public.user_account(id);


--
-- Name: wording wording_instrument_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.wording
    ADD CONSTRAINT wording_instrument_version_fkey FOREIGN KEY (instrument, version) REFERENCES public.instrument(code, version);


--
-- Name: wording wording_loaded_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.wording
    ADD CONSTRAINT wording_loaded_by_fkey FOREIGN KEY (loaded_by) REFERENCES public.user_account(id);


--
-- Name: working_hours working_hours_entered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.working_hours
    ADD CONSTRAINT working_hours_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES public.user_account(id);


--
-- Name: working_hours working_hours_therapist_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.working_hours
    ADD CONSTRAINT working_hours_therapist_id_fkey FOREIGN KEY (therapist_id) REFERENCES public.user_account(id);


--
-- Name: working_stretch working_stretch_hours_fkey; Type: FK CONSTRAINT; Schema: public; Owner: attune_owner
--

ALTER TABLE ONLY public.working_stretch
    ADD CONSTRAINT working_stretch_hours_fkey FOREIGN KEY (hours) REFERENCES public.working_hours(number);


--
-- Name: administration; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.administration ENABLE ROW LEVEL SECURITY;

--
-- Name: agreed_action; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.agreed_action ENABLE ROW LEVEL SECURITY;

--
-- Name: appointment; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.appointment ENABLE ROW LEVEL SECURITY;

--
-- Name: assignment; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.assignment ENABLE ROW LEVEL SECURITY;

--
-- Name: appointment assistant_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY assistant_insert ON public.appointment FOR INSERT TO attune_app WITH CHECK (( SELECT public.acting_assistant() AS acting_assistant));


--
-- Name: client_history assistant_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY assistant_insert ON public.client_history FOR INSERT TO attune_app WITH CHECK (( SELECT public.acting_assistant() AS acting_assistant));


--
-- Name: session assistant_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY assistant_insert ON public.session FOR INSERT TO attune_app WITH CHECK ((( SELECT public.acting_assistant() AS acting_assistant) AND (state <> 'attended'::text)));


--
-- Name: waiting_entry assistant_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY assistant_insert ON public.waiting_entry FOR INSERT TO attune_app WITH CHECK (( SELECT public.acting_assistant() AS acting_assistant));


--
-- Name: waiting_step assistant_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY assistant_insert ON public.waiting_step FOR INSERT TO attune_app WITH CHECK (( SELECT public.acting_assistant() AS acting_assistant));


--
-- Name: appointment assistant_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY assistant_select ON public.appointment FOR SELECT TO attune_app USING (( SELECT public.acting_assistant() AS acting_assistant));


--
-- Name: client assistant_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY assistant_select ON public.client FOR SELECT TO attune_app USING (( SELECT public.acting_assistant() AS acting_assistant));


--
-- Name: session assistant_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY assistant_select ON public.session FOR SELECT TO attune_app USING (( SELECT public.acting_assistant() AS acting_assistant));


--
-- Name: waiting_entry assistant_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY assistant_select ON public.waiting_entry FOR SELECT TO attune_app USING (( SELECT public.acting_assistant() AS acting_assistant));


--
-- Name: waiting_step assistant_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY assistant_select ON public.waiting_step FOR SELECT TO attune_app USING (( SELECT public.acting_assistant() AS acting_assistant));


--
-- Name: appointment assistant_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY assistant_update ON public.appointment FOR UPDATE TO attune_app USING (( SELECT public.acting_assistant() AS acting_assistant));


--
-- Name: client assistant_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY assistant_update ON public.client FOR UPDATE TO attune_app USING (( SELECT public.acting_assistant() AS acting_assistant));


--
-- Name: session assistant_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY assistant_update ON public.session FOR UPDATE TO attune_app USING ((( SELECT public.acting_assistant() AS acting_assistant) AND (state <> 'attended'::text))) WITH CHECK ((( SELECT public.acting_assistant() AS acting_assistant) AND (state <> 'attended'::text)));


--
-- Name: POLICY assistant_update ON session; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON POLICY assistant_update ON public.session IS 'Whether a session took place is for its therapist to say.';


--
-- Name: waiting_entry assistant_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY assistant_update ON public.waiting_entry FOR UPDATE TO attune_app USING (( SELECT public.acting_assistant() AS acting_assistant));


--
-- Name: audit_event; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.audit_event ENABLE ROW LEVEL SECURITY;

--
-- Name: note author_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY author_insert ON public.note FOR INSERT WITH CHECK (((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)) AND (author_id = ( SELECT public.acting_user() AS acting_user))));


--
-- Name: payment bookkeeper_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY bookkeeper_insert ON public.payment FOR INSERT TO attune_app WITH CHECK (( SELECT public.acting_bookkeeper() AS acting_bookkeeper));


--
-- Name: document bookkeeper_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY bookkeeper_select ON public.document FOR SELECT TO attune_app USING (((kind = ANY (ARRAY['invoice'::text, 'credit_note'::text])) AND ( SELECT public.acting_bookkeeper() AS acting_bookkeeper)));


--
-- Name: invoice bookkeeper_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY bookkeeper_select ON public.invoice FOR SELECT TO attune_app USING (( SELECT public.acting_bookkeeper() AS acting_bookkeeper));


--
-- Name: invoice_line bookkeeper_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY bookkeeper_select ON public.invoice_line FOR SELECT TO attune_app USING (( SELECT public.acting_bookkeeper() AS acting_bookkeeper));


--
-- Name: payment bookkeeper_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY bookkeeper_select ON public.payment FOR SELECT TO attune_app USING (( SELECT public.acting_bookkeeper() AS acting_bookkeeper));


--
-- Name: payment bookkeeper_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY bookkeeper_update ON public.payment FOR UPDATE TO attune_app USING (( SELECT public.acting_bookkeeper() AS acting_bookkeeper));


--
-- Name: pair_apart both_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY both_insert ON public.pair_apart FOR INSERT TO attune_app WITH CHECK (((said_by = ( SELECT public.acting_user() AS acting_user)) AND (taken_back_at IS NULL) AND (( SELECT public.acting_assistant() AS acting_assistant) OR ( SELECT public.acting_lead() AS acting_lead)) AND public.may_see_both(one_id, other_id)));


--
-- Name: pair_apart both_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY both_select ON public.pair_apart FOR SELECT TO attune_app USING (public.may_see_both(one_id, other_id));


--
-- Name: pair_apart both_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY both_update ON public.pair_apart FOR UPDATE TO attune_app USING (((( SELECT public.acting_assistant() AS acting_assistant) OR ( SELECT public.acting_lead() AS acting_lead)) AND public.may_see_both(one_id, other_id))) WITH CHECK ((taken_back_by = ( SELECT public.acting_user() AS acting_user)));


--
-- Name: break_glass; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.break_glass ENABLE ROW LEVEL SECURITY;

--
-- Name: break_glass_end; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.break_glass_end ENABLE ROW LEVEL SECURITY;

--
-- Name: break_glass_sign_off; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.break_glass_sign_off ENABLE ROW LEVEL SECURITY;

--
-- Name: calendar_feed; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.calendar_feed ENABLE ROW LEVEL SECURITY;

--
-- Name: care_plan; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.care_plan ENABLE ROW LEVEL SECURITY;

--
-- Name: care_team; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.care_team ENABLE ROW LEVEL SECURITY;

--
-- Name: care_team_event; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.care_team_event ENABLE ROW LEVEL SECURITY;

--
-- Name: note_addendum care_team_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_insert ON public.note_addendum FOR INSERT WITH CHECK (((author_id = ( SELECT public.acting_user() AS acting_user)) AND (client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))) AND (EXISTS ( SELECT
   FROM public.note n
  WHERE ((n.id = note_addendum.note_id) AND (n.signed_at IS NOT NULL))))));


--
-- Name: administration care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.administration AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: assignment care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.assignment AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: care_plan care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.care_plan AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: client_attachment care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.client_attachment AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: client_attachment_piece care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.client_attachment_piece AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: client_fee care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.client_fee AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: client_field care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.client_field AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: client_history care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.client_history AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((( SELECT public.acting_assistant() AS acting_assistant) OR (client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id))))))));


--
-- Name: client_tags care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.client_tags AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: consent care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.consent AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: course care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.course AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: document care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.document AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: document_handout care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.document_handout AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: episode care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.episode AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: episode_history care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.episode_history AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: flag care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.flag AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: formulation care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.formulation AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: goal care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.goal AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: invoice care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.invoice AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: invoice_line care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.invoice_line AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: legal_hold care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.legal_hold AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: life_event care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.life_event AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: link care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.link AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: link_answer care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.link_answer AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: link_device care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.link_device AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: link_form care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.link_form AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: link_token care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.link_token AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: mail care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.mail AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: mail_consent care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.mail_consent AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: merged_row care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.merged_row AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: note care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.note AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: note_waiver care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.note_waiver AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: payment care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.payment AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((( SELECT public.acting_bookkeeper() AS acting_bookkeeper) OR (client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id))))))));


--
-- Name: practice_log care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.practice_log AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: reassignment care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.reassignment AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: record_merge care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.record_merge AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: related_person care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.related_person AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: related_person_history care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.related_person_history AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: review care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.review AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: safety_plan care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.safety_plan AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: schedule care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.schedule AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: score care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.score AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: session care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.session AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((( SELECT public.acting_assistant() AS acting_assistant) OR (client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id))))))));


--
-- Name: waiting_entry care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.waiting_entry AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((( SELECT public.acting_assistant() AS acting_assistant) OR ( SELECT public.acting_lead() AS acting_lead) OR (client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id))))))));


--
-- Name: waiting_step care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.waiting_step AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((( SELECT public.acting_assistant() AS acting_assistant) OR ( SELECT public.acting_lead() AS acting_lead) OR (client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id))))))));


--
-- Name: weekly_course care_team_inserts; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_inserts ON public.weekly_course AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: administration care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.administration AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: appointment care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.appointment AS RESTRICTIVE FOR UPDATE TO attune_app USING (((therapist_id = ( SELECT public.acting_user() AS acting_user)) OR ( SELECT public.acting_assistant() AS acting_assistant) OR (EXISTS ( SELECT
   FROM (public.session s
     JOIN public.care_team t ON ((t.client_id = s.client_id)))
  WHERE ((s.appointment_id = appointment.id) AND (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))))));


--
-- Name: assignment care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.assignment AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: care_plan care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.care_plan AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: client care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.client AS RESTRICTIVE FOR UPDATE TO attune_app USING ((( SELECT public.acting_assistant() AS acting_assistant) OR (id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id))))))));


--
-- Name: client_attachment care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.client_attachment AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: client_attachment_piece care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.client_attachment_piece AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: client_fee care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.client_fee AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: client_field care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.client_field AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: client_history care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.client_history AS RESTRICTIVE FOR UPDATE TO attune_app USING ((( SELECT public.acting_assistant() AS acting_assistant) OR (client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id))))))));


--
-- Name: client_tags care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.client_tags AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: consent care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.consent AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: course care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.course AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: document care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.document AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: document_handout care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.document_handout AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: episode care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.episode AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: episode_history care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.episode_history AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: formulation care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.formulation AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: goal care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.goal AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: invoice care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.invoice AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: invoice_line care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.invoice_line AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: legal_hold care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.legal_hold AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: life_event care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.life_event AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: link care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.link AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: link_answer care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.link_answer AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: link_device care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.link_device AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: link_form care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.link_form AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: link_token care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.link_token AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: mail care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.mail AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: mail_consent care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.mail_consent AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: merged_row care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.merged_row AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: note care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.note AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: note_waiver care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.note_waiver AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: payment care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.payment AS RESTRICTIVE FOR UPDATE TO attune_app USING ((( SELECT public.acting_bookkeeper() AS acting_bookkeeper) OR (client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id))))))));


--
-- Name: practice_log care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.practice_log AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: reassignment care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.reassignment AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: record_merge care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.record_merge AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: related_person care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.related_person AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: related_person_history care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.related_person_history AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: review care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.review AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: safety_plan care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.safety_plan AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: schedule care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.schedule AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: score care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.score AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: session care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.session AS RESTRICTIVE FOR UPDATE TO attune_app USING ((( SELECT public.acting_assistant() AS acting_assistant) OR (client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id))))))));


--
-- Name: waiting_entry care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.waiting_entry AS RESTRICTIVE FOR UPDATE TO attune_app USING ((( SELECT public.acting_assistant() AS acting_assistant) OR ( SELECT public.acting_lead() AS acting_lead) OR (client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id))))))));


--
-- Name: waiting_step care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.waiting_step AS RESTRICTIVE FOR UPDATE TO attune_app USING ((( SELECT public.acting_assistant() AS acting_assistant) OR ( SELECT public.acting_lead() AS acting_lead) OR (client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id))))))));


--
-- Name: weekly_course care_team_updates; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY care_team_updates ON public.weekly_course AS RESTRICTIVE FOR UPDATE TO attune_app USING ((client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = ANY (ARRAY( SELECT o.user_id
           FROM public.own_caseloads() o(user_id)))))));


--
-- Name: administration caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.administration FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: assignment caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.assignment FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: care_plan caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.care_plan FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client_attachment caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.client_attachment FOR INSERT WITH CHECK (((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)) AND (added_by = ( SELECT public.acting_user() AS acting_user)) AND ((note_id IS NULL) OR (EXISTS ( SELECT
   FROM public.note n
  WHERE ((n.id = client_attachment.note_id) AND (n.client_id = client_attachment.client_id)))))));


--
-- Name: client_attachment_piece caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.client_attachment_piece FOR INSERT WITH CHECK (((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)) AND (EXISTS ( SELECT
   FROM public.client_attachment a
  WHERE ((a.id = client_attachment_piece.attachment_id) AND (a.client_id = client_attachment_piece.client_id) AND (a.added_by = ( SELECT public.acting_user() AS acting_user)))))));


--
-- Name: client_fee caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.client_fee FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client_field caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.client_field FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client_history caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.client_history FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client_tags caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.client_tags FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: consent caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.consent FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: course caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.course FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: document caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.document FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: document_handout caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.document_handout FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: episode caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.episode FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: episode_history caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.episode_history FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: flag caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.flag FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: formulation caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.formulation FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: goal caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.goal FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: invoice caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.invoice FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: invoice_line caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.invoice_line FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: legal_hold caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.legal_hold FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: life_event caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.life_event FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: link caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.link FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: link_answer caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.link_answer FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: link_device caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.link_device FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: link_form caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.link_form FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: link_token caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.link_token FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: mail caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.mail FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: mail_consent caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.mail_consent FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: merged_row caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.merged_row FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: note_waiver caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.note_waiver FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: payment caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.payment FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: practice_log caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.practice_log FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: reassignment caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.reassignment FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: record_merge caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.record_merge FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: related_person caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.related_person FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: related_person_history caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.related_person_history FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: review caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.review FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: safety_plan caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.safety_plan FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: schedule caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.schedule FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: score caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.score FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: session caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.session FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: waiting_entry caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.waiting_entry FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: waiting_step caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.waiting_step FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: weekly_course caseload_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_insert ON public.weekly_course FOR INSERT WITH CHECK ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: administration caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.administration FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: assignment caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.assignment FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: audit_event caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.audit_event FOR SELECT USING (((user_id = ( SELECT public.acting_user() AS acting_user)) OR (client_id IN ( SELECT care_team.client_id
   FROM public.care_team))));


--
-- Name: break_glass caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.break_glass FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: break_glass_end caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.break_glass_end FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: break_glass_sign_off caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.break_glass_sign_off FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: care_plan caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.care_plan FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: care_team caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.care_team FOR SELECT TO attune_app USING ((public.in_force(ended_at) AND (user_id = ANY (ARRAY( SELECT s.user_id
   FROM public.seen_caseloads() s(user_id)))) AND ((capacity <> 'break_glass'::text) OR (user_id = ( SELECT public.acting_user() AS acting_user)))));


--
-- Name: care_team_event caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.care_team_event FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.client FOR SELECT USING ((id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client_attachment caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.client_attachment FOR SELECT TO attune_app USING (((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)) AND ((note_id IS NULL) OR (EXISTS ( SELECT
   FROM public.note n
  WHERE (n.id = client_attachment.note_id))))));


--
-- Name: client_attachment_piece caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.client_attachment_piece FOR SELECT USING (((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)) AND (EXISTS ( SELECT
   FROM public.client_attachment a
  WHERE (a.id = client_attachment_piece.attachment_id)))));


--
-- Name: client_fee caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.client_fee FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client_field caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.client_field FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client_history caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.client_history FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client_tags caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.client_tags FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: consent caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.consent FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: course caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.course FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: document caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.document FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: document_handout caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.document_handout FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: episode caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.episode FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: episode_history caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.episode_history FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: flag caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.flag FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: formulation caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.formulation FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: goal caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.goal FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: invoice caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.invoice FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: invoice_line caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.invoice_line FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: legal_hold caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.legal_hold FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: life_event caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.life_event FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: link caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.link FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: link_answer caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.link_answer FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: link_device caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.link_device FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: link_form caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.link_form FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: link_token caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.link_token FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: mail caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.mail FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: mail_consent caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.mail_consent FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: merged_row caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.merged_row FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: note caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.note FOR SELECT USING (((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)) AND ((kind = 'progress'::text) OR (author_id = ( SELECT public.acting_user() AS acting_user)))));


--
-- Name: note_addendum caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.note_addendum FOR SELECT USING (((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)) AND (EXISTS ( SELECT
   FROM public.note n
  WHERE (n.id = note_addendum.note_id)))));


--
-- Name: note_cosignature caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.note_cosignature FOR SELECT USING (((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)) AND (EXISTS ( SELECT
   FROM public.note n
  WHERE (n.id = note_cosignature.note_id)))));


--
-- Name: note_search caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.note_search FOR SELECT TO attune_app USING (((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)) AND ((NOT private) OR (author_id = ( SELECT public.acting_user() AS acting_user)))));


--
-- Name: note_waiver caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.note_waiver FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: open_note caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.open_note FOR SELECT TO attune_app USING (((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)) AND ((NOT private) OR (user_id = ( SELECT public.acting_user() AS acting_user)))));


--
-- Name: payment caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.payment FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: practice_log caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.practice_log FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: reassignment caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.reassignment FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: record_merge caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.record_merge FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: related_person caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.related_person FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: related_person_history caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.related_person_history FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: review caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.review FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: safety_plan caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.safety_plan FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: schedule caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.schedule FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: score caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.score FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: session caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.session FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: waiting_entry caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.waiting_entry FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: waiting_step caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.waiting_step FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: weekly_course caseload_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_select ON public.weekly_course FOR SELECT USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: administration caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.administration FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: assignment caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.assignment FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: care_plan caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.care_plan FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.client FOR UPDATE USING ((id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client_attachment caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.client_attachment FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client_attachment_piece caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.client_attachment_piece FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client_fee caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.client_fee FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client_field caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.client_field FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client_history caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.client_history FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client_tags caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.client_tags FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: consent caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.consent FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: course caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.course FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: document caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.document FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: document_handout caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.document_handout FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: episode caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.episode FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: episode_history caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.episode_history FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: flag caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.flag FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: formulation caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.formulation FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: goal caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.goal FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: invoice caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.invoice FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: invoice_line caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.invoice_line FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: legal_hold caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.legal_hold FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: life_event caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.life_event FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: link caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.link FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: link_answer caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.link_answer FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: link_device caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.link_device FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: link_form caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.link_form FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: link_token caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.link_token FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: mail caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.mail FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: mail_consent caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.mail_consent FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: merged_row caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.merged_row FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: note caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.note FOR UPDATE USING (((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)) AND ((kind = 'progress'::text) OR (author_id = ( SELECT public.acting_user() AS acting_user)))));


--
-- Name: note_waiver caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.note_waiver FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: payment caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.payment FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: practice_log caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.practice_log FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: reassignment caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.reassignment FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: record_merge caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.record_merge FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: related_person caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.related_person FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: related_person_history caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.related_person_history FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: review caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.review FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: safety_plan caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.safety_plan FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: schedule caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.schedule FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: score caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.score FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: session caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.session FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: waiting_entry caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.waiting_entry FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: waiting_step caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.waiting_step FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: weekly_course caseload_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY caseload_update ON public.weekly_course FOR UPDATE USING ((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)));


--
-- Name: client; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.client ENABLE ROW LEVEL SECURITY;

--
-- Name: client_attachment; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.client_attachment ENABLE ROW LEVEL SECURITY;

--
-- Name: client_attachment_piece; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.client_attachment_piece ENABLE ROW LEVEL SECURITY;

--
-- Name: client_fee; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.client_fee ENABLE ROW LEVEL SECURITY;

--
-- Name: client_field; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.client_field ENABLE ROW LEVEL SECURITY;

--
-- Name: client_history; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.client_history ENABLE ROW LEVEL SECURITY;

--
-- Name: client_reading; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.client_reading ENABLE ROW LEVEL SECURITY;

--
-- Name: client_tags; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.client_tags ENABLE ROW LEVEL SECURITY;

--
-- Name: consent; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.consent ENABLE ROW LEVEL SECURITY;

--
-- Name: course; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.course ENABLE ROW LEVEL SECURITY;

--
-- Name: appointment diary_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY diary_insert ON public.appointment FOR INSERT TO attune_app WITH CHECK (((therapist_id = ( SELECT public.acting_user() AS acting_user)) AND (( SELECT public.acting_client() AS acting_client) IS NULL)));


--
-- Name: appointment diary_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY diary_select ON public.appointment FOR SELECT TO attune_app USING ((((therapist_id = ( SELECT public.acting_user() AS acting_user)) AND (( SELECT public.acting_client() AS acting_client) IS NULL)) OR (EXISTS ( SELECT
   FROM public.session s
  WHERE (s.appointment_id = appointment.id)))));


--
-- Name: appointment diary_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY diary_update ON public.appointment FOR UPDATE TO attune_app USING (((( SELECT public.acting_client() AS acting_client) IS NULL) AND ((therapist_id = ( SELECT public.acting_user() AS acting_user)) OR (EXISTS ( SELECT
   FROM public.session s
  WHERE (s.appointment_id = appointment.id))))));


--
-- Name: document; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.document ENABLE ROW LEVEL SECURITY;

--
-- Name: document_handout; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.document_handout ENABLE ROW LEVEL SECURITY;

--
-- Name: episode; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.episode ENABLE ROW LEVEL SECURITY;

--
-- Name: episode_history; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.episode_history ENABLE ROW LEVEL SECURITY;

--
-- Name: exercise_attachment; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.exercise_attachment ENABLE ROW LEVEL SECURITY;

--
-- Name: exercise_attachment_piece; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.exercise_attachment_piece ENABLE ROW LEVEL SECURITY;

--
-- Name: flag; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.flag ENABLE ROW LEVEL SECURITY;

--
-- Name: formulation; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.formulation ENABLE ROW LEVEL SECURITY;

--
-- Name: exercise_attachment given_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY given_select ON public.exercise_attachment FOR SELECT TO attune_app USING (
CASE
    WHEN (( SELECT public.acting_client() AS acting_client) IS NULL) THEN (( SELECT public.acting_user() AS acting_user) IS NOT NULL)
    ELSE public.was_given_attachment(( SELECT public.acting_client() AS acting_client), id)
END);


--
-- Name: exercise_attachment_piece given_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY given_select ON public.exercise_attachment_piece FOR SELECT TO attune_app USING ((EXISTS ( SELECT
   FROM public.exercise_attachment a
  WHERE (a.id = exercise_attachment_piece.attachment_id))));


--
-- Name: goal; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.goal ENABLE ROW LEVEL SECURITY;

--
-- Name: idempotency; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.idempotency ENABLE ROW LEVEL SECURITY;

--
-- Name: invoice; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.invoice ENABLE ROW LEVEL SECURITY;

--
-- Name: invoice_line; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.invoice_line ENABLE ROW LEVEL SECURITY;

--
-- Name: leave keeper_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY keeper_insert ON public.leave FOR INSERT TO attune_app WITH CHECK (public.keeps_hours_of(therapist_id));


--
-- Name: leave_reason keeper_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY keeper_insert ON public.leave_reason FOR INSERT TO attune_app WITH CHECK ((EXISTS ( SELECT
   FROM public.leave l
  WHERE ((l.id = leave_reason.leave_id) AND public.keeps_hours_of(l.therapist_id)))));


--
-- Name: POLICY keeper_insert ON leave_reason; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON POLICY keeper_insert ON public.leave_reason IS 'Reception enters what it was told on the telephone, and does not read it again.';


--
-- Name: working_hours keeper_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY keeper_insert ON public.working_hours FOR INSERT TO attune_app WITH CHECK (public.keeps_hours_of(therapist_id));


--
-- Name: working_stretch keeper_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY keeper_insert ON public.working_stretch FOR INSERT TO attune_app WITH CHECK ((EXISTS ( SELECT
   FROM public.working_hours h
  WHERE ((h.number = working_stretch.hours) AND public.keeps_hours_of(h.therapist_id)))));


--
-- Name: leave keeper_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY keeper_update ON public.leave FOR UPDATE TO attune_app USING (public.keeps_hours_of(therapist_id));


--
-- Name: client_reading lead_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY lead_delete ON public.client_reading FOR DELETE USING (( SELECT public.acting_lead() AS acting_lead));


--
-- Name: client_reading lead_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY lead_insert ON public.client_reading FOR INSERT WITH CHECK (( SELECT public.acting_lead() AS acting_lead));


--
-- Name: own_field lead_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY lead_insert ON public.own_field FOR INSERT WITH CHECK (( SELECT public.acting_lead() AS acting_lead));


--
-- Name: waiting_step lead_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY lead_insert ON public.waiting_step FOR INSERT TO attune_app WITH CHECK (( SELECT public.acting_lead() AS acting_lead));


--
-- Name: client_reading lead_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY lead_select ON public.client_reading FOR SELECT USING (( SELECT public.acting_lead() AS acting_lead));


--
-- Name: waiting_entry lead_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY lead_select ON public.waiting_entry FOR SELECT TO attune_app USING (( SELECT public.acting_lead() AS acting_lead));


--
-- Name: waiting_step lead_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY lead_select ON public.waiting_step FOR SELECT TO attune_app USING (( SELECT public.acting_lead() AS acting_lead));


--
-- Name: client_reading lead_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY lead_update ON public.client_reading FOR UPDATE USING (( SELECT public.acting_lead() AS acting_lead));


--
-- Name: own_field lead_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY lead_update ON public.own_field FOR UPDATE USING (( SELECT public.acting_lead() AS acting_lead));


--
-- Name: waiting_entry lead_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY lead_update ON public.waiting_entry FOR UPDATE TO attune_app USING (( SELECT public.acting_lead() AS acting_lead));


--
-- Name: leave; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.leave ENABLE ROW LEVEL SECURITY;

--
-- Name: leave_cover; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.leave_cover ENABLE ROW LEVEL SECURITY;

--
-- Name: leave_reason; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.leave_reason ENABLE ROW LEVEL SECURITY;

--
-- Name: legal_hold; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.legal_hold ENABLE ROW LEVEL SECURITY;

--
-- Name: life_event; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.life_event ENABLE ROW LEVEL SECURITY;

--
-- Name: link; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.link ENABLE ROW LEVEL SECURITY;

--
-- Name: link_answer; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.link_answer ENABLE ROW LEVEL SECURITY;

--
-- Name: link_device; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.link_device ENABLE ROW LEVEL SECURITY;

--
-- Name: link_form; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.link_form ENABLE ROW LEVEL SECURITY;

--
-- Name: link_token; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.link_token ENABLE ROW LEVEL SECURITY;

--
-- Name: mail; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.mail ENABLE ROW LEVEL SECURITY;

--
-- Name: mail_consent; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.mail_consent ENABLE ROW LEVEL SECURITY;

--
-- Name: client_field merged_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_delete ON public.client_field FOR DELETE TO attune_owner USING (public.merging_records());


--
-- Name: client_tags merged_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_delete ON public.client_tags FOR DELETE TO attune_owner USING (public.merging_records());


--
-- Name: consent merged_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_delete ON public.consent FOR DELETE TO attune_owner USING (public.merging_records());


--
-- Name: course merged_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_delete ON public.course FOR DELETE TO attune_owner USING (public.merging_records());


--
-- Name: mail_consent merged_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_delete ON public.mail_consent FOR DELETE TO attune_owner USING (public.merging_records());


--
-- Name: merged_row; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.merged_row ENABLE ROW LEVEL SECURITY;

--
-- Name: agreed_action merged_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_select ON public.agreed_action FOR SELECT TO attune_owner USING (public.merging_records());


--
-- Name: audit_event merged_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_select ON public.audit_event FOR SELECT TO attune_app USING ((client_id = ANY (ARRAY( SELECT m.client_id
   FROM public.merged_clients() m(client_id)))));


--
-- Name: break_glass merged_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_select ON public.break_glass FOR SELECT TO attune_app USING ((client_id = ANY (ARRAY( SELECT m.client_id
   FROM public.merged_clients() m(client_id)))));


--
-- Name: break_glass_end merged_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_select ON public.break_glass_end FOR SELECT TO attune_app USING ((client_id = ANY (ARRAY( SELECT m.client_id
   FROM public.merged_clients() m(client_id)))));


--
-- Name: break_glass_sign_off merged_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_select ON public.break_glass_sign_off FOR SELECT TO attune_app USING ((client_id = ANY (ARRAY( SELECT m.client_id
   FROM public.merged_clients() m(client_id)))));


--
-- Name: care_team_event merged_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_select ON public.care_team_event FOR SELECT TO attune_app USING ((client_id = ANY (ARRAY( SELECT m.client_id
   FROM public.merged_clients() m(client_id)))));


--
-- Name: client_history merged_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_select ON public.client_history FOR SELECT TO attune_app USING ((client_id = ANY (ARRAY( SELECT m.client_id
   FROM public.merged_clients() m(client_id)))));


--
-- Name: note merged_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_select ON public.note FOR SELECT TO attune_owner USING (public.merging_records());


--
-- Name: agreed_action merged_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_update ON public.agreed_action FOR UPDATE TO attune_owner USING (public.merging_records());


--
-- Name: note merged_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_update ON public.note FOR UPDATE TO attune_owner USING (public.merging_records());


--
-- Name: note_addendum merged_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_update ON public.note_addendum FOR UPDATE TO attune_owner USING (public.merging_records());


--
-- Name: note_cosignature merged_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY merged_update ON public.note_cosignature FOR UPDATE TO attune_owner USING (public.merging_records());


--
-- Name: course moved_form; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY moved_form ON public.course FOR DELETE TO attune_owner USING (public.moving_form());


--
-- Name: flag moved_form; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY moved_form ON public.flag FOR DELETE TO attune_owner USING (public.moving_form());


--
-- Name: leave_cover named_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY named_select ON public.leave_cover FOR SELECT TO attune_app USING ((((public.acting_user() = therapist_id) OR (public.acting_user() = cover_id)) OR ( SELECT public.acting_lead() AS acting_lead)));


--
-- Name: administration nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.administration FOR DELETE USING (false);


--
-- Name: agreed_action nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.agreed_action FOR DELETE USING (false);


--
-- Name: appointment nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.appointment FOR DELETE USING (false);


--
-- Name: assignment nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.assignment FOR DELETE USING (false);


--
-- Name: audit_event nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.audit_event FOR DELETE USING (false);


--
-- Name: break_glass nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.break_glass FOR DELETE USING (false);


--
-- Name: break_glass_end nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.break_glass_end FOR DELETE USING (false);


--
-- Name: break_glass_sign_off nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.break_glass_sign_off FOR DELETE USING (false);


--
-- Name: calendar_feed nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.calendar_feed FOR DELETE USING (false);


--
-- Name: care_plan nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.care_plan FOR DELETE USING (false);


--
-- Name: care_team nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.care_team FOR DELETE TO attune_app USING (false);


--
-- Name: care_team_event nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.care_team_event FOR DELETE USING (false);


--
-- Name: client nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.client FOR DELETE USING (false);


--
-- Name: client_attachment nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.client_attachment FOR DELETE USING (false);


--
-- Name: client_attachment_piece nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.client_attachment_piece FOR DELETE USING (false);


--
-- Name: client_fee nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.client_fee FOR DELETE USING (false);


--
-- Name: client_field nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.client_field FOR DELETE USING (false);


--
-- Name: client_history nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.client_history FOR DELETE USING (false);


--
-- Name: client_tags nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.client_tags FOR DELETE USING (false);


--
-- Name: consent nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.consent FOR DELETE USING (false);


--
-- Name: course nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.course FOR DELETE USING (false);


--
-- Name: document nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.document FOR DELETE USING (false);


--
-- Name: document_handout nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.document_handout FOR DELETE USING (false);


--
-- Name: episode nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.episode FOR DELETE USING (false);


--
-- Name: episode_history nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.episode_history FOR DELETE USING (false);


--
-- Name: exercise_attachment_piece nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.exercise_attachment_piece FOR DELETE USING (false);


--
-- Name: flag nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.flag FOR DELETE USING (false);


--
-- Name: formulation nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.formulation FOR DELETE USING (false);


--
-- Name: goal nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.goal FOR DELETE USING (false);


--
-- Name: invoice nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.invoice FOR DELETE USING (false);


--
-- Name: invoice_line nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.invoice_line FOR DELETE USING (false);


--
-- Name: leave nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.leave FOR DELETE USING (false);


--
-- Name: leave_cover nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.leave_cover FOR DELETE USING (false);


--
-- Name: legal_hold nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.legal_hold FOR DELETE USING (false);


--
-- Name: life_event nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.life_event FOR DELETE USING (false);


--
-- Name: link nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.link FOR DELETE USING (false);


--
-- Name: link_answer nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.link_answer FOR DELETE USING (false);


--
-- Name: link_device nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.link_device FOR DELETE USING (false);


--
-- Name: link_form nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.link_form FOR DELETE USING (false);


--
-- Name: link_token nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.link_token FOR DELETE USING (false);


--
-- Name: mail nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.mail FOR DELETE USING (false);


--
-- Name: mail_consent nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.mail_consent FOR DELETE USING (false);


--
-- Name: merged_row nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.merged_row FOR DELETE USING (false);


--
-- Name: note nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.note FOR DELETE USING (false);


--
-- Name: note_addendum nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.note_addendum FOR DELETE USING (false);


--
-- Name: note_cosignature nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.note_cosignature FOR DELETE USING (false);


--
-- Name: note_search nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.note_search FOR DELETE USING (false);


--
-- Name: note_template_choice nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.note_template_choice FOR DELETE USING (false);


--
-- Name: note_waiver nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.note_waiver FOR DELETE USING (false);


--
-- Name: outcome_permission nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.outcome_permission FOR DELETE USING (false);


--
-- Name: own_field nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.own_field FOR DELETE USING (false);


--
-- Name: pair_apart nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.pair_apart FOR DELETE USING (false);


--
-- Name: payment nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.payment FOR DELETE USING (false);


--
-- Name: practice_log nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.practice_log FOR DELETE USING (false);


--
-- Name: reassignment nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.reassignment FOR DELETE USING (false);


--
-- Name: record_merge nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.record_merge FOR DELETE USING (false);


--
-- Name: related_person nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.related_person FOR DELETE USING (false);


--
-- Name: related_person_history nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.related_person_history FOR DELETE USING (false);


--
-- Name: review nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.review FOR DELETE USING (false);


--
-- Name: safety_plan nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.safety_plan FOR DELETE USING (false);


--
-- Name: schedule nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.schedule FOR DELETE USING (false);


--
-- Name: score nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.score FOR DELETE USING (false);


--
-- Name: session nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.session FOR DELETE USING (false);


--
-- Name: waiting_entry nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.waiting_entry FOR DELETE USING (false);


--
-- Name: waiting_step nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.waiting_step FOR DELETE USING (false);


--
-- Name: weekly_course nobody_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_delete ON public.weekly_course FOR DELETE USING (false);


--
-- Name: care_team nobody_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_insert ON public.care_team FOR INSERT TO attune_app WITH CHECK (false);


--
-- Name: audit_event nobody_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_update ON public.audit_event FOR UPDATE USING (false);


--
-- Name: break_glass nobody_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_update ON public.break_glass FOR UPDATE USING (false);


--
-- Name: break_glass_end nobody_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_update ON public.break_glass_end FOR UPDATE USING (false);


--
-- Name: break_glass_sign_off nobody_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_update ON public.break_glass_sign_off FOR UPDATE USING (false);


--
-- Name: care_team nobody_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_update ON public.care_team FOR UPDATE TO attune_app USING (false);


--
-- Name: care_team_event nobody_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_update ON public.care_team_event FOR UPDATE USING (false);


--
-- Name: exercise_attachment nobody_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_update ON public.exercise_attachment FOR UPDATE USING (false);


--
-- Name: exercise_attachment_piece nobody_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_update ON public.exercise_attachment_piece FOR UPDATE USING (false);


--
-- Name: idempotency nobody_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_update ON public.idempotency FOR UPDATE USING (false);


--
-- Name: note_addendum nobody_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_update ON public.note_addendum FOR UPDATE USING (false);


--
-- Name: note_cosignature nobody_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY nobody_update ON public.note_cosignature FOR UPDATE USING (false);


--
-- Name: client not_merged; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY not_merged ON public.client AS RESTRICTIVE FOR SELECT TO attune_app USING ((merged_into IS NULL));


--
-- Name: episode not_merged; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY not_merged ON public.episode AS RESTRICTIVE FOR SELECT TO attune_owner USING ((public.merging_records() OR (NOT (client_id IN ( SELECT c.id
   FROM public.client c
  WHERE (c.merged_into IS NOT NULL))))));


--
-- Name: record_merge not_undone; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY not_undone ON public.record_merge AS RESTRICTIVE FOR SELECT TO attune_app USING ((undone_at IS NULL));


--
-- Name: note; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.note ENABLE ROW LEVEL SECURITY;

--
-- Name: note_addendum; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.note_addendum ENABLE ROW LEVEL SECURITY;

--
-- Name: note_cosignature; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.note_cosignature ENABLE ROW LEVEL SECURITY;

--
-- Name: note_search; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.note_search ENABLE ROW LEVEL SECURITY;

--
-- Name: note_template_choice; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.note_template_choice ENABLE ROW LEVEL SECURITY;

--
-- Name: note_waiver; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.note_waiver ENABLE ROW LEVEL SECURITY;

--
-- Name: exercise_attachment old_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY old_delete ON public.exercise_attachment FOR DELETE TO attune_owner USING ((kept_at < (now() - '1 day'::interval)));


--
-- Name: idempotency old_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY old_delete ON public.idempotency FOR DELETE TO attune_owner USING ((created_at < (now() - '7 days'::interval)));


--
-- Name: open_note old_delete; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY old_delete ON public.open_note FOR DELETE TO attune_owner USING ((seen_at < (now() - '1 day'::interval)));


--
-- Name: idempotency old_find; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY old_find ON public.idempotency FOR SELECT TO attune_owner USING ((created_at < (now() - '7 days'::interval)));


--
-- Name: open_note old_find; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY old_find ON public.open_note FOR SELECT TO attune_owner USING ((seen_at < (now() - '1 day'::interval)));


--
-- Name: care_team one_client; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY one_client ON public.care_team AS RESTRICTIVE FOR SELECT TO attune_app USING (((( SELECT public.acting_client() AS acting_client) IS NULL) OR (client_id = ( SELECT public.acting_client() AS acting_client))));


--
-- Name: open_note; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.open_note ENABLE ROW LEVEL SECURITY;

--
-- Name: outcome_permission; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.outcome_permission ENABLE ROW LEVEL SECURITY;

--
-- Name: note_waiver own_act; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_act ON public.note_waiver AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((waived_by = ( SELECT public.acting_user() AS acting_user)));


--
-- Name: own_field; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.own_field ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_event own_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_insert ON public.audit_event FOR INSERT WITH CHECK ((user_id = ( SELECT public.acting_user() AS acting_user)));


--
-- Name: calendar_feed own_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_insert ON public.calendar_feed FOR INSERT TO attune_app WITH CHECK ((user_id = ( SELECT public.acting_user() AS acting_user)));


--
-- Name: idempotency own_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_insert ON public.idempotency FOR INSERT WITH CHECK ((user_id = ( SELECT public.acting_user() AS acting_user)));


--
-- Name: leave_cover own_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_insert ON public.leave_cover FOR INSERT TO attune_app WITH CHECK (((named_by = ( SELECT public.acting_user() AS acting_user)) AND (( SELECT public.acting_client() AS acting_client) IS NULL) AND ((therapist_id = ( SELECT public.acting_user() AS acting_user)) OR ( SELECT public.acting_lead() AS acting_lead)) AND (EXISTS ( SELECT
   FROM public.user_account u
  WHERE ((u.id = leave_cover.cover_id) AND (u.role = ANY (ARRAY['lead'::text, 'therapist'::text])) AND (u.disabled_at IS NULL))))));


--
-- Name: note_template_choice own_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_insert ON public.note_template_choice FOR INSERT WITH CHECK ((user_id = ( SELECT public.acting_user() AS acting_user)));


--
-- Name: open_note own_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_insert ON public.open_note FOR INSERT TO attune_app WITH CHECK (((client_id IN ( SELECT care_team.client_id
   FROM public.care_team)) AND (user_id = ( SELECT public.acting_user() AS acting_user))));


--
-- Name: calendar_feed own_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_select ON public.calendar_feed FOR SELECT TO attune_app USING ((user_id = ( SELECT public.acting_user() AS acting_user)));


--
-- Name: idempotency own_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_select ON public.idempotency FOR SELECT USING ((user_id = ( SELECT public.acting_user() AS acting_user)));


--
-- Name: note_template_choice own_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_select ON public.note_template_choice FOR SELECT USING ((user_id = ( SELECT public.acting_user() AS acting_user)));


--
-- Name: outcome_permission own_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_select ON public.outcome_permission FOR SELECT TO attune_app USING ((((user_id = ( SELECT public.acting_user() AS acting_user)) AND (( SELECT public.acting_client() AS acting_client) IS NULL)) OR ( SELECT public.acting_lead() AS acting_lead)));


--
-- Name: link own_sender; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_sender ON public.link AS RESTRICTIVE FOR INSERT TO attune_app WITH CHECK ((sent_by = ( SELECT public.acting_user() AS acting_user)));


--
-- Name: note own_signature; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_signature ON public.note AS RESTRICTIVE FOR UPDATE TO attune_app USING (true) WITH CHECK (((signed_at IS NULL) OR (author_id = ( SELECT public.acting_user() AS acting_user)) OR ((taken_over_by = ( SELECT public.acting_user() AS acting_user)) AND (public.falls_to(client_id, author_id) = taken_over_by))));


--
-- Name: POLICY own_signature ON note; Type: COMMENT; Schema: public; Owner: attune_owner
--

COMMENT ON POLICY own_signature ON public.note IS 'Nobody signs in somebody else''s name, nor in their own while the author can.';


--
-- Name: calendar_feed own_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_update ON public.calendar_feed FOR UPDATE TO attune_app USING ((user_id = ( SELECT public.acting_user() AS acting_user)));


--
-- Name: leave_cover own_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_update ON public.leave_cover FOR UPDATE TO attune_app USING (((( SELECT public.acting_client() AS acting_client) IS NULL) AND ((therapist_id = ( SELECT public.acting_user() AS acting_user)) OR ( SELECT public.acting_lead() AS acting_lead))));


--
-- Name: note_template_choice own_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_update ON public.note_template_choice FOR UPDATE USING ((user_id = ( SELECT public.acting_user() AS acting_user)));


--
-- Name: open_note own_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY own_update ON public.open_note FOR UPDATE TO attune_app USING ((user_id = ( SELECT public.acting_user() AS acting_user)));


--
-- Name: appointment owner_all; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_all ON public.appointment TO attune_owner USING (true) WITH CHECK (true);


--
-- Name: calendar_feed owner_all; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_all ON public.calendar_feed TO attune_owner USING (true) WITH CHECK (true);


--
-- Name: care_team owner_all; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_all ON public.care_team TO attune_owner USING (true) WITH CHECK (true);


--
-- Name: leave owner_all; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_all ON public.leave TO attune_owner USING (true) WITH CHECK (true);


--
-- Name: leave_reason owner_all; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_all ON public.leave_reason TO attune_owner USING (true) WITH CHECK (true);


--
-- Name: pair_apart owner_all; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_all ON public.pair_apart TO attune_owner USING (true) WITH CHECK (true);


--
-- Name: working_hours owner_all; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_all ON public.working_hours TO attune_owner USING (true) WITH CHECK (true);


--
-- Name: working_stretch owner_all; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_all ON public.working_stretch TO attune_owner USING (true) WITH CHECK (true);


--
-- Name: agreed_action owner_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_insert ON public.agreed_action FOR INSERT TO attune_owner WITH CHECK (true);


--
-- Name: break_glass owner_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_insert ON public.break_glass FOR INSERT TO attune_owner WITH CHECK (true);


--
-- Name: break_glass_end owner_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_insert ON public.break_glass_end FOR INSERT TO attune_owner WITH CHECK (true);


--
-- Name: break_glass_sign_off owner_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_insert ON public.break_glass_sign_off FOR INSERT TO attune_owner WITH CHECK (true);


--
-- Name: care_team_event owner_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_insert ON public.care_team_event FOR INSERT TO attune_owner WITH CHECK (true);


--
-- Name: note_search owner_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_insert ON public.note_search FOR INSERT TO attune_owner WITH CHECK (true);


--
-- Name: outcome_permission owner_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_insert ON public.outcome_permission FOR INSERT TO attune_owner WITH CHECK (true);


--
-- Name: client owner_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_select ON public.client FOR SELECT TO attune_owner USING (true);


--
-- Name: client_attachment owner_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_select ON public.client_attachment FOR SELECT TO attune_owner USING (true);


--
-- Name: episode owner_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_select ON public.episode FOR SELECT TO attune_owner USING (true);


--
-- Name: exercise_attachment owner_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_select ON public.exercise_attachment FOR SELECT TO attune_owner USING (true);


--
-- Name: exercise_attachment_piece owner_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_select ON public.exercise_attachment_piece FOR SELECT TO attune_owner USING (true);


--
-- Name: leave_cover owner_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_select ON public.leave_cover FOR SELECT TO attune_owner USING (true);


--
-- Name: note_search owner_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_select ON public.note_search FOR SELECT TO attune_owner USING (true);


--
-- Name: outcome_permission owner_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_select ON public.outcome_permission FOR SELECT TO attune_owner USING (true);


--
-- Name: note_search owner_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_update ON public.note_search FOR UPDATE TO attune_owner USING (true);


--
-- Name: outcome_permission owner_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY owner_update ON public.outcome_permission FOR UPDATE TO attune_owner USING (true);


--
-- Name: pair_apart; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.pair_apart ENABLE ROW LEVEL SECURITY;

--
-- Name: agreed_action parties_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY parties_select ON public.agreed_action FOR SELECT USING (((( SELECT public.acting_client() AS acting_client) IS NULL) AND ((supervisee_id = ( SELECT public.acting_user() AS acting_user)) OR ((supervisor_id = ( SELECT public.acting_user() AS acting_user)) AND (supervisee_id IN ( SELECT s.supervisee_id
   FROM public.supervision s
  WHERE (s.supervisor_id = ( SELECT public.acting_user() AS acting_user))))))));


--
-- Name: agreed_action parties_update; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY parties_update ON public.agreed_action FOR UPDATE TO attune_app USING (((( SELECT public.acting_client() AS acting_client) IS NULL) AND ((supervisee_id = ( SELECT public.acting_user() AS acting_user)) OR ((supervisor_id = ( SELECT public.acting_user() AS acting_user)) AND (supervisee_id IN ( SELECT s.supervisee_id
   FROM public.supervision s
  WHERE (s.supervisor_id = ( SELECT public.acting_user() AS acting_user))))))));


--
-- Name: payment; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.payment ENABLE ROW LEVEL SECURITY;

--
-- Name: practice_log; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.practice_log ENABLE ROW LEVEL SECURITY;

--
-- Name: own_field readers_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY readers_select ON public.own_field FOR SELECT USING (((( SELECT public.acting_user() AS acting_user) IS NOT NULL) AND (( SELECT public.acting_client() AS acting_client) IS NULL) AND (NOT ( SELECT public.acting_assistant() AS acting_assistant))));


--
-- Name: reassignment; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.reassignment ENABLE ROW LEVEL SECURITY;

--
-- Name: record_merge; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.record_merge ENABLE ROW LEVEL SECURITY;

--
-- Name: related_person; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.related_person ENABLE ROW LEVEL SECURITY;

--
-- Name: related_person_history; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.related_person_history ENABLE ROW LEVEL SECURITY;

--
-- Name: review; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.review ENABLE ROW LEVEL SECURITY;

--
-- Name: safety_plan; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.safety_plan ENABLE ROW LEVEL SECURITY;

--
-- Name: schedule; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.schedule ENABLE ROW LEVEL SECURITY;

--
-- Name: score; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.score ENABLE ROW LEVEL SECURITY;

--
-- Name: session; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.session ENABLE ROW LEVEL SECURITY;

--
-- Name: agreed_action supervisor_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY supervisor_insert ON public.agreed_action FOR INSERT TO attune_app WITH CHECK (((( SELECT public.acting_client() AS acting_client) IS NULL) AND (supervisor_id = ( SELECT public.acting_user() AS acting_user)) AND (supervisee_id IN ( SELECT s.supervisee_id
   FROM public.supervision s
  WHERE (s.supervisor_id = ( SELECT public.acting_user() AS acting_user)))) AND ((client_id IS NULL) OR (client_id IN ( SELECT t.client_id
   FROM public.care_team t
  WHERE (t.user_id = agreed_action.supervisee_id))))));


--
-- Name: note_cosignature supervisor_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY supervisor_insert ON public.note_cosignature FOR INSERT WITH CHECK (((supervisor_id = ( SELECT public.acting_user() AS acting_user)) AND (client_id IN ( SELECT care_team.client_id
   FROM public.care_team)) AND (EXISTS ( SELECT
   FROM (public.note n
     JOIN public.supervision s ON ((s.supervisee_id = COALESCE(n.taken_over_by, n.author_id))))
  WHERE ((n.id = note_cosignature.note_id) AND (n.client_id = note_cosignature.client_id) AND (n.signed_at IS NOT NULL) AND (s.supervisor_id = ( SELECT public.acting_user() AS acting_user)))))));


--
-- Name: leave_reason therapist_and_lead_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY therapist_and_lead_select ON public.leave_reason FOR SELECT TO attune_app USING (((( SELECT public.acting_client() AS acting_client) IS NULL) AND (EXISTS ( SELECT
   FROM public.leave l
  WHERE ((l.id = leave_reason.leave_id) AND ((l.therapist_id = ( SELECT public.acting_user() AS acting_user)) OR ( SELECT public.acting_lead() AS acting_lead)))))));


--
-- Name: administration undone_import; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY undone_import ON public.administration FOR DELETE TO attune_owner USING ((import_id = public.undoing_import()));


--
-- Name: client undone_import; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY undone_import ON public.client FOR DELETE TO attune_owner USING ((import_id = public.undoing_import()));


--
-- Name: client_field undone_import; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY undone_import ON public.client_field FOR DELETE TO attune_owner USING ((import_id = public.undoing_import()));


--
-- Name: course undone_import; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY undone_import ON public.course FOR DELETE TO attune_owner USING ((client_id IN ( SELECT administration.client_id
   FROM public.administration
  WHERE (administration.import_id = public.undoing_import()))));


--
-- Name: episode undone_import; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY undone_import ON public.episode FOR DELETE TO attune_owner USING ((client_id IN ( SELECT client.id
   FROM public.client
  WHERE (client.import_id = public.undoing_import()))));


--
-- Name: flag undone_import; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY undone_import ON public.flag FOR DELETE TO attune_owner USING ((administration_id IN ( SELECT administration.id
   FROM public.administration
  WHERE (administration.import_id = public.undoing_import()))));


--
-- Name: related_person undone_import; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY undone_import ON public.related_person FOR DELETE TO attune_owner USING ((import_id = public.undoing_import()));


--
-- Name: score undone_import; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY undone_import ON public.score FOR DELETE TO attune_owner USING ((administration_id IN ( SELECT administration.id
   FROM public.administration
  WHERE (administration.import_id = public.undoing_import()))));


--
-- Name: client undone_import_is_seen; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY undone_import_is_seen ON public.client FOR SELECT TO attune_owner USING ((import_id = public.undoing_import()));


--
-- Name: client user_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY user_insert ON public.client FOR INSERT WITH CHECK (((( SELECT public.acting_user() AS acting_user) IS NOT NULL) AND (NOT ( SELECT public.acting_assistant() AS acting_assistant))));


--
-- Name: exercise_attachment user_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY user_insert ON public.exercise_attachment FOR INSERT TO attune_app WITH CHECK (((( SELECT public.acting_client() AS acting_client) IS NULL) AND (kept_by = ( SELECT public.acting_user() AS acting_user))));


--
-- Name: exercise_attachment_piece user_insert; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY user_insert ON public.exercise_attachment_piece FOR INSERT TO attune_app WITH CHECK (((( SELECT public.acting_client() AS acting_client) IS NULL) AND (EXISTS ( SELECT
   FROM public.exercise_attachment a
  WHERE ((a.id = exercise_attachment_piece.attachment_id) AND (a.kept_by = ( SELECT public.acting_user() AS acting_user)))))));


--
-- Name: leave user_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY user_select ON public.leave FOR SELECT TO attune_app USING (((( SELECT public.acting_user() AS acting_user) IS NOT NULL) AND (( SELECT public.acting_client() AS acting_client) IS NULL)));


--
-- Name: working_hours user_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY user_select ON public.working_hours FOR SELECT TO attune_app USING (((( SELECT public.acting_user() AS acting_user) IS NOT NULL) AND (( SELECT public.acting_client() AS acting_client) IS NULL)));


--
-- Name: working_stretch user_select; Type: POLICY; Schema: public; Owner: attune_owner
--

CREATE POLICY user_select ON public.working_stretch FOR SELECT TO attune_app USING (((( SELECT public.acting_user() AS acting_user) IS NOT NULL) AND (( SELECT public.acting_client() AS acting_client) IS NULL)));


--
-- Name: waiting_entry; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.waiting_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: waiting_step; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.waiting_step ENABLE ROW LEVEL SECURITY;

--
-- Name: weekly_course; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.weekly_course ENABLE ROW LEVEL SECURITY;

--
-- Name: working_hours; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.working_hours ENABLE ROW LEVEL SECURITY;

--
-- Name: working_stretch; Type: ROW SECURITY; Schema: public; Owner: attune_owner
--

ALTER TABLE public.working_stretch ENABLE ROW LEVEL SECURITY;

--
-- Name: TABLE user_account; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.user_account TO attune_app;


--
-- Name: COLUMN user_account.password_hash; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(password_hash) ON TABLE public.user_account TO attune_app;


--
-- Name: TABLE outcome_permission; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.outcome_permission TO attune_app;


--
-- Name: FUNCTION acting_outcome_permission(wanted text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.acting_outcome_permission(wanted text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.acting_outcome_permission(wanted text) TO attune_app;


--
-- Name: FUNCTION add_colleague(of_client uuid, colleague text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.add_colleague(of_client uuid, colleague text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.add_colleague(of_client uuid, colleague text) TO attune_app;


--
-- Name: FUNCTION agrees_to_mail(named_client uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.agrees_to_mail(named_client uuid) FROM PUBLIC;


--
-- Name: FUNCTION apart_from(named_client uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.apart_from(named_client uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.apart_from(named_client uuid) TO attune_app;


--
-- Name: TABLE appointment; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.appointment TO attune_app;


--
-- Name: COLUMN appointment.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.appointment TO attune_app;


--
-- Name: COLUMN appointment.room_id; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(room_id) ON TABLE public.appointment TO attune_app;


--
-- Name: COLUMN appointment.title; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(title) ON TABLE public.appointment TO attune_app;


--
-- Name: COLUMN appointment.starts_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(starts_at) ON TABLE public.appointment TO attune_app;


--
-- Name: COLUMN appointment.minutes; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(minutes) ON TABLE public.appointment TO attune_app;


--
-- Name: COLUMN appointment.standing; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(standing) ON TABLE public.appointment TO attune_app;


--
-- Name: COLUMN appointment.calendar_uid; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(calendar_uid) ON TABLE public.appointment TO attune_app;


--
-- Name: COLUMN appointment.calendar_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(calendar_at) ON TABLE public.appointment TO attune_app;


--
-- Name: FUNCTION appointments_within(therapist uuid, from_at timestamp with time zone, until_at timestamp with time zone); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.appointments_within(therapist uuid, from_at timestamp with time zone, until_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.appointments_within(therapist uuid, from_at timestamp with time zone, until_at timestamp with time zone) TO attune_app;


--
-- Name: FUNCTION audit_import(of_import uuid, done_action text, by_request text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.audit_import(of_import uuid, done_action text, by_request text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.audit_import(of_import uuid, done_action text, by_request text) TO attune_app;


--
-- Name: FUNCTION baseline_statistics_are_stale(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.baseline_statistics_are_stale() FROM PUBLIC;
GRANT ALL ON FUNCTION public.baseline_statistics_are_stale() TO attune_app;


--
-- Name: FUNCTION break_glass_opened_since(since timestamp with time zone); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.break_glass_opened_since(since timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.break_glass_opened_since(since timestamp with time zone) TO attune_app;


--
-- Name: FUNCTION break_glasses_to_look_into(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.break_glasses_to_look_into() FROM PUBLIC;
GRANT ALL ON FUNCTION public.break_glasses_to_look_into() TO attune_app;


--
-- Name: FUNCTION call_cover(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.call_cover() FROM PUBLIC;


--
-- Name: FUNCTION care_team_of(of_client uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.care_team_of(of_client uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.care_team_of(of_client uuid) TO attune_app;


--
-- Name: TABLE care_team; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.care_team TO attune_app;


--
-- Name: TABLE leave_cover; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.leave_cover TO attune_app;


--
-- Name: COLUMN leave_cover.taken_back_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(taken_back_at) ON TABLE public.leave_cover TO attune_app;


--
-- Name: COLUMN leave_cover.taken_back_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(taken_back_by) ON TABLE public.leave_cover TO attune_app;


--
-- Name: FUNCTION cares_for(therapist uuid, of_client uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.cares_for(therapist uuid, of_client uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.cares_for(therapist uuid, of_client uuid) TO attune_app;


--
-- Name: FUNCTION carry_refusals(of_merge uuid, from_client uuid, to_client uuid, since timestamp with time zone); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.carry_refusals(of_merge uuid, from_client uuid, to_client uuid, since timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION caseload_to_hand_over(from_user uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.caseload_to_hand_over(from_user uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.caseload_to_hand_over(from_user uuid) TO attune_app;


--
-- Name: PROCEDURE change_by_care_team(IN protected text, IN client_column text, IN or_by text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON PROCEDURE public.change_by_care_team(IN protected text, IN client_column text, IN or_by text) FROM PUBLIC;


--
-- Name: FUNCTION charged_again(of_appointment uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.charged_again(of_appointment uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.charged_again(of_appointment uuid) TO attune_app;


--
-- Name: FUNCTION claim_key(named_key text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.claim_key(named_key text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.claim_key(named_key text) TO attune_app;


--
-- Name: FUNCTION claim_mail(token bytea); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.claim_mail(token bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.claim_mail(token bytea) TO attune_app;


--
-- Name: FUNCTION clients_for_import(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.clients_for_import() FROM PUBLIC;
GRANT ALL ON FUNCTION public.clients_for_import() TO attune_app;


--
-- Name: FUNCTION columns_set(of_merge uuid, of_table name, whole boolean); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.columns_set(of_merge uuid, of_table name, whole boolean) FROM PUBLIC;


--
-- Name: TABLE session; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.session TO attune_app;


--
-- Name: COLUMN session.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.session TO attune_app;


--
-- Name: COLUMN session.state; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(state) ON TABLE public.session TO attune_app;


--
-- Name: FUNCTION comers(of_appointment uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.comers(of_appointment uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.comers(of_appointment uuid) TO attune_app;


--
-- Name: FUNCTION coming_again(of_appointment uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.coming_again(of_appointment uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.coming_again(of_appointment uuid) TO attune_app;


--
-- Name: FUNCTION countable_therapists(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.countable_therapists() FROM PUBLIC;
GRANT ALL ON FUNCTION public.countable_therapists() TO attune_app;


--
-- Name: FUNCTION covered_since(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.covered_since() FROM PUBLIC;


--
-- Name: FUNCTION create_first_user(practice_name text, username text, display_name text, password_hash text, draft_key bytea); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.create_first_user(practice_name text, username text, display_name text, password_hash text, draft_key bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.create_first_user(practice_name text, username text, display_name text, password_hash text, draft_key bytea) TO attune_app;


--
-- Name: FUNCTION end_break_glass(of_break_glass uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.end_break_glass(of_break_glass uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.end_break_glass(of_break_glass uuid) TO attune_app;


--
-- Name: FUNCTION end_membership(of_client uuid, colleague uuid, why text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.end_membership(of_client uuid, colleague uuid, why text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.end_membership(of_client uuid, colleague uuid, why text) TO attune_app;


--
-- Name: FUNCTION end_outcome_permission(of_permission uuid, by_request text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.end_outcome_permission(of_permission uuid, by_request text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.end_outcome_permission(of_permission uuid, by_request text) TO attune_app;


--
-- Name: FUNCTION escalate_flags(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.escalate_flags() FROM PUBLIC;
GRANT ALL ON FUNCTION public.escalate_flags() TO attune_app;


--
-- Name: FUNCTION expire_break_glasses(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.expire_break_glasses() FROM PUBLIC;
GRANT ALL ON FUNCTION public.expire_break_glasses() TO attune_app;


--
-- Name: FUNCTION falls_to(of_client uuid, first_to uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.falls_to(of_client uuid, first_to uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.falls_to(of_client uuid, first_to uuid) TO attune_app;


--
-- Name: FUNCTION final_record(named_client uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.final_record(named_client uuid) FROM PUBLIC;


--
-- Name: FUNCTION find_clients(words jsonb, most integer); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.find_clients(words jsonb, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.find_clients(words jsonb, most integer) TO attune_app;


--
-- Name: FUNCTION forget_closed_notes(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.forget_closed_notes() FROM PUBLIC;
GRANT ALL ON FUNCTION public.forget_closed_notes() TO attune_app;


--
-- Name: FUNCTION forget_loose_attachments(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.forget_loose_attachments() FROM PUBLIC;
GRANT ALL ON FUNCTION public.forget_loose_attachments() TO attune_app;


--
-- Name: FUNCTION forget_old_replies(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.forget_old_replies() FROM PUBLIC;
GRANT ALL ON FUNCTION public.forget_old_replies() TO attune_app;


--
-- Name: FUNCTION forget_outcome_changes(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.forget_outcome_changes() FROM PUBLIC;
GRANT ALL ON FUNCTION public.forget_outcome_changes() TO attune_app;


--
-- Name: FUNCTION forms_for_import(client_ids uuid[]); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.forms_for_import(client_ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.forms_for_import(client_ids uuid[]) TO attune_app;


--
-- Name: FUNCTION give_outcome_permission(new_id uuid, to_user uuid, wanted text, why text, days integer, by_request text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.give_outcome_permission(new_id uuid, to_user uuid, wanted text, why text, days integer, by_request text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.give_outcome_permission(new_id uuid, to_user uuid, wanted text, why text, days integer, by_request text) TO attune_app;


--
-- Name: FUNCTION give_up_claims(older_than interval); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.give_up_claims(older_than interval) FROM PUBLIC;
GRANT ALL ON FUNCTION public.give_up_claims(older_than interval) TO attune_app;


--
-- Name: FUNCTION gone_on_since(of_import uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.gone_on_since(of_import uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.gone_on_since(of_import uuid) TO attune_app;


--
-- Name: FUNCTION hand_over_appointments(from_user uuid, to_user uuid, chosen uuid[]); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.hand_over_appointments(from_user uuid, to_user uuid, chosen uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.hand_over_appointments(from_user uuid, to_user uuid, chosen uuid[]) TO attune_app;


--
-- Name: FUNCTION hand_over_caseload(from_user uuid, to_user uuid, chosen uuid[], why text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.hand_over_caseload(from_user uuid, to_user uuid, chosen uuid[], why text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.hand_over_caseload(from_user uuid, to_user uuid, chosen uuid[], why text) TO attune_app;


--
-- Name: FUNCTION has_happened(of_appointment uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.has_happened(of_appointment uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.has_happened(of_appointment uuid) TO attune_app;


--
-- Name: FUNCTION hold_attachments(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.hold_attachments() FROM PUBLIC;
GRANT ALL ON FUNCTION public.hold_attachments() TO attune_app;


--
-- Name: FUNCTION instrument_is_used(of_code text, of_version integer); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.instrument_is_used(of_code text, of_version integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.instrument_is_used(of_code text, of_version integer) TO attune_app;


--
-- Name: FUNCTION is_device_of(token bytea, secret bytea); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.is_device_of(token bytea, secret bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.is_device_of(token bytea, secret bytea) TO attune_app;


--
-- Name: TABLE link; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.link TO attune_app;


--
-- Name: COLUMN link.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.link TO attune_app;


--
-- Name: COLUMN link.revoked_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(revoked_at) ON TABLE public.link TO attune_app;


--
-- Name: COLUMN link.finished_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(finished_at) ON TABLE public.link TO attune_app;


--
-- Name: COLUMN link.missed_seen_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(missed_seen_by) ON TABLE public.link TO attune_app;


--
-- Name: TABLE link_device; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.link_device TO attune_app;


--
-- Name: FUNCTION is_hand_of(opened public.link, presented bytea); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.is_hand_of(opened public.link, presented bytea) FROM PUBLIC;


--
-- Name: TABLE record_merge; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.record_merge TO attune_app;


--
-- Name: FUNCTION join_open_episodes(its public.record_merge, from_episode uuid, to_episode uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.join_open_episodes(its public.record_merge, from_episode uuid, to_episode uuid) FROM PUBLIC;


--
-- Name: FUNCTION join_own_fields(its public.record_merge); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.join_own_fields(its public.record_merge) FROM PUBLIC;


--
-- Name: FUNCTION join_tags(its public.record_merge); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.join_tags(its public.record_merge) FROM PUBLIC;


--
-- Name: FUNCTION keep_addendum_words(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.keep_addendum_words() FROM PUBLIC;


--
-- Name: FUNCTION keep_courses(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.keep_courses() FROM PUBLIC;


--
-- Name: FUNCTION keep_issued_lines(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.keep_issued_lines() FROM PUBLIC;


--
-- Name: FUNCTION keep_note_words(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.keep_note_words() FROM PUBLIC;


--
-- Name: FUNCTION keep_own_exercise(of_code text, next_version integer, wanted jsonb); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.keep_own_exercise(of_code text, next_version integer, wanted jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.keep_own_exercise(of_code text, next_version integer, wanted jsonb) TO attune_app;


--
-- Name: FUNCTION keep_own_instrument(of_code text, of_version integer, wanted jsonb); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.keep_own_instrument(of_code text, of_version integer, wanted jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.keep_own_instrument(of_code text, of_version integer, wanted jsonb) TO attune_app;


--
-- Name: FUNCTION keep_payments_within(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.keep_payments_within() FROM PUBLIC;


--
-- Name: FUNCTION keep_waiting_step(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.keep_waiting_step() FROM PUBLIC;


--
-- Name: FUNCTION key_of(of_table name); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.key_of(of_table name) FROM PUBLIC;


--
-- Name: FUNCTION known_by_all(words jsonb); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.known_by_all(words jsonb) FROM PUBLIC;


--
-- Name: FUNCTION let_leads_count(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.let_leads_count() FROM PUBLIC;


--
-- Name: FUNCTION link_is_open(of_link public.link); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.link_is_open(of_link public.link) FROM PUBLIC;


--
-- Name: FUNCTION link_of_token(token bytea); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.link_of_token(token bytea) FROM PUBLIC;


--
-- Name: FUNCTION lock_latest_episode(of_client uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.lock_latest_episode(of_client uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.lock_latest_episode(of_client uuid) TO attune_app;


--
-- Name: FUNCTION lock_outstanding(of_invoice uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.lock_outstanding(of_invoice uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.lock_outstanding(of_invoice uuid) TO attune_app;


--
-- Name: FUNCTION look_at_link(token bytea, presented bytea); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.look_at_link(token bytea, presented bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.look_at_link(token bytea, presented bytea) TO attune_app;


--
-- Name: FUNCTION look_at_stop(token bytea); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.look_at_stop(token bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.look_at_stop(token bytea) TO attune_app;


--
-- Name: FUNCTION look_for_first_baselines(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.look_for_first_baselines() FROM PUBLIC;


--
-- Name: FUNCTION may_see_client(named_client uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.may_see_client(named_client uuid) FROM PUBLIC;


--
-- Name: FUNCTION may_see_both(one uuid, other uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.may_see_both(one uuid, other uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.may_see_both(one uuid, other uuid) TO attune_app;


--
-- Name: FUNCTION merge_hindrances(kept uuid, other uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.merge_hindrances(kept uuid, other uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.merge_hindrances(kept uuid, other uuid) TO attune_app;


--
-- Name: FUNCTION merge_records(new_id uuid, kept uuid, other uuid, kept_version bigint, other_version bigint, details jsonb, by_request text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.merge_records(new_id uuid, kept uuid, other uuid, kept_version bigint, other_version bigint, details jsonb, by_request text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.merge_records(new_id uuid, kept uuid, other uuid, kept_version bigint, other_version bigint, details jsonb, by_request text) TO attune_app;


--
-- Name: FUNCTION merged_clients(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.merged_clients() FROM PUBLIC;
GRANT ALL ON FUNCTION public.merged_clients() TO attune_app;


--
-- Name: FUNCTION move_rows(its public.record_merge, of_table name, settings text, condition text, was text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.move_rows(its public.record_merge, of_table name, settings text, condition text, was text) FROM PUBLIC;


--
-- Name: FUNCTION moving_form(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.moving_form() FROM PUBLIC;


--
-- Name: FUNCTION note_changed_facts(its public.record_merge, of_table name, of_row uuid, before jsonb, after jsonb); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.note_changed_facts(its public.record_merge, of_table name, of_row uuid, before jsonb, after jsonb) FROM PUBLIC;


--
-- Name: TABLE note; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.note TO attune_app;


--
-- Name: COLUMN note.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.note TO attune_app;


--
-- Name: COLUMN note.text; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(text) ON TABLE public.note TO attune_app;


--
-- Name: COLUMN note.changed_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_by) ON TABLE public.note TO attune_app;


--
-- Name: COLUMN note.changed_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_at) ON TABLE public.note TO attune_app;


--
-- Name: COLUMN note.signed_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(signed_at) ON TABLE public.note TO attune_app;


--
-- Name: COLUMN note.taken_over_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(taken_over_by) ON TABLE public.note TO attune_app;


--
-- Name: TABLE mail; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.mail TO attune_app;


--
-- Name: COLUMN mail.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.mail TO attune_app;


--
-- Name: COLUMN mail.client_id; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT INSERT(client_id) ON TABLE public.mail TO attune_app;


--
-- Name: COLUMN mail.link_id; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT INSERT(link_id) ON TABLE public.mail TO attune_app;


--
-- Name: COLUMN mail.kind; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT INSERT(kind) ON TABLE public.mail TO attune_app;


--
-- Name: COLUMN mail.state; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(state) ON TABLE public.mail TO attune_app;


--
-- Name: COLUMN mail.due_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(due_at) ON TABLE public.mail TO attune_app;


--
-- Name: COLUMN mail.reason; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(reason) ON TABLE public.mail TO attune_app;


--
-- Name: COLUMN mail.seen_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(seen_by) ON TABLE public.mail TO attune_app;


--
-- Name: FUNCTION note_mail_in_audit(of_mail public.mail, what text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.note_mail_in_audit(of_mail public.mail, what text) FROM PUBLIC;


--
-- Name: FUNCTION note_nothing_missed(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.note_nothing_missed() FROM PUBLIC;


--
-- Name: FUNCTION note_outcome_change(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.note_outcome_change() FROM PUBLIC;


--
-- Name: FUNCTION note_query(wanted text, OUT english tsquery, OUT german tsquery, OUT as_written tsquery); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.note_query(wanted text, OUT english tsquery, OUT german tsquery, OUT as_written tsquery) FROM PUBLIC;


--
-- Name: FUNCTION open_break_glass(new_id uuid, by_name text, born date, by_reference text, hours integer, why text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.open_break_glass(new_id uuid, by_name text, born date, by_reference text, hours integer, why text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.open_break_glass(new_id uuid, by_name text, born date, by_reference text, hours integer, why text) TO attune_app;


--
-- Name: FUNCTION open_calendar_feed(token bytea, by_request text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.open_calendar_feed(token bytea, by_request text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.open_calendar_feed(token bytea, by_request text) TO attune_app;


--
-- Name: FUNCTION open_invoice_series(of_prefix text, beginning bigint); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.open_invoice_series(of_prefix text, beginning bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.open_invoice_series(of_prefix text, beginning bigint) TO attune_app;


--
-- Name: FUNCTION open_link(token bytea, secret bytea, presented bytea, birth_year integer, by_request text, OUT opening text, OUT seconds_left integer); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.open_link(token bytea, secret bytea, presented bytea, birth_year integer, by_request text, OUT opening text, OUT seconds_left integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.open_link(token bytea, secret bytea, presented bytea, birth_year integer, by_request text, OUT opening text, OUT seconds_left integer) TO attune_app;


--
-- Name: FUNCTION open_page(secret bytea, action text, writes boolean, by_request text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.open_page(secret bytea, action text, writes boolean, by_request text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.open_page(secret bytea, action text, writes boolean, by_request text) TO attune_app;


--
-- Name: FUNCTION open_request(token bytea, named_client uuid, done_action text, writes boolean, by_care_team boolean, roles text[], if_allowed text, by_request text, idle interval, absolute interval); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.open_request(token bytea, named_client uuid, done_action text, writes boolean, by_care_team boolean, roles text[], if_allowed text, by_request text, idle interval, absolute interval) FROM PUBLIC;
GRANT ALL ON FUNCTION public.open_request(token bytea, named_client uuid, done_action text, writes boolean, by_care_team boolean, roles text[], if_allowed text, by_request text, idle interval, absolute interval) TO attune_app;


--
-- Name: FUNCTION order_episodes(its public.record_merge, left_behind uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.order_episodes(its public.record_merge, left_behind uuid) FROM PUBLIC;


--
-- Name: FUNCTION order_versions(its public.record_merge, of_table name); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.order_versions(its public.record_merge, of_table name) FROM PUBLIC;


--
-- Name: FUNCTION outcome_episodes(of_instrument text, of_version integer, of_score text, by_end boolean, from_day date, until_day date, of_therapist uuid, of_service text, of_problem text, most integer, by_request text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.outcome_episodes(of_instrument text, of_version integer, of_score text, by_end boolean, from_day date, until_day date, of_therapist uuid, of_service text, of_problem text, most integer, by_request text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.outcome_episodes(of_instrument text, of_version integer, of_score text, by_end boolean, from_day date, until_day date, of_therapist uuid, of_service text, of_problem text, most integer, by_request text) TO attune_app;


--
-- Name: FUNCTION outcome_episodes_of_other_versions(of_episodes uuid[], of_instrument text, of_version integer, of_score text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.outcome_episodes_of_other_versions(of_episodes uuid[], of_instrument text, of_version integer, of_score text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.outcome_episodes_of_other_versions(of_episodes uuid[], of_instrument text, of_version integer, of_score text) TO attune_app;


--
-- Name: FUNCTION outcome_forms(of_episodes uuid[], of_instrument text, of_version integer, of_score text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.outcome_forms(of_episodes uuid[], of_instrument text, of_version integer, of_score text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.outcome_forms(of_episodes uuid[], of_instrument text, of_version integer, of_score text) TO attune_app;


--
-- Name: FUNCTION outcome_moment(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.outcome_moment() FROM PUBLIC;
GRANT ALL ON FUNCTION public.outcome_moment() TO attune_app;


--
-- Name: FUNCTION outcome_names(of_clients uuid[], most integer, by_request text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.outcome_names(of_clients uuid[], most integer, by_request text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.outcome_names(of_clients uuid[], most integer, by_request text) TO attune_app;


--
-- Name: FUNCTION outcome_permissions(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.outcome_permissions() FROM PUBLIC;
GRANT ALL ON FUNCTION public.outcome_permissions() TO attune_app;


--
-- Name: TABLE supervision; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.supervision TO attune_app;


--
-- Name: FUNCTION outcome_reader(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.outcome_reader() FROM PUBLIC;


--
-- Name: FUNCTION outcomes_hold(of_reader text, seen_in pg_snapshot, of_instrument text, of_score text, by_end boolean, from_day date, until_day date, of_therapist uuid, of_service text, of_problem text, by_request text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.outcomes_hold(of_reader text, seen_in pg_snapshot, of_instrument text, of_score text, by_end boolean, from_day date, until_day date, of_therapist uuid, of_service text, of_problem text, by_request text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.outcomes_hold(of_reader text, seen_in pg_snapshot, of_instrument text, of_score text, by_end boolean, from_day date, until_day date, of_therapist uuid, of_service text, of_problem text, by_request text) TO attune_app;


--
-- Name: FUNCTION page_attachment_piece(secret bytea, attachment uuid, piece integer); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.page_attachment_piece(secret bytea, attachment uuid, piece integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.page_attachment_piece(secret bytea, attachment uuid, piece integer) TO attune_app;


--
-- Name: TABLE payment; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.payment TO attune_app;


--
-- Name: COLUMN payment.struck_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(struck_at) ON TABLE public.payment TO attune_app;


--
-- Name: COLUMN payment.struck_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(struck_by) ON TABLE public.payment TO attune_app;


--
-- Name: COLUMN payment.struck_reason; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(struck_reason) ON TABLE public.payment TO attune_app;


--
-- Name: FUNCTION paid_on_invoice(of_invoice uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.paid_on_invoice(of_invoice uuid) FROM PUBLIC;


--
-- Name: FUNCTION pairs_apart(of_pair uuid, of_one uuid, of_other uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.pairs_apart(of_pair uuid, of_one uuid, of_other uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.pairs_apart(of_pair uuid, of_one uuid, of_other uuid) TO attune_app;


--
-- Name: FUNCTION parts_of_all(words jsonb); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.parts_of_all(words jsonb) FROM PUBLIC;


--
-- Name: FUNCTION plan_mails(reminder_after_days integer, last_call_days integer); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.plan_mails(reminder_after_days integer, last_call_days integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.plan_mails(reminder_after_days integer, last_call_days integer) TO attune_app;


--
-- Name: FUNCTION possible_duplicate_pairs(most integer); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.possible_duplicate_pairs(most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.possible_duplicate_pairs(most integer) TO attune_app;


--
-- Name: PROCEDURE protect_by_caseload(VARIADIC tables text[]); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON PROCEDURE public.protect_by_caseload(VARIADIC tables text[]) FROM PUBLIC;


--
-- Name: FUNCTION put_facts_back(its public.record_merge); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.put_facts_back(its public.record_merge) FROM PUBLIC;


--
-- Name: FUNCTION put_first_baselines_into_use(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.put_first_baselines_into_use() FROM PUBLIC;


--
-- Name: FUNCTION put_rows_back(its public.record_merge, of_table name); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.put_rows_back(its public.record_merge, of_table name) FROM PUBLIC;


--
-- Name: FUNCTION reassign_administration(form uuid, expected_version bigint, to_client uuid, to_episode uuid, to_session uuid, why text, by_request text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.reassign_administration(form uuid, expected_version bigint, to_client uuid, to_episode uuid, to_session uuid, why text, by_request text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.reassign_administration(form uuid, expected_version bigint, to_client uuid, to_episode uuid, to_session uuid, why text, by_request text) TO attune_app;


--
-- Name: FUNCTION record_it_became(named_client uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.record_it_became(named_client uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.record_it_became(named_client uuid) TO attune_app;


--
-- Name: FUNCTION records_merged_into(named_client uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.records_merged_into(named_client uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.records_merged_into(named_client uuid) TO attune_app;


--
-- Name: FUNCTION refresh_baseline_statistics(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.refresh_baseline_statistics() FROM PUBLIC;
GRANT ALL ON FUNCTION public.refresh_baseline_statistics() TO attune_app;


--
-- Name: FUNCTION refresh_courses(of_episodes uuid[]); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.refresh_courses(of_episodes uuid[]) FROM PUBLIC;


--
-- Name: FUNCTION refuse_change_but_undo(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.refuse_change_but_undo() FROM PUBLIC;


--
-- Name: FUNCTION refuse_correction_elsewhere(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.refuse_correction_elsewhere() FROM PUBLIC;


--
-- Name: FUNCTION refuse_merged_record(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.refuse_merged_record() FROM PUBLIC;


--
-- Name: FUNCTION refuse_moving_what_is_read(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.refuse_moving_what_is_read() FROM PUBLIC;


--
-- Name: FUNCTION related_people_to_reach(of_client uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.related_people_to_reach(of_client uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.related_people_to_reach(of_client uuid) TO attune_app;


--
-- Name: FUNCTION renumbered(made_from jsonb, of_kind text, shift bigint); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.renumbered(made_from jsonb, of_kind text, shift bigint) FROM PUBLIC;


--
-- Name: TABLE episode; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.episode TO attune_app;


--
-- Name: COLUMN episode.problem; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(problem) ON TABLE public.episode TO attune_app;


--
-- Name: COLUMN episode.started_on; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(started_on) ON TABLE public.episode TO attune_app;


--
-- Name: COLUMN episode.ended_on; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(ended_on) ON TABLE public.episode TO attune_app;


--
-- Name: COLUMN episode.planned_sessions; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(planned_sessions) ON TABLE public.episode TO attune_app;


--
-- Name: COLUMN episode.referred_on; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(referred_on) ON TABLE public.episode TO attune_app;


--
-- Name: COLUMN episode.referral_source; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(referral_source) ON TABLE public.episode TO attune_app;


--
-- Name: COLUMN episode.referral_urgency; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(referral_urgency) ON TABLE public.episode TO attune_app;


--
-- Name: COLUMN episode.referred_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(referred_by) ON TABLE public.episode TO attune_app;


--
-- Name: COLUMN episode.end_reason; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(end_reason) ON TABLE public.episode TO attune_app;


--
-- Name: COLUMN episode.outcome; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(outcome) ON TABLE public.episode TO attune_app;


--
-- Name: COLUMN episode.agreed_afterwards; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(agreed_afterwards) ON TABLE public.episode TO attune_app;


--
-- Name: COLUMN episode.service_id; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(service_id) ON TABLE public.episode TO attune_app;


--
-- Name: FUNCTION responsible_therapist(of_client uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.responsible_therapist(of_client uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.responsible_therapist(of_client uuid) TO attune_app;


--
-- Name: TABLE client_attachment; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.client_attachment TO attune_app;


--
-- Name: COLUMN client_attachment.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.client_attachment TO attune_app;


--
-- Name: COLUMN client_attachment.struck_out_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(struck_out_at) ON TABLE public.client_attachment TO attune_app;


--
-- Name: COLUMN client_attachment.struck_out_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(struck_out_by) ON TABLE public.client_attachment TO attune_app;


--
-- Name: COLUMN client_attachment.struck_out_because; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(struck_out_because) ON TABLE public.client_attachment TO attune_app;


--
-- Name: FUNCTION room_taken_by_attachments(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.room_taken_by_attachments() FROM PUBLIC;
GRANT ALL ON FUNCTION public.room_taken_by_attachments() TO attune_app;


--
-- Name: FUNCTION rows_across(one uuid, other uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.rows_across(one uuid, other uuid) FROM PUBLIC;


--
-- Name: FUNCTION rows_since_import(of_import uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.rows_since_import(of_import uuid) FROM PUBLIC;


--
-- Name: FUNCTION search_notes(wanted text, most integer); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.search_notes(wanted text, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.search_notes(wanted text, most integer) TO attune_app;


--
-- Name: FUNCTION set_supervision(supervisor uuid, supervisee uuid, supervises boolean, cosigns boolean, by_request text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.set_supervision(supervisor uuid, supervisee uuid, supervises boolean, cosigns boolean, by_request text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.set_supervision(supervisor uuid, supervisee uuid, supervises boolean, cosigns boolean, by_request text) TO attune_app;


--
-- Name: FUNCTION settle_awaited_note(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.settle_awaited_note() FROM PUBLIC;


--
-- Name: FUNCTION settle_cover(of_client uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.settle_cover(of_client uuid) FROM PUBLIC;


--
-- Name: FUNCTION settle_invoice(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.settle_invoice() FROM PUBLIC;


--
-- Name: FUNCTION settle_mail(named_mail uuid, of_attempt integer, outcome text, why text, again_after interval); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.settle_mail(named_mail uuid, of_attempt integer, outcome text, why text, again_after interval) FROM PUBLIC;
GRANT ALL ON FUNCTION public.settle_mail(named_mail uuid, of_attempt integer, outcome text, why text, again_after interval) TO attune_app;


--
-- Name: FUNCTION settle_sessions(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.settle_sessions() FROM PUBLIC;


--
-- Name: FUNCTION sign_off_break_glass(of_break_glass uuid, what_was_found text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.sign_off_break_glass(of_break_glass uuid, what_was_found text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.sign_off_break_glass(of_break_glass uuid, what_was_found text) TO attune_app;


--
-- Name: FUNCTION stands_on_team(of_client uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.stands_on_team(of_client uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.stands_on_team(of_client uuid) TO attune_app;


--
-- Name: FUNCTION stop_mails(token bytea, by_request text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.stop_mails(token bytea, by_request text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.stop_mails(token bytea, by_request text) TO attune_app;


--
-- Name: FUNCTION take_on_client(new_client uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.take_on_client(new_client uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.take_on_client(new_client uuid) TO attune_app;


--
-- Name: FUNCTION taken_times(therapist uuid, room uuid, but uuid[], starts timestamp with time zone[], length integer); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.taken_times(therapist uuid, room uuid, but uuid[], starts timestamp with time zone[], length integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.taken_times(therapist uuid, room uuid, but uuid[], starts timestamp with time zone[], length integer) TO attune_app;


--
-- Name: FUNCTION undo_hindrances(its public.record_merge); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.undo_hindrances(its public.record_merge) FROM PUBLIC;


--
-- Name: FUNCTION undo_import(of_import uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.undo_import(of_import uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.undo_import(of_import uuid) TO attune_app;


--
-- Name: FUNCTION undo_record_merge(of_merge uuid, of_client uuid, by_request text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.undo_record_merge(of_merge uuid, of_client uuid, by_request text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.undo_record_merge(of_merge uuid, of_client uuid, by_request text) TO attune_app;


--
-- Name: FUNCTION undoing_import(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.undoing_import() FROM PUBLIC;
GRANT ALL ON FUNCTION public.undoing_import() TO attune_app;


--
-- Name: FUNCTION waiting_clients(); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.waiting_clients() FROM PUBLIC;
GRANT ALL ON FUNCTION public.waiting_clients() TO attune_app;


--
-- Name: FUNCTION was_given_attachment(to_client uuid, attachment uuid); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.was_given_attachment(to_client uuid, attachment uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.was_given_attachment(to_client uuid, attachment uuid) TO attune_app;


--
-- Name: FUNCTION withdraw_signals(of_client uuid, of_instrument text, since date, holding jsonb); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.withdraw_signals(of_client uuid, of_instrument text, since date, holding jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.withdraw_signals(of_client uuid, of_instrument text, since date, holding jsonb) TO attune_app;


--
-- Name: FUNCTION word_parts(known_by text); Type: ACL; Schema: public; Owner: attune_owner
--

REVOKE ALL ON FUNCTION public.word_parts(known_by text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.word_parts(known_by text) TO attune_app;


--
-- Name: TABLE account_settings; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.account_settings TO attune_app;


--
-- Name: TABLE administration; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.administration TO attune_app;


--
-- Name: TABLE agreed_action; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.agreed_action TO attune_app;


--
-- Name: COLUMN agreed_action.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.agreed_action TO attune_app;


--
-- Name: COLUMN agreed_action.done_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(done_at) ON TABLE public.agreed_action TO attune_app;


--
-- Name: COLUMN agreed_action.done_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(done_by) ON TABLE public.agreed_action TO attune_app;


--
-- Name: TABLE assignment; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.assignment TO attune_app;


--
-- Name: COLUMN assignment.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.assignment TO attune_app;


--
-- Name: COLUMN assignment.stopped_on; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(stopped_on) ON TABLE public.assignment TO attune_app;


--
-- Name: TABLE attachment_room; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.attachment_room TO attune_app;


--
-- Name: TABLE audit_event; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.audit_event TO attune_app;


--
-- Name: TABLE baseline_statistic; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.baseline_statistic TO attune_app;
GRANT SELECT ON TABLE public.baseline_statistic TO attune_report;


--
-- Name: TABLE basis; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.basis TO attune_app;


--
-- Name: TABLE battery; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.battery TO attune_app;


--
-- Name: COLUMN battery.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.battery TO attune_app;


--
-- Name: COLUMN battery.name; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(name) ON TABLE public.battery TO attune_app;


--
-- Name: COLUMN battery.measures; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(measures) ON TABLE public.battery TO attune_app;


--
-- Name: COLUMN battery.in_use; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(in_use) ON TABLE public.battery TO attune_app;


--
-- Name: COLUMN battery.changed_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_by) ON TABLE public.battery TO attune_app;


--
-- Name: COLUMN battery.changed_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_at) ON TABLE public.battery TO attune_app;


--
-- Name: TABLE break_glass; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.break_glass TO attune_app;


--
-- Name: TABLE break_glass_end; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.break_glass_end TO attune_app;


--
-- Name: TABLE break_glass_sign_off; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.break_glass_sign_off TO attune_app;


--
-- Name: TABLE calendar_feed; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.calendar_feed TO attune_app;


--
-- Name: COLUMN calendar_feed.revoked_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(revoked_at) ON TABLE public.calendar_feed TO attune_app;


--
-- Name: TABLE care_plan; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.care_plan TO attune_app;


--
-- Name: TABLE care_team_event; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.care_team_event TO attune_app;


--
-- Name: TABLE client; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.client TO attune_app;


--
-- Name: COLUMN client.reference; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(reference) ON TABLE public.client TO attune_app;


--
-- Name: COLUMN client.legal_name; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(legal_name) ON TABLE public.client TO attune_app;


--
-- Name: COLUMN client.preferred_name; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(preferred_name) ON TABLE public.client TO attune_app;


--
-- Name: COLUMN client.pronouns; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(pronouns) ON TABLE public.client TO attune_app;


--
-- Name: COLUMN client.born_on; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(born_on) ON TABLE public.client TO attune_app;


--
-- Name: COLUMN client.phone; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(phone) ON TABLE public.client TO attune_app;


--
-- Name: COLUMN client.email; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(email) ON TABLE public.client TO attune_app;


--
-- Name: COLUMN client.preferred_channel; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(preferred_channel) ON TABLE public.client TO attune_app;


--
-- Name: COLUMN client.messages_may_be_left; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(messages_may_be_left) ON TABLE public.client TO attune_app;


--
-- Name: COLUMN client.address; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(address) ON TABLE public.client TO attune_app;


--
-- Name: TABLE client_attachment_piece; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.client_attachment_piece TO attune_app;


--
-- Name: TABLE client_fee; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.client_fee TO attune_app;


--
-- Name: COLUMN client_fee.struck_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(struck_at) ON TABLE public.client_fee TO attune_app;


--
-- Name: TABLE client_field; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.client_field TO attune_app;


--
-- Name: TABLE client_history; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.client_history TO attune_app;


--
-- Name: TABLE client_reading; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.client_reading TO attune_app;


--
-- Name: COLUMN client_reading.reading; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(reading) ON TABLE public.client_reading TO attune_app;


--
-- Name: COLUMN client_reading.kept_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(kept_by) ON TABLE public.client_reading TO attune_app;


--
-- Name: COLUMN client_reading.kept_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(kept_at) ON TABLE public.client_reading TO attune_app;


--
-- Name: TABLE client_tags; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.client_tags TO attune_app;


--
-- Name: TABLE confirmation; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.confirmation TO attune_app;


--
-- Name: TABLE consent; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.consent TO attune_app;


--
-- Name: TABLE course; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.course TO attune_app;


--
-- Name: TABLE document; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.document TO attune_app;


--
-- Name: TABLE document_handout; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.document_handout TO attune_app;


--
-- Name: TABLE episode_history; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.episode_history TO attune_app;


--
-- Name: TABLE exercise; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.exercise TO attune_app;
GRANT SELECT ON TABLE public.exercise TO attune_report;


--
-- Name: TABLE exercise_attachment; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.exercise_attachment TO attune_app;


--
-- Name: TABLE exercise_attachment_piece; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.exercise_attachment_piece TO attune_app;


--
-- Name: TABLE flag; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.flag TO attune_app;


--
-- Name: COLUMN flag.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.flag TO attune_app;


--
-- Name: COLUMN flag.administration_id; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(administration_id) ON TABLE public.flag TO attune_app;


--
-- Name: COLUMN flag.signed_off_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(signed_off_at) ON TABLE public.flag TO attune_app;


--
-- Name: COLUMN flag.signed_off_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(signed_off_by) ON TABLE public.flag TO attune_app;


--
-- Name: COLUMN flag.what_was_done; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(what_was_done) ON TABLE public.flag TO attune_app;


--
-- Name: TABLE formulation; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.formulation TO attune_app;


--
-- Name: TABLE goal; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.goal TO attune_app;


--
-- Name: COLUMN goal.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.goal TO attune_app;


--
-- Name: COLUMN goal.text; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(text) ON TABLE public.goal TO attune_app;


--
-- Name: COLUMN goal.agreed_on; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(agreed_on) ON TABLE public.goal TO attune_app;


--
-- Name: COLUMN goal.state; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(state) ON TABLE public.goal TO attune_app;


--
-- Name: COLUMN goal.ended_on; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(ended_on) ON TABLE public.goal TO attune_app;


--
-- Name: COLUMN goal.changed_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_by) ON TABLE public.goal TO attune_app;


--
-- Name: COLUMN goal.changed_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_at) ON TABLE public.goal TO attune_app;


--
-- Name: TABLE idempotency; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.idempotency TO attune_app;


--
-- Name: TABLE import; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.import TO attune_app;


--
-- Name: TABLE instrument; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.instrument TO attune_app;
GRANT SELECT ON TABLE public.instrument TO attune_report;


--
-- Name: TABLE invoice; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.invoice TO attune_app;


--
-- Name: COLUMN invoice.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.invoice TO attune_app;


--
-- Name: COLUMN invoice.state; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(state) ON TABLE public.invoice TO attune_app;


--
-- Name: COLUMN invoice.client_name; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(client_name) ON TABLE public.invoice TO attune_app;


--
-- Name: COLUMN invoice.payer_name; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(payer_name) ON TABLE public.invoice TO attune_app;


--
-- Name: COLUMN invoice.payer_address; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(payer_address) ON TABLE public.invoice TO attune_app;


--
-- Name: COLUMN invoice.net; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(net) ON TABLE public.invoice TO attune_app;


--
-- Name: COLUMN invoice.tax; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(tax) ON TABLE public.invoice TO attune_app;


--
-- Name: COLUMN invoice.gross; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(gross) ON TABLE public.invoice TO attune_app;


--
-- Name: COLUMN invoice.prefix; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(prefix) ON TABLE public.invoice TO attune_app;


--
-- Name: COLUMN invoice.issued_on; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(issued_on) ON TABLE public.invoice TO attune_app;


--
-- Name: COLUMN invoice.due_on; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(due_on) ON TABLE public.invoice TO attune_app;


--
-- Name: COLUMN invoice.issuer; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(issuer) ON TABLE public.invoice TO attune_app;


--
-- Name: COLUMN invoice.document_id; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(document_id) ON TABLE public.invoice TO attune_app;


--
-- Name: COLUMN invoice.issued_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(issued_by) ON TABLE public.invoice TO attune_app;


--
-- Name: TABLE invoice_line; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.invoice_line TO attune_app;


--
-- Name: COLUMN invoice_line.description; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(description) ON TABLE public.invoice_line TO attune_app;


--
-- Name: COLUMN invoice_line.quantity; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(quantity) ON TABLE public.invoice_line TO attune_app;


--
-- Name: COLUMN invoice_line.unit_price; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(unit_price) ON TABLE public.invoice_line TO attune_app;


--
-- Name: COLUMN invoice_line.tax_rate; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(tax_rate) ON TABLE public.invoice_line TO attune_app;


--
-- Name: COLUMN invoice_line.session_id; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(session_id) ON TABLE public.invoice_line TO attune_app;


--
-- Name: COLUMN invoice_line.holds_session; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(holds_session) ON TABLE public.invoice_line TO attune_app;


--
-- Name: COLUMN invoice_line.removed; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(removed) ON TABLE public.invoice_line TO attune_app;


--
-- Name: TABLE invoice_series; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.invoice_series TO attune_app;


--
-- Name: TABLE leave; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.leave TO attune_app;


--
-- Name: COLUMN leave.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.leave TO attune_app;


--
-- Name: COLUMN leave.withdrawn_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(withdrawn_at) ON TABLE public.leave TO attune_app;


--
-- Name: TABLE leave_reason; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.leave_reason TO attune_app;


--
-- Name: TABLE legal_hold; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.legal_hold TO attune_app;


--
-- Name: COLUMN legal_hold.lifted_reason; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(lifted_reason) ON TABLE public.legal_hold TO attune_app;


--
-- Name: COLUMN legal_hold.lifted_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(lifted_by) ON TABLE public.legal_hold TO attune_app;


--
-- Name: COLUMN legal_hold.lifted_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(lifted_at) ON TABLE public.legal_hold TO attune_app;


--
-- Name: TABLE licence_statement; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.licence_statement TO attune_app;


--
-- Name: TABLE life_event; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.life_event TO attune_app;


--
-- Name: COLUMN life_event.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.life_event TO attune_app;


--
-- Name: COLUMN life_event.kind; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(kind) ON TABLE public.life_event TO attune_app;


--
-- Name: COLUMN life_event.text; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(text) ON TABLE public.life_event TO attune_app;


--
-- Name: COLUMN life_event.started_on; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(started_on) ON TABLE public.life_event TO attune_app;


--
-- Name: COLUMN life_event.ended_on; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(ended_on) ON TABLE public.life_event TO attune_app;


--
-- Name: COLUMN life_event.struck_out_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(struck_out_at) ON TABLE public.life_event TO attune_app;


--
-- Name: COLUMN life_event.changed_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_by) ON TABLE public.life_event TO attune_app;


--
-- Name: COLUMN life_event.changed_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_at) ON TABLE public.life_event TO attune_app;


--
-- Name: TABLE link_answer; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.link_answer TO attune_app;


--
-- Name: COLUMN link_answer.answer; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(answer) ON TABLE public.link_answer TO attune_app;


--
-- Name: COLUMN link_answer.answered_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(answered_at) ON TABLE public.link_answer TO attune_app;


--
-- Name: TABLE link_form; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.link_form TO attune_app;


--
-- Name: COLUMN link_form.administration_id; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(administration_id) ON TABLE public.link_form TO attune_app;


--
-- Name: COLUMN link_form.stopped_id; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(stopped_id) ON TABLE public.link_form TO attune_app;


--
-- Name: COLUMN link_form.sent_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(sent_at) ON TABLE public.link_form TO attune_app;


--
-- Name: TABLE link_token; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.link_token TO attune_app;


--
-- Name: TABLE mail_consent; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.mail_consent TO attune_app;


--
-- Name: COLUMN mail_consent.seen_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(seen_by) ON TABLE public.mail_consent TO attune_app;


--
-- Name: TABLE mail_settings; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.mail_settings TO attune_app;


--
-- Name: TABLE merged_row; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.merged_row TO attune_app;


--
-- Name: TABLE note_addendum; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.note_addendum TO attune_app;


--
-- Name: TABLE note_cosignature; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.note_cosignature TO attune_app;


--
-- Name: TABLE note_search; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.note_search TO attune_app;


--
-- Name: TABLE note_template_choice; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.note_template_choice TO attune_app;


--
-- Name: COLUMN note_template_choice.template_code; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(template_code) ON TABLE public.note_template_choice TO attune_app;


--
-- Name: TABLE note_waiver; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.note_waiver TO attune_app;


--
-- Name: TABLE note_to_sign; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.note_to_sign TO attune_app;


--
-- Name: TABLE open_note; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.open_note TO attune_app;


--
-- Name: COLUMN open_note.seen_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(seen_at) ON TABLE public.open_note TO attune_app;


--
-- Name: TABLE own_exercise; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.own_exercise TO attune_app;


--
-- Name: TABLE own_field; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.own_field TO attune_app;


--
-- Name: COLUMN own_field.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.own_field TO attune_app;


--
-- Name: COLUMN own_field.name; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(name) ON TABLE public.own_field TO attune_app;


--
-- Name: COLUMN own_field.choices; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(choices) ON TABLE public.own_field TO attune_app;


--
-- Name: COLUMN own_field.hint; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(hint) ON TABLE public.own_field TO attune_app;


--
-- Name: COLUMN own_field.place; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(place) ON TABLE public.own_field TO attune_app;


--
-- Name: COLUMN own_field.retired_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(retired_at) ON TABLE public.own_field TO attune_app;


--
-- Name: COLUMN own_field.changed_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_by) ON TABLE public.own_field TO attune_app;


--
-- Name: COLUMN own_field.changed_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_at) ON TABLE public.own_field TO attune_app;


--
-- Name: TABLE own_instrument; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.own_instrument TO attune_app;


--
-- Name: TABLE own_leaflet; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.own_leaflet TO attune_app;


--
-- Name: TABLE own_note_template; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.own_note_template TO attune_app;


--
-- Name: TABLE pair_apart; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.pair_apart TO attune_app;


--
-- Name: COLUMN pair_apart.taken_back_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(taken_back_by) ON TABLE public.pair_apart TO attune_app;


--
-- Name: COLUMN pair_apart.taken_back_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(taken_back_at) ON TABLE public.pair_apart TO attune_app;


--
-- Name: TABLE practice; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.practice TO attune_app;
GRANT SELECT ON TABLE public.practice TO attune_report;


--
-- Name: TABLE practice_log; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.practice_log TO attune_app;


--
-- Name: COLUMN practice_log.struck_out_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(struck_out_at) ON TABLE public.practice_log TO attune_app;


--
-- Name: COLUMN practice_log.struck_out_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(struck_out_by) ON TABLE public.practice_log TO attune_app;


--
-- Name: TABLE practice_paper; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.practice_paper TO attune_app;


--
-- Name: TABLE practice_safety; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.practice_safety TO attune_app;


--
-- Name: TABLE reassignment; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT ON TABLE public.reassignment TO attune_app;


--
-- Name: TABLE related_person; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.related_person TO attune_app;


--
-- Name: COLUMN related_person.kind; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(kind) ON TABLE public.related_person TO attune_app;


--
-- Name: COLUMN related_person.emergency_contact; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(emergency_contact) ON TABLE public.related_person TO attune_app;


--
-- Name: COLUMN related_person.name; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(name) ON TABLE public.related_person TO attune_app;


--
-- Name: COLUMN related_person.relation; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(relation) ON TABLE public.related_person TO attune_app;


--
-- Name: COLUMN related_person.phone; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(phone) ON TABLE public.related_person TO attune_app;


--
-- Name: COLUMN related_person.email; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(email) ON TABLE public.related_person TO attune_app;


--
-- Name: COLUMN related_person.address; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(address) ON TABLE public.related_person TO attune_app;


--
-- Name: COLUMN related_person.note; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(note) ON TABLE public.related_person TO attune_app;


--
-- Name: COLUMN related_person.removed_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(removed_at) ON TABLE public.related_person TO attune_app;


--
-- Name: COLUMN related_person.changed_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_by) ON TABLE public.related_person TO attune_app;


--
-- Name: COLUMN related_person.changed_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_at) ON TABLE public.related_person TO attune_app;


--
-- Name: TABLE related_person_history; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.related_person_history TO attune_app;


--
-- Name: TABLE retention_rule; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.retention_rule TO attune_app;


--
-- Name: TABLE review; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.review TO attune_app;


--
-- Name: COLUMN review.days_done; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(days_done) ON TABLE public.review TO attune_app;


--
-- Name: COLUMN review.days_set; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(days_set) ON TABLE public.review TO attune_app;


--
-- Name: COLUMN review.said; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(said) ON TABLE public.review TO attune_app;


--
-- Name: COLUMN review.entered_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(entered_by) ON TABLE public.review TO attune_app;


--
-- Name: COLUMN review.entered_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(entered_at) ON TABLE public.review TO attune_app;


--
-- Name: TABLE room; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.room TO attune_app;


--
-- Name: COLUMN room.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.room TO attune_app;


--
-- Name: COLUMN room.name; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(name) ON TABLE public.room TO attune_app;


--
-- Name: COLUMN room.closed_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(closed_at) ON TABLE public.room TO attune_app;


--
-- Name: TABLE safety_plan; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.safety_plan TO attune_app;


--
-- Name: TABLE schedule; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.schedule TO attune_app;


--
-- Name: TABLE score; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.score TO attune_app;


--
-- Name: TABLE series; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.series TO attune_app;


--
-- Name: TABLE service; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.service TO attune_app;


--
-- Name: COLUMN service.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.service TO attune_app;


--
-- Name: COLUMN service.name; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(name) ON TABLE public.service TO attune_app;


--
-- Name: COLUMN service.kind; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(kind) ON TABLE public.service TO attune_app;


--
-- Name: COLUMN service.minutes; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(minutes) ON TABLE public.service TO attune_app;


--
-- Name: COLUMN service.fee; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(fee) ON TABLE public.service TO attune_app;


--
-- Name: COLUMN service.taxed; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(taxed) ON TABLE public.service TO attune_app;


--
-- Name: COLUMN service.closed_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(closed_at) ON TABLE public.service TO attune_app;


--
-- Name: TABLE sign_in; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.sign_in TO attune_app;


--
-- Name: COLUMN sign_in.last_used_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(last_used_at) ON TABLE public.sign_in TO attune_app;


--
-- Name: COLUMN sign_in.ended_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(ended_at) ON TABLE public.sign_in TO attune_app;


--
-- Name: TABLE sign_in_attempt; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sign_in_attempt TO attune_app;


--
-- Name: TABLE signal_settings; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.signal_settings TO attune_app;


--
-- Name: TABLE signature; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.signature TO attune_app;


--
-- Name: TABLE tag; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.tag TO attune_app;


--
-- Name: COLUMN tag.offered; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(offered) ON TABLE public.tag TO attune_app;


--
-- Name: COLUMN tag.changed_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_by) ON TABLE public.tag TO attune_app;


--
-- Name: COLUMN tag.changed_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_at) ON TABLE public.tag TO attune_app;


--
-- Name: TABLE waiting_entry; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.waiting_entry TO attune_app;


--
-- Name: COLUMN waiting_entry.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.waiting_entry TO attune_app;


--
-- Name: COLUMN waiting_entry.waits_for; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(waits_for) ON TABLE public.waiting_entry TO attune_app;


--
-- Name: COLUMN waiting_entry.since; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(since) ON TABLE public.waiting_entry TO attune_app;


--
-- Name: COLUMN waiting_entry.urgency; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(urgency) ON TABLE public.waiting_entry TO attune_app;


--
-- Name: COLUMN waiting_entry.weekdays; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(weekdays) ON TABLE public.waiting_entry TO attune_app;


--
-- Name: COLUMN waiting_entry.day_parts; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(day_parts) ON TABLE public.waiting_entry TO attune_app;


--
-- Name: COLUMN waiting_entry.therapist_id; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(therapist_id) ON TABLE public.waiting_entry TO attune_app;


--
-- Name: COLUMN waiting_entry.note; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(note) ON TABLE public.waiting_entry TO attune_app;


--
-- Name: COLUMN waiting_entry.state; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(state) ON TABLE public.waiting_entry TO attune_app;


--
-- Name: COLUMN waiting_entry.changed_by; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_by) ON TABLE public.waiting_entry TO attune_app;


--
-- Name: COLUMN waiting_entry.changed_at; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(changed_at) ON TABLE public.waiting_entry TO attune_app;


--
-- Name: TABLE waiting_step; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.waiting_step TO attune_app;


--
-- Name: TABLE weekly_course; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.weekly_course TO attune_app;


--
-- Name: COLUMN weekly_course.row_version; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(row_version) ON TABLE public.weekly_course TO attune_app;


--
-- Name: COLUMN weekly_course.weeks; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(weeks) ON TABLE public.weekly_course TO attune_app;


--
-- Name: COLUMN weekly_course.ends_on; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(ends_on) ON TABLE public.weekly_course TO attune_app;


--
-- Name: COLUMN weekly_course.stopped_on; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT UPDATE(stopped_on) ON TABLE public.weekly_course TO attune_app;


--
-- Name: TABLE wording; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.wording TO attune_app;


--
-- Name: TABLE working_hours; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.working_hours TO attune_app;


--
-- Name: TABLE working_stretch; Type: ACL; Schema: public; Owner: attune_owner
--

GRANT SELECT,INSERT ON TABLE public.working_stretch TO attune_app;


--
-- PostgreSQL database dump complete
--

\unrestrict attune

