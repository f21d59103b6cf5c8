package org.ohms.web.entry;

import java.io.Serializable;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.preference.ContactWishes;
import org.ohms.messaging.preference.MessageWays;
import org.ohms.messaging.preference.ReminderLeads;

/** How a patient wants to be reached, as the boxes and lists of a page hold it. */
public class ReachForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean visitMail;
    private boolean visitSms;
    private boolean reminderMail;
    private boolean reminderSms;
    private boolean messageMail;
    private boolean messageSms;
    private String language = "";
    private String zone = "";
    private String quietFrom = "";
    private String quietUntil = "";
    private String leads = "";
    private int version;

    static ReachForm of(ContactWishes wishes) {
        var form = new ReachForm();
        form.visitMail = wishes.visits().mail();
        form.visitSms = wishes.visits().sms();
        form.reminderMail = wishes.reminders().mail();
        form.reminderSms = wishes.reminders().sms();
        form.messageMail = wishes.messages().mail();
        form.messageSms = wishes.messages().sms();
        form.language = Optional.ofNullable(wishes.language()).orElse("");
        form.zone = Optional.ofNullable(wishes.zone()).map(ZoneId::getId).orElse("");
        form.quietFrom = wishes.quietFrom().toString();
        form.quietUntil = wishes.quietUntil().toString();
        form.leads = Optional.ofNullable(ReminderLeads.column(wishes.leads())).orElse("");
        form.version = wishes.version();
        return form;
    }

    ContactWishes wishes() {
        return new ContactWishes(
                new MessageWays(visitMail, visitSms),
                new MessageWays(reminderMail, reminderSms),
                new MessageWays(messageMail, messageSms),
                language.isEmpty() ? null : language,
                zone.isEmpty() ? null : ZoneId.of(zone),
                LocalTime.parse(quietFrom),
                LocalTime.parse(quietUntil),
                leads.isEmpty() ? null : ReminderLeads.parse(leads),
                version);
    }

    public boolean isVisitMail() {
        return visitMail;
    }

    public void setVisitMail(boolean visitMail) {
        this.visitMail = visitMail;
    }

    public boolean isVisitSms() {
        return visitSms;
    }

    public void setVisitSms(boolean visitSms) {
        this.visitSms = visitSms;
    }

    public boolean isMessageMail() {
        return messageMail;
    }

    public void setMessageMail(boolean messageMail) {
        this.messageMail = messageMail;
    }

    public boolean isMessageSms() {
        return messageSms;
    }

    public void setMessageSms(boolean messageSms) {
        this.messageSms = messageSms;
    }

    public boolean isReminderMail() {
        return reminderMail;
    }

    public void setReminderMail(boolean reminderMail) {
        this.reminderMail = reminderMail;
    }

    public boolean isReminderSms() {
        return reminderSms;
    }

    public void setReminderSms(boolean reminderSms) {
        this.reminderSms = reminderSms;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? "" : language;
    }

    /** Id of the zone; empty for the clock of the place. */
    public String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone == null ? "" : zone;
    }

    public String getLeads() {
        return leads;
    }

    public void setLeads(@Nullable String leads) {
        this.leads = leads == null ? "" : leads;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(@Nullable String quietFrom) {
        this.quietFrom = quietFrom == null ? "" : quietFrom;
    }

    public String getQuietUntil() {
        return quietUntil;
    }

    public void setQuietUntil(@Nullable String quietUntil) {
        this.quietUntil = quietUntil == null ? "" : quietUntil;
    }
}
