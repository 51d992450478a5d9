-- Money: what the practice charges, its invoices without a gap in their numbers, and what was paid. Amounts are whole
-- minor units of the currency (pence, cents), bigint, everywhere.

CREATE FUNCTION acting_bookkeeper() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM user_account
                   WHERE id = acting_user() AND role IN ('lead', 'assistant') AND disabled_at IS NULL
                     AND acting_client() IS NULL);
COMMENT ON FUNCTION acting_bookkeeper IS 'Whether this transaction acts for a lead or an assistant, who keep the accounts of the whole practice: its invoices and what was paid on them, and nothing else of the clients whom they do not care for.';

CREATE TABLE account_settings (
    number                 bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    currency               text        NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    issuer_name            text        NOT NULL CHECK (length(issuer_name) BETWEEN 1 AND 120),
    issuer_address         text        NOT NULL CHECK (length(issuer_address) BETWEEN 1 AND 400),
    tax_number             text        NOT NULL CHECK (length(tax_number) <= 60),
    tax_name               text        NOT NULL CHECK (length(tax_name) BETWEEN 1 AND 20),
    tax_rate               integer     NOT NULL CHECK (tax_rate BETWEEN 0 AND 10000),
    exempt_words           text        NOT NULL CHECK (length(exempt_words) <= 300),
    charged_from           date        NOT NULL,
    terms_days             integer     NOT NULL CHECK (terms_days BETWEEN 0 AND 365),
    bank_details           text        NOT NULL CHECK (length(bank_details) <= 400),
    prefix                 text        NOT NULL CHECK (length(prefix) <= 12),
    late_cancel_percent    integer     NOT NULL CHECK (late_cancel_percent BETWEEN 0 AND 100),
    did_not_attend_percent integer     NOT NULL CHECK (did_not_attend_percent BETWEEN 0 AND 100),
    entered_by             uuid        NOT NULL REFERENCES user_account (id),
    entered_at             timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  account_settings              IS 'Who issues the practice''s invoices, and by which rules. Never changed: the last one holds.';
COMMENT ON COLUMN account_settings.currency     IS 'ISO 4217, "GBP".';
COMMENT ON COLUMN account_settings.tax_name     IS 'As it stands on the tax line: "VAT".';
COMMENT ON COLUMN account_settings.tax_rate     IS 'In hundredths of a percent: 1900 is 19 %.';
COMMENT ON COLUMN account_settings.exempt_words IS 'Printed where an invoice has a line without tax: why there is none.';
COMMENT ON COLUMN account_settings.charged_from IS 'Sessions before this day are on no invoice of ours: they were charged elsewhere.';
COMMENT ON COLUMN account_settings.late_cancel_percent IS 'Of the fee, for a session that was cancelled late; 0: nothing is charged.';
CREATE TRIGGER account_settings_append_only BEFORE UPDATE OR DELETE ON account_settings
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON account_settings TO attune_app;

CREATE TABLE invoice_series (
    prefix       text   PRIMARY KEY CHECK (length(prefix) <= 12),
    first_number bigint NOT NULL CHECK (first_number BETWEEN 1 AND 999999999),
    next_number  bigint NOT NULL CHECK (next_number >= first_number)
);
COMMENT ON TABLE  invoice_series             IS 'The numbers of invoices and credit notes, a row for each prefix. Whoever issues holds the row until the end of the transaction, so that a number is taken by what is committed and by nothing else.';
COMMENT ON COLUMN invoice_series.next_number IS 'What the next one gets; equal to first_number until one was taken.';
GRANT SELECT ON invoice_series TO attune_app;

CREATE FUNCTION open_invoice_series(of_prefix text, beginning bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
COMMENT ON FUNCTION open_invoice_series IS 'Begins a series there, unless a number of it was taken already; its next number.';
REVOKE EXECUTE ON FUNCTION open_invoice_series FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_invoice_series TO attune_app;

CREATE TABLE service (
    id          uuid        PRIMARY KEY,
    row_version bigint      NOT NULL DEFAULT 1,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    kind        text        NOT NULL CHECK (kind IN ('individual', 'couple', 'group')),
    minutes     integer     NOT NULL CHECK (minutes BETWEEN 5 AND 600),
    fee         bigint      NOT NULL CHECK (fee BETWEEN 0 AND 100000000),
    taxed       boolean     NOT NULL,
    closed_at   timestamptz
);
COMMENT ON TABLE  service           IS 'What the practice charges for. A session is charged as the service of its kind whose minutes are nearest.';
COMMENT ON COLUMN service.fee       IS 'For one client, before tax.';
COMMENT ON COLUMN service.taxed     IS 'At the practice''s rate; otherwise exempt.';
COMMENT ON COLUMN service.closed_at IS 'Nothing new is charged as it from then on; NULL while it is offered.';
CREATE UNIQUE INDEX service_name ON service (lower(name)) WHERE closed_at IS NULL;
GRANT SELECT, INSERT ON service TO attune_app;
GRANT UPDATE (row_version, name, kind, minutes, fee, taxed, closed_at) ON service TO attune_app;

CREATE TABLE client_fee (
    id         uuid        PRIMARY KEY,
    client_id  uuid        NOT NULL REFERENCES client (id),
    service_id uuid        NOT NULL REFERENCES service (id),
    fee        bigint      NOT NULL CHECK (fee BETWEEN 0 AND 100000000),
    valid_from date        NOT NULL,
    valid_to   date        CHECK (valid_to >= valid_from),
    entered_by uuid        NOT NULL REFERENCES user_account (id),
    entered_at timestamptz NOT NULL DEFAULT now(),
    struck_at  timestamptz,
    CONSTRAINT client_fee_one_at_a_time
        EXCLUDE USING gist (client_id WITH =, service_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
        WHERE (struck_at IS NULL)
);
COMMENT ON TABLE  client_fee           IS 'What one client pays for a service in place of its fee, by the day of the session.';
COMMENT ON COLUMN client_fee.valid_to  IS 'The last day; NULL: until another is agreed.';
COMMENT ON COLUMN client_fee.struck_at IS 'Entered by mistake: kept, and no longer used.';

CREATE TABLE invoice (
    id            uuid        PRIMARY KEY,
    row_version   bigint      NOT NULL DEFAULT 1,
    client_id     uuid        NOT NULL REFERENCES client (id),
    kind          text        NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    state         text        NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'issued', 'discarded')),
    cancels       uuid,
    client_name   text        NOT NULL CHECK (length(client_name) BETWEEN 1 AND 200),
    payer_name    text        NOT NULL CHECK (length(payer_name) <= 200),
    payer_address text        NOT NULL CHECK (length(payer_address) <= 400),
    currency      text        NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    net           bigint      NOT NULL DEFAULT 0,
    tax           bigint      NOT NULL DEFAULT 0,
    gross         bigint      NOT NULL DEFAULT 0 CHECK (gross = net + tax),
    prefix        text        REFERENCES invoice_series (prefix),
    number        bigint,
    issued_on     date,
    due_on        date        CHECK (due_on >= issued_on),
    issuer        jsonb       CHECK (jsonb_typeof(issuer) = 'object' AND length(issuer::text) <= 5000),
    document_id   uuid        REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    drafted_by    uuid        NOT NULL REFERENCES user_account (id),
    drafted_at    timestamptz NOT NULL DEFAULT now(),
    issued_by     uuid        REFERENCES user_account (id),
    issued_at     timestamptz,
    UNIQUE (prefix, number),
    UNIQUE (id, client_id),
    FOREIGN KEY (cancels, client_id) REFERENCES invoice (id, client_id),
    CHECK ((kind = 'credit_note') = (cancels IS NOT NULL)),
    CHECK (CASE state WHEN 'issued' THEN
               num_nonnulls(prefix, number, issued_on, due_on, issuer, document_id, issued_by, issued_at) = 8 AND payer_name <> ''
           ELSE num_nonnulls(number, issued_on, due_on, issuer, document_id, issued_by, issued_at) = 0 END)
);
COMMENT ON TABLE  invoice             IS 'An invoice, or the credit note that cancels one. Changeable as a draft; once issued it has its number and is never changed.';
COMMENT ON COLUMN invoice.cancels     IS 'The invoice that a credit note cancels, whole; NULL for invoices.';
COMMENT ON COLUMN invoice.client_name IS 'For whom the work was done, as it was when the invoice was drafted: those who keep the accounts need not see the record.';
COMMENT ON COLUMN invoice.payer_name  IS 'To whom it goes: the client, or who pays for them.';
COMMENT ON COLUMN invoice.number      IS 'Given by the database in the transaction that issues, without a gap within its prefix; NULL until then.';
COMMENT ON COLUMN invoice.issuer      IS 'InvoiceIssuer of shared/money/invoice.hpp: who issued it, as it stood on that day.';
COMMENT ON COLUMN invoice.document_id IS 'The PDF as it was issued.';
CREATE UNIQUE INDEX invoice_cancels ON invoice (cancels);
CREATE UNIQUE INDEX invoice_one_draft ON invoice (client_id) WHERE state = 'draft' AND kind = 'invoice';
CREATE INDEX invoice_client_id ON invoice (client_id, drafted_at DESC);
CREATE INDEX invoice_issued_on ON invoice (issued_on) WHERE state = 'issued';

CREATE TABLE invoice_line (
    invoice_id    uuid    NOT NULL,
    client_id     uuid    NOT NULL,
    place         integer NOT NULL CHECK (place BETWEEN 1 AND 60),
    description   text    NOT NULL CHECK (length(description) <= 200),
    quantity      integer NOT NULL CHECK (quantity BETWEEN 1 AND 999),
    unit_price    bigint  NOT NULL CHECK (unit_price BETWEEN -100000000 AND 100000000),
    tax_rate      integer NOT NULL CHECK (tax_rate BETWEEN 0 AND 10000),
    session_id    uuid    REFERENCES session (id),
    holds_session boolean NOT NULL DEFAULT false,
    removed       boolean NOT NULL DEFAULT false,
    PRIMARY KEY (invoice_id, place),
    FOREIGN KEY (invoice_id, client_id) REFERENCES invoice (id, client_id),
    CHECK (NOT holds_session OR session_id IS NOT NULL AND NOT removed)
);
COMMENT ON TABLE  invoice_line               IS 'What is charged, line by line: when, how long and for how much, and nothing of what was talked about.';
COMMENT ON COLUMN invoice_line.unit_price    IS 'Before tax; below 0 on a credit note.';
COMMENT ON COLUMN invoice_line.tax_rate      IS 'In hundredths of a percent; 0: exempt.';
COMMENT ON COLUMN invoice_line.session_id    IS 'Which session it charges for; NULL for another thing.';
COMMENT ON COLUMN invoice_line.holds_session IS 'The session is charged for by this line and by no other. No longer, once the draft was discarded or the invoice cancelled.';
COMMENT ON COLUMN invoice_line.removed       IS 'Taken off the draft; nothing is deleted.';
CREATE INDEX invoice_line_client_id ON invoice_line (client_id);
CREATE UNIQUE INDEX invoice_line_session_once ON invoice_line (session_id) WHERE holds_session;

CREATE TABLE payment (
    id            uuid        PRIMARY KEY,
    client_id     uuid        NOT NULL,
    invoice_id    uuid        NOT NULL,
    paid_on       date        NOT NULL,
    amount        bigint      NOT NULL CHECK (amount <> 0 AND amount BETWEEN -10000000000 AND 10000000000),
    method        text        NOT NULL CHECK (method IN ('bank_transfer', 'card', 'cash', 'direct_debit', 'cheque', 'other')),
    reference     text        NOT NULL CHECK (length(reference) <= 80),
    recorded_by   uuid        NOT NULL REFERENCES user_account (id),
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    struck_at     timestamptz,
    struck_by     uuid        REFERENCES user_account (id),
    struck_reason text        CHECK (length(struck_reason) BETWEEN 1 AND 200),
    FOREIGN KEY (invoice_id, client_id) REFERENCES invoice (id, client_id),
    CHECK (num_nonnulls(struck_at, struck_by, struck_reason) IN (0, 3))
);
COMMENT ON TABLE  payment           IS 'What was paid on an invoice. A mistaken one is struck out, with the reason, and kept.';
COMMENT ON COLUMN payment.amount    IS 'In minor units; below 0: paid back to the payer.';
COMMENT ON COLUMN payment.reference IS 'What the bank''s statement says.';
CREATE INDEX payment_client_id ON payment (client_id);
CREATE INDEX payment_invoice_id ON payment (invoice_id);
CREATE INDEX payment_paid_on ON payment (paid_on);

-- Issuing, discarding, cancelling.
CREATE FUNCTION paid_on_invoice(of_invoice uuid) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN (SELECT coalesce(sum(amount), 0)::bigint FROM payment WHERE invoice_id = of_invoice AND struck_at IS NULL);
REVOKE EXECUTE ON FUNCTION paid_on_invoice FROM PUBLIC;

CREATE FUNCTION settle_invoice() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
COMMENT ON FUNCTION settle_invoice IS 'By the owner, who alone counts the numbers: they are taken here and nowhere else.';
REVOKE EXECUTE ON FUNCTION settle_invoice FROM PUBLIC;
CREATE TRIGGER invoice_settled BEFORE INSERT OR UPDATE ON invoice FOR EACH ROW EXECUTE FUNCTION settle_invoice();

CREATE FUNCTION keep_issued_lines() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    its invoice;
BEGIN
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
REVOKE EXECUTE ON FUNCTION keep_issued_lines FROM PUBLIC;
CREATE TRIGGER invoice_line_kept BEFORE INSERT OR UPDATE ON invoice_line FOR EACH ROW EXECUTE FUNCTION keep_issued_lines();

-- Payments.
CREATE FUNCTION lock_outstanding(of_invoice uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
COMMENT ON FUNCTION lock_outstanding IS 'What is still to be paid on an invoice, locked until the end of the transaction; NULL where nothing can be: a draft, a credit note, an invoice that was cancelled.';
REVOKE EXECUTE ON FUNCTION lock_outstanding FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_outstanding TO attune_app;

CREATE FUNCTION keep_payments_within() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
REVOKE EXECUTE ON FUNCTION keep_payments_within FROM PUBLIC;
CREATE TRIGGER payment_within BEFORE INSERT OR UPDATE ON payment FOR EACH ROW EXECUTE FUNCTION keep_payments_within();

ALTER TABLE document DROP CONSTRAINT document_kind_check;
ALTER TABLE document ADD CONSTRAINT document_kind_check CHECK (kind IN (
    'session_summary', 'safety_plan', 'formulation', 'formulation_in_plain_words', 'session_summary_for_client',
    'progress_report', 'discharge_report', 'letter', 'supervision_summary', 'measure_sheet', 'invoice', 'credit_note'));

CALL protect_by_caseload('client_fee', 'invoice', 'invoice_line', 'payment');
-- Those who keep the accounts read all of them and record what was paid; what is charged is its therapist's to say.
DROP POLICY care_team_inserts ON payment;
DROP POLICY care_team_updates ON payment;
CALL change_by_care_team('payment', 'client_id', '(SELECT acting_bookkeeper())');
CREATE POLICY bookkeeper_select ON invoice FOR SELECT TO attune_app USING ((SELECT acting_bookkeeper()));
CREATE POLICY bookkeeper_select ON invoice_line FOR SELECT TO attune_app USING ((SELECT acting_bookkeeper()));
CREATE POLICY bookkeeper_select ON payment FOR SELECT TO attune_app USING ((SELECT acting_bookkeeper()));
CREATE POLICY bookkeeper_insert ON payment FOR INSERT TO attune_app WITH CHECK ((SELECT acting_bookkeeper()));
CREATE POLICY bookkeeper_update ON payment FOR UPDATE TO attune_app USING ((SELECT acting_bookkeeper()));
CREATE POLICY bookkeeper_select ON document FOR SELECT TO attune_app USING (
    kind IN ('invoice', 'credit_note') AND (SELECT acting_bookkeeper()));

GRANT SELECT, INSERT ON client_fee, invoice, invoice_line, payment TO attune_app;
GRANT UPDATE (struck_at) ON client_fee TO attune_app;
GRANT UPDATE (row_version, state, client_name, payer_name, payer_address, net, tax, gross, prefix, issued_on, due_on, issuer,
              document_id, issued_by) ON invoice TO attune_app;
GRANT UPDATE (description, quantity, unit_price, tax_rate, session_id, holds_session, removed) ON invoice_line TO attune_app;
GRANT UPDATE (struck_at, struck_by, struck_reason) ON payment TO attune_app;

INSERT INTO holds_import (table_name, what) VALUES ('invoice', 'an invoice'), ('client_fee', 'a fee of their own');
