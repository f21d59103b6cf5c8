package org.ohms.billing.invoice;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.ledger.Booked;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.NullableUuid;

/**
 * A bill, or a credit note that takes back some of one. It is drafted and can be thrown away; issued, it has its number
 * and stays. It may be disputed, and what nobody pays is written off.
 */
@Entity
@Table(name = "invoice")
class Invoice {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private InvoiceKind kind;

    private @Nullable String number;

    @Column(name = "place_id")
    private @Nullable PlaceId place;

    private String currency;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "drafted_by")
    private @Nullable AccountId draftedBy;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Column(name = "issued_by")
    private @Nullable AccountId issuedBy;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Convert(converter = NullableUuid.class)
    private @Nullable UUID corrects;

    @Convert(converter = ReasonConverter.class)
    private @Nullable String reason;

    @Column(name = "disputed_at")
    private @Nullable Instant disputedAt;

    @Convert(converter = DisputeConverter.class)
    private @Nullable String dispute;

    @Column(name = "dispute_settled_at")
    private @Nullable Instant disputeSettledAt;

    @Column(name = "written_off_at")
    private @Nullable Instant writtenOffAt;

    @Column(name = "write_off")
    @Convert(converter = WriteOffConverter.class)
    private @Nullable String writeOff;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Invoice() {}

    private Invoice(PatientId patient, InvoiceKind kind, String currency, Instant now, @Nullable AccountId by) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.kind = kind;
        this.currency = currency;
        this.draftedAt = now;
        this.draftedBy = by;
    }

    static Invoice draft(PatientId patient, String currency, Instant now, @Nullable AccountId by) {
        return new Invoice(patient, InvoiceKind.INVOICE, currency, now, by);
    }

    /** What takes back some of this one. */
    Invoice creditNote(String why, Instant now, @Nullable AccountId by) {
        insistOnIssued();
        var note = new Invoice(patient, InvoiceKind.CREDIT_NOTE, currency, now, by);
        note.corrects = id;
        note.place = place;
        note.reason = why;
        return note;
    }

    /** The place that issues it; null for the hospital itself. What takes back some of it is issued there, too. */
    void comeFrom(@Nullable PlaceId issuer) {
        insistOnDraft();
        place = issuer;
    }

    void issue(String asNumber, LocalDate today, @Nullable LocalDate due, Instant now, @Nullable AccountId by) {
        insistOnDraft();
        number = asNumber;
        issuedAt = now;
        issuedBy = by;
        issuedOn = today;
        dueOn = due;
    }

    void dispute(String why, Instant now) {
        insistOnIssued();
        if (isDisputed()) {
            throw DomainException.refused(InvoiceRefusal.DISPUTED_ALREADY);
        }
        disputedAt = now;
        dispute = why;
        disputeSettledAt = null;
    }

    void settleDispute(Instant now) {
        if (!isDisputed()) {
            throw DomainException.refused(InvoiceRefusal.NOT_DISPUTED);
        }
        disputeSettledAt = now;
    }

    void writeOff(String why, Instant now) {
        insistOnIssued();
        writtenOffAt = now;
        writeOff = why;
    }

    void insistOnDraft() {
        if (issuedAt != null) {
            throw DomainException.refused(InvoiceRefusal.ISSUED_ALREADY);
        }
    }

    void insistOnIssued() {
        if (kind != InvoiceKind.INVOICE) {
            throw DomainException.refused(InvoiceRefusal.NOT_AN_INVOICE);
        }
        if (issuedAt == null) {
            throw DomainException.refused(InvoiceRefusal.NOT_ISSUED);
        }
    }

    private boolean isDisputed() {
        return disputedAt != null && disputeSettledAt == null;
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    @Nullable
    String number() {
        return number;
    }

    /** The place that issued it; null for the hospital itself. */
    @Nullable
    PlaceId place() {
        return place;
    }

    InvoiceKind kind() {
        return kind;
    }

    String currency() {
        return currency;
    }

    @Nullable
    UUID corrects() {
        return corrects;
    }

    long version() {
        return version;
    }

    InvoiceWords words() {
        return new InvoiceWords(
                reason == null ? "" : reason, dispute == null ? "" : dispute, writeOff == null ? "" : writeOff);
    }

    InvoiceRow row(Booked booked, String patientName, String mrn, LocalDate today) {
        var figures = InvoiceFigures.of(booked, currency);
        return new InvoiceRow(
                id,
                patient,
                patientName,
                mrn,
                kind,
                number == null ? "" : number,
                issuedAt == null
                        ? InvoiceState.DRAFT
                        : InvoiceState.of(figures, dueOn, isDisputed(), writtenOffAt != null, today),
                figures,
                draftedAt,
                issuedAt,
                issuedOn,
                dueOn,
                dueOn == null ? 0 : Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(dueOn, today)),
                isDisputed() ? disputedAt : null,
                corrects,
                version);
    }
}
