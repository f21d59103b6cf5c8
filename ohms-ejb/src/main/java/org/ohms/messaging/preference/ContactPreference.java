package org.ohms.messaging.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** How one patient wants to be reached. */
@Entity
@Table(name = "contact_preference")
class ContactPreference {
    @Id
    @Column(name = "patient_id")
    private UUID patient;

    private boolean mail;

    private boolean sms;

    private boolean reminders;

    @Column(name = "quiet_from")
    private LocalTime quietFrom;

    @Column(name = "quiet_until")
    private LocalTime quietUntil;

    @Column(name = "reminder_leads")
    private @Nullable String leads;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected ContactPreference() {}

    ContactPreference(PatientId patient, ContactWishes wishes) {
        this.patient = patient.value();
        this.mail = wishes.mail();
        this.sms = wishes.sms();
        this.reminders = wishes.reminders();
        this.quietFrom = wishes.quietFrom();
        this.quietUntil = wishes.quietUntil();
        this.leads = ReminderLeads.column(wishes.leads());
    }

    ContactWishes wishes() {
        return new ContactWishes(mail, sms, reminders, quietFrom, quietUntil, ReminderLeads.ofColumn(leads), version);
    }

    void change(ContactWishes wishes) {
        if (wishes.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        mail = wishes.mail();
        sms = wishes.sms();
        reminders = wishes.reminders();
        quietFrom = wishes.quietFrom();
        quietUntil = wishes.quietUntil();
        leads = ReminderLeads.column(wishes.leads());
    }

    void noReminders() {
        reminders = false;
    }
}
