package org.ohms.pharmacy.dispensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.ohms.records.chart.ChartEntry;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** So much of a lot, for one patient. */
@Entity
@Table(name = "dispense_pick")
class DispensePick implements ChartEntry {
    /** What became of it. */
    enum State {
        SET_ASIDE,
        GIVEN,
        PUT_BACK
    }

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "dispense_id")
    private UUID dispense;

    @Column(name = "lot_id")
    private UUID lot;

    @Column(name = "place_id")
    private UUID place;

    private BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "picked_by")
    private AccountId pickedBy;

    @Column(name = "picked_at")
    private Instant pickedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected DispensePick() {}

    DispensePick(MedicationDispense dispense, PickLine line, AccountId by, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = dispense.patient();
        this.dispense = dispense.id();
        this.lot = line.lot();
        this.place = line.place();
        this.quantity = line.quantity();
        this.state = State.SET_ASIDE;
        this.pickedBy = by;
        this.pickedAt = now;
    }

    void give() {
        state = State.GIVEN;
    }

    void putBack() {
        state = State.PUT_BACK;
    }

    UUID id() {
        return id;
    }

    UUID dispense() {
        return dispense;
    }

    UUID lot() {
        return lot;
    }

    UUID place() {
        return place;
    }

    BigDecimal quantity() {
        return quantity;
    }

    @Override
    public PatientId patient() {
        return patient;
    }

    @Override
    public long version() {
        return version;
    }
}
