package org.ohms.billing.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;
import org.ohms.shared.persistence.NullableUuid;

/**
 * One invoice, asked of one insurer. It is written as a draft, goes out in a batch, and comes back through answers: the
 * payer could read it, takes it, or not; then it pays, or says why not. What the payer did not take is mended and sent again
 * under the same number.
 */
@Entity
@Table(name = "claim")
class Claim {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "invoice_id")
    private UUID invoice;

    @Column(name = "coverage_id")
    private UUID coverage;

    @Column(name = "payer_id")
    private UUID payer;

    private String number;

    @Column(name = "place")
    private int rank;

    @Convert(converter = NullableUuid.class)
    private @Nullable UUID follows;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    private String currency;

    private BigDecimal total;

    private BigDecimal paid;

    private String diagnoses;

    @Column(name = "place_of_service")
    private String placeOfService;

    @Column(name = "needs_authorisation")
    private boolean authorisationNeeded;

    @Convert(converter = AuthorisationConverter.class)
    private @Nullable String authorisation;

    @Column(name = "payer_number")
    @Convert(converter = PayerNumberConverter.class)
    private @Nullable String payerNumber;

    @Column(name = "batch_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID batch;

    @Column(name = "position")
    private @Nullable Integer positionInBatch;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private @Nullable AccountId createdBy;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Claim() {}

    Claim(
            UUID invoice,
            CoverageRow coverage,
            String number,
            @Nullable Claim before,
            Money total,
            Instant now,
            @Nullable AccountId by) {
        this.id = Uuids.v7(now);
        this.patient = coverage.patient();
        this.invoice = invoice;
        this.coverage = coverage.id();
        this.payer = coverage.payer();
        this.number = number;
        this.rank = before == null ? 1 : before.rank + 1;
        this.follows = before == null ? null : before.id;
        this.state = ClaimState.DRAFT;
        this.currency = total.currency().getCurrencyCode();
        this.total = total.amount();
        this.paid = BigDecimal.ZERO;
        this.diagnoses = before == null ? "" : before.diagnoses;
        this.placeOfService = before == null ? ClaimDraft.OUTPATIENT : before.placeOfService;
        this.createdAt = now;
        this.createdBy = by;
        this.changedAt = now;
    }

    /** @param words sound ones */
    void write(ClaimDraft words, Instant now) {
        if (!state.isOpen()) {
            throw DomainException.refused(ClaimRefusal.NOT_OPEN);
        }
        diagnoses = String.join(",", words.diagnoses());
        placeOfService = words.placeOfService();
        authorisationNeeded = words.needsAuthorisation();
        authorisation = words.authorisation();
        changedAt = now;
    }

    void send(UUID inBatch, int at, Instant now) {
        if (!state.isOpen()) {
            throw DomainException.refused(ClaimRefusal.NOT_OPEN);
        }
        batch = inBatch;
        positionInBatch = at;
        sentAt = now;
        move(ClaimState.SENT, now);
    }

    /** The payer says how far it is; what it said of a claim that is settled comes too late. */
    boolean hear(ClaimState said, Instant now) {
        if (!state.isWithPayer() || said == ClaimState.RECEIVED && state != ClaimState.SENT) {
            return false;
        }
        move(said, now);
        return true;
    }

    void settle(BigDecimal with, ClaimState outcome, @Nullable String payersNumber, Instant now) {
        paid = paid.add(with);
        payerNumber = payersNumber == null ? payerNumber : payersNumber;
        if (sentAt == null) {
            // the payer heard of it another way, and answers nevertheless
            sentAt = now;
        }
        move(outcome, now);
    }

    void cancel(Instant now) {
        if (state.isWithPayer() || state.isSettled()) {
            throw DomainException.refused(ClaimRefusal.WITH_PAYER);
        }
        move(ClaimState.CANCELLED, now);
    }

    private void move(ClaimState to, Instant now) {
        state = to;
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    UUID invoice() {
        return invoice;
    }

    UUID coverage() {
        return coverage;
    }

    UUID payer() {
        return payer;
    }

    String number() {
        return number;
    }

    ClaimState state() {
        return state;
    }

    @Nullable
    AccountId createdBy() {
        return createdBy;
    }

    @Nullable
    UUID follows() {
        return follows;
    }

    long version() {
        return version;
    }

    List<String> diagnoses() {
        return diagnoses.isEmpty() ? List.of() : Arrays.asList(diagnoses.split(","));
    }

    ClaimRow row(String patientName, String mrn, String payerName, String invoiceNumber) {
        return new ClaimRow(
                id,
                patient,
                patientName,
                mrn,
                invoice,
                invoiceNumber,
                coverage,
                payer,
                payerName,
                number,
                rank,
                follows,
                state,
                Money.of(total, currency),
                Money.of(paid, currency),
                diagnoses(),
                placeOfService,
                authorisationNeeded,
                authorisation == null ? "" : authorisation,
                payerNumber == null ? "" : payerNumber,
                batch,
                createdAt,
                sentAt,
                changedAt,
                version);
    }
}
