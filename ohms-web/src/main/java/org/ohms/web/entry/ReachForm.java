package org.ohms.web.entry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.preference.ContactPreferences;
import org.ohms.messaging.preference.ContactWishes;
import org.ohms.messaging.preference.ReminderLeads;
import org.ohms.patients.linking.PortalStanding;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.Words;

/** How a patient wants to be reached; what they say holds at once. */
@Named
@ViewScoped
@ShowsRefusals
public class ReachForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> CHOICES = List.of("", "PT48H,PT2H", "PT24H", "PT2H");

    @Inject
    transient PortalStanding standings;

    @Inject
    transient ContactPreferences preferences;

    @Inject
    transient Toasts toasts;

    @Inject
    transient Words words;

    private boolean mail;
    private boolean sms;
    private boolean reminders;
    private String quietFrom = "";
    private String quietUntil = "";
    private String leads = "";
    private int version;

    /** Reads what holds now, as soon as there is a record. */
    public void load() {
        standings.myRecord().ifPresent(record -> show(preferences.ofOwn(record)));
    }

    private void show(ContactWishes wishes) {
        mail = wishes.mail();
        sms = wishes.sms();
        reminders = wishes.reminders();
        quietFrom = wishes.quietFrom().toString();
        quietUntil = wishes.quietUntil().toString();
        leads = Optional.ofNullable(ReminderLeads.column(wishes.leads())).orElse("");
        version = wishes.version();
    }

    /** Keeps what was said. */
    public String save() {
        var record = standings.myRecord().orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        preferences.changeOwn(
                record,
                new ContactWishes(
                        mail,
                        sms,
                        reminders,
                        LocalTime.parse(quietFrom),
                        LocalTime.parse(quietUntil),
                        leads.isEmpty() ? null : ReminderLeads.parse(leads),
                        version));
        toasts.say("entry.reach.saved");
        return "/portal/profile?faces-redirect=true";
    }

    /** Every full hour to choose from, and whatever holds now. */
    public List<String> getHours() {
        var hours = new TreeSet<>(Arrays.asList(quietFrom, quietUntil));
        IntStream.range(0, 24)
                .mapToObj(hour -> LocalTime.of(hour, 0).toString())
                .forEach(hours::add);
        hours.remove("");
        return List.copyOf(hours);
    }

    /** The lead times to choose from, and whatever holds now; an empty one leaves it to the hospital. */
    public List<String> getLeadChoices() {
        return Stream.concat(CHOICES.stream(), Stream.of(leads)).distinct().toList();
    }

    /** A choice in words. */
    public String words(String choice) {
        return CHOICES.contains(choice)
                ? words.of("entry.reach.leads." + (choice.isEmpty() ? "hospital" : choice.replace(',', '-')))
                : ReminderLeads.parse(choice).leads().stream()
                        .map(lead -> words.of("entry.reach.leads.hours", lead.toMinutes() / 60.0))
                        .collect(Collectors.joining(", "));
    }

    public String getLeads() {
        return leads;
    }

    public void setLeads(@Nullable String leads) {
        this.leads = leads == null ? "" : leads;
    }

    public boolean isMail() {
        return mail;
    }

    public void setMail(boolean mail) {
        this.mail = mail;
    }

    public boolean isSms() {
        return sms;
    }

    public void setSms(boolean sms) {
        this.sms = sms;
    }

    public boolean isReminders() {
        return reminders;
    }

    public void setReminders(boolean reminders) {
        this.reminders = reminders;
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
