package org.ohms.web.planning;

import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.service.ServiceDraft;
import org.ohms.scheduling.service.ServiceRow;

/** A service as it is typed: its specialties stand with commas between. */
public class ServiceForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_MINUTES = 30;

    private String code = "";
    private String name = "";
    private @Nullable Integer minutes = USUAL_MINUTES;
    private @Nullable Integer minutesBefore = 0;
    private @Nullable Integer minutesAfter = 0;
    private String priceCode = "";
    private boolean video;
    private boolean selfBookable = true;
    private String specialties = "";

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
        return form;
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
                        .toList());
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

    public String getSpecialties() {
        return specialties;
    }

    public void setSpecialties(@Nullable String specialties) {
        this.specialties = specialties == null ? "" : specialties;
    }
}
