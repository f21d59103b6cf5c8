package org.ohms.care.questionnaire;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.questionnaire.QuestionnaireDefinition.Answer;
import org.ohms.records.chart.ChartEntry;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.NullableUuid;

/** A patient was asked, begins, and answers; what was sent stays as it is. */
@Entity
@Table(name = "questionnaire_response")
class QuestionnaireResponse implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "questionnaire_id")
    private UUID questionnaire;

    @Enumerated(EnumType.STRING)
    private ResponseState state;

    @Column(name = "appointment_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID appointment;

    @Column(name = "asked_by")
    private AccountId askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Convert(converter = ResponseWordsConverter.class)
    private @Nullable ResponseWords words;

    private @Nullable Integer score;

    private boolean red;

    @Column(name = "answered_by")
    private @Nullable AccountId answeredBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected QuestionnaireResponse() {}

    QuestionnaireResponse(PatientId patient, UUID questionnaire, AccountId by, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.questionnaire = questionnaire;
        this.state = ResponseState.ASKED;
        this.askedBy = by;
        this.askedAt = now;
    }

    void keep(List<Answer> answers) {
        insistOnOpen();
        state = ResponseState.IN_PROGRESS;
        words = new ResponseWords(answers, null);
    }

    void complete(
            List<Answer> answers,
            @Nullable Integer points,
            @Nullable String band,
            boolean isRed,
            AccountId by,
            Instant now) {
        insistOnOpen();
        state = ResponseState.COMPLETED;
        words = new ResponseWords(answers, band);
        score = points;
        red = isRed;
        answeredBy = by;
        endedAt = now;
    }

    void withdraw(Instant now) {
        insistOnOpen();
        state = ResponseState.WITHDRAWN;
        endedAt = now;
    }

    private void insistOnOpen() {
        if (!state.isOpen()) {
            throw DomainException.refused(QuestionnaireRefusal.IS_OVER);
        }
    }

    Map<String, String> answers() {
        var given = new HashMap<String, String>();
        if (words != null) {
            words.answers().forEach(answer -> given.put(answer.linkId(), answer.value()));
        }
        return given;
    }

    @Nullable
    String band() {
        return words == null ? null : words.band();
    }

    UUID id() {
        return id;
    }

    @Override
    public PatientId patient() {
        return patient;
    }

    UUID questionnaire() {
        return questionnaire;
    }

    ResponseState state() {
        return state;
    }

    @Nullable
    UUID appointment() {
        return appointment;
    }

    AccountId askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Integer score() {
        return score;
    }

    boolean red() {
        return red;
    }

    @Nullable
    AccountId answeredBy() {
        return answeredBy;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
