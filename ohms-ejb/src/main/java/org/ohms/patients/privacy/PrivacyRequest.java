package org.ohms.patients.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * A patient asks about a use of the record, or asks to correct it. It waits until somebody of the hospital answers, or the
 * patient takes it back. To a correction that is not made in full the patient may add why they do not agree; that stays
 * with it.
 */
@Entity
@Table(name = "privacy_request")
class PrivacyRequest {
    static final Duration ANSWERED_WITHIN = Duration.ofDays(30);
    static final Duration DECIDED_WITHIN = Duration.ofDays(60);

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "account_id")
    private AccountId account;

    private RequestKind kind;

    @Column(name = "about_account")
    private @Nullable AccountId aboutAccount;

    @Column(name = "about_at")
    private @Nullable Instant aboutAt;

    private @Nullable RecordPart part;

    @Convert(converter = RequestWordsConverter.class)
    private String words;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private RequestState state;

    private @Nullable DenialBasis basis;

    @Convert(converter = RequestAnswerConverter.class)
    private @Nullable String answer;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable AccountId decidedBy;

    @Convert(converter = RequestStatementConverter.class)
    private @Nullable String statement;

    @Column(name = "statement_at")
    private @Nullable Instant statementAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected PrivacyRequest() {}

    @SuppressWarnings("NullAway")
    private PrivacyRequest(
            UUID id,
            PatientId patient,
            AccountId account,
            RequestKind kind,
            String words,
            Instant now,
            Duration within) {
        this.id = id;
        this.patient = patient;
        this.account = account;
        this.kind = kind;
        this.words = words;
        this.madeAt = now;
        this.dueAt = now.plus(within);
        this.state = RequestState.OPEN;
    }

    static PrivacyRequest question(
            UUID id, PatientId patient, AccountId account, SeenReader.Moment about, String words, Instant now) {
        var request = new PrivacyRequest(id, patient, account, RequestKind.QUESTION, words, now, ANSWERED_WITHIN);
        request.aboutAccount = about.actor();
        request.aboutAt = about.at();
        return request;
    }

    static PrivacyRequest amendment(
            UUID id, PatientId patient, AccountId account, RecordPart part, String words, Instant now) {
        var request = new PrivacyRequest(id, patient, account, RequestKind.AMENDMENT, words, now, DECIDED_WITHIN);
        request.part = part;
        return request;
    }

    /** Answers a question or decides on a correction, once. */
    void decide(RequestState next, @Nullable DenialBasis because, String said, AccountId by, Instant now) {
        if (state != RequestState.OPEN) {
            throw DomainException.refused(PrivacyRefusal.DECIDED_ALREADY);
        }
        state = next;
        basis = because;
        answer = said;
        decidedAt = now;
        decidedBy = by;
    }

    void withdraw(Instant now) {
        if (state != RequestState.OPEN) {
            throw DomainException.refused(PrivacyRefusal.DECIDED_ALREADY);
        }
        state = RequestState.WITHDRAWN;
        decidedAt = now;
    }

    /** The patient does not agree with the decision; both stay together. */
    void disagree(String said, Instant now) {
        if ((state != RequestState.DENIED && state != RequestState.PARTLY) || statement != null) {
            throw DomainException.refused(PrivacyRefusal.NOTHING_TO_DISAGREE);
        }
        statement = said;
        statementAt = now;
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    AccountId account() {
        return account;
    }

    RequestKind kind() {
        return kind;
    }

    @Nullable
    AccountId aboutAccount() {
        return aboutAccount;
    }

    @Nullable
    AccountId decidedBy() {
        return decidedBy;
    }

    RequestRow row(String about, String by) {
        return new RequestRow(
                id,
                kind,
                about,
                aboutAt,
                part,
                words,
                madeAt,
                dueAt,
                state,
                basis,
                answer,
                decidedAt,
                by,
                statement,
                statementAt);
    }
}
