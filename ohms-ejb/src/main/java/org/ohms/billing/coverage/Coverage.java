package org.ohms.billing.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.card.CardSide;
import org.ohms.billing.payer.PayerRow;
import org.ohms.billing.payer.PlanRow;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.NullableUuid;

/**
 * Who pays for a patient beside the patient. It is written down from a card, corrected, and ends one day; the next card is
 * another coverage. It is never deleted: what was billed on it is explained by it.
 */
@Entity
@Table(name = "coverage")
class Coverage {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "payer_id")
    private UUID payer;

    @Column(name = "plan_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID plan;

    @Enumerated(EnumType.STRING)
    private CoverageStatus status;

    @Column(name = "coverage_order")
    private int rank;

    @Column(name = "wanted_order")
    private int wantedRank;

    @Enumerated(EnumType.STRING)
    private SubscriberRelationship relationship;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Convert(converter = CoverageWordsConverter.class)
    private CoverageWords words;

    @Column(name = "member_token")
    private byte[] memberToken;

    @Column(name = "card_front")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID cardFront;

    @Column(name = "card_back")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID cardBack;

    @Enumerated(EnumType.STRING)
    private CoverageOrigin origin;

    @Column(name = "recorded_by")
    private @Nullable AccountId recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_by")
    private @Nullable AccountId changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Coverage() {}

    Coverage(NewCoverage from, byte[] memberToken, Instant now, @Nullable AccountId by) {
        this.id = Uuids.v7(now);
        this.patient = from.patient();
        this.status = from.status();
        this.origin = from.origin();
        this.recordedBy = by;
        this.recordedAt = now;
        this.payer = from.payer();
        this.relationship = from.relationship();
        this.words = from.words();
        this.memberToken = memberToken;
        become(from, memberToken, now, by);
    }

    /** Says what it really is. */
    final void become(NewCoverage as, byte[] token, Instant now, @Nullable AccountId by) {
        payer = as.payer();
        plan = as.plan();
        rank = as.order();
        wantedRank = as.order();
        relationship = as.relationship();
        validFrom = as.validFrom();
        validUntil = as.validUntil();
        words = as.words();
        memberToken = token.clone();
        cardFront = as.cardFront();
        cardBack = as.cardBack();
        changedBy = by;
        changedAt = now;
    }

    /** Its card looks like that. */
    void show(CardSide side, UUID picture, Instant now, @Nullable AccountId by) {
        insistOnActive();
        if (side == CardSide.FRONT) {
            cardFront = picture;
        } else {
            cardBack = picture;
        }
        changedBy = by;
        changedAt = now;
    }

    /** It counts until this day. */
    void end(LocalDate last, Instant now, @Nullable AccountId by) {
        insistOnActive();
        if (validFrom != null && last.isBefore(validFrom)) {
            throw DomainException.invalid(
                    Refusal.of(CoverageRefusal.ENDS_BEFORE).at("validUntil"));
        }
        validUntil = last;
        changedBy = by;
        changedAt = now;
    }

    void enteredInError(Instant now, @Nullable AccountId by) {
        if (status == CoverageStatus.ENTERED_IN_ERROR) {
            throw DomainException.refused(CoverageRefusal.NOT_ACTIVE);
        }
        status = CoverageStatus.ENTERED_IN_ERROR;
        changedBy = by;
        changedAt = now;
    }

    /** @throws DomainException REFUSED for one that was cancelled or never was */
    void insistOnActive() {
        if (status != CoverageStatus.ACTIVE) {
            throw DomainException.refused(CoverageRefusal.NOT_ACTIVE);
        }
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    UUID payer() {
        return payer;
    }

    @Nullable
    UUID plan() {
        return plan;
    }

    CoverageOrigin origin() {
        return origin;
    }

    CoverageStatus status() {
        return status;
    }

    CoverageWords words() {
        return words;
    }

    @Nullable
    AccountId changedBy() {
        return changedBy;
    }

    long version() {
        return version;
    }

    CoverageSnapshot snapshot() {
        return new CoverageSnapshot(
                payer, plan, status, rank, relationship, words, validFrom, validUntil, cardFront, cardBack);
    }

    CoverageRow row(@Nullable PayerRow by, @Nullable PlanRow under, String changedByName) {
        return new CoverageRow(
                id,
                patient,
                payer,
                by == null ? "" : by.name(),
                by == null ? "" : by.x12Id(),
                plan,
                under == null ? "" : under.name(),
                status,
                rank,
                relationship,
                words.memberNumber(),
                orEmpty(words.groupNumber()),
                orEmpty(words.subscriberFamily()),
                orEmpty(words.subscriberGiven()),
                words.subscriberBorn(),
                validFrom,
                validUntil,
                cardFront,
                cardBack,
                origin,
                changedByName,
                changedAt,
                version);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
