package org.ohms.web.compliance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.hospital.ChangeHospital;
import org.ohms.compliance.hospital.HospitalSettings;

/** The hospital's settings as an administrator types them. */
public class SettingsForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String zone = "";
    private String currency = "";
    private String phoneRegion = "";
    private @Nullable String helpPhone;
    private String emergencyPhone = "";
    private String accent = "";
    private int holdMinutes;
    private int noticeMinutes;
    private int waitingTargetMinutes;
    private boolean treatmentConsent;
    private int version;

    /** One setting two administrators want to be different. */
    public record Difference(String field, String mine, String theirs) implements Serializable {}

    static SettingsForm of(HospitalSettings settings) {
        var form = new SettingsForm();
        form.name = settings.name();
        form.zone = settings.zone().getId();
        form.currency = settings.currency();
        form.phoneRegion = settings.phoneRegion();
        form.helpPhone = settings.helpPhone();
        form.emergencyPhone = settings.emergencyPhone();
        form.accent = settings.accent();
        form.holdMinutes = settings.holdMinutes();
        form.noticeMinutes = settings.noticeMinutes();
        form.waitingTargetMinutes = settings.waitingTargetMinutes();
        form.treatmentConsent = settings.treatmentConsent();
        form.version = settings.version();
        return form;
    }

    ChangeHospital toRequest() {
        return new ChangeHospital(
                name,
                zone,
                currency,
                phoneRegion,
                helpPhone == null || helpPhone.isBlank() ? null : helpPhone,
                emergencyPhone,
                accent,
                holdMinutes,
                noticeMinutes,
                waitingTargetMinutes,
                treatmentConsent,
                version);
    }

    /** What stands here now is wanted although it changed in between. */
    void basedOn(SettingsForm newer) {
        version = newer.version;
    }

    /** Where the two differ; the names of the fields are keys of texts. */
    List<Difference> against(SettingsForm theirs) {
        var differences = new ArrayList<Difference>();
        differ(differences, "name", name, theirs.name);
        differ(differences, "zone", zone, theirs.zone);
        differ(differences, "currency", currency, theirs.currency);
        differ(differences, "phoneRegion", phoneRegion, theirs.phoneRegion);
        differ(differences, "helpPhone", text(helpPhone), text(theirs.helpPhone));
        differ(differences, "emergencyPhone", emergencyPhone, theirs.emergencyPhone);
        differ(differences, "accent", accent, theirs.accent);
        differ(differences, "holdMinutes", text(holdMinutes), text(theirs.holdMinutes));
        differ(differences, "noticeMinutes", text(noticeMinutes), text(theirs.noticeMinutes));
        differ(differences, "waitingTargetMinutes", text(waitingTargetMinutes), text(theirs.waitingTargetMinutes));
        differ(differences, "treatmentConsent", mark(treatmentConsent), mark(theirs.treatmentConsent));
        return differences;
    }

    private static void differ(List<Difference> all, String field, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            all.add(new Difference(field, mine, theirs));
        }
    }

    private static String mark(boolean chosen) {
        return chosen ? "\u2713" : "\u2013";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone == null ? "" : zone;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency == null ? "" : currency;
    }

    public String getPhoneRegion() {
        return phoneRegion;
    }

    public void setPhoneRegion(@Nullable String phoneRegion) {
        this.phoneRegion = phoneRegion == null ? "" : phoneRegion;
    }

    public @Nullable String getHelpPhone() {
        return helpPhone;
    }

    public void setHelpPhone(@Nullable String helpPhone) {
        this.helpPhone = helpPhone;
    }

    public String getEmergencyPhone() {
        return emergencyPhone;
    }

    public void setEmergencyPhone(@Nullable String emergencyPhone) {
        this.emergencyPhone = emergencyPhone == null ? "" : emergencyPhone;
    }

    public String getAccent() {
        return accent;
    }

    public void setAccent(@Nullable String accent) {
        this.accent = accent == null ? "" : accent;
    }

    public int getHoldMinutes() {
        return holdMinutes;
    }

    public void setHoldMinutes(int holdMinutes) {
        this.holdMinutes = holdMinutes;
    }

    public int getNoticeMinutes() {
        return noticeMinutes;
    }

    public void setNoticeMinutes(int noticeMinutes) {
        this.noticeMinutes = noticeMinutes;
    }

    public boolean isTreatmentConsent() {
        return treatmentConsent;
    }

    public void setTreatmentConsent(boolean treatmentConsent) {
        this.treatmentConsent = treatmentConsent;
    }

    public int getWaitingTargetMinutes() {
        return waitingTargetMinutes;
    }

    public void setWaitingTargetMinutes(int waitingTargetMinutes) {
        this.waitingTargetMinutes = waitingTargetMinutes;
    }
}
