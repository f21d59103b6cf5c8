package org.ohms.web.planning;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.messaging.preference.ReminderLeads;
import org.ohms.scheduling.service.ServiceDraft;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** A service as it is typed: its specialties, and the hours before a visit to remind at, stand with commas between. */
public class ServiceForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_MINUTES = 30;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private String code = "";
    private String name = "";
    private @Nullable Integer minutes = USUAL_MINUTES;
    private @Nullable Integer minutesBefore = 0;
    private @Nullable Integer minutesAfter = 0;
    private String priceCode = "";
    private boolean video;
    private boolean selfBookable = true;
    private String specialties = "";
    private String reminders = "";
    private Clearance sensitivity = Clearance.N;

    static ServiceForm of(ServiceRow row) {
        var form = new ServiceForm();
        form.code = row.code();
        form.name = row.name();
        form.minutes = row.minutes();
        form.minutesBefore = row.minutesBefore();
        form.minutesAfter = row.minutesAfter();
        form.priceCode = Optional.ofNullable(row.priceCode()).orElse("");
        form.video = row.video();
        form.selfBookable = row.selfBookable();
        form.specialties = String.join(", ", row.specialties());
        form.reminders = typed(row.reminders());
        return form;
    }

    public Clearance getSensitivity() {
        return sensitivity;
    }

    public void setSensitivity(Clearance sensitivity) {
        this.sensitivity = sensitivity;
    }

    ServiceDraft draft() {
        return new ServiceDraft(
                code.strip(),
                name,
                minutes == null ? 0 : minutes,
                minutesBefore == null ? 0 : minutesBefore,
                minutesAfter == null ? 0 : minutesAfter,
                priceCode,
                video,
                selfBookable,
                Stream.of(specialties.split(",", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList(),
                leads());
    }

    private static String typed(@Nullable ReminderLeads leads) {
        if (leads == null) {
            return "";
        }
        return leads.leads().isEmpty()
                ? "0"
                : leads.leads().stream()
                        .map(lead -> BigDecimal.valueOf(lead.toMinutes())
                                .divide(MINUTES, 2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString())
                        .collect(Collectors.joining(", "));
    }

    /** Null for an empty field: as the hospital does it; none for 0. */
    private @Nullable ReminderLeads leads() {
        if (reminders.isBlank()) {
            return null;
        }
        try {
            return new ReminderLeads(Stream.of(reminders.split(",", -1))
                    .map(hours ->
                            new BigDecimal(hours.strip()).multiply(MINUTES).longValueExact())
                    .filter(minutes -> minutes != 0)
                    .map(Duration::ofMinutes)
                    .toList());
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            throw new DomainException(
                    DomainException.Kind.INVALID,
                    List.of(Refusal.of(CommonRefusal.MALFORMED).at("reminders")));
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable Integer getMinutesBefore() {
        return minutesBefore;
    }

    public void setMinutesBefore(@Nullable Integer minutesBefore) {
        this.minutesBefore = minutesBefore;
    }

    public @Nullable Integer getMinutesAfter() {
        return minutesAfter;
    }

    public void setMinutesAfter(@Nullable Integer minutesAfter) {
        this.minutesAfter = minutesAfter;
    }

    public String getPriceCode() {
        return priceCode;
    }

    public void setPriceCode(@Nullable String priceCode) {
        this.priceCode = priceCode == null ? "" : priceCode;
    }

    public boolean isVideo() {
        return video;
    }

    public void setVideo(boolean video) {
        this.video = video;
    }

    public boolean isSelfBookable() {
        return selfBookable;
    }

    public void setSelfBookable(boolean selfBookable) {
        this.selfBookable = selfBookable;
    }

    public String getReminders() {
        return reminders;
    }

    public void setReminders(@Nullable String reminders) {
        this.reminders = reminders == null ? "" : reminders;
    }

    public String getSpecialties() {
        return specialties;
    }

    public void setSpecialties(@Nullable String specialties) {
        this.specialties = specialties == null ? "" : specialties;
    }
}
