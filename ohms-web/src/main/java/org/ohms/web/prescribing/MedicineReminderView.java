package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.dose.DoseStatus;
import org.ohms.prescribing.dose.MedicineDoses;
import org.ohms.prescribing.dose.OwnDoses;
import org.ohms.prescribing.dose.OwnMedicineReminders;
import org.ohms.prescribing.dose.ReminderRow;
import org.ohms.prescribing.dose.SetReminder;
import org.ohms.prescribing.dose.TickedDose;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One medicine with the reminders of it, and its doses of the last days. */
@Named
@ViewScoped
@ShowsRefusals
public class MedicineReminderView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of what was not prescribed here the patient says how often they take it. */
    private static final int MOST = 6;

    @Inject
    transient OwnDoses doses;

    @Inject
    transient OwnMedicineReminders reminders;

    @Inject
    transient Toasts toasts;

    private String medicine = "";
    private boolean ofDoses;
    private boolean ofRefill;
    private boolean mail;
    private boolean sms;
    private String startsOn = "";
    private long version;
    private final List<Time> times = new ArrayList<>();
    private transient @Nullable MedicineDoses row;

    /** A time of day as it is typed. */
    public static class Time implements Serializable {
        private static final long serialVersionUID = 1L;
        private String text;

        Time(String text) {
            this.text = text;
        }

        public String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text == null ? "" : text;
        }
    }

    /** Another's medicine, and one that is not taken now, is none. */
    public void load() {
        var id = wanted();
        var found = doses.mine().stream()
                .filter(one -> one.medicine().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        row = found;
        var reminder = found.reminder();
        if (reminder != null) {
            show(found, reminder);
        }
    }

    private void show(MedicineDoses found, ReminderRow reminder) {
        ofDoses = reminder.doses();
        ofRefill = reminder.refill();
        mail = reminder.mail();
        sms = reminder.sms();
        startsOn = reminder.startsOn().toString();
        version = reminder.version();
        times.clear();
        Stream.concat(reminder.times().stream().map(LocalTime::toString), Stream.generate(() -> ""))
                .limit(found.request() == null ? MOST : reminder.times().size())
                .forEach(text -> times.add(new Time(text)));
    }

    public String save() {
        reminders.remind(new SetReminder(
                wanted(),
                ofDoses,
                ofRefill,
                mail,
                sms,
                times.stream().map(Time::getText).toList(),
                startsOn,
                version));
        toasts.say("prescribing.reminder.saved");
        return again();
    }

    public String taken(TickedDose dose) {
        return say(dose, DoseStatus.COMPLETED, "prescribing.dose.said.taken");
    }

    public String leftOut(TickedDose dose) {
        return say(dose, DoseStatus.NOT_DONE, "prescribing.dose.said.leftOut");
    }

    public String takeBack(TickedDose dose) {
        return say(dose, DoseStatus.ENTERED_IN_ERROR, "prescribing.dose.said.takenBack");
    }

    private String say(TickedDose dose, DoseStatus status, String said) {
        doses.say(wanted(), dose.dose().day(), dose.dose().number(), status);
        toasts.say(said);
        return again();
    }

    private String again() {
        return "/portal/health/medicine-reminder?faces-redirect=true&medicine=" + wanted();
    }

    private UUID wanted() {
        return UrlValues.required(UrlValues.id(medicine));
    }

    public @Nullable MedicineDoses getRow() {
        return row;
    }

    /** Whether the days it is taken on are counted from a day. */
    public boolean isByDays() {
        var known = row;
        var reminder = known == null ? null : known.reminder();
        return reminder != null && reminder.everyDays() > 1;
    }

    public List<Time> getTimes() {
        return times;
    }

    public String getMedicine() {
        return medicine;
    }

    public void setMedicine(@Nullable String medicine) {
        this.medicine = medicine == null ? "" : medicine;
    }

    public boolean isOfDoses() {
        return ofDoses;
    }

    public void setOfDoses(boolean ofDoses) {
        this.ofDoses = ofDoses;
    }

    public boolean isOfRefill() {
        return ofRefill;
    }

    public void setOfRefill(boolean ofRefill) {
        this.ofRefill = ofRefill;
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

    public String getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable String startsOn) {
        this.startsOn = startsOn == null ? "" : startsOn;
    }
}
