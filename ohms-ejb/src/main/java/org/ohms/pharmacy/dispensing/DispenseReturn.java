package org.ohms.pharmacy.dispensing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.ohms.records.chart.ChartEntry;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.Plain;

/** What came back of a dispense; written once. */
@Entity
@Table(name = "dispense_return")
class DispenseReturn implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "dispense_id")
    private UUID dispense;

    @Column(name = "pick_id")
    private UUID pick;

    @Enumerated(EnumType.STRING)
    private ReturnKind kind;

    private BigDecimal quantity;

    @Convert(converter = ReturnWordsConverter.class)
    private String words;

    @Column(name = "taken_by")
    private AccountId takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    @SuppressWarnings("NullAway")
    protected DispenseReturn() {}

    DispenseReturn(
            UUID id, DispensePick pick, ReturnKind kind, BigDecimal quantity, String words, AccountId by, Instant now) {
        this.id = id;
        this.patient = pick.patient();
        this.dispense = pick.dispense();
        this.pick = pick.id();
        this.kind = kind;
        this.quantity = quantity;
        this.words = words;
        this.takenBy = by;
        this.takenAt = now;
    }

    @Override
    public PatientId patient() {
        return patient;
    }

    @Override
    public long version() {
        return 1;
    }

    AccountId takenBy() {
        return takenBy;
    }

    UUID pick() {
        return pick;
    }

    BigDecimal quantity() {
        return quantity;
    }

    ReturnRow row(String by) {
        return new ReturnRow(kind, Plain.figure(quantity), words, by, takenAt);
    }
}
