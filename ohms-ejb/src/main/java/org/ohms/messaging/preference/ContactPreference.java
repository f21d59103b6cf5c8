package org.ohms.messaging.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.time.ZoneId;
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

    @Column(name = "visit_mail")
    private boolean visitMail;

    @Column(name = "visit_sms")
    private boolean visitSms;

    @Column(name = "reminder_mail")
    private boolean reminderMail;

    @Column(name = "reminder_sms")
    private boolean reminderSms;

    @Column(name = "message_mail")
    private boolean messageMail;

    @Column(name = "message_sms")
    private boolean messageSms;

    private @Nullable String language;

    private @Nullable String zone;

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

    @SuppressWarnings("NullAway")
    ContactPreference(PatientId patient, ContactWishes wishes) {
        this.patient = patient.value();
        keep(wishes);
    }

    ContactWishes wishes() {
        return new ContactWishes(
                new MessageWays(visitMail, visitSms),
                new MessageWays(reminderMail, reminderSms),
                new MessageWays(messageMail, messageSms),
                language,
                zone == null ? null : ZoneId.of(zone),
                quietFrom,
                quietUntil,
                ReminderLeads.ofColumn(leads),
                version);
    }

    void change(ContactWishes wishes) {
        if (wishes.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        keep(wishes);
    }

    void noReminders() {
        reminderMail = false;
        reminderSms = false;
    }

    void noReminderMails() {
        reminderMail = false;
    }

    void noMessageMails() {
        messageMail = false;
    }

    private void keep(ContactWishes wishes) {
        visitMail = wishes.visits().mail();
        visitSms = wishes.visits().sms();
        reminderMail = wishes.reminders().mail();
        reminderSms = wishes.reminders().sms();
        messageMail = wishes.messages().mail();
        messageSms = wishes.messages().sms();
        language = wishes.language();
        var reader = wishes.zone();
        zone = reader == null ? null : reader.getId();
        quietFrom = wishes.quietFrom();
        quietUntil = wishes.quietUntil();
        leads = ReminderLeads.column(wishes.leads());
    }
}
