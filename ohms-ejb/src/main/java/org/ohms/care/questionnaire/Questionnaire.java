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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** One version of a questionnaire. A draft can be changed; once published it stays as it is, for it was asked. */
@Entity
@Table(name = "questionnaire")
class Questionnaire {
    @Id
    private UUID id;

    private String code;

    private int number;

    private String title;

    @Enumerated(EnumType.STRING)
    private QuestionnaireState state;

    @Convert(converter = DefinitionConverter.class)
    private QuestionnaireDefinition definition;

    private boolean shipped;

    @Column(name = "created_by")
    private @Nullable AccountId createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Questionnaire() {}

    Questionnaire(
            String code, int number, String title, QuestionnaireDefinition definition, AccountId by, Instant now) {
        this.id = Uuids.v7(now);
        this.code = code;
        this.number = number;
        this.title = title;
        this.state = QuestionnaireState.DRAFT;
        this.definition = definition;
        this.createdBy = by;
        this.createdAt = now;
    }

    void change(String newTitle, QuestionnaireDefinition newDefinition) {
        insistOnDraft();
        title = newTitle;
        definition = newDefinition;
    }

    void publish(Instant now) {
        insistOnDraft();
        state = QuestionnaireState.ACTIVE;
        publishedAt = now;
    }

    void retire() {
        if (state != QuestionnaireState.ACTIVE) {
            throw DomainException.refused(QuestionnaireRefusal.IS_FIXED);
        }
        state = QuestionnaireState.RETIRED;
    }

    private void insistOnDraft() {
        if (state != QuestionnaireState.DRAFT) {
            throw DomainException.refused(QuestionnaireRefusal.IS_FIXED);
        }
    }

    QuestionnaireRow row() {
        return new QuestionnaireRow(id, code, number, title, state, shipped, definition, publishedAt, version);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    boolean shipped() {
        return shipped;
    }

    QuestionnaireState state() {
        return state;
    }

    QuestionnaireDefinition definition() {
        return definition;
    }

    long version() {
        return version;
    }
}
