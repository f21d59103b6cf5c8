package org.ohms.prescribing.dose;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.preference.MessageWays;
import org.ohms.records.chart.ChartEntry;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** What a patient chose of being reminded of one medicine; it knows when the next dose is due, and nothing of what it is. */
@Entity
@Table(name = "medication_reminder")
class MedicationReminder implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "statement_id")
    private UUID medicine;

    private boolean doses;
    private boolean refill;
    private boolean mail;
    private boolean sms;
    private String times;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    private String zone;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    @Column(name = "set_by")
    private AccountId setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected MedicationReminder() {}

    MedicationReminder(PatientId patient, UUID medicine, Choice choice, AccountId by, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.medicine = medicine;
        choose(choice, by, now);
    }

    /**
     * What is chosen.
     *
     * @param plan by which the next dose is found
     */
    record Choice(boolean doses, boolean refill, boolean mail, boolean sms, DosePlan plan, ZoneId zone) {}

    /** @throws DomainException STALE when somebody chose something else meanwhile */
    void choose(Choice choice, long seen, AccountId by, Instant now) {
        if (seen != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        choose(choice, by, now);
    }

    private void choose(Choice choice, AccountId by, Instant now) {
        doses = choice.doses();
        refill = choice.refill();
        mail = choice.mail();
        sms = choice.sms();
        times = DoseTimes.text(choice.plan().times());
        startsOn = choice.plan().from();
        setBy = by;
        setAt = now;
        zone = choice.zone().getId();
        next(choice.plan(), choice.zone(), now);
    }

    /** Waits for the next dose after a moment. */
    void next(DosePlan plan, ZoneId where, Instant after) {
        zone = where.getId();
        nextAt = doses ? plan.after(after, where).map(dose -> dose.at(where)).orElse(null) : null;
    }

    /** There is no dose to wait for any more. */
    void rest() {
        nextAt = null;
    }

    UUID medicine() {
        return medicine;
    }

    @Override
    public PatientId patient() {
        return patient;
    }

    @Override
    public long version() {
        return version;
    }

    boolean isOfDoses() {
        return doses;
    }

    boolean isOfRefill() {
        return refill;
    }

    MessageWays ways() {
        return new MessageWays(mail, sms);
    }

    List<LocalTime> times() {
        return DoseTimes.parse(times);
    }

    LocalDate startsOn() {
        return startsOn;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    @Nullable
    Instant nextAt() {
        return nextAt;
    }

    ReminderRow row(int everyDays) {
        return new ReminderRow(true, doses, refill, mail, sms, times(), everyDays, startsOn, version);
    }
}
