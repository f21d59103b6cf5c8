package org.ohms.billing.authorisation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;

/** What a payer promised before. Charges use it up; what was billed on it stays when it is taken back. */
@Entity
@Table(name = "prior_authorisation")
class PriorAuthorisation {
    private static final String BLANK = " ";

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "coverage_id")
    private UUID coverage;

    @Convert(converter = AuthorisationWordsConverter.class)
    private AuthorisationWords words;

    private String codes;

    @Column(name = "visit_limit")
    private @Nullable Integer visits;

    @Column(name = "amount_limit")
    private @Nullable BigDecimal amount;

    private String currency;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Column(name = "recorded_by")
    private AccountId recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected PriorAuthorisation() {}

    PriorAuthorisation(
            PatientId patient,
            AuthorisationDraft checked,
            List<String> codes,
            String currency,
            Instant now,
            AccountId by) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.coverage = Objects.requireNonNull(checked.coverage());
        this.words = new AuthorisationWords(Objects.requireNonNull(checked.number()), checked.remark());
        this.codes = String.join(BLANK, codes);
        this.visits = checked.visits();
        this.amount = checked.amount();
        this.currency = currency;
        this.validFrom = Objects.requireNonNull(checked.validFrom());
        this.validUntil = Objects.requireNonNull(checked.validUntil());
        this.recordedBy = by;
        this.recordedAt = now;
    }

    void cancel(Instant now) {
        if (cancelledAt != null) {
            throw DomainException.refused(AuthorisationRefusal.CANCELLED_ALREADY);
        }
        cancelledAt = now;
    }

    /** Whether it was promised for this service on this day; what is left of it the database knows. */
    boolean isFor(String code, LocalDate day) {
        return cancelledAt == null
                && !day.isBefore(validFrom)
                && !day.isAfter(validUntil)
                && (codes.isEmpty() || codes().contains(code));
    }

    private List<String> codes() {
        return codes.isEmpty() ? List.of() : List.of(codes.split(BLANK, -1));
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    long version() {
        return version;
    }

    @Nullable
    Integer visits() {
        return visits;
    }

    @Nullable
    BigDecimal amount() {
        return amount;
    }

    AuthorisationRow row(int visitsUsed, BigDecimal amountUsed) {
        return new AuthorisationRow(
                id,
                patient,
                coverage,
                words.number(),
                codes(),
                visits,
                visitsUsed,
                amount == null ? null : Money.of(amount, currency),
                Money.of(amountUsed, currency),
                validFrom,
                validUntil,
                cancelledAt != null,
                Objects.requireNonNullElse(words.remark(), ""),
                version);
    }
}
